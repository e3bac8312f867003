/**
 * Which law binds an agency in a request: the federal one with what its department adds, or its state's. The rules
 * themselves, with their citations, live in `domain/deadlines/rules/`.
 */
import { LAW } from '../deadlines/law.ts';
import type { Duties } from '../deadlines/rule.ts';

/** Under which law a request is made. `other`: one that has no rules here; only stated dates count. */
export const REGIMES = ['foia', 'privacy_act', 'privacy_amendment', 'state', 'other'] as const;
export type Regime = (typeof REGIMES)[number];

/** What the agency row says about the law that binds it, and under which law it was asked. */
export interface AgencyLaw {
  readonly name: string;
  /** `hhs`, `dhs`, `generic`, or a state's letters in lower case. */
  readonly appealFamily: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Left out: the agency's own records law. */
  readonly regime?: Regime;
}

const FEDERAL: Duties = {
  answer: 'FOIA-20',
  track: 'FOIA-TRACK',
  expedite: 'FOIA-EXPEDITE',
  stillInterested: 'FOIA-STILL-30',
  appeal: 'FOIA-APPEAL-GENERIC',
  appealDecision: 'FOIA-APPEAL-DECISION',
  suit: 'FOIA-SOL',
};

const DEPARTMENTS: Readonly<Record<string, Partial<Duties>>> = {
  hhs: {
    acknowledge: 'FOIA-ACK-HHS',
    perfect: 'FOIA-PERFECT-HHS',
    feeReply: 'FOIA-FEE-REPLY-HHS',
    appeal: 'FOIA-APPEAL-HHS',
  },
  dhs: { perfect: 'FOIA-PERFECT-DHS', feeReply: 'FOIA-FEE-REPLY-DHS', appeal: 'FOIA-APPEAL-DHS' },
  generic: {},
};

/** What the Privacy Act adds to whatever an agency is asked for under it. */
const PRIVACY: Partial<Duties> = { suitFromCause: 'PA-SUIT-2Y', complaintFromCause: 'HHS-OCR-180' };
const PRIVACY_APPEALS: Readonly<Record<string, Partial<Duties>>> = { dhs: { appeal: 'PA-APPEAL-DHS' } };

/** The duties under the law of one agency. @throws RangeError for a family that has no rules */
export function dutiesOf({ appealFamily, regime }: AgencyLaw): Duties {
  if (regime === 'other') return { answer: null };
  const department = DEPARTMENTS[appealFamily];
  if (department) return federalDuties(appealFamily, department, regime);
  const state = LAW.states.find(({ code }) => code === appealFamily.toUpperCase());
  if (!state) throw new RangeError(`No rules are known for the family “${appealFamily}”.`);
  return state.duties;
}

function federalDuties(family: string, department: Partial<Duties>, regime: Regime | undefined): Duties {
  const appeals = PRIVACY_APPEALS[family] ?? {};
  // Access has no number of days of its own; agencies process it with FOIA.
  if (regime === 'privacy_act') return { ...FEDERAL, ...department, ...PRIVACY, ...appeals };
  if (regime === 'privacy_amendment') {
    return { answer: null, amendment: 'PA-AMEND-ACK', review: 'PA-AMEND-REVIEW', ...PRIVACY, ...appeals };
  }
  return { ...FEDERAL, ...department };
}

/** Is this the law of a state? Then its own words name the facts (`state_denied` for an adverse answer). */
export const isStateFamily = ({ appealFamily }: AgencyLaw): boolean =>
  !Object.hasOwn(DEPARTMENTS, appealFamily);

/** The keys of all rules that may count for a request to this agency under its own records law, first the answer's. @throws RangeError */
export function ruleKeysOf(law: AgencyLaw): readonly string[] {
  const { answer, ...others } = dutiesOf(law);
  const keys = [answer, ...Object.values(others)].filter((key) => typeof key === 'string');
  return [...new Set(keys)];
}
