/**
 * What a letter says was released, beside what is printed on its files: pages that no file has, and labels that the letter does
 * not name. Nothing is said before all files are read, nor where no page bears a label: scans may hide them.
 */
import { type BatesRange, readBatesRange } from './bates.ts';

/** Runs of labels without a gap, by their first and last. */
export interface PrintedLabels {
  readonly isRead: boolean;
  readonly runs: readonly { readonly first: string; readonly last: string }[];
}

export type LabelDoubt =
  /** Pages of the range that stand on no page of the files. */
  | { readonly kind: 'not_printed'; readonly ranges: readonly BatesRange[] }
  /** Labels on the files that the letter does not name. */
  | { readonly kind: 'not_stated'; readonly ranges: readonly BatesRange[] };

/** @param stated null where the letter gives no range */
export function compareLabels(
  stated: BatesRange | null,
  printed: PrintedLabels | undefined,
): readonly LabelDoubt[] {
  const runs = (printed?.runs ?? []).flatMap(({ first, last }) => readBatesRange(first, last) ?? []);
  if (!printed?.isRead || runs.length === 0) return [];
  const same = stated ? runs.filter(({ series }) => series === stated.series) : [];
  const absent = stated ? without(stated, same) : [];
  const beyond = runs.flatMap((run) => (run.series === stated?.series ? without(run, [stated]) : [run]));
  return [
    ...(absent.length > 0 ? [{ kind: 'not_printed', ranges: absent } as const] : []),
    ...(beyond.length > 0 ? [{ kind: 'not_stated', ranges: beyond } as const] : []),
  ];
}

/** What of a range lies in none of the others, all of one series. */
function without(range: BatesRange, others: readonly BatesRange[]): readonly BatesRange[] {
  const rest: BatesRange[] = [];
  let { from } = range;
  for (const other of [...others].sort((a, b) => a.from - b.from)) {
    if (other.from > from) rest.push({ ...range, from, to: Math.min(range.to, other.from - 1) });
    from = Math.max(from, other.to + 1);
    if (from > range.to) break;
  }
  if (from <= range.to) rest.push({ ...range, from });
  return rest.filter((piece) => piece.from <= piece.to);
}
