/** Builds the docket of a lawsuit for tests: `fact('motion_filed', '2026-03-02', {...})`, in order, with readable ids. */
import { statedDay } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import type { DocketKind, DocketPayloads } from '#domain/lawsuits/docket-facts.ts';

/** A maker of docket facts with ids `d1`, `d2` ... recorded one second apart. */
export function docketMaker() {
  let count = 0;
  return <K extends DocketKind>(
    kind: K,
    on: string,
    payload: DocketPayloads[K],
    more: Partial<RecordedEvent> = {},
  ): RecordedEvent => {
    count += 1;
    return {
      id: `d${count}`,
      kind,
      occurred: statedDay(on),
      payload: { ...payload },
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
