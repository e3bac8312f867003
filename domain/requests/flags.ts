/** What the law says of a request without naming a day: shown beside its dates, for nothing counts towards them. */
import type { RuleKey } from '../deadlines/deadline.ts';
import { type AgencyLaw, isStateFamily } from './duties.ts';
import type { RequestFacts } from './fold.ts';

/**
 * Rules that bear on a request and name no day, in the order in which they came to bear.
 * @param isLate the agency missed its date, as of now
 */
export function flagsOf(
  { events, filed }: RequestFacts,
  { appealFamily, regime }: Pick<AgencyLaw, 'appealFamily' | 'regime'>,
  isLate: boolean,
): readonly RuleKey[] {
  const isFederal = !isStateFamily({ name: '', settings: {}, appealFamily });
  if (!filed || !isFederal) return [];
  const has = (kind: string) => events.some((event) => event.kind === kind);
  return [
    ...(regime === 'privacy_act' ? ['PA-ACCESS'] : []),
    ...(has('expedited_denied') ? ['FOIA-EXPEDITE-DENIED'] : []),
    ...(isLate && regime === 'foia' ? ['FOIA-FEE-BAR'] : []),
    ...(has('ogis_requested') ? ['FOIA-OGIS'] : []),
  ];
}
