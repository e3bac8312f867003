// Recording a communication, and the what-if that a page shows before it is saved.
import { previewRecording } from '#commands/requests/preview-recording.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { RecordCommunicationInput } from '#commands/requests/recording.ts';
import { act } from '../acts/act.ts';
import { builder } from '../builder.ts';
import { decodedPaper, recordPaper } from '../matters/paper.ts';
import { FoiaRequestRecordCommunicationInput } from './inputs.ts';
import { FoiaRequestRecordPayload, RecordPreview } from './payloads.ts';

type Given = typeof FoiaRequestRecordCommunicationInput.$inferInput;

const decoded = (input: Given) => decodedPaper<RecordCommunicationInput>(input);

builder.mutationField('foiaRequestRecordCommunication', (t) =>
  t.field({
    type: FoiaRequestRecordPayload,
    description:
      'Records a letter, message or call with any number of facts: one save, all or nothing. Owners, editors, counsel and ' +
      'volunteers of the organization may. Status and dates are computed anew and reminders planned.',
    args: {
      input: t.arg({ type: FoiaRequestRecordCommunicationInput, required: true, description: 'What to do.' }),
    },
    resolve: (_root, { input }, ctx) =>
      recordPaper(ctx, decoded(input), recordCommunication, previewRecording),
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
