// What a complaint over a request is written from: the check-list, a table of dates with citations, the exhibits with their sums. The
// page, the API and the files of it are made from this one gathering, through the same reads as everything else.
import { roleOn } from '#domain/access/viewer.ts';
import {
  datesForCourt,
  readyToSue,
  type SuitCheck,
  type SuitReadiness,
} from '#domain/requests/ready-to-sue.ts';
import {
  courtDueSentence,
  courtSentence,
  SUIT_CHECK_TITLES,
  suitCheckSentence,
} from '#domain/words/suit-en.ts';
import type { DeadlineRow } from '#db/queries/deadlines.ts';
import type { ExhibitRow } from '#db/queries/exhibits.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../context.ts';
import { labelOf } from '../graphql/deadlines/sentence.ts';
import { storedRule } from '../graphql/deadlines/law-book.ts';
import { factsOf } from '../graphql/requests/facts-of.ts';
import { required } from '../graphql/required.ts';
import type { Paper, PaperSection } from './paper.ts';

/** What a person says of it; asked anew each time, and never kept. */
export interface SuitQuestion {
  /** As the complaint will print them. */
  readonly plaintiff: string | null;
  readonly mailCheckedOn: string | null;
}

export interface DateForCourt {
  readonly on: string;
  readonly sentence: string;
  /** The exhibit with its page, or the law. */
  readonly citation: string;
}

export interface Exhibit extends ExhibitRow {
  /** `Exhibit 1`. */
  readonly label: string;
}

export interface SuitPapers {
  readonly row: RequestRow;
  readonly readiness: SuitReadiness;
  readonly dates: readonly DateForCourt[];
  readonly exhibits: readonly Exhibit[];
  readonly madeOn: string;
  readonly mailCheckedOn: string | null;
}

type Reader = Pick<ApiContext, 'loaders' | 'viewer'>;

/** Null to those who are neither members of the organization that keeps it nor its guests, and of a watched request. */
export async function suitPapersOf(
  row: RequestRow,
  question: SuitQuestion,
  ctx: Reader,
): Promise<SuitPapers | null> {
  if (roleOn(ctx.viewer, row) === null || row.standing === 'watched') return null;
  const reader = ctx as ApiContext;
  const [facts, clocks, exhibitRows, { today }, access, suits] = await Promise.all([
    factsOf(row, reader),
    ctx.loaders.deadlinesOf(row.id),
    ctx.loaders.papersOf(row.id),
    ctx.loaders.clock(),
    ctx.loaders.access(row.id),
    ctx.loaders.suitsOf(row.id),
  ]);
  const recorded = (await Promise.all(suits.map(({ lawsuitId }) => ctx.loaders.lawsuits(lawsuitId)))).filter(
    (suit) => suit !== null,
  );
  const named = recorded.flatMap(({ parties }) =>
    parties.filter(({ role }) => role === 'plaintiff').map(({ name }) => name),
  );
  const exhibits = exhibitRows.map((exhibit, at) => ({ ...exhibit, label: `Exhibit ${at + 1}` }));
  const mailCheckedOn = question.mailCheckedOn === today ? today : null;
  const readiness = readyToSue({
    requester: row.requester,
    plaintiffs: question.plaintiff ? question.plaintiff.split(/\s*;\s*/).filter(Boolean) : named,
    facts,
    clocks,
    documented: new Set(exhibits.map(({ communicationId }) => communicationId)),
    legalHoldOn: access?.legalHoldAt ? access.legalHoldAt.slice(0, 10) : null,
    mailCheckedOn,
    today,
  });
  const dates = [...(await factDates(row, facts, exhibits, reader)), ...dueDates(clocks)].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  return { row, readiness, dates, exhibits, madeOn: today, mailCheckedOn };
}

async function factDates(
  row: RequestRow,
  facts: Parameters<typeof datesForCourt>[0],
  exhibits: readonly Exhibit[],
  ctx: ApiContext,
): Promise<readonly DateForCourt[]> {
  const { name } = required(await ctx.loaders.agencies(row.agencyId));
  const sides = { requester: row.requester.name, agency: name };
  const events = datesForCourt(facts);
  const rows = await Promise.all(events.map(({ id }) => ctx.loaders.events(id)));
  return events.map((event, at) => {
    const labels = exhibits
      .filter(({ communicationId }) => communicationId === event.communicationId)
      .map(({ label }) => label);
    const page = rows[at]?.page ?? null;
    const citation =
      labels.length === 0 ? 'No paper on file' : `${labels.join(', ')}${page === null ? '' : ` at ${page}`}`;
    return { on: event.occurred.on, sentence: courtSentence(event, sides), citation };
  });
}

/** Only the agency's limits: ours are no allegation. */
function dueDates(clocks: readonly DeadlineRow[]): readonly DateForCourt[] {
  return clocks
    .filter(({ actor, dueOn, name }) => actor === 'agency' && dueOn !== null && name !== 'stated')
    .map((clock) => {
      const { citation, marks } = storedRule(clock.ruleKey);
      const on = clock.dueOn ?? '';
      return {
        on,
        sentence: courtDueSentence(labelOf(clock), on, clock.certainty === 'provisional'),
        citation: marks.includes('U') ? `${citation} (not verified)` : citation,
      };
    });
}

const STATES: Readonly<Record<SuitCheck['state'], string>> = { met: 'Yes', lacking: 'Lacking', ask: 'Ask' };

/** The same as a paper. @param by who takes it along */
export function suitPaper(
  { row, readiness, dates, exhibits, madeOn, mailCheckedOn }: SuitPapers,
  by: string,
): Paper {
  const checked =
    mailCheckedOn === null ? [] : [`Mail, spam and portal were checked on ${mailCheckedOn} by ${by}.`];
  return {
    title: `Ready to sue: ${row.title}`,
    isSample: row.isSample,
    lines: [
      `Made on ${madeOn} from the record of the request, by ${by}. Each date stands with the paper or the law that shows it; a date that a fact moves later moves here only when this is made anew.`,
      ...checked,
    ],
    sections: [checkList(readiness), tableOfDates(dates), listOfExhibits(exhibits)],
  };
}

const checkList = ({ checks }: SuitReadiness): PaperSection => ({
  heading: 'Check-list',
  table: {
    heads: ['', 'What', 'What shows it, or what is lacking'],
    widths: [12, 24, 64],
    rows: checks.map((check) => [
      STATES[check.state],
      SUIT_CHECK_TITLES[check.kind],
      suitCheckSentence(check),
    ]),
  },
});

const tableOfDates = (dates: SuitPapers['dates']): PaperSection => ({
  heading: 'Table of dates',
  table: {
    heads: ['No.', 'What happened', 'Citation'],
    widths: [8, 64, 28],
    rows: dates.map(({ sentence, citation }, at) => [`${at + 1}.`, sentence, citation]),
  },
});

const listOfExhibits = (exhibits: SuitPapers['exhibits']): PaperSection => ({
  heading: 'Exhibits, in order',
  ...(exhibits.length === 0 ? { lines: ['No file is kept with a letter of this request.'] } : {}),
  table: {
    heads: ['Label', 'Date', 'Letter', 'File', 'SHA-256'],
    widths: [13, 12, 25, 20, 30],
    rows: exhibits.map((one) => [
      one.label,
      one.happenedOn,
      `${one.subject} (${one.direction})`,
      one.name,
      one.sha256,
    ]),
  },
});
