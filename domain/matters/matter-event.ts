/**
 * A dated fact of a matter, and which of the recorded ones count. Facts are only ever appended: a correction names the
 * fact it replaces, so the newest of a chain is the one that counts, and the first of it is its identity.
 */
import type { PartVisibility } from '../access/viewer.ts';
import type { FuzzyDate } from './fuzzy-date.ts';
import type { Redaction } from './redaction.ts';

export interface RecordedEvent {
  readonly id: string;
  readonly kind: string;
  readonly occurred: FuzzyDate;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly communicationId: string | null;
  /** The docket entry that says it, where one does and no letter. */
  readonly docketEntryId: string | null;
  readonly aboutEventId: string | null;
  readonly supersedesId: string | null;
  /** A correction that says: this never happened. */
  readonly isVoid: boolean;
  readonly recordedAt: string;
  /** Who recorded it; null for the system. */
  readonly personId?: string | null;
  /** Kept closer than its matter; such a fact moves nothing that others see. */
  readonly visibility?: PartVisibility;
  /** Its words were removed for good. */
  readonly redaction?: Redaction | null;
}

/** A fact that counts, with the id of the first of its chain. */
export interface EffectiveEvent extends RecordedEvent {
  readonly rootId: string;
}

/**
 * The facts that count, in the order of the fold: day, time (none = end of the day), moment of recording, id.
 * @param recorded all events of one matter, in any order
 */
export function effectiveEvents(recorded: readonly RecordedEvent[]): readonly EffectiveEvent[] {
  const byId = new Map(recorded.map((event) => [event.id, event]));
  const superseded = new Set(recorded.map((event) => event.supersedesId));
  return recorded
    .filter((event) => !superseded.has(event.id) && !event.isVoid)
    .map((event) => ({ ...event, rootId: rootOf(event, byId) }))
    .sort(inFoldOrder);
}

/** The facts that everyone who sees the matter sees: the only ones that status, dates and reminders are made of. */
export const openEvents = (recorded: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  recorded.filter(({ visibility = null }) => visibility === null);

/** The id of the first fact of a chain of corrections. */
export function rootOf(event: RecordedEvent, byId: ReadonlyMap<string, RecordedEvent>): string {
  let first = event;
  while (first.supersedesId !== null) {
    const before = byId.get(first.supersedesId);
    if (!before) break;
    first = before;
  }
  return first.id;
}

const END_OF_DAY = '24:00';

function inFoldOrder(a: RecordedEvent, b: RecordedEvent): number {
  return (
    compareText(a.occurred.on, b.occurred.on) ||
    compareText(a.occurred.time ?? END_OF_DAY, b.occurred.time ?? END_OF_DAY) ||
    compareText(a.recordedAt, b.recordedAt) ||
    compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
