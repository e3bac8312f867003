/** Refusals about drafts, parts, batches, appeals, referrals and withholdings; part of the registry in `domain/errors.ts`. */
export const REQUEST_REFUSALS = {
  PART_UNKNOWN: {
    message: 'This request has no such part.',
    when: 'A part id leads to nothing in this request.',
    remedy: 'See `parts` of the request.',
  },
  PART_ALREADY_CLOSED: {
    message: 'Part {number} is already closed.',
    when: 'A closed part is closed again.',
    remedy: 'Correct the fact that closed it.',
  },
  NOT_A_DRAFT: {
    message: 'The request was filed on {filedOn}; its text no longer changes.',
    when: 'A draft-only act on a filed request.',
    remedy: 'Record what changed as a fact, with its letter.',
  },
  BATCH_TOO_SMALL: {
    message: 'A batch goes to at least two components. To write to one, draft a single request.',
    when: 'A batch has fewer than two components.',
    remedy: 'Add components, or use `foiaRequestDraft`.',
  },
  AGENCY_TWICE: {
    message: 'Each component is named once: a second request to the same one could be joined to the first.',
    when: 'A batch names the same agency twice.',
    remedy: 'Take one of the two away.',
  },
  REFERRAL_UNKNOWN: {
    message: 'Record first that they referred it: the letter says to whom.',
    when: 'A referral is to get its request, and the fact named is no referral of this request.',
    remedy: 'Give the id of a fact of the kind `referred`, in its newest version.',
  },
  REFERRAL_TAKEN: {
    message: 'This referral has its request already.',
    when: 'A referral is given a second request.',
    remedy: 'See `referrals` of the request; correct the wrong link by a new referral.',
  },
  REFERRAL_LINK_INVALID: {
    message:
      'A request that is linked must be kept by the same organization, filed, not referred from elsewhere, and no part of this one’s own line.',
    when: 'A request is linked to a referral that it cannot belong to.',
    remedy: 'Choose another request, or let a new one be made.',
  },
  REFERRAL_SEALED: {
    message: 'A sealed request gets no request beside it: that one would tell of it.',
    when: 'A referral of a sealed request is to get its request.',
    remedy: 'Record what the other body says as letters of the sealed request.',
  },
} as const;
