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
