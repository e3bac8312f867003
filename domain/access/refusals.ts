/** Refusals about who may see what; part of the registry in `domain/errors.ts`. */
export const ACCESS_REFUSALS = {
  EMBARGO_NOT_PUBLIC: {
    message: 'Only a public matter can be held back until later.',
    when: 'An embargo is given for a matter that is not to be public.',
    remedy: 'Leave the embargo out, or make it public with the embargo.',
  },
  EMBARGO_UNCLEAR: {
    message: 'Say either a day or an event that ends the embargo, not both.',
    when: 'An embargo has a day and a condition, an hour without a day, or a condition on what is no request.',
    remedy: 'Give one of the two.',
  },
  EMBARGO_PAST: {
    message: 'The embargo would end on {value}, which has passed. Choose a later day, or none.',
    when: 'The end of an embargo is not in the future.',
    remedy: 'Choose a later end; leave it out to publish now.',
  },
  FILING_STAYS_OPEN: {
    message:
      'That the request was sent cannot be kept closer than the request. Keep the whole request closer.',
    when: 'The fact from which all else of a request is counted is to be kept closer than the request.',
    remedy: 'Use `matterSetVisibility` on the request.',
  },
  SHARE_TOO_CLOSE: {
    message: 'What is for counsel or sealed is shown by no link: whoever held it could read it.',
    when: 'A share link is made for a matter that is for counsel or sealed.',
    remedy: 'Invite a guest by name, or let the organization see the matter first.',
  },
  SHARE_END_INVALID: {
    message: 'The last day, {value}, must be from today to a year from now.',
    when: 'A share link is made until a day that has passed, or for more than a year.',
    remedy: 'Choose another day; make a new link when it has come.',
  },
  READER_UNKNOWN: {
    message: 'Everybody named must be a member or guest of the organization that keeps the matter.',
    when: 'Somebody is named for sealed content who could not see the matter otherwise.',
    remedy: 'Invite them first, then name them.',
  },
} as const;
