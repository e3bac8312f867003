// What an agreement and a FOIA request have in common.
import { matterPath } from '../paths.ts';
import { globalId } from './ids.ts';
import { Matter, type MatterRow } from './refs.ts';
import { Visibility } from './access/words.ts';

export const matterTypeName = (row: MatterRow) => (row.kind === 'foia_request' ? 'FoiaRequest' : 'Agreement');

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
