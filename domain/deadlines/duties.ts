import type { RuleKey } from './rule-key.ts';

/** Which rule plays which part in a request for records; what the law leaves out is absent. */
export interface Duties {
  /** Null where the law gives the request itself no clock. */
  readonly answer: RuleKey | null;
  /** Take the place of `answer` for a request in a commercial fee category, and for one sent by mail whose receipt nobody has stated. */
  readonly commercialAnswer?: RuleKey;
  readonly mailedAnswer?: RuleKey;
  /** A number of its own, for a request that takes long. */
  readonly track?: RuleKey;
  /** Takes the place of `answer` once the agency extended in writing, where the law words it as a rule of its own. */
  readonly extendedAnswer?: RuleKey;
  readonly acknowledge?: RuleKey;
  /** Runs from an acknowledgment, where that alone gives the agency more time. */
  readonly afterAcknowledgment?: RuleKey;
  readonly expedite?: RuleKey;
  /** Our answer to a question, to a fee letter, to “still interested?”. */
  readonly perfect?: RuleKey;
  readonly feeReply?: RuleKey;
  readonly stillInterested?: RuleKey;
  readonly appeal?: RuleKey;
  readonly appealDecision?: RuleKey;
  readonly suit?: RuleKey;
  /** Our time to sue after an appeal was decided, and what our time counts from where the law names a cause of action. */
  readonly suitAfterAppeal?: RuleKey;
  readonly suitFromCause?: RuleKey;
  /** Our complaint to an office that oversees privacy. */
  readonly complaintFromCause?: RuleKey;
  /** The decision of whom the agency asked in our place. */
  readonly ruling?: RuleKey;
  /** Of a request to amend a record: its acknowledgment, and the review of a refusal. */
  readonly amendment?: RuleKey;
  readonly review?: RuleKey;
}
