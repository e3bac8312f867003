/** Refusals about who belongs and what they hold; part of the registry in `domain/errors.ts`. */
export const PEOPLE_REFUSALS = {
  LAST_OWNER: {
    message: 'An organization needs an owner. Make somebody else an owner first.',
    when: 'The last owner leaves, is removed, gets another role, or deletes their account.',
    remedy: 'Give another member the role owner, then do it again.',
  },
  MEMBER_UNKNOWN: {
    message: 'This person does not belong to the organization.',
    when: 'A member is named who is none, or no more.',
    remedy: 'See `members` of the organization.',
  },
  GUEST_UNKNOWN: {
    message: 'Nobody with this address is a guest here.',
    when: 'The end of a guest who was never invited, or whose time is over.',
    remedy: 'See `guests` of the request.',
  },
  GUEST_END_INVALID: {
    message: 'The last day, {value}, must be from today to a year from now.',
    when: 'A guest is invited until a day that has passed, or for more than a year.',
    remedy: 'Choose another day; invite again when it has come.',
  },
  INVITATION_UNKNOWN: {
    message:
      'This invitation does not work: it was used or taken back, its time is over, or the link is not whole.',
    when: 'A link that leads to no open invitation, or the withdrawal of one that is not open.',
    remedy: 'Open the newest mail once more, or ask for a new invitation.',
  },
  INVITATION_OTHER_ADDRESS: {
    message: 'This invitation was sent to another address than yours.',
    when: 'Somebody takes an invitation while signed in with another address.',
    remedy: 'Sign in with the address that the mail was sent to.',
  },
  ADDRESS_INVALID: {
    message: '{value} is not an e-mail address.',
    when: 'An invitation to something that no mail can be sent to.',
    remedy: 'Correct the address.',
  },
} as const;
