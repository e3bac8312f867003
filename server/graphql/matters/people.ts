// Who has a matter: the act that names lead and backup.
import { setPeople } from '#commands/matters/set-people.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { type InputFields, onMatter } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { onRequest } from '../requests/inputs.ts';
import { FoiaRequestPayload } from '../requests/payloads.ts';

const people = (t: InputFields) => ({
  lead: t.id({ description: 'Who has it.' }),
  backup: t.id({ description: 'Who stands in.' }),
});

const MatterSetPeopleInput = builder.inputType('MatterSetPeopleInput', {
  description: 'Who has a matter. What is left out stays; null is nobody.',
  fields: (t) => ({ ...onMatter(t), ...people(t) }),
});

const FoiaRequestSetPeopleInput = builder.inputType('FoiaRequestSetPeopleInput', {
  description: 'Who has a request. What is left out stays; null is nobody.',
  fields: (t) => ({ ...onRequest(t), ...people(t) }),
});

const says =
  'Names lead and backup. Owners, editors and counsel of the organization may. Reminders go to them from now on.';
const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  matterSetPeople: t.field({
    type: MatterPayload,
    description: says,
    args: {
      input: t.arg({
        type: MatterSetPeopleInput,
        required: true,
        description: inputArg,
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, setPeople, withUuids(input)),
  }),
  foiaRequestSetPeople: t.field({
    type: FoiaRequestPayload,
    description: says,
    deprecationReason: 'Since 30 November 2026: `matterSetPeople` does it on a matter of any kind.',
    args: {
      input: t.arg({
        type: FoiaRequestSetPeopleInput,
        required: true,
        description: inputArg,
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, setPeople, withUuids(input)),
  }),
}));
