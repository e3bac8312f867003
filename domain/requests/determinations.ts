/**
 * What an agency decided, one record per decision: an answer, a refused fee waiver, a fee category we did not ask for, a
 * refused expedition, a closure. Each adverse one opens its own window to appeal (practice: the clock before and after).
 */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { Appeal } from './appeals.ts';
import { factsOf, type FactOf } from './facts.ts';
import type { Outcome } from './outcome.ts';

export type DeterminationKind =
  | 'release'
  | 'withholding'
  | 'no_records'
  | 'could_not_locate'
  | 'fee_waiver'
  | 'fee_category'
  | 'expedition'
  | 'form'
  | 'closure';

export interface Determination {
  /** The root of the fact that states it. */
  readonly id: string;
  readonly event: EffectiveEvent;
  readonly kind: DeterminationKind;
  readonly adverse: boolean;
  /** Only for answers; null for side decisions. */
  readonly answer: Outcome | null;
  /**
   * True when it does everything that the law asks of a determination: the search and review are finished, it says what
   * is released and withheld, gives reasons, and tells of the right to appeal. An answer that fails one of them, as
   * far as is recorded, is an interim response and only shows the date it would set.
   */
  readonly isComplete: boolean;
  /** The whole request is answered by it. */
  readonly isWhole: boolean;
  readonly datedOn: string;
  readonly agencyWords: string | null;
  readonly appealRightsGiven: boolean | null;
  /** Last day to appeal as the letter states it. */
  readonly appealBy: string | null;
  readonly partIds: readonly string[];
  readonly exemptions: readonly string[];
  readonly appeal: Appeal | null;
  /** Parts that it decides and that its appeal leaves out: their window stays open. */
  readonly unappealedPartIds: readonly string[];
}

const KIND_OF_ANSWER: Partial<Record<Outcome, DeterminationKind>> = {
  released: 'release',
  no_records: 'no_records',
  could_not_locate: 'could_not_locate',
};

/** All determinations in the order of their dates, each with the appeal that covers it. */
export function foldDeterminations(
  events: readonly EffectiveEvent[],
  appeals: readonly Appeal[],
): readonly Determination[] {
  const found = [
    ...factsOf(events, 'determination').map(fromAnswer),
    ...factsOf(events, 'fee_waiver_denied').map((event) => fromSide(event, 'fee_waiver')),
    ...factsOf(events, 'fee_category_assigned')
      .filter((event) => event.payload.asAsked === false)
      .map((event) => fromSide(event, 'fee_category')),
    ...factsOf(events, 'expedited_denied').map((event) => fromSide(event, 'expedition')),
    ...factsOf(events, 'closed_by_agency').map((event) => fromSide(event, 'closure')),
  ];
  return found
    .map((determination) => ({ ...determination, ...appealOf(determination, appeals) }))
    .sort((a, b) => events.indexOf(a.event) - events.indexOf(b.event));
}

function fromAnswer(event: FactOf<'determination'>): Determination {
  const { payload } = event;
  const answer = payload.answer ?? 'withheld_in_full';
  const marks = [payload.searchFinished, payload.saysWhat, payload.givesReasons, payload.appealRights];
  return {
    ...common(event, payload.agencyWords),
    kind: KIND_OF_ANSWER[answer] ?? 'withholding',
    adverse: answer !== 'released',
    answer,
    isComplete: !(answer === 'released' ? marks.slice(0, 2) : marks).includes(false),
    isWhole: payload.isWhole !== false,
    appealRightsGiven: payload.appealRights ?? null,
    appealBy: payload.appealBy ?? null,
    partIds: payload.parts ?? [],
    exemptions: (payload.exemptions ?? '').split(/[,;]\s*/).filter((name) => name !== ''),
  };
}

function fromSide(
  event: FactOf<'fee_waiver_denied' | 'fee_category_assigned' | 'expedited_denied' | 'closed_by_agency'>,
  kind: DeterminationKind,
): Determination {
  return {
    ...common(event, event.payload.agencyWords),
    kind,
    adverse: true,
    answer: null,
    isComplete: true,
    isWhole: kind === 'closure',
    appealRightsGiven: null,
    appealBy: null,
    partIds: [],
    exemptions: [],
  };
}

const common = (event: EffectiveEvent, agencyWords: string | undefined) => ({
  id: event.rootId,
  event,
  datedOn: event.occurred.on,
  agencyWords: agencyWords ?? null,
  appeal: null,
  unappealedPartIds: [],
});

/**
 * The first appeal that covers a determination, and what of it no appeal names. An appeal covers the determinations that it
 * names; one that names none covers every adverse one before it.
 */
function appealOf(
  determination: Determination,
  appeals: readonly Appeal[],
): Pick<Determination, 'appeal' | 'unappealedPartIds'> {
  if (!determination.adverse) return { appeal: null, unappealedPartIds: [] };
  const covers = ({ determinationIds, filed }: Appeal) =>
    determinationIds.length > 0
      ? determinationIds.includes(determination.id)
      : filed.occurred.on >= determination.datedOn;
  const covering = appeals.filter(covers);
  const isNamed = (partId: string) =>
    covering.some(({ partIds }) => partIds.length === 0 || partIds.includes(partId));
  return {
    appeal: covering[0] ?? null,
    unappealedPartIds: covering.length === 0 ? [] : determination.partIds.filter((id) => !isNamed(id)),
  };
}
