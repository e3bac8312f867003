// Recording a paper in an agency docket, and the what-if that a page shows before it is saved.
import {
  previewDocketPaper,
  recordDocketPaper,
  type RecordDocketPaperInput,
} from '#commands/comments/record-paper.ts';
import { Refusal } from '#domain/errors.ts';
import type { ApiContext } from '../../context.ts';
import { userErrorsOf } from '../../refusals.ts';
import { act } from '../acts/act.ts';
import { factWithUuids, withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { AgencyDocket } from '../refs.ts';
import { CommunicationInput, FactInput } from '../requests/inputs.ts';
import { RecordPreview, type RecordShape, recorded } from '../requests/payloads.ts';
import { onDocket } from './inputs.ts';

const AgencyDocketRecordPaperInput = builder.inputType('AgencyDocketRecordPaperInput', {
  description: 'A notice or letter with its facts.',
  fields: (t) => ({
    ...onDocket(t),
    communication: t.field({ type: CommunicationInput, required: true, description: 'What came or went.' }),
    facts: t.field({
      type: [FactInput],
      required: true,
      description: 'What it says; may be empty, at most 25.',
    }),
    allowDuplicate: t.boolean({
      defaultValue: false,
      description: 'Save it although the same file was recorded before.',
    }),
    handToStaff: t.boolean({ defaultValue: false, description: 'Not sure: let staff look at it.' }),
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

const decoded = (input: typeof AgencyDocketRecordPaperInput.$inferInput): RecordDocketPaperInput =>
  ({
    ...withUuids(input),
    communication: withUuids(input.communication, ['communication']),
    facts: input.facts.map((fact, at) => factWithUuids(fact, ['facts', String(at)])),
  }) as RecordDocketPaperInput;

/** The same file again is refused, and the answer leads to the communication that holds it. */
async function refusedAsDuplicate(
  error: unknown,
  input: RecordDocketPaperInput,
  ctx: ApiContext,
): Promise<RecordShape> {
  if (!(error instanceof Refusal) || error.code !== 'DUPLICATE_FILE') throw error;
  const preview = await act(ctx, previewDocketPaper, input);
  return {
    userErrors: await userErrorsOf(error, ctx),
    clientMutationId: input.clientMutationId ?? null,
    duplicateOfId: preview.duplicateOfId,
  };
}

builder.mutationField('agencyDocketRecordPaper', (t) =>
  t.field({
    type: AgencyDocketRecordPaperPayload,
    description:
      'Records a notice or letter in a docket with any number of facts: one save, all or nothing. Owners, editors, counsel and ' +
      'volunteers of the organization may. Comment periods are computed anew and reminders planned.',
    args: {
      input: t.arg({ type: AgencyDocketRecordPaperInput, required: true, description: 'What to do.' }),
    },
    resolve: async (_root, { input }, ctx): Promise<RecordShape> => {
      const given = decoded(input);
      try {
        return await act(ctx, recordDocketPaper, given);
      } catch (error) {
        return refusedAsDuplicate(error, given, ctx);
      }
    },
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
