/** Refusals of acts on lawsuits; `domain/errors.ts` gathers them. */
export const LAWSUIT_REFUSALS = {
  COURT_UNKNOWN: {
    message: 'Say in which court the suit is: choose it from the list.',
    when: 'A court key leads to nothing, or a suit of ours or with a number names no court.',
    remedy: 'Give a key of `courts`.',
  },
  DOCKET_NUMBER_UNREADABLE: {
    message:
      '“{value}” is not understood as one case number of this court. Write it as the court prints it, such as 1:25-cv-01234.',
    when: 'A case number has no form that the court uses, or lacks the office where each office counts its own cases.',
    remedy: 'Copy the number from a paper of the court, with its office where it shows one.',
  },
  LAWSUIT_EXISTS: {
    message:
      'This case is recorded already, under the same court and number. Nothing was saved; open that one.',
    when: 'Another lawsuit that the viewer may see has the same court and number, however they are written.',
    remedy: 'Go on with `current`: follow it, or link to it.',
  },
  LAWSUIT_UNKNOWN: {
    message: 'There is no such case below, or you may not see it.',
    when: 'The case that this is the appeal of leads to no lawsuit that the viewer may see, or to this one.',
    remedy: 'Record the case below first, then choose it.',
  },
} as const;
