/**
 * Which law binds an agency in a request: the federal one with what its department adds, or its state's. The rules
 * themselves, with their citations, live in `domain/deadlines/rules/`.
 */
import { LAW } from '../deadlines/law.ts';
import type { Duties } from '../deadlines/rule.ts';

/** What the agency row says about the law that binds it. */
export interface AgencyLaw {
  readonly name: string;
  /** `hhs`, `dhs`, `generic`, or a state's letters in lower case. */
  readonly appealFamily: string;
  readonly settings: Readonly<Record<string, string>>;
}

const FEDERAL: Duties = {
  answer: 'FOIA-20',
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

/** The duties under the law of one agency. @throws RangeError for a family that has no rules */
export function dutiesOf({ appealFamily }: AgencyLaw): Duties {
  const department = DEPARTMENTS[appealFamily];
  if (department) return { ...FEDERAL, ...department };
  const state = LAW.states.find(({ code }) => code === appealFamily.toUpperCase());
  if (!state) throw new RangeError(`No rules are known for the family “${appealFamily}”.`);
  return state.duties;
}

/** Is this the law of a state? Then its own words name the facts (`state_denied` for an adverse answer). */
export const isStateFamily = ({ appealFamily }: AgencyLaw): boolean =>
  !Object.hasOwn(DEPARTMENTS, appealFamily);
