// Recording an entry of a docket, and the what-if that a page shows before it is saved.
import { previewEntry } from '#commands/lawsuits/preview-entry.ts';
import type { RecordEntryInput } from '#commands/lawsuits/reading-entry.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import type { MoveResult } from '#commands/matters/move-result.ts';
import { optionLabel } from '#domain/words/facts-en.ts';
import { builder } from '../builder.ts';
import { DocketEntry, Lawsuit } from '../refs.ts';
import { act } from '../acts/act.ts';
import type { ActShape } from '../acts/act.ts';
import { DeadlineMove } from '../requests/payloads.ts';
import { factWithUuids, withUuids } from '../acts/uuids.ts';
import { answered, type Refused, UserError } from '../user-error.ts';
import { LawsuitRecordEntryInput } from './inputs.ts';

type Given = typeof LawsuitRecordEntryInput.$inferInput;

const decoded = (input: Given): RecordEntryInput =>
  ({
    ...withUuids(input),
    entry: withUuids(input.entry, ['entry']),
    facts: input.facts.map((fact, at) => factWithUuids(fact, ['facts', String(at)])),
  }) as RecordEntryInput;

interface RecordShape extends ActShape {
  readonly docketEntryId?: string;
  readonly moves?: readonly MoveResult[];
}

const LawsuitRecordEntryPayload = builder.objectRef<RecordShape>('LawsuitRecordEntryPayload').implement({
  description: 'What recording a docket entry gives back.',
  fields: (t) => ({
    lawsuit: t.field({
      type: Lawsuit,
      nullable: true,
      description: 'The lawsuit as it is now; null when nothing was saved.',
      resolve: ({ matterId }, _args, ctx) => (matterId === undefined ? null : ctx.loaders.lawsuits(matterId)),
    }),
    docketEntry: t.field({
      type: DocketEntry,
      nullable: true,
      description: 'What was recorded; null when nothing was saved.',
      resolve: ({ docketEntryId }, _args, ctx) =>
        docketEntryId === undefined ? null : ctx.loaders.docketEntries(docketEntryId),
    }),
    moves: t.field({
      type: [DeadlineMove],
      description: 'Each date that moved.',
      resolve: ({ moves = [] }) => [...moves],
    }),
    ...answered(t),
  }),
});

interface PreviewShape extends Refused {
  readonly moves?: readonly MoveResult[];
  readonly statusBefore?: string;
  readonly statusAfter?: string;
}

const inWords = (status: string | undefined): string => (status === undefined ? '' : optionLabel(status));

const DocketEntryPreview = builder.objectRef<PreviewShape>('DocketEntryPreview').implement({
  description: 'What recording a docket entry would do.',
  fields: (t) => ({
    userErrors: t.field({
      type: [UserError],
      description: 'Why it would be refused; empty when it would not.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
    moves: t.field({
      type: [DeadlineMove],
      description: 'Each date that would move.',
      resolve: ({ moves = [] }) => [...moves],
    }),
    statusBefore: t.string({
      description: 'Where the suit stands, in words; empty when refused.',
      resolve: ({ statusBefore }) => inWords(statusBefore),
    }),
    statusAfter: t.string({
      description: 'Where it would stand, in words; empty when refused.',
      resolve: ({ statusAfter }) => inWords(statusAfter),
    }),
  }),
});

builder.mutationField('lawsuitRecordEntry', (t) =>
  t.field({
    type: LawsuitRecordEntryPayload,
    description:
      'Records a docket entry with any number of facts: one save, all or nothing. Owners, editors, counsel and volunteers of the organization may. Status and dates are computed anew, reminders planned, and a complaint is told to the requests in suit.',
    args: { input: t.arg({ type: LawsuitRecordEntryInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => act(ctx, recordEntry, decoded(input)),
  }),
);

builder.queryField('lawsuitRecordEntryPreview', (t) =>
  t.field({
    type: DocketEntryPreview,
    description:
      'A what-if: what recording this entry would do to each date. Whoever may record may ask; nothing is written.',
    args: {
      input: t.arg({ type: LawsuitRecordEntryInput, required: true, description: 'What would be done.' }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, previewEntry, decoded(input)),
  }),
);
