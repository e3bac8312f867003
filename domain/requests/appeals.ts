import type { EffectiveEvent } from '../matters/matter-event.ts';
import { factsOf, type FactOf, newest } from './facts.ts';

/** An administrative appeal and how it went on. */
export interface Appeal {
  readonly filed: FactOf<'appeal_filed'>;
  readonly received: FactOf<'appeal_received'> | null;
  readonly extension: FactOf<'appeal_unusual_circumstances_notice'> | null;
  readonly decided: FactOf<'appeal_decided'> | null;
  readonly determinationIds: readonly string[];
}

/** All appeals in order; what an agency says after one and before the next belongs to it. */
export function foldAppeals(events: readonly EffectiveEvent[]): readonly Appeal[] {
  const filings = factsOf(events, 'appeal_filed');
  return filings.map((filed, index) => {
    const next = filings[index + 1];
    const later = events.slice(events.indexOf(filed), next ? events.indexOf(next) : undefined);
    return {
      filed,
      received: newest(later, 'appeal_received'),
      extension: newest(later, 'appeal_unusual_circumstances_notice'),
      decided: newest(later, 'appeal_decided'),
      determinationIds: filed.payload.determinations ?? [],
    };
  });
}
