// What taking in a table would do, before it is done.
import type { ImportPreview } from '#commands/requests/import-withholdings.ts';
import { builder } from '../builder.ts';
import { LINES_SHOWN, TableLine } from '../documents/table-line.ts';
import { type Refused, UserError } from '../user-error.ts';
import { columnWord, SAID, WithholdingColumnName } from './withholdings.ts';

const Matched = builder
  .objectRef<{ readonly field: string; readonly column: number }>('WithholdingColumn')
  .implement({
    description: 'What one column of a table is taken for.',
    fields: (t) => ({
      field: t.field({
        type: WithholdingColumnName,
        description: 'What.',
        resolve: ({ field }) => columnWord(field),
      }),
      column: t.exposeInt('column', { description: 'Which column, counted from 0.' }),
    }),
  });

type PreviewShape = Refused & Partial<ImportPreview>;
type PreviewRow = NonNullable<PreviewShape['rows']>[number];

const PreviewedRow = builder.objectRef<PreviewRow>('PreviewedWithholding').implement({
  description: 'A row as it would be taken.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Its line in the table.' }),
    batesFrom: t.string({
      nullable: true,
      description: `${SAID.batesFrom} Null without one.`,
      resolve: ({ text }) => text.batesFrom,
    }),
    batesTo: t.string({
      nullable: true,
      description: `${SAID.batesTo} Null without one.`,
      resolve: ({ text }) => text.batesTo,
    }),
    documentDate: t.string({
      nullable: true,
      description: `${SAID.documentDate} Null without one.`,
      resolve: ({ text }) => text.documentDate,
    }),
    author: t.string({
      nullable: true,
      description: `${SAID.author} Null without one.`,
      resolve: ({ text }) => text.author,
    }),
    description: t.string({
      nullable: true,
      description: `${SAID.description} Null without one.`,
      resolve: ({ text }) => text.description,
    }),
    exemption: t.string({
      nullable: true,
      description: `${SAID.exemption} Null without one.`,
      resolve: ({ text }) => text.exemption,
    }),
  }),
});

/** So many are shown before it is done. */
const SHOWN = 20;

export const WithholdingsPreview = builder.objectRef<PreviewShape>('WithholdingsPreview').implement({
  description: 'What taking in a table would do.',
  fields: (t) => ({
    userErrors: t.field({
      type: [UserError],
      description: 'Why it would be refused; empty when it would not.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
    columns: t.stringList({
      description: 'The heads of the table, in their order.',
      resolve: ({ columns = [] }) => [...columns],
    }),
    matching: t.field({
      type: [Matched],
      description: 'Which column is taken for what.',
      resolve: ({ matching = {} }) => Object.entries(matching).map(([field, column]) => ({ field, column })),
    }),
    rowCount: t.int({ description: 'Rows that can be taken.', resolve: ({ rows = [] }) => rows.length }),
    knownCount: t.int({
      description: 'How many of them are here already, word for word.',
      resolve: ({ known = 0 }) => known,
    }),
    rows: t.field({
      type: [PreviewedRow],
      description: `The first ${SHOWN}.`,
      resolve: ({ rows = [] }) => rows.slice(0, SHOWN),
    }),
    badCount: t.int({ description: 'Rows that cannot be taken.', resolve: ({ bad = [] }) => bad.length }),
    bad: t.field({
      type: [TableLine],
      description: `Each of them, at most ${LINES_SHOWN}.`,
      resolve: ({ bad = [] }) => bad.slice(0, LINES_SHOWN),
    }),
  }),
});
