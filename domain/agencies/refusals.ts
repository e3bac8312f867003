/** Refusals about the directory of agencies; part of the registry in `domain/errors.ts`. */
export const DIRECTORY_REFUSALS = {
  PROPOSAL_MEMBERS_ONLY: {
    message: 'Members of an organization can propose a change here.',
    when: 'A change to the directory is proposed by somebody who belongs to no organization.',
    remedy: 'Ask a member of an organization to propose it.',
  },
  PROPOSALS_TOO_MANY: {
    message: '{limit} of your proposals wait already. Take one back, or wait until some are decided.',
    when: 'A person has as many waiting proposals as one may have.',
    remedy: 'Take one back with `agencyTakeBackProposal`, or wait.',
  },
  PROPOSAL_WAITS: {
    message: 'You proposed the same change already, and it waits.',
    when: 'The same change to the same agency, by the same person, waits for a decision.',
    remedy: 'Nothing more is needed.',
  },
  PROPOSAL_DECIDED: {
    message: 'This proposal was decided already.',
    when: 'A proposal that was accepted, declined or taken back is to be decided or taken back.',
    remedy: 'Read its `state` and `decisionReason`; make a new proposal.',
  },
  PROPOSAL_OF_ANOTHER: {
    message: 'Somebody else made this proposal, so you decide on it: accept it or decline it.',
    when: 'An administrator of the site takes back a proposal that another person made.',
    remedy: 'Decline it with a reason.',
  },
  ENTRY_NOT_CURRENT: {
    message: 'This entry is not in the directory any more: it was changed or taken out meanwhile.',
    when: 'A contact or a name that was replaced or ended is to be corrected, checked or taken out.',
    remedy: 'Read `contacts` or `aliases` of the agency and begin from what stands there now.',
  },
  CONTACT_VALUE_INVALID: {
    message: '{value} is not {what}.',
    when: 'The address or number of a contact does not fit the way it says it is reached.',
    remedy: 'Correct it, or choose another `channel`.',
  },
  CONTACT_KNOWN: {
    message: 'This agency has that contact already. If it still holds, say that you checked it again.',
    when: 'A contact is added, or another corrected, to one that stands there.',
    remedy: 'Use `agencyProposeCheck` for the one that is there.',
  },
  ALIAS_KNOWN: {
    message: 'This agency is found by that name already.',
    when: 'A name is added that reads the same as one that the agency has.',
    remedy: 'Nothing more is needed.',
  },
  CHECK_NOT_NEWER: {
    message: 'It was already checked on {value}. A check must be later than that.',
    when: 'A contact is said to have been read on a day that is not after its last check.',
    remedy: 'Give a later `readOn`; where none is later, nothing more is needed.',
  },
  DIRECTORY_FULL: {
    message: 'This agency has {limit} {what} already; no more are kept.',
    when: 'A contact or a name is added to an agency that has as many as are kept.',
    remedy: 'Take one out that no longer holds.',
  },
} as const;
