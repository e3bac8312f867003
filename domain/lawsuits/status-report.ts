/**
 * What a status report to the court says: since the last one, for each request in suit, how many pages were processed, released,
 * withheld and referred, as the letters of its productions count them. A count that no letter gives is unknown, not zero; what was
 * released again is nothing new, and pages that a later production brings in the place of an earlier one are counted once.
 */
import { type PageCounts, type Production, totalCounts } from '../requests/productions.ts';
import type { CamePages } from './production-rate.ts';
import type { Docket } from './docket-facts.ts';
import { orderedBy } from './orders.ts';

export interface ProducedInSuit {
  /** The day of the production. */
  readonly on: string;
  readonly production: Production;
}

export interface ReportedPages {
  /** Productions in this time. */
  readonly productions: number;
  readonly processed: number | null;
  /** In full and in part. */
  readonly released: number | null;
  readonly withheld: number | null;
  readonly referred: number | null;
  readonly consultation: number | null;
}

/** The day of the last report that the docket tells of; the filing of the complaint before the first; null before both. */
export function lastReportOn(docket: Docket): string | null {
  const reports = docket
    .all('order_entered')
    .filter((order) => orderedBy(order)?.isReport === true)
    .flatMap((order) => docket.about('order_obeyed', order).map(({ occurred }) => occurred.on));
  return reports.toSorted().at(-1) ?? docket.all('complaint_filed').at(-1)?.occurred.on ?? null;
}

/** Over the productions after `since` and up to `until`. */
export function reportedPages(
  all: readonly ProducedInSuit[],
  since: string | null,
  until: string,
): ReportedPages {
  const inTime = all.filter(
    ({ on, production }) => !production.isReRelease && on <= until && (since === null || on > since),
  );
  // A whole that came again stands for the one before it, which was reported when it came.
  const counts = totalCounts(inTime.map(({ production }) => ({ ...production, isSuperseded: false })));
  return {
    productions: inTime.length,
    processed: counts.processed,
    released: sum(counts, 'releasedInFull', 'releasedInPart'),
    withheld: counts.withheldInFull,
    referred: counts.referred,
    consultation: counts.consultation,
  };
}

function sum(counts: PageCounts, ...names: readonly (keyof PageCounts)[]): number | null {
  const given = names.flatMap((name) => counts[name] ?? []);
  return given.length === 0 ? null : given.reduce((all, each) => all + each, 0);
}

/** Pages as an ordered rate counts them: those processed, else all that the letter accounts for, else by the labels. */
export function pagesForRate({ counts, pages }: Pick<Production, 'counts' | 'pages'>): number | null {
  const { processed, ...others } = counts;
  const given = Object.values(others).flatMap((count) => count ?? []);
  return processed ?? (given.length > 0 ? given.reduce((all, each) => all + each, 0) : pages);
}

/** What of the requests counts towards a rate. */
export const cameInSuit = (all: readonly ProducedInSuit[]): readonly CamePages[] =>
  all
    .filter(({ production }) => !production.isReRelease)
    .map(({ on, production }) => ({ on, pages: pagesForRate(production) }));

/** Orders that set a rate and stand: with more than one, no letter says to which its pages belong, and the docket alone counts. */
export const standingRates = (docket: Docket) =>
  docket
    .all('order_entered')
    .filter(
      (order) => orderedBy(order)?.pages !== undefined && docket.about('order_entered', order).length === 0,
    );
