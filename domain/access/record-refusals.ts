/** Refusals about the lasting record: what may not be put right unseen, and what may not be taken away. */
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
} as const;
