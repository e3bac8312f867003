/** How many withholdings a request keeps, and when two rows are the same one. */
import { WITHHOLDING_FIELDS, type WithholdingText } from './withholdings.ts';

export const WITHHOLDINGS_PER_REQUEST = 20_000;

/**
 * What makes a row the same one when it comes again: its words, and which of several alike in its table it is. A row without Bates
 * numbers can say the same of another document elsewhere, so that the answer or the table that it came with belongs to it.
 * @param source of rows without labels: the answer, or else the sum of the file
 */
export function rowIdentities(rows: readonly WithholdingText[], source: string): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const words = WITHHOLDING_FIELDS.map((name) => row[name]?.replaceAll(/\s+/gu, ' ') ?? '');
    const identity = JSON.stringify([row.batesFrom === null ? source : '', ...words]);
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return `${identity}#${nth}`;
  });
}
