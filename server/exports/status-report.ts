// The table of a status report: since the last one, per agency and request. Page, API, CSV and Word are made from this gathering.
import { lastReportOn, reportedPages, type ReportedPages } from '#domain/lawsuits/status-report.ts';
import { doubtSentence } from '#domain/words/answer-en.ts';
import { longDate } from '#domain/words/dates-en.ts';
import { optionLabel } from '#domain/words/facts-en.ts';
import type { DeterminationRow } from '#db/queries/request-records.ts';
import type { LawsuitRow } from '#db/queries/lawsuits.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { counted } from '#domain/words/counted-en.ts';
import type { ApiContext } from '../context.ts';
import {
  docketOf,
  producedInSuit,
  type ProducedUnder,
  type ScheduleShape,
  schedulesOf,
} from '../graphql/lawsuits/docket.ts';
import { required } from '../graphql/required.ts';
import type { Paper, PaperSection } from './paper.ts';

export interface ReportRow {
  readonly request: RequestRow;
  readonly agency: string;
  readonly pages: ReportedPages;
  /** What is still in dispute, in sentences. */
  readonly disputes: readonly string[];
}

export interface StatusReport {
  readonly suit: LawsuitRow;
  /** The day of the last report; null before the first fact. */
  readonly since: string | null;
  readonly until: string;
  readonly rows: readonly ReportRow[];
  readonly schedules: readonly ScheduleShape[];
}

/** @param since another day to count from; null: the last report that the docket tells of */
export async function statusReportOf(
  suit: LawsuitRow,
  since: string | null,
  ctx: ApiContext,
): Promise<StatusReport> {
  const { today: until } = await ctx.loaders.clock();
  const from = since ?? lastReportOn(await docketOf(suit.id, ctx));
  const produced = await producedInSuit(suit.id, ctx);
  const rows = await Promise.all(produced.map((under) => rowOf(under, from, until, ctx)));
  return { suit, since: from, until, rows, schedules: await schedulesOf(suit.id, ctx) };
}

async function rowOf(
  { requestId, produced }: ProducedUnder,
  since: string | null,
  until: string,
  ctx: ApiContext,
): Promise<ReportRow> {
  const request = required(await ctx.loaders.requests(requestId));
  const { name } = required(await ctx.loaders.agencies(request.agencyId));
  const determinations = await ctx.loaders.determinationsOf(requestId);
  const ofProductions = produced.flatMap(({ production, on }) => [
    ...production.doubts.map((doubt) => `Production of ${longDate(on)}: ${doubtSentence(doubt)}`),
    ...(production.clawBackIds.length > 0
      ? [`Production of ${longDate(on)}: they want pages of it back.`]
      : []),
  ]);
  const refused = determinations
    .filter(({ adverse, kind }) => adverse && kind === 'withholding')
    .map(refusalSentence);
  return {
    request,
    agency: name,
    pages: reportedPages(produced, since, until),
    disputes: [...refused, ...ofProductions],
  };
}

function refusalSentence({ kind, datedOn, exemptions, appealedOn }: DeterminationRow): string {
  const under = exemptions.length > 0 ? ` under ${exemptions.join(', ')}` : '';
  const appeal = appealedOn === null ? 'not appealed' : `appealed on ${longDate(appealedOn)}`;
  return `${optionLabel(kind)}${datedOn === null ? '' : ` of ${longDate(datedOn)}`}${under}: ${appeal}.`;
}

const COUNTS = [
  ['processed', 'Processed'],
  ['released', 'Released'],
  ['withheld', 'Withheld in full'],
  ['referred', 'Referred'],
  ['consultation', 'In consultation'],
] as const satisfies readonly (readonly [keyof ReportedPages, string])[];

/** Unknown is not zero. */
const told = (count: number | null): string => (count === null ? 'not given' : String(count));

export const REPORT_COLUMNS = [
  { key: 'agency', header: 'Agency' },
  { key: 'request', header: 'Request' },
  { key: 'since', header: 'Since' },
  { key: 'until', header: 'Until' },
  { key: 'productions', header: 'Productions' },
  ...COUNTS.map(([key, header]) => ({ key, header: `${header} (pages)` })),
  { key: 'rate', header: 'Ordered rate' },
  { key: 'shortfall', header: 'Short of the rate (pages)' },
  { key: 'disputes', header: 'In dispute' },
] as const;

/** Of one order with one request the rate stands in its row; else each order has a row of its own. */
export function reportTable({
  rows,
  schedules,
  since,
  until,
}: StatusReport): readonly Readonly<Record<string, string>>[] {
  const time = { since: since ?? '', until };
  const [only] = schedules;
  const isOne = rows.length === 1 && schedules.length === 1;
  const ofRequests = rows.map(({ request, agency, pages, disputes }) => ({
    agency,
    request: request.title,
    ...time,
    productions: String(pages.productions),
    ...Object.fromEntries(COUNTS.map(([key]) => [key, told(pages[key])])),
    ...(isOne && only ? rateOf(only) : { rate: '', shortfall: '' }),
    disputes: disputes.join(' '),
  }));
  const ofOrders = isOne
    ? []
    : schedules.map((schedule) => ({
        agency: 'All in suit',
        request: schedule.order.payload.what,
        ...time,
        ...rateOf(schedule),
      }));
  return [...ofRequests, ...ofOrders];
}

function rateOf({ order, rate }: ScheduleShape) {
  const { pages = 0, everyDays } = order.payload as { pages?: number; everyDays?: number };
  return {
    rate: `${pages}${everyDays ? ` every ${counted(everyDays, 'day')}` : ''}`,
    shortfall: String(rate.shortfall),
  };
}

/** The same as a paper. */
export function reportPaper(report: StatusReport): Paper {
  const { suit, since, until, rows, schedules } = report;
  return {
    title: `Status report table: ${suit.caption}`,
    isSample: suit.isSample,
    lines: [
      `${suit.docketNumber ?? 'No number yet'}. Since ${since === null ? 'the beginning' : longDate(since)}, until ${longDate(until)}. Pages as the letters of the productions count them; “not given” is not zero.`,
    ],
    sections: [perRequest(rows), againstRates(schedules), inDispute(rows)],
  };
}

const perRequest = (rows: StatusReport['rows']): PaperSection => ({
  heading: 'Per agency and request',
  table: {
    heads: ['Agency', 'Request', 'Productions', ...COUNTS.map(([, head]) => head)],
    widths: [18, 22, 11, 10, 10, 10, 9, 10],
    rows: rows.map(({ request, agency, pages }) => [
      agency,
      request.title,
      String(pages.productions),
      ...COUNTS.map(([key]) => told(pages[key])),
    ]),
  },
});

const againstRates = (schedules: StatusReport['schedules']): PaperSection => ({
  heading: 'Against the ordered rate',
  ...(schedules.length === 0 ? { lines: ['No order sets a rate.'] } : {}),
  table: {
    heads: ['Order', 'Rate', 'Ordered so far', 'Came', 'Short'],
    widths: [40, 22, 14, 12, 12],
    rows: schedules.map(({ order, rate }) => [
      order.payload.what,
      rateOf({ order, rate }).rate,
      ...[rate.ordered, rate.produced, rate.shortfall].map(String),
    ]),
  },
});

const inDispute = (rows: StatusReport['rows']): PaperSection => ({
  heading: 'In dispute',
  lines: rows.flatMap(({ request, disputes }) => disputes.map((sentence) => `${request.title}: ${sentence}`)),
});
