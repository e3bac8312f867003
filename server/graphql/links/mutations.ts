// The acts on links.
import { linkMatter, type LinkMatterInput } from '#commands/matters/link-matter.ts';
import { unlinkMatter } from '#commands/matters/unlink-matter.ts';
import { PartVisibility } from '../access/words.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { onMatter } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { listedUuid } from '../ids.ts';
import { LinkKind } from './link.ts';

const MatterLinkInput = builder.inputType('MatterLinkInput', {
  description: 'A link to be made.',
  fields: (t) => ({
    ...onMatter(t),
    to: t.id({ required: true, description: 'The other matter; the viewer must be able to read it.' }),
    kind: t.field({ type: LinkKind, required: true, description: 'How the first belongs to the other.' }),
    source: t.string({ required: true, description: 'Where that can be read, or who says so, in a line.' }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it, of those who may read both ends. Default: MATTER.',
    }),
  }),
});

const MatterUnlinkInput = builder.inputType('MatterUnlinkInput', {
  description: 'A link to be taken away.',
  fields: (t) => ({
    ...onMatter(t),
    link: t.id({ required: true, description: 'Which: one that was made from this matter.' }),
    reason: t.string({ description: 'Why; whoever could see it reads it in the history.' }),
  }),
});

const toDo = 'What to do.';

builder.mutationFields((t) => ({
  matterLink: t.field({
    type: MatterPayload,
    description:
      'Links a matter with another. Owners, editors and counsel of the first may; for counsel and sealed, counsel alone. It stands at both ends, for those who may read both; sample is never linked with real.',
    args: { input: t.arg({ type: MatterLinkInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) => {
      const visibility = input.visibility === 'matter' ? null : input.visibility;
      return act(ctx, linkMatter, { ...withUuids(input), visibility } as LinkMatterInput);
    },
  }),
  matterUnlink: t.field({
    type: MatterPayload,
    description:
      'Takes a link away. Owners, editors and counsel of the matter that it was made from may. The history keeps that it stood.',
    args: { input: t.arg({ type: MatterUnlinkInput, required: true, description: toDo }) },
    resolve: (_root, { input }, ctx) =>
      act(ctx, unlinkMatter, { ...withUuids(input), link: listedUuid('MatterLink', input.link, ['link']) }),
  }),
}));
