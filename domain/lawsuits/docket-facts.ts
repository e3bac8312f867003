/**
 * What a docket tells: the facts of a lawsuit, each with what it says beside its day. A fact may stand on a numbered entry,
 * on a minute order that has neither number nor paper, or on no entry at all; its day is what the clocks are counted from.
 */
import type { Method } from '../deadlines/deadline.ts';
import { type EffectiveEvent, effectiveEvents, type RecordedEvent, rootOf } from '../matters/matter-event.ts';
import type { DeadlineActor } from '../matters/clock.ts';

export type Side = 'us' | 'government';

/** `rule_59`: for a new trial or to alter the judgment, which stops the time to appeal. */
export type MotionKind = 'ordinary' | 'preliminary_injunction' | 'administrative' | 'rule_59';

export interface Served {
  readonly method?: Method;
}

/** What somebody must do, as an order says it: by a day that it names, or within days that are counted. */
export interface Ordered {
  readonly what: string;
  readonly actor: DeadlineActor;
  /** A named day; it never moves. */
  readonly dueOn?: string;
  /** The hour of that day, in a zone; without one the day ends at midnight where the court sits. */
  readonly time?: string;
  readonly zone?: string;
  /** Days after the entry of the order; FRCP 6(a) counts them. */
  readonly days?: number;
  /** “and every 60 days thereafter”. */
  readonly everyDays?: number;
  /** Pages that each of these days must bring, where the order sets a rate of production. */
  readonly pages?: number;
  /** A status report: somebody drafts it before it is due. */
  readonly isReport?: boolean;
}

/** When the court will hear the parties. */
export interface HearingSet extends Pick<Ordered, 'time' | 'zone'> {
  readonly what?: string;
  readonly dueOn: string;
}

/** How a suit ended, and what was said of the two things that a dismissal forgets. */
export interface SuitEnded {
  readonly how: 'stipulated_dismissal' | 'dismissed' | 'settled' | 'remanded';
  readonly prejudice?: 'with_prejudice' | 'without_prejudice';
  /** Whether attorney's fees can still be asked for. */
  readonly fees: 'reserved' | 'given_up' | 'paid' | 'not_said';
  /** Whether referrals and productions that are still open go on under the dismissal. */
  readonly openWork: 'covered' | 'not_covered' | 'none_open' | 'not_said';
  /** Of fees that were paid, in cents. */
  readonly amount?: number;
}

/** Facts by kind. `about` in a comment: which earlier fact `aboutEventId` names. */
export interface DocketPayloads {
  readonly complaint_filed: object;
  readonly served_us_attorney: Served;
  readonly served_attorney_general: Served;
  readonly served_agency: Served;
  readonly answer_filed: object;
  readonly motion_filed: { readonly motion: MotionKind; readonly by: Side };
  /** About a motion. */
  readonly motion_served: Served;
  /** About a motion. */
  readonly opposition_served: Served;
  /** About a motion. */
  readonly reply_filed: object;
  /** About a motion: it was decided, however. */
  readonly motion_decided: object;
  /** About an earlier order where it takes its place or, with nothing due, ends it. */
  readonly order_entered: Ordered | { readonly what: string };
  /** About an order: what it asked for was done; of a series, the next one in turn. */
  readonly order_obeyed: { readonly pages?: number };
  /** About an earlier hearing where it is moved. */
  readonly hearing_set: HearingSet;
  /** About a hearing. */
  readonly hearing_held: object;
  readonly tro_entered: { readonly dueOn?: string };
  /** It lasts until `days` after something has happened. */
  readonly injunction_entered: { readonly until: string; readonly days: number };
  /** About an injunction: that has happened. */
  readonly condition_met: object;
  readonly judgment_entered: { readonly what?: string };
  readonly notice_of_appeal: { readonly by: Side };
  /** Dismissed, settled or remanded: nothing is due any more but what an order keeps alive. */
  readonly suit_ended: SuitEnded;
}

export type DocketKind = keyof DocketPayloads;

export type DocketFact<K extends DocketKind> = EffectiveEvent & {
  readonly kind: K;
  readonly payload: DocketPayloads[K];
  /** The first fact of the chain that it is about. */
  readonly aboutRootId: string | null;
};

/** The docket in the order of the fold, corrections resolved. */
export interface Docket {
  readonly all: <K extends DocketKind>(kind: K) => readonly DocketFact<K>[];
  /** Those of a kind that are about one fact. */
  readonly about: <K extends DocketKind>(kind: K, fact: EffectiveEvent) => readonly DocketFact<K>[];
  /** Dates that a paper names or a member set by hand. */
  readonly stated: readonly EffectiveEvent[];
  /** The last in the order of the fold that is no date set by hand; null for an empty docket. */
  readonly newest: EffectiveEvent | null;
}

/** Reads the recorded facts of a lawsuit; kinds that are no docket facts are left alone. */
export function readDocket(recorded: readonly RecordedEvent[]): Docket {
  const byId = new Map(recorded.map((event) => [event.id, event]));
  const rootIdOf = (id: string | null) => {
    const event = id === null ? undefined : byId.get(id);
    return event ? rootOf(event, byId) : id;
  };
  const facts = effectiveEvents(recorded).map((event) => ({
    ...event,
    aboutRootId: rootIdOf(event.aboutEventId),
  }));
  const all = <K extends DocketKind>(kind: K) =>
    facts.filter((fact) => fact.kind === kind) as unknown as readonly DocketFact<K>[];
  return {
    all,
    about: (kind, { rootId }) => all(kind).filter(({ aboutRootId }) => aboutRootId === rootId),
    stated: facts.filter(({ kind }) => kind === 'stated_date_set'),
    newest: facts.findLast(({ kind }) => kind !== 'stated_date_set') ?? null,
  };
}
