/** Each kind of file in words. */
export const FILE_KIND = {
  PDF: 'PDF',
  IMAGE: 'picture',
  EMAIL: 'e-mail',
  DOCUMENT: 'document',
  TABLE: 'spreadsheet',
  TEXT: 'text',
  WEB_PAGE: 'web page',
  ARCHIVE: 'packed files',
  RECORDING: 'recording',
  PROGRAM: 'program',
  OTHER: 'unknown kind',
} as const;

/** Why a file could not be read, as one sentence. */
export const UNREADABLE = {
  UNSUPPORTED: 'This kind of file is kept as it is and not read here.',
  BROKEN: 'It is damaged, or not what it says it is.',
  LOCKED: 'It is locked with a password.',
  TOO_LARGE: 'A picture in it is larger than what is unpacked here.',
  TOO_SLOW: 'Reading it took too long.',
  TOO_MUCH_MEMORY: 'Reading it took too much memory.',
  STOPPED: 'The reader stopped each time.',
  MISSING: 'Its bytes are missing on the server. Whoever runs the site was told.',
} as const;

/** Where the words of a page come from. */
export const ORIGIN = {
  TEXT: 'The words are those of the file itself.',
  OCR: 'The words were read from the picture by a program: compare before you quote.',
  NONE: 'No words were found on this page. Look at the picture: something may be on it.',
} as const;

/** Why a file of a package was left in it. */
export const LEFT_OUT = {
  PROGRAM: 'a program',
  EMPTY: 'empty',
  LOCKED: 'locked with a password',
  BROKEN: 'does not unpack',
  SAME: 'the same as another',
  CLUTTER: 'put there by a computer',
} as const;
