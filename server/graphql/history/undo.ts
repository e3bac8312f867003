import { undoAct } from '#commands/matters/undo-act.ts';
import { act, type ActShape, matterOf } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Matter } from '../refs.ts';
import { answered } from '../user-error.ts';

const MatterUndoActInput = builder.inputType('MatterUndoActInput', {
  description: 'Which act is taken back.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Of which matter.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    entry: t.int({ required: true, description: '`number` of the entry in its history.' }),
    reason: t.string({ description: 'Why it is taken back.' }),
  }),
});

export const MatterUndoActPayload = builder.objectRef<ActShape>('MatterUndoActPayload').implement({
  description: 'What taking an act back gives.',
  fields: (t) => ({
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'The matter as it is now; null when nothing was saved.',
      resolve: matterOf,
    }),
    ...answered(t),
  }),
});

builder.mutationField('matterUndoAct', (t) =>
  t.field({
    type: MatterUndoActPayload,
    description:
      'Takes an edit or a correction back. Members who may do the act themselves may. A new act restores what was before; it is refused where something later touched the same.',
    args: { input: t.arg({ type: MatterUndoActInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, undoAct, withUuids(input)),
  }),
);
