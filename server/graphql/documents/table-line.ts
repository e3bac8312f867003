import type { BadLine } from '#domain/documents/table.ts';
import { builder } from '../builder.ts';

/** So many are named before a table is taken in. */
export const LINES_SHOWN = 200;

export const TableLine = builder.objectRef<BadLine>('TableLine').implement({
  description: 'A line of a table that cannot be taken.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Which, as a spreadsheet counts.' }),
    why: t.exposeString('why', { description: 'What is wrong with it, in a sentence.' }),
    says: t.exposeString('says', { description: 'The beginning of what stands in it.' }),
  }),
});
