/** Refusals about files, a part of the one registry. */
export const DOCUMENT_REFUSALS = {
  FILE_EMPTY: {
    message: 'The file is empty. It may not have been copied or downloaded to its end.',
    when: 'An uploaded file has no bytes.',
    remedy: 'Look at the file where it came from, and send it again.',
  },
  FILE_IS_PROGRAM: {
    message: 'This file is a program, whatever its name says. Programs are not kept here.',
    when: 'The bytes of an uploaded file are a program or a package that installs one.',
    remedy:
      'Send the letter or record itself. If an agency sent the program, record the letter without the file and say so.',
  },
  STORAGE_FULL: {
    message: 'There is no room for this file on the server. It was not saved, and nothing else was lost.',
    when: 'The disk for uploaded files is full.',
    remedy: 'Keep the file, tell whoever runs the site, and send it again when there is room.',
  },
} as const;
