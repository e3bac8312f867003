/**
 * Which rule of law binds whom in a request: looked up by the agency's family (its own appeal regulation, or its state).
 * The rules themselves, with their citations, live in `domain/deadlines/rules/`.
 */
import type { RuleKey } from '../deadlines/deadline.ts';

/** Rule keys by role; null where the law gives none. */
export interface Duties {
  readonly answer: RuleKey;
  /** Takes the place of `answer` once the agency extended in writing, where the state words it as a rule of its own. */
  readonly extendedAnswer: RuleKey | null;
  readonly acknowledge: RuleKey | null;
  /** Runs from an acknowledgment, where that alone gives the agency more time. */
  readonly afterAcknowledgment: RuleKey | null;
  readonly expedite: RuleKey | null;
  /** Our answer to a question, to a fee letter, to “still interested?”. */
  readonly perfect: RuleKey | null;
  readonly feeReply: RuleKey | null;
  readonly stillInterested: RuleKey | null;
  readonly appeal: RuleKey | null;
  readonly appealDecision: RuleKey | null;
  readonly suit: RuleKey | null;
}

/** What the agency row says about the law that binds it. */
export interface AgencyLaw {
  readonly name: string;
  /** `hhs`, `dhs`, `generic`, or a state's letters in lower case. */
  readonly appealFamily: string;
  readonly settings: Readonly<Record<string, string>>;
}

const FEDERAL: Duties = {
  answer: 'FOIA-20',
  extendedAnswer: null,
  acknowledge: null,
  afterAcknowledgment: null,
  expedite: 'FOIA-EXPEDITE',
  perfect: null,
  feeReply: null,
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

const STATES: Readonly<Record<string, Partial<Duties> & Pick<Duties, 'answer'>>> = {
  ca: { answer: 'S-CA-10', extendedAnswer: 'S-CA-EXT14' },
  ny: {
    answer: 'S-NY-5',
    afterAcknowledgment: 'S-NY-20',
    appeal: 'S-NY-APPEAL-30',
    appealDecision: 'S-NY-APPEALDEC-10',
  },
  il: { answer: 'S-IL-5', extendedAnswer: 'S-IL-EXT5' },
  wa: { answer: 'S-WA-5', suit: 'S-WA-SUIT-1Y' },
  tx: { answer: 'S-TX-10' },
  fl: { answer: 'S-FL-NONE' },
  ma: { answer: 'S-MA-10', appeal: 'S-MA-APPEAL-90' },
  nj: { answer: 'S-NJ-7' },
  co: { answer: 'S-CO-3' },
  pa: { answer: 'S-PA-5', appeal: 'S-PA-APPEAL15' },
  dc: { answer: 'S-DC-15' },
  or: { answer: 'S-OR-5' },
};

/** The duties under the law of one agency. @throws RangeError for a family that has no rules */
export function dutiesOf({ appealFamily }: AgencyLaw): Duties {
  const department = DEPARTMENTS[appealFamily];
  if (department) return { ...FEDERAL, ...department };
  const state = STATES[appealFamily];
  if (!state) throw new RangeError(`No rules are known for the family “${appealFamily}”.`);
  return { ...NOTHING, ...state };
}

/** Is this the law of a state? Then its own words name the facts (`state_denied` for an adverse answer). */
export const isStateFamily = ({ appealFamily }: AgencyLaw): boolean =>
  !Object.hasOwn(DEPARTMENTS, appealFamily);

const NOTHING: Omit<Duties, 'answer'> = {
  extendedAnswer: null,
  acknowledge: null,
  afterAcknowledgment: null,
  expedite: null,
  perfect: null,
  feeReply: null,
  stillInterested: null,
  appeal: null,
  appealDecision: null,
  suit: null,
};
