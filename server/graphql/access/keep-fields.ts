// The act that keeps fields of a request from everybody else.
import { keepFields, type KeepFieldsInput } from '#commands/access/keep-fields.ts';
import { act } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { onRequest } from '../requests/inputs.ts';
import { FoiaRequestPayload } from '../requests/payloads.ts';
import { PrivateField } from './words.ts';

const FoiaRequestKeepFieldsInput = builder.inputType('FoiaRequestKeepFieldsInput', {
  description: 'Which fields of a request only members and guests are told from now on.',
  fields: (t) => ({
    ...onRequest(t),
    fields: t.field({
      type: [PrivateField],
      required: true,
      description: 'All that are kept; one that is left out is seen like the request.',
    }),
    reason: t.string({
      description: 'Why; members and guests read it in the history. At most 200 characters.',
    }),
  }),
});

builder.mutationField('foiaRequestKeepFields', (t) =>
  t.field({
    type: FoiaRequestPayload,
    description:
      'Keeps fields of a request to its organization and guests. Owners, editors and counsel of the organization may; a volunteer asks, and `approval` waits for a second person. Everybody else reads `Withheld` from now on, and search finds the request by what is kept for nobody.',
    args: { input: t.arg({ type: FoiaRequestKeepFieldsInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, keepFields, withUuids(input) as KeepFieldsInput),
  }),
);
