/** Where a lawsuit stands, folded from its docket and never typed in, and what lists need of it apart from today. */
import type { DeadlineActor } from '../matters/clock.ts';
import type { LawsuitClock } from './clock.ts';
import { serviceOf } from './clocks.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { Docket, SuitEnded } from './docket-facts.ts';

/** The states that a suit passes through, in order; what the newest facts say. */
export const LAWSUIT_STATUSES = ['draft', 'filed', 'pending', 'judgment', 'on_appeal', 'ended'] as const;
export type LawsuitStatus = (typeof LAWSUIT_STATUSES)[number];

export type LawsuitOutcome = SuitEnded['how'] | 'judgment' | 'open';
export const LAWSUIT_OUTCOMES = [
  'open',
  'judgment',
  'stipulated_dismissal',
  'dismissed',
  'settled',
  'remanded',
] as const satisfies readonly LawsuitOutcome[];

/** Where it stands, and the fact that put it there. */
interface Standing {
  readonly status: LawsuitStatus;
  /** Null while there is no complaint. */
  readonly statusFact: EffectiveEvent | null;
}

function standingOf(docket: Docket): Standing {
  const newest = (kind: (typeof DECISIVE)[number][0]) => docket.all(kind).at(-1) ?? null;
  for (const [kind, status] of DECISIVE) {
    const statusFact = newest(kind);
    if (statusFact) return { status, statusFact };
  }
  const [complaint] = docket.all('complaint_filed');
  if (!complaint) return { status: 'draft', statusFact: null };
  const served = Object.values(serviceOf(docket));
  const last = served.toSorted((a, b) => ((a?.occurred.on ?? '') < (b?.occurred.on ?? '') ? -1 : 1)).at(-1);
  return served.every((fact) => fact !== null)
    ? { status: 'pending', statusFact: last ?? complaint }
    : { status: 'filed', statusFact: complaint };
}

const DECISIVE = [
  ['suit_ended', 'ended'],
  ['notice_of_appeal', 'on_appeal'],
  ['judgment_entered', 'judgment'],
] as const;

/** Everything that lists and pages need of a suit, apart from today. */
export interface LawsuitProjection extends Standing {
  readonly outcome: LawsuitOutcome;
  /** Who owes the soonest open date; null when nothing is due. */
  readonly nextActor: DeadlineActor | null;
  readonly nextClock: LawsuitClock | null;
  readonly filedOn: string | null;
  /** The day on which the last of the three was served; null while one is missing. */
  readonly servedOn: string | null;
}

export function projectLawsuit(docket: Docket, clocks: readonly LawsuitClock[]): LawsuitProjection {
  const open = clocks.filter(({ isOpen, computation }) => isOpen && computation.due !== null);
  const next = open.toSorted(bySoonest)[0] ?? null;
  const served = Object.values(serviceOf(docket)).map((fact) => fact?.occurred.on ?? null);
  const isServed = served.every((on) => on !== null);
  return {
    ...standingOf(docket),
    outcome: outcomeOf(docket),
    nextActor: next?.actor ?? null,
    nextClock: next,
    filedOn: docket.all('complaint_filed').at(-1)?.occurred.on ?? null,
    servedOn: isServed ? (served.toSorted().at(-1) ?? null) : null,
  };
}

const bySoonest = ({ computation: a }: LawsuitClock, { computation: b }: LawsuitClock): number =>
  (a.due ?? '') < (b.due ?? '') ? -1 : 1;

function outcomeOf(docket: Docket): LawsuitOutcome {
  const ended = docket.all('suit_ended').at(-1);
  if (ended) return ended.payload.how;
  return docket.all('judgment_entered').length > 0 ? 'judgment' : 'open';
}
