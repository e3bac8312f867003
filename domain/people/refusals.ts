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
  ALREADY_MEMBER: {
    message: 'Somebody with this address belongs to the organization already.',
    when: 'An address is invited that a member signs in with.',
    remedy: 'Change the member’s role instead.',
  },
  INVITATIONS_USED_UP: {
    message: 'This organization has sent {limit} invitations in 24 hours. Send the next ones tomorrow.',
    when: 'More invitations than the limit in 24 hours.',
    remedy: 'Wait a day.',
  },
  INVITATION_OVER: {
    message: 'This invitation cannot be taken any more. Ask for a new one.',
    when: 'It was taken or withdrawn, a newer one was sent, its 14 days are over, or it never was.',
    remedy: 'Ask an owner of the organization to invite the address again.',
  },
  INVITATION_OF_ANOTHER: {
    message: 'This invitation was sent to another address than the one you are signed in with.',
    when: 'An invitation is taken with the account of another address.',
    remedy: 'Sign in with the address that was invited, or ask to invite yours.',
  },
} as const;
