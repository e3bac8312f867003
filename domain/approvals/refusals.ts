/** Refusals about what a second person decides on and what can be taken back; part of the registry in `domain/errors.ts`. */
export const SECOND_PERSON_REFUSALS = {
  NEEDS_APPROVAL: {
    message:
      'This needs a second person: an owner, editor or counsel of your organization can do it for you.',
    when: 'A volunteer does an act that a second person decides on, where it cannot be asked for.',
    remedy: 'Ask an owner, editor or counsel to do it.',
  },
  APPROVAL_WAITS: {
    message: 'The very same change waits already. Nothing more is needed from you.',
    when: 'An act that needs a second person is asked for again while the first ask waits.',
    remedy: 'Wait for the decision, or take the first ask back.',
  },
  APPROVAL_DECIDED: {
    message: 'This was decided already, or taken back.',
    when: 'An ask that no longer waits is accepted, rejected or taken back.',
    remedy: 'Read how it ended in the history of the matter.',
  },
  APPROVAL_IS_OWN: {
    message: 'Somebody else must decide on what you asked for.',
    when: 'A person decides on their own ask, for instance after their role was raised.',
    remedy: 'Take the ask back and do the act yourself if you now may, or let another person decide.',
  },
  UNDO_NOT_SAFE: {
    message: 'This cannot be taken back: something later touched the same, or it is no act that can be.',
    when: 'The entry of history is no edit or correction, a later act touched the same fields, or the draft was sent since.',
    remedy: 'Undo the later act first, or change the request as it stands.',
  },
} as const;
