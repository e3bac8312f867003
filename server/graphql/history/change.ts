// What an act changed, in words, with people, offices and parts by name.
import { type ChangeInWords, changesInWords, type NAMED_FIELDS } from '#domain/words/history-en.ts';
import { eventLabel } from '#domain/words/events-en.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { labelOf } from '../deadlines/sentence.ts';

export const HistoryChange = builder.objectRef<ChangeInWords>('HistoryChange').implement({
  description: 'One field that an act changed.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the field is called.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'What it said; null where it said nothing.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What it says since; null where it says nothing.',
    }),
  }),
});

interface Changed {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export const changesOf = async (row: Changed, _args: unknown, ctx: ApiContext): Promise<ChangeInWords[]> => [
  ...changesInWords(row.before, row.after, await namesIn(row, ctx)),
];

/** Names of what the entry mentions, as far as the viewer may know of it. */
async function namesIn({ before, after }: Changed, { loaders }: ApiContext): Promise<Map<string, string>> {
  const ids = (field: (typeof NAMED_FIELDS)[number]) =>
    [before?.[field], after?.[field]].flat().filter((id): id is string => typeof id === 'string');
  const people = [
    ...ids('leadId'),
    ...ids('backupId'),
    ...ids('askedById'),
    ...ids('sealedReaders'),
    ...ids('holderId'),
  ].map(async (id) => [id, (await loaders.people(id))?.name]);
  const parts = ids('part').map(async (id) => {
    const part = await loaders.parts(id);
    return [id, part ? `${part.number}. ${part.text}` : undefined];
  });
  const entries = [...ids('entry'), ...ids('withFacts')].map(async (id) => [
    id,
    await nameOfEntry(id, loaders),
  ]);
  const clocks = ids('deadlineId').map(async (id) => {
    const clock = await loaders.deadlines(id);
    return [id, clock ? labelOf(clock) : undefined];
  });
  const notices = ids('noticeId').map(async (id) => [id, (await loaders.notices(id))?.title]);
  const agencies = ids('agencyId').map(async (id) => [id, (await loaders.agencies(id))?.name]);
  const agreements = ids('agreementId').map(async (id) => [id, (await loaders.agreements(id))?.title]);
  const inSuit = ids('requestId').map(async (id) => [id, (await loaders.requests(id))?.title]);
  const below = ids('appealOfId').map(async (id) => [id, (await loaders.lawsuits(id))?.title]);
  const linked = ids('matter').map(async (id) => [id, (await loaders.matters(id))?.title]);
  const matters = [...agreements, ...inSuit, ...below, ...linked];
  const found = await Promise.all([
    ...people,
    ...parts,
    ...clocks,
    ...notices,
    ...entries,
    ...agencies,
    ...matters,
  ]);
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

async function nameOfEntry(id: string, loaders: ApiContext['loaders']): Promise<string | undefined> {
  const fact = await loaders.events(id);
  const letter = fact ?? (await loaders.communications(id));
  if (letter) return 'kind' in letter ? eventLabel(letter) : letter.subject;
  if (await loaders.docketEntries(id)) return 'A docket entry';
  if (await loaders.notes(id)) return 'A note';
  return (await loaders.tasks(id))?.title ?? (await loaders.documents(id))?.name;
}
