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
  TABLE_UNREADABLE: {
    message: 'No table can be taken from this file: {why}.',
    when: 'A file of withholdings or of comments is no CSV or XLSX table that can be read, or is too large.',
    remedy: 'Save the table as CSV (UTF-8) or XLSX, in pieces where it is too large.',
  },
  TABLE_UNMATCHED: {
    message: 'Say which column of the table holds what: at least {least}.',
    when: 'No column of a table is matched, or one that it does not have; or no head of a table of comments says who commented.',
    remedy:
      'Name the columns in the first line of the table. Those of withholdings can also be given as `columns`, counted from 0.',
  },
  TABLE_ROWS_BAD: {
    message: '{rows} cannot be taken, in line {lines}. Nothing was saved.',
    when: 'A table has rows that cannot be taken, and they were not to be left out.',
    remedy: 'Correct these lines in the file, or send `leaveOutBad`; the history keeps their numbers.',
  },
  WITHHOLDING_UNCLEAR: {
    message: 'This row cannot be taken as it stands. {why}',
    when: 'A withholding has neither Bates numbers nor a description, or labels that are no range.',
    remedy: 'Give the labels as printed, or describe the document.',
  },
  WITHHOLDING_SOURCE_UNKNOWN: {
    message: 'A withholding belongs to a production or to an answer of this request, or to none.',
    when: 'The fact that a withholding is attached to is no production and no answer of this request.',
    remedy: 'Give the id of such a fact, or leave it out.',
  },
} as const;
