// Recording a communication, and the what-if that a page shows before it is saved.
import { previewRecording } from '#commands/requests/preview-recording.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { RecordCommunicationInput } from '#commands/requests/recording.ts';
import { Refusal } from '#domain/errors.ts';
import type { ApiContext } from '../../context.ts';
import { userErrorsOf } from '../../refusals.ts';
import { act } from '../acts/act.ts';
import { factWithUuids, withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { FoiaRequestRecordCommunicationInput } from './inputs.ts';
import { FoiaRequestRecordPayload, RecordPreview, type RecordShape } from './payloads.ts';

type Given = typeof FoiaRequestRecordCommunicationInput.$inferInput;

const decoded = (input: Given): RecordCommunicationInput =>
  ({
    ...withUuids(input),
    communication: withUuids(input.communication, ['communication']),
    facts: input.facts.map((fact, at) => factWithUuids(fact, ['facts', String(at)])),
  }) as RecordCommunicationInput;

/** The same file again is refused, and the answer leads to the communication that holds it. */
async function refusedAsDuplicate(
  error: unknown,
  input: RecordCommunicationInput,
  ctx: ApiContext,
): Promise<RecordShape> {
  if (!(error instanceof Refusal) || error.code !== 'DUPLICATE_FILE') throw error;
  const preview = await act(ctx, previewRecording, input);
  return {
    userErrors: await userErrorsOf(error, ctx),
    clientMutationId: input.clientMutationId ?? null,
    duplicateOfId: preview.duplicateOfId,
  };
}

builder.mutationField('foiaRequestRecordCommunication', (t) =>
  t.field({
    type: FoiaRequestRecordPayload,
    description:
      'Records a letter, message or call with any number of facts: one save, all or nothing. Owners, editors, counsel and ' +
      'volunteers of the organization may. Status and dates are computed anew and reminders planned.',
    args: {
      input: t.arg({ type: FoiaRequestRecordCommunicationInput, required: true, description: 'What to do.' }),
    },
    resolve: async (_root, { input }, ctx): Promise<RecordShape> => {
      const given = decoded(input);
      try {
        return await act(ctx, recordCommunication, given);
      } catch (error) {
        return refusedAsDuplicate(error, given, ctx);
      }
    },
  }),
);

builder.queryField('foiaRequestRecordPreview', (t) =>
  t.field({
    type: RecordPreview,
    description:
      'A what-if: what recording this would do to each date. Whoever may record may ask; nothing is written.',
    args: {
      input: t.arg({
        type: FoiaRequestRecordCommunicationInput,
        required: true,
        description: 'What would be done.',
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, previewRecording, decoded(input)),
  }),
);
