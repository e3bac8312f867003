/**
 * Which clocks run in a lawsuit, and what the deadline engine says of each. Local rules are known for D.D.C. and N.D. Cal.;
 * elsewhere a motion starts no clock of ours until an order or a standing order names one, because a guess could lose a case.
 */
import type { Docket, DocketFact, Served } from './docket-facts.ts';
import { afterJudgmentPlans } from './after-judgment.ts';
import {
  inCourt,
  type LawsuitClock,
  type LawsuitClockName,
  type LawsuitFrame,
  type LawsuitPlan,
  settlePlan,
} from './clock.ts';
import { draftClocks, hearingPlans, statedPlans } from './court-dates.ts';
import { motionClocks } from './motions.ts';
import { orderPlans } from './orders.ts';

/** What an end of the suit ends; orders, appeals and fees outlive it. */
const ENDS_WITH_SUIT: ReadonlySet<LawsuitClockName> = new Set<LawsuitClockName>([
  'service',
  'government_answer',
  'opposition',
  'reply',
  'earliest_hearing',
  'hearing',
  'restraining_order_ends',
]);

/**
 * All clocks of a suit.
 * @throws DeadlineInputError when the facts contradict each other; the caller flags the matter
 */
export function lawsuitClocks(docket: Docket, frame: LawsuitFrame): readonly LawsuitClock[] {
  const plans = [
    ...servicePlans(docket, frame),
    ...orderPlans(docket, frame),
    ...hearingPlans(docket, frame),
    ...afterJudgmentPlans(docket, frame),
    ...statedPlans(docket.stated, frame),
  ];
  const clocks = [...plans.map((plan) => settlePlan(plan, frame)), ...motionClocks(docket, frame)];
  const all = [...clocks, ...draftClocks(clocks, docket, frame)];
  const shown = frame.isWatched ? all.filter(({ actor }) => actor === 'court') : all;
  const hasEnded = docket.all('suit_ended').length > 0;
  return hasEnded ? shown.map(ended) : shown;
}

function ended(clock: LawsuitClock): LawsuitClock {
  if (!clock.isOpen || !ENDS_WITH_SUIT.has(clock.name)) return clock;
  return { ...clock, isOpen: false, computation: { ...clock.computation, status: 'moot' } };
}

/** The three whom FRCP 4(i) names. */
export const SERVICE_PAPERS = ['served_us_attorney', 'served_attorney_general', 'served_agency'] as const;
export type ServicePaper = (typeof SERVICE_PAPERS)[number];

/** Who was served and when, of the three whom FRCP 4(i) names; null who was not. */
export const serviceOf = (
  docket: Docket,
): Readonly<Record<ServicePaper, DocketFact<ServicePaper> | null>> => ({
  served_us_attorney: docket.all('served_us_attorney')[0] ?? null,
  served_attorney_general: docket.all('served_attorney_general')[0] ?? null,
  served_agency: docket.all('served_agency')[0] ?? null,
});

function servicePlans(docket: Docket, frame: LawsuitFrame): readonly LawsuitPlan[] {
  const [complaint] = docket.all('complaint_filed');
  const served = SERVICE_PAPERS.flatMap((paper) => docket.all(paper)).map((fact) => servedAs(fact, frame));
  const [answered] = docket.all('answer_filed');
  const answer = answered ? [inCourt(answered, 'answer_filed', frame)] : [];
  const [attorney] = docket.all('served_us_attorney');
  const plans: LawsuitPlan[] = [];
  if (complaint) {
    const events = [inCourt(complaint, 'complaint_filed', frame), ...served];
    plans.push({ rule: 'LIT-SERVE-90', root: complaint, name: 'service', actor: 'us', events });
  }
  if (attorney) {
    const rule = frame.isFoia ? 'LIT-FOIA-ANSWER' : 'LIT-ANSWER-60';
    const others = served.filter(({ id }) => id !== attorney.id);
    const events = [servedAs(attorney, frame), ...others, ...answer];
    plans.push({ rule, root: attorney, name: 'government_answer', actor: 'agency', events });
  }
  return plans;
}

const servedAs = (fact: DocketFact<ServicePaper>, frame: LawsuitFrame) =>
  inCourt(fact, fact.kind, frame, { method: (fact.payload satisfies Served).method });
