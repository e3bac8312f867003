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
} as const;
