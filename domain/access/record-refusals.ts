/** Refusals about the lasting record: how facts and links stand in it, what may not be put right unseen or taken away. */
export const RECORD_REFUSALS = {
  CORRECTION_IS_PUBLIC: {
    message: 'This fact is public, so its correction is public too and cannot be silent.',
    when: 'A silent correction of a fact that everybody may read.',
    remedy: 'Correct it without `silent`; it appears in `corrections`.',
  },
  LEGAL_HOLD: {
    message: 'A matter that this belongs to is under legal hold: nothing of it may be removed.',
    when: 'Something of a matter under legal hold, or the account of a person who worked on it, is to be deleted.',
    remedy: 'Ask an owner or counsel; it can be done once the hold is lifted.',
  },
  REDACTED_ALREADY: {
    message: 'Its words were removed before; nothing is left to remove.',
    when: 'A letter, fact or file is redacted that holds no words any more.',
    remedy: 'Nothing more is needed.',
  },
  LEGAL_HOLD_STANDS: {
    message: 'It is already under legal hold.',
    when: 'A matter under legal hold is put under legal hold.',
    remedy: 'See `access.legalHold` of the matter for since when and why.',
  },
  LEGAL_HOLD_NONE: {
    message: 'It is not under legal hold.',
    when: 'A legal hold is lifted where there is none.',
    remedy: 'Nothing more is needed.',
  },
  ACTION_UNSOURCED: {
    message: 'Say where it can be read: choose the letter whose file shows it, or give its address.',
    when: 'What an agency did is recorded with neither a document nor an address.',
    remedy: 'Give `communication` with its page, or `sources`.',
  },
  ACTION_OF_REQUEST: {
    message: 'What an agency answers to a request is recorded as a letter of that request.',
    when: 'What an agency did is recorded in a FOIA request.',
    remedy:
      'Use `foiaRequestRecordCommunication`; a publication belongs to the agreement, the suit or the docket.',
  },
  EFFECT_MISSING: {
    message: 'Say first what the fact did to the agreement; the day or the order belongs to that.',
    when: 'A fact of an agreement names a day or an order of its effect, and no effect.',
    remedy: 'Give `effect` too, or leave `effectFrom`, `effectUntil` and `order` out.',
  },
  LINK_TO_ITSELF: {
    message: 'Choose another matter: this one cannot be linked with itself.',
    when: 'Both ends of a link are the same matter.',
    remedy: 'Give the id of the other matter.',
  },
  LINK_APART: {
    message: 'What is made up for trying out is never linked with what is real.',
    when: 'One end of a link is a sample matter and the other is not.',
    remedy: 'Link sample with sample, and real with real.',
  },
  LINK_STANDS: {
    message: 'The two are linked in this way already.',
    when: 'A link of the same kind between the same two matters stands.',
    remedy: 'Nothing more is needed; see `links` of either.',
  },
} as const;
