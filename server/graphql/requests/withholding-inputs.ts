// What the acts on what an agency withheld take.
import { megabytes } from '#domain/documents/sizes.ts';
import { TABLE_LIMITS } from '#domain/documents/table.ts';
import { PartVisibility } from '../access/words.ts';
import type { InputFields } from '../acts/inputs.ts';
import { builder } from '../builder.ts';
import { onRequest } from './inputs.ts';
import { SAID, WithholdingColumnName } from './withholdings.ts';

const saidFields = (t: InputFields) => ({
  batesFrom: t.string({ description: SAID.batesFrom }),
  batesTo: t.string({ description: `${SAID.batesTo} Left out: one page.` }),
  documentDate: t.string({ description: SAID.documentDate }),
  author: t.string({ description: SAID.author }),
  recipients: t.string({ description: SAID.recipients }),
  description: t.string({ description: SAID.description }),
  exemption: t.string({ description: SAID.exemption }),
  privilege: t.string({ description: SAID.privilege }),
  reason: t.string({ description: SAID.reason }),
  ruling: t.string({ description: SAID.ruling }),
});

const sourceFields = (t: InputFields) => ({
  event: t.id({ description: 'The production or answer that it belongs to, where the source says so.' }),
});
const keptFields = (t: InputFields) => ({
  visibility: t.field({
    type: PartVisibility,
    description: 'Who may see it; MATTER by default. For COUNSEL and SEALED, counsel alone.',
  }),
});

const ColumnInput = builder.inputType('WithholdingColumnInput', {
  description: 'What one column of a table holds.',
  fields: (t) => ({
    field: t.field({ type: WithholdingColumnName, required: true, description: 'What.' }),
    column: t.int({ required: true, description: 'Which column, counted from 0.' }),
  }),
});

export const ImportInput = builder.inputType('FoiaRequestImportWithholdingsInput', {
  description: 'A table of what was withheld, as the agency sent it.',
  fields: (t) => ({
    ...onRequest(t),
    file: t.id({
      required: true,
      description: `A CSV or XLSX file that \`POST /files\` gave an id to; at most ${megabytes(TABLE_LIMITS.bytes)} and ${TABLE_LIMITS.rows.toLocaleString('en-US')} rows.`,
    }),
    columns: t.field({
      type: [ColumnInput],
      description: 'Which column holds what; left out: as the heads say.',
    }),
    leaveOutBad: t.boolean({
      defaultValue: false,
      description:
        'Rows that cannot be taken are left out; the history keeps their lines. Otherwise they stop the rest.',
    }),
    ...sourceFields(t),
    ...keptFields(t),
  }),
});

export const AddInput = builder.inputType('FoiaRequestAddWithholdingInput', {
  description: 'One row, written by hand.',
  fields: (t) => ({ ...onRequest(t), ...saidFields(t), ...sourceFields(t), ...keptFields(t) }),
});

export const EditInput = builder.inputType('FoiaRequestEditWithholdingInput', {
  description: 'What changes in a row; what is left out stays, and null takes it away.',
  fields: (t) => ({
    ...onRequest(t),
    withholding: t.id({ required: true, description: 'Which row.' }),
    ...saidFields(t),
    ...sourceFields(t),
  }),
});

export const RemoveInput = builder.inputType('FoiaRequestRemoveWithholdingsInput', {
  description: 'A row that is to go.',
  fields: (t) => ({
    ...onRequest(t),
    withholding: t.id({ required: true, description: 'Which row.' }),
    wholeTable: t.boolean({ defaultValue: false, description: 'With it all that came in the same table.' }),
    reason: t.string({ description: 'Why; members read it in the history.' }),
  }),
});

export const PositionInput = builder.inputType('FoiaRequestSetPositionInput', {
  description: 'What our side says to one withholding.',
  fields: (t) => ({
    ...onRequest(t),
    withholding: t.id({ required: true, description: 'Which row.' }),
    position: t.string({ description: 'Our position; null or blank takes it away.' }),
  }),
});

export const ClawBackInputType = builder.inputType('FoiaRequestClawBackInput', {
  description: 'That the agency wants released pages back.',
  fields: (t) => ({
    ...onRequest(t),
    event: t.id({ required: true, description: 'The production.' }),
    askedOn: t.field({ type: 'Date', required: true, description: 'The day on which it asked.' }),
    batesFrom: t.string({ description: 'The first page that it names; left out: all.' }),
    batesTo: t.string({ description: 'The last page that it names.' }),
    agencyWords: t.string({ description: 'What it says, word by word.' }),
  }),
});
