// The acts on a legal hold.
import { liftLegalHold } from '#commands/access/lift-legal-hold.ts';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';

const MatterLegalHoldInput = builder.inputType('MatterLegalHoldInput', {
  description: 'Which matter is put under legal hold, or freed of it, and why.',
  fields: (t) => ({
    ...repeatable(t),
    matter: t.id({ required: true, description: 'Which.' }),
    expectedVersion: t.int({ required: true, description: 'The `version` that was read.' }),
    reason: t.string({
      required: true,
      description: 'Why; members and guests read it. At most 500 characters.',
    }),
  }),
});

const WHO = 'Owners and counsel of the organization may.';

builder.mutationFields((t) => ({
  matterSetLegalHold: t.field({
    type: MatterPayload,
    description: `Puts a matter under legal hold. ${WHO} Until it is lifted nothing of it is redacted or deleted, nor the account of anybody who worked on it.`,
    args: { input: t.arg({ type: MatterLegalHoldInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, setLegalHold, withUuids(input)),
  }),
  matterLiftLegalHold: t.field({
    type: MatterPayload,
    description: `Lifts a legal hold. ${WHO} That there was one stays in the history.`,
    args: { input: t.arg({ type: MatterLegalHoldInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, liftLegalHold, withUuids(input)),
  }),
}));
