import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** The pages that go with every matter, by what stands after its address. */
const PAGES: Readonly<Record<string, string>> = {
  people: 'matters/people.tsx',
  guests: 'access/guests.tsx',
  visibility: 'access/visibility.tsx',
  share: 'access/share.tsx',
  hold: 'access/hold.tsx',
  words: 'access/own-words.tsx',
  history: 'history/history.tsx',
  notes: 'notes/notes.tsx',
  tasks: 'tasks/tasks.tsx',
  links: 'links/edit.tsx',
  'entries/:event': 'access/entry.tsx',
  'entries/:event/redact': 'access/redact.tsx',
  'entries/:letter/check': 'documents/check.tsx',
  'entries/:letter/copy': 'documents/copy.tsx',
  'entries/:letter/files': 'documents/letter-files.tsx',
};

/**
 * Routes of the pages that go with every matter, below the address of one kind of matter.
 * @param folder first part of the address, as `server/paths.ts` writes it: `requests`
 */
export const matterPages = (folder: string): RouteConfigEntry[] =>
  Object.entries(PAGES).map(([tail, file]) =>
    route(`${folder}/:reference/${tail}`, file, { id: `${folder} ${tail}` }),
  );
