/** The rule's name in the rules page, for example `FOIA-20` or `S-CA-10`. */
export type RuleKey = string;
