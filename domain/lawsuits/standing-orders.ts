/** Which periods a judge's standing order can set in the place of a rule's own: those that run inside one suit. */
import type { RuleKey } from '../deadlines/deadline.ts';

export const OVERRIDABLE_RULES = [
  'LIT-FOIA-ANSWER',
  'LIT-ANSWER-60',
  'LIT-OPP-DDC',
  'LIT-PI-OPP-DDC',
  'LIT-REPLY-DDC',
  'LIT-OPP-NDCAL',
  'LIT-ADMIN-NDCAL',
  'LIT-REPLY-NDCAL',
  'LIT-NOTICE-NDCAL',
  'LIT-FEES-14',
] as const satisfies readonly RuleKey[];
