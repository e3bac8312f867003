/**
 * Administrative appeals: which determinations and parts each names, where it went, how it went on, and how it ended for each part.
 */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { PayloadOf } from './fact-kinds.ts';
import { factsOf, type FactOf } from './facts.ts';
import { APPEAL_RESULTS, type AppealResult } from './outcome.ts';

/** An administrative appeal and how it went on. */
export interface Appeal {
  readonly filed: FactOf<'appeal_filed'>;
  readonly received: FactOf<'appeal_received'> | null;
  readonly extension: FactOf<'appeal_unusual_circumstances_notice'> | null;
  readonly decided: FactOf<'appeal_decided'> | null;
  /** Those that it names; empty where it names none. */
  readonly determinationIds: readonly string[];
  /** Those that it names; empty for all of what it appeals. */
  readonly partIds: readonly string[];
}

/** What an agency says of an appeal. */
const ANSWERS = ['appeal_received', 'appeal_unusual_circumstances_notice', 'appeal_decided'] as const;

/** All appeals in order. What the agency says names its appeal, or else belongs to the last one before it. */
export function foldAppeals(
  events: readonly EffectiveEvent[],
  rootIdOf: (id: string) => string,
): readonly Appeal[] {
  const filings = factsOf(events, 'appeal_filed');
  return filings.map((filed, index) => {
    const next = filings[index + 1];
    const after = events.slice(events.indexOf(filed), next ? events.indexOf(next) : undefined);
    const isOfThis = (event: EffectiveEvent) =>
      event.aboutEventId === null ? after.includes(event) : rootIdOf(event.aboutEventId) === filed.rootId;
    const last = <K extends (typeof ANSWERS)[number]>(kind: K) =>
      factsOf(events, kind).findLast(isOfThis) ?? null;
    return {
      filed,
      received: last('appeal_received'),
      extension: last('appeal_unusual_circumstances_notice'),
      decided: last('appeal_decided'),
      determinationIds: filed.payload.determinations ?? [],
      partIds: filed.payload.parts ?? [],
    };
  });
}

/** The field of a decision that lists the parts of each result. */
const PARTS_OF: Readonly<Record<AppealResult, keyof PayloadOf<'appeal_decided'>>> = {
  affirmed: 'partsAffirmed',
  reversed: 'partsReversed',
  remanded: 'partsRemanded',
  moot: 'partsMoot',
  dismissed_as_late: 'partsDismissedAsLate',
};

/** How the appeal ended for one part: by name, else as the appeal as a whole; null where it is open or not about the part. */
export function resultForPart({ decided, partIds }: Appeal, partId: string): AppealResult | null {
  if (!decided || (partIds.length > 0 && !partIds.includes(partId))) return null;
  const { payload } = decided;
  const named = APPEAL_RESULTS.find((result) => (payload[PARTS_OF[result]] ?? []).includes(partId));
  return named ?? payload.result ?? null;
}

/** All results of an appeal that was decided: of the whole and of the parts by name. */
export function resultsOf({ decided }: Appeal): readonly AppealResult[] {
  if (!decided) return [];
  const { payload } = decided;
  return APPEAL_RESULTS.filter(
    (result) => payload.result === result || (payload[PARTS_OF[result]] ?? []).length > 0,
  );
}

/** The agency must go on with what was sent back or given to us: these parts are open again. */
export const reopens = (result: AppealResult | null): boolean =>
  result === 'remanded' || result === 'reversed';
