// What the check of a file says, in words.

export const FINDING = {
  SOCIAL_SECURITY: 'Social Security number',
  A_NUMBER: 'A-number',
  BIRTH_DATE: 'date of birth',
  PHONE: 'phone number',
  EMAIL: 'e-mail address',
  BANK_ACCOUNT: 'bank account',
  ROUTING_NUMBER: 'routing number of a bank',
  CARD_NUMBER: 'card number',
  PASS_CODE: 'pass code',
  UPLOAD_LINK: 'link that opens without asking',
  FAILED_REDACTION: 'words that were to be removed',
} as const;

export const PLACE = {
  TEXT: 'in the text',
  INVISIBLE_TEXT: 'in text without ink',
  COVERED_TEXT: 'under a box',
  HIDDEN_LAYER: 'in a hidden layer',
  METADATA: 'in what the file says of itself',
  ANNOTATION: 'in a note or link',
  FORM_FIELD: 'in a field of a form',
  ATTACHMENT: 'in a file packed into it',
  OLD_REVISION: 'in an older state of the file',
  PICTURE: 'in a picture',
} as const;

export const UNCHECKED = {
  PICTURE: 'is a picture: look at it yourself',
  LETTERS: 'has letters that no machine can read: look at it yourself',
  LOCKED: 'wants a password',
  UNREADABLE: 'could not be read',
  KIND: 'is of a kind that is not read: look at it yourself',
  TOO_MUCH: 'is too large, or packed too deep, to be read whole',
} as const;

export const CHECK_STATE = {
  WAITING: 'Being checked',
  HELD: 'Held back from others',
  CLEAR: 'Out: nothing was found',
  RELEASED: 'Out: somebody let it out',
} as const;

/** Where it is shown to members; null where outsiders have the file and nothing is to be done. */
export const isBack = (state: keyof typeof CHECK_STATE): boolean => state === 'WAITING' || state === 'HELD';
