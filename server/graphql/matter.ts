// What an agreement and a FOIA request have in common.
import { matterPath } from '../paths.ts';
import { globalId } from './ids.ts';
import type { Loaders } from '../loaders.ts';
import { Matter, type MatterRow } from './refs.ts';
import { Visibility } from './access/words.ts';

export const matterTypeName = (row: MatterRow) => (row.kind === 'foia_request' ? 'FoiaRequest' : 'Agreement');

/** A matter of a known kind, by its id; null where there is none that the viewer may see. */
export const loadMatter = (loaders: Loaders, kind: string, id: string): Promise<MatterRow | null> =>
  kind === 'agreement' ? loaders.agreements(id) : loaders.requests(id);

Matter.implement({
  description: 'What an agreement and a FOIA request have in common.',
  resolveType: matterTypeName,
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId(matterTypeName(row), row.id),
    }),
    code: t.exposeString('code', { description: 'Ten characters, unique over all matters; the permalink.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    visibility: t.field({
      type: Visibility,
      description: 'Who may see it.',
      resolve: (row) => row.visibility,
    }),
    path: t.string({
      description: 'The path of its page. The code alone leads there too.',
      resolve: (row) => matterPath(row),
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every change; give it as `expectedVersion` to the next act.',
    }),
  }),
});
