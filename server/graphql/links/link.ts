// How matters belong together.
import { can } from '#domain/access/policy.ts';
import type { LinkKind as KindWord } from '#domain/matters/links.ts';
import { linkLabel } from '#domain/words/links-en.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countLinksOfEach, LINK_ORDER, type LinkRow, linksOfEach } from '#db/queries/links.ts';
import { PartVisibility } from '../access/words.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { enumOf } from '../enum-words.ts';
import { globalId } from '../ids.ts';
import { reads } from '../reads.ts';
import { Matter, type MatterRow } from '../refs.ts';

export const LinkKind = enumOf<KindWord>('LinkKind', 'How one matter belongs to another.', {
  concerns: 'It is about the other.',
  became: 'It became the other: a request that went to court.',
  answers: 'It answers the other.',
  consolidated_with: 'A court or agency takes the two as one.',
  replaces: 'It takes the place of the other.',
  related: 'The two belong together in another way.',
});

const MatterLink = builder.objectRef<LinkRow>('MatterLink').implement({
  description: 'That two matters belong together, as it reads from one of them.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('MatterLink', id),
    }),
    kind: t.expose('kind', { type: LinkKind, description: 'How, as it reads from where it was made.' }),
    isBack: t.exposeBoolean('isBack', { description: 'It was made from the other end.' }),
    label: t.string({
      description: 'How, in words, as it reads from here.',
      resolve: ({ kind, isBack }) => linkLabel(kind, isBack),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'The other end; null where that is gone.',
      resolve: ({ otherId, otherKind }, _args, { loaders }) => loaders.matterOfKind(otherKind, otherId),
    }),
    source: t.exposeString('source', { description: 'Where that can be read, or who says so.' }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it, of those who may read both ends.',
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
    canRemove: t.boolean({
      description: 'The viewer may take it away: from the matter that it was made from.',
      resolve: ({ isBack, matterId, organizationId }, _args, { viewer }) =>
        !isBack && can(viewer, 'link_matter', { matterId, organizationId, visibility: 'public' }).allowed,
    }),
  }),
});

const MatterLinkConnection = connectionOf('MatterLink', 'links of a matter', MatterLink);

builder.interfaceField(Matter, 'links', (t) =>
  t.field({
    type: MatterLinkConnection,
    description:
      'What it belongs with, newest link first: only links of which the viewer may read both ends.',
    extensions: reads<MatterRow>('id'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, LINK_ORDER);
      const page = await loaders.ofParent(`links ${JSON.stringify(args)}`, row.id, (ids) =>
        linksOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('links count', row.id, (ids) => countLinksOfEach(db, viewer, ids)),
      );
    },
  }),
);
