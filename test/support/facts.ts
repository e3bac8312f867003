/** Builds recorded facts for tests of the fold: `fact('acknowledged', '2026-03-05')`, in order, with readable ids. */
import { statedDay } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import type { ClockFrame } from '#domain/requests/clock.ts';
import type { FactKind } from '#domain/requests/fact-kinds.ts';

export type FactOptions = Partial<Omit<RecordedEvent, 'id' | 'kind'>>;

/** A maker of facts with ids `f1`, `f2` ... recorded one second apart. */
export function factMaker() {
  let count = 0;
  return (
    kind: FactKind,
    on: string,
    payload: Record<string, unknown> = {},
    more: FactOptions = {},
  ): RecordedEvent => {
    count += 1;
    return {
      id: `f${count}`,
      kind,
      occurred: statedDay(on),
      payload,
      communicationId: null,
      docketEntryId: null,
      aboutEventId: null,
      supersedesId: null,
      isVoid: false,
      recordedAt: `2026-06-01T12:00:${String(count).padStart(2, '0')}.000000Z`,
      ...more,
    };
  };
}

/** The frame of a request to an agency of a family (`hhs`, `dhs`, `generic`, or a state's letters). */
export const frameFor = (appealFamily: string, settings: Record<string, string> = {}): ClockFrame => ({
  agency: { name: 'Sample agency', appealFamily, settings },
  documented: new Set(),
  sentOn: new Map(),
});
