/**
 * Where a request stands, in one of the words of practice: folded from its facts and clocks, never typed in. What depends
 * on today (overdue, a window that has passed) is not here: the database says it when asked (`foia_request_status`).
 */
import { type Appeal, resultsOf } from './appeals.ts';
import type { Clock, DeadlineActor } from './clock.ts';
import type { Determination } from './determinations.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { RequestFacts } from './fold.ts';
import type { Outcome } from './outcome.ts';
import { isEveryPartClosed } from './parts.ts';

/** What is stored. */
export type StoredStatus =
  | 'draft'
  | 'filed'
  | 'waiting_for_agency'
  | 'clock_stopped'
  | 'waiting_for_us'
  | 'partly_answered'
  | 'answered'
  | 'on_appeal'
  | 'remanded'
  | 'in_court'
  | 'closed'
  | 'closed_by_agency';

/** What a reader sees: the stored word, or one that today makes of it. */
export const REQUEST_STATUSES = [
  'draft',
  'filed',
  'waiting_for_agency',
  'clock_stopped',
  'waiting_for_us',
  'overdue',
  'partly_answered',
  'answered_appeal_open',
  'answered',
  'on_appeal',
  'appeal_overdue',
  'remanded',
  'in_court',
  'closed',
  'closed_by_agency',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Everything that lists and pages need of a request, apart from today. */
export interface RequestProjection {
  readonly status: StoredStatus;
  /** The fact that put it there, so that its paper can be asked for; null while it is a draft. */
  readonly statusFact: EffectiveEvent | null;
  readonly outcome: Outcome;
  readonly outcomeAsStated: string | null;
  readonly nextActor: DeadlineActor | null;
  /** The soonest open clock with a date; null when none has one. */
  readonly nextClock: Clock | null;
  readonly clockStopped: boolean;
  /** UTC instant after which the agency is late; null when stopped, provisional or nothing is owed. */
  readonly agencyDueAt: string | null;
  /** The last open window to appeal or contest. */
  readonly window: Clock | null;
}

/** Folds facts and clocks into the projection. */
export function projectRequest(
  facts: RequestFacts,
  clocks: readonly Clock[],
  /** Requests that were referred on from this one and are not answered. */
  openReferrals = 0,
): RequestProjection {
  const own = standingOf(facts, clocks);
  // Not complete until each is: what another body still owes is due.
  const isIncomplete = openReferrals > 0 && isOver(own.status) && !facts.withdrawn;
  const status = isIncomplete ? 'partly_answered' : own.status;
  const open = clocks.filter(({ isOpen, computation }) => isOpen && computation.due !== null);
  const lateable = open.filter(isAgencyDuty);
  const windows = open.filter(({ actor, name }) => actor === 'us' && isAppeal(name));
  return {
    status,
    statusFact: own.fact,
    ...outcomeOf(facts),
    nextActor: NEXT_ACTOR[status],
    nextClock: earliest(open),
    clockStopped: clocks.some(({ computation }) => computation.status === 'tolled'),
    agencyDueAt: earliest(lateable)?.computation.dueAt ?? null,
    window: windows.toSorted(byDue).at(-1) ?? null,
  };
}

/** Answered or closed: nothing more is expected. */
export const isOver = (status: string): boolean => status === 'answered' || status === 'closed';

/** Only a date that the agency itself set in motion may be called overdue, and only for the answer or the appeal. */
const isAgencyDuty = ({ actor, certainty, name }: Clock): boolean =>
  actor === 'agency' && certainty !== 'provisional' && (name === 'answer' || name === 'appeal_decision');

const isAppeal = (name: string): boolean => name.startsWith('appeal_') && name !== 'appeal_decision';

const byDue = (a: Clock, b: Clock): number =>
  (a.computation.due ?? '') < (b.computation.due ?? '') ? -1 : 1;
const earliest = (clocks: readonly Clock[]): Clock | null => clocks.toSorted(byDue)[0] ?? null;

/** Where it stands, and the fact that put it there. */
interface Standing {
  readonly status: StoredStatus;
  readonly fact: EffectiveEvent | null;
}

function standingOf(facts: RequestFacts, clocks: readonly Clock[]): Standing {
  const { filed, withdrawn, complaint, closedByAgency } = facts;
  if (!filed) return { status: 'draft', fact: null };
  if (withdrawn) return { status: 'closed', fact: withdrawn };
  if (complaint) return { status: 'in_court', fact: complaint };
  const appeal = facts.appeals.at(-1);
  if (appeal && !appeal.decided) return { status: 'on_appeal', fact: appeal.filed };
  if (closedByAgency) return { status: 'closed_by_agency', fact: closedByAgency };
  if (isEveryPartClosed(facts)) return { status: 'closed', fact: lastOf(facts, CLOSING) };
  const whole = facts.determinations.findLast((one) => one.answer !== null && one.isWhole && one.isComplete);
  const sentBack = appeal ? sentBackBy(appeal, whole) : null;
  if (sentBack) return { status: sentBack, fact: appeal?.decided ?? null };
  if (whole) return { status: 'answered', fact: whole.event };
  return unanswered(facts, clocks);
}

/** Where a decided appeal leaves the request until it is answered again: with the agency, for all or for some of it. */
function sentBackBy(appeal: Appeal, whole: Determination | undefined): StoredStatus | null {
  if (!appeal.decided || isAfter(whole?.event, appeal.decided)) return null;
  const results = resultsOf(appeal);
  if (results.includes('remanded')) return 'remanded';
  return results.includes('reversed') ? 'partly_answered' : null;
}

const CLOSING: readonly string[] = ['part_closed', 'determination'];
const PARTLY: readonly string[] = ['interim_response', 'production', 'determination'];

const lastOf = ({ events }: RequestFacts, kinds: readonly string[]): EffectiveEvent | null =>
  events.findLast(({ kind }) => kinds.includes(kind)) ?? null;

function unanswered(facts: RequestFacts, clocks: readonly Clock[]): Standing {
  const isStopped = clocks.some(
    ({ name, computation }) => name === 'answer' && computation.status === 'tolled',
  );
  const open = facts.questions.findLast(({ settled }) => settled === null);
  if (isStopped) return { status: 'clock_stopped', fact: open?.asked ?? facts.acknowledgement };
  if (open) return { status: 'waiting_for_us', fact: open.asked };
  const isPartly = facts.events.some(({ kind }) => kind === 'interim_response' || kind === 'production');
  if (isPartly || facts.determinations.some(({ answer }) => answer !== null)) {
    return { status: 'partly_answered', fact: lastOf(facts, PARTLY) };
  }
  return facts.acknowledgement
    ? { status: 'waiting_for_agency', fact: facts.acknowledgement }
    : { status: 'filed', fact: facts.filed };
}

const isAfter = (
  event: { readonly occurred: { readonly on: string } } | undefined,
  other: { readonly occurred: { readonly on: string } },
): boolean => event !== undefined && event.occurred.on > other.occurred.on;

const NEXT_ACTOR: Readonly<Record<StoredStatus, DeadlineActor | null>> = {
  draft: 'us',
  filed: 'agency',
  waiting_for_agency: 'agency',
  clock_stopped: 'us',
  waiting_for_us: 'us',
  partly_answered: 'agency',
  answered: 'us',
  on_appeal: 'agency',
  remanded: 'agency',
  in_court: 'court',
  closed: null,
  closed_by_agency: 'us',
};

function outcomeOf(facts: RequestFacts): Pick<RequestProjection, 'outcome' | 'outcomeAsStated'> {
  if (facts.withdrawn) return { outcome: 'withdrawn_by_us', outcomeAsStated: null };
  const answer = facts.determinations.findLast((one) => one.answer !== null && one.isWhole);
  if (answer) return { outcome: answer.answer ?? 'open', outcomeAsStated: answer.agencyWords };
  if (facts.closedByAgency) {
    const { agencyWords = null } = facts.closedByAgency.payload;
    return { outcome: 'closed_without_answer', outcomeAsStated: agencyWords };
  }
  return { outcome: isEveryPartClosed(facts) ? outcomeOfParts(facts) : 'open', outcomeAsStated: null };
}

/** The parts' own outcome where they agree; released in part where some of it was. */
function outcomeOfParts({ parts }: RequestFacts): Outcome {
  const outcomes = new Set(parts.map(({ outcome }) => outcome));
  const [only = 'open', ...others] = outcomes;
  if (others.length === 0) return only;
  return outcomes.has('released') || outcomes.has('released_in_part') ? 'released_in_part' : only;
}
