/**
 * Where an agreement stands: folded from the facts that sources tell of it, never typed in. A fact may say what it did to the
 * agreement (its effect), from which day and under which order; what no source says stays unknown. Whether a term or an order
 * has run out depends on today, so it is asked with a day and never stored.
 */
import { type FuzzyDate, lastDayOf, type Precision } from '../matters/fuzzy-date.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { type AgreementStatus, type Effect, EFFECT_STATUS } from './effects.ts';

export const AGREEMENT_KINDS = ['information_exchange', 'computer_matching', 'memorandum', 'other'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** What a sourced statement about an agreement tells of. */
export const TOPICS = ['data', 'people', 'number', 'access', 'authority', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/** The kind of event that holds a fact of the public record. */
export const FACT_REPORTED = 'fact_reported';
/** A person has looked whether all that is said still holds. */
export const RECORD_CHECKED = 'record_checked';

/** One step of the history of its status, with the fact that tells of it. */
export interface StatusTurn {
  readonly eventId: string;
  readonly status: AgreementStatus;
  /** From which day it counts: the one that the fact names, else the day of the fact. */
  readonly from: string;
  /** The last day that the fact names; null where it names none. */
  readonly until: string | null;
  /** The order that did it, in words; null where none did. */
  readonly order: string | null;
}

export interface AgreementFacts {
  readonly signed: FuzzyDate | null;
  readonly effective: FuzzyDate | null;
  readonly ends: FuzzyDate | null;
  /** In the order in which they count. */
  readonly turns: readonly StatusTurn[];
  readonly lastCheckedOn: string | null;
}

/** @param events the facts that count, in the order of the fold */
export function foldAgreement(events: readonly EffectiveEvent[]): AgreementFacts {
  const facts = events.filter(({ kind }) => kind === FACT_REPORTED);
  const newest = (...effects: readonly Effect[]) =>
    facts.findLast(({ payload }) => effects.includes(payload['effect'] as Effect));
  const ended = newest('ended');
  const term = facts.findLast(({ payload }) => TERMS.has(payload['effect']) && payload['effectUntil']);
  return {
    signed: newest('signed')?.occurred ?? null,
    effective: dayOf(newest('took_effect')),
    ends: dayOf(ended) ?? untilOf(term),
    turns: facts.flatMap(turnOf).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    lastCheckedOn: events.findLast(({ kind }) => kind === RECORD_CHECKED)?.occurred.on ?? null,
  };
}

const TERMS: ReadonlySet<unknown> = new Set<Effect>(['signed', 'terms', 'took_effect', 'renewed']);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The day that a fact names for its effect, else its own date, as exact as that is. */
function dayOf(fact: EffectiveEvent | undefined): FuzzyDate | null {
  if (!fact) return null;
  const from = textOf(fact.payload['effectFrom']);
  return from === null ? fact.occurred : { ...fact.occurred, on: from, until: null, precision: 'day' };
}

function untilOf(fact: EffectiveEvent | undefined): FuzzyDate | null {
  const until = textOf(fact?.payload['effectUntil']);
  const precision = (textOf(fact?.payload['effectUntilPrecision']) ?? 'day') as Precision;
  return fact && until ? { ...fact.occurred, on: until, until: null, precision } : null;
}

function turnOf({ id, occurred, payload }: EffectiveEvent): StatusTurn[] {
  const status = EFFECT_STATUS[payload['effect'] as Effect] ?? null;
  if (status === null) return [];
  return [
    {
      eventId: id,
      status,
      from: textOf(payload['effectFrom']) ?? occurred.on,
      until: textOf(payload['effectUntil']),
      order: textOf(payload['order']),
    },
  ];
}

/** What holds on a day: the last turn that had begun; null where nothing is known of it. */
export const turnAt = (turns: readonly StatusTurn[], day: string): StatusTurn | null =>
  turns.findLast(({ from }) => from <= day) ?? null;

/** The end of its term, where all of it has passed and no fact says that it was renewed or ended. */
export function lapsedTerm(
  { ends, turns }: Pick<AgreementFacts, 'ends' | 'turns'>,
  day: string,
): FuzzyDate | null {
  const last = ends && lastDayOf(ends);
  if (ends === null || last === null || last >= day) return null;
  const isTold = turns.some(
    ({ status, from }) => status === 'ended' || (status === 'in_effect' && from > ends.on),
  );
  return isTold ? null : ends;
}
