// Recording a paper in an agency docket, and the what-if that a page shows before it is saved.
import {
  previewDocketPaper,
  recordDocketPaper,
  type RecordDocketPaperInput,
} from '#commands/comments/record-paper.ts';
import { act } from '../acts/act.ts';
import { builder } from '../builder.ts';
import { decodedPaper, recordPaper } from '../matters/paper.ts';
import { AgencyDocket } from '../refs.ts';
import { paperFields } from '../requests/inputs.ts';
import { RecordPreview, type RecordShape, recorded } from '../requests/payloads.ts';
import { onDocket } from './inputs.ts';

const AgencyDocketRecordPaperInput = builder.inputType('AgencyDocketRecordPaperInput', {
  description: 'A notice or letter with its facts.',
  fields: (t) => ({
    ...onDocket(t),
    ...paperFields(t),
  }),
});

const AgencyDocketRecordPaperPayload = builder
  .objectRef<RecordShape>('AgencyDocketRecordPaperPayload')
  .implement({
    description: 'What recording a paper in a docket gives back.',
    fields: (t) => ({
      agencyDocket: t.field({
        type: AgencyDocket,
        nullable: true,
        description: 'The docket as it is now; null when nothing was saved.',
        resolve: ({ matterId }, _args, ctx) =>
          matterId === undefined ? null : ctx.loaders.dockets(matterId),
      }),
      ...recorded(t),
    }),
  });

const decoded = (input: typeof AgencyDocketRecordPaperInput.$inferInput) =>
  decodedPaper<RecordDocketPaperInput>(input);

builder.mutationField('agencyDocketRecordPaper', (t) =>
  t.field({
    type: AgencyDocketRecordPaperPayload,
    description:
      'Records a notice or letter in a docket with any number of facts: one save, all or nothing. Owners, editors, counsel and ' +
      'volunteers of the organization may. Comment periods are computed anew and reminders planned.',
    args: {
      input: t.arg({ type: AgencyDocketRecordPaperInput, required: true, description: 'What to do.' }),
    },
    resolve: (_root, { input }, ctx) =>
      recordPaper(ctx, decoded(input), recordDocketPaper, previewDocketPaper),
  }),
);

builder.queryField('agencyDocketRecordPreview', (t) =>
  t.field({
    type: RecordPreview,
    description:
      'A what-if: what recording this would do to each date. Whoever may record may ask; nothing is written.',
    args: {
      input: t.arg({
        type: AgencyDocketRecordPaperInput,
        required: true,
        description: 'What would be done.',
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, previewDocketPaper, decoded(input)),
  }),
);
