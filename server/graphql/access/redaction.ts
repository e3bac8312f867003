// The tombstone of words that were removed for good, on all that can bear one, and the act that removes them.
import type { Redaction as Tombstone } from '#domain/matters/redaction.ts';
import { roleOn, type Viewer } from '#domain/access/viewer.ts';
import { redact } from '#commands/access/redact.ts';
import type { CommunicationRow } from '#db/queries/communications.ts';
import type { DocketEntryRow } from '#db/queries/docket-entries.ts';
import type { EventRow } from '#db/queries/events.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { uuidOf } from '../ids.ts';
import { reads } from '../reads.ts';
import {
  Approval,
  Communication,
  DocketEntry,
  FileReference,
  HistoryEntry,
  MatterEvent,
  Person,
  PublicComment,
  Withholding,
} from '../refs.ts';

interface Shown extends Tombstone {
  readonly tellsWho: boolean;
}

export const Redaction = builder.objectRef<Shown>('Redaction').implement({
  description: 'That words stood here which were removed for good. Nobody can bring them back.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null to those who are not members of the organization that keeps it.',
      resolve: ({ personId, tellsWho }, _args, ctx) =>
        personId !== null && tellsWho ? ctx.loaders.people(personId) : null,
    }),
  }),
});

/** The tombstone as this viewer may read it: who did it is for members, as who recorded what is. */
export const shown = (
  redaction: Tombstone | null,
  viewer: Viewer,
  { organizationId, matterId }: { readonly organizationId: string; readonly matterId: string },
): Shown | null =>
  redaction && { ...redaction, tellsWho: roleOn(viewer, { id: matterId, organizationId }) !== null };

const description = 'What stays of words that were removed for good; null where nothing was.';
const READ = ['redaction', 'organizationId', 'matterId'] as const;

builder.objectField(Communication, 'redaction', (t) =>
  t.field({
    type: Redaction,
    nullable: true,
    description,
    extensions: reads<CommunicationRow>(...READ),
    resolve: (row, _args, { viewer }) => shown(row.redaction, viewer, row),
  }),
);
builder.objectField(DocketEntry, 'redaction', (t) =>
  t.field({
    type: Redaction,
    nullable: true,
    description,
    extensions: reads<DocketEntryRow>(...READ),
    resolve: (row, _args, { viewer }) => shown(row.redaction, viewer, row),
  }),
);
builder.objectField(MatterEvent, 'redaction', (t) =>
  t.field({
    type: Redaction,
    nullable: true,
    description,
    extensions: reads<EventRow>(...READ),
    resolve: (row, _args, { viewer }) => shown(row.redaction, viewer, row),
  }),
);
builder.objectField(FileReference, 'redaction', (t) =>
  t.field({
    type: Redaction,
    nullable: true,
    description:
      'What stays of a file that was removed for good, and is answered no more; null where it stands.',
    resolve: ({ redaction, organizationId }, _args, { viewer }) =>
      shown(redaction, viewer, { organizationId, matterId: '' }),
  }),
);
builder.objectField(PublicComment, 'redaction', (t) =>
  t.field({
    type: Redaction,
    nullable: true,
    description,
    resolve: (row, _args, { viewer }) => shown(row.redaction, viewer, row),
  }),
);
builder.objectField(Withholding, 'redaction', (t) =>
  t.field({
    type: Redaction,
    nullable: true,
    description,
    resolve: (row, _args, { viewer }) => shown(row.redaction, viewer, row),
  }),
);
// These are for insiders only.
for (const type of [HistoryEntry, Approval] as const) {
  builder.objectField(type, 'redaction', (t) =>
    t.field({
      type: Redaction,
      nullable: true,
      description,
      resolve: ({ redaction }) => redaction && { ...redaction, tellsWho: true },
    }),
  );
}

const MatterRedactInput = builder.inputType('MatterRedactInput', {
  description: 'Whose words are removed for good, and why.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Of which matter.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    part: t.id({
      required: true,
      description:
        'Which: a communication, a fact, a file, a note, a task, a comment or a withholding. The facts and the file of a communication go with it; a fact goes with its corrections.',
    }),
    reason: t.string({
      required: true,
      description:
        'Why; whoever may see the part reads it, so it repeats none of the words. At most 300 characters.',
    }),
  }),
});

const PARTS = [
  'Communication',
  'DocketEntry',
  'MatterEvent',
  'Document',
  'Note',
  'Task',
  'PublicComment',
  'Withholding',
] as const;

builder.mutationField('matterRedact', (t) =>
  t.field({
    type: MatterPayload,
    description:
      'Removes the words of a letter, fact, file, note, task, comment or withholding for good. Owners of the organization may, not under legal hold. Kinds and days stay, so that no deadline moves; history, asks, mails and search lose the words too, and a tombstone stays; of a note, a task or a draft it stands in the history alone. With a withholding goes our position on it, and the file of its table where no letter came with that. It cannot be undone.',
    args: { input: t.arg({ type: MatterRedactInput, required: true, description: 'What to do.' }) },
    resolve: async (_root, { input: { part, ...input } }, ctx) => {
      const uuid = uuidOf(PARTS, part, ['part']);
      const done = await act(ctx, redact, { ...withUuids(input), part: uuid });
      await ctx.discardRedacted();
      return done;
    },
  }),
);
