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
  FILE_BEING_CHECKED: {
    message: 'This file has not been looked into yet. Until then only members and guests have it.',
    when: 'A file is let out or held back before its check.',
    remedy: 'Wait: most files take some seconds.',
  },
  FILE_IS_OUT: {
    message: 'This file is out already.',
    when: 'A file is let out that nobody holds back.',
    remedy: 'Do nothing, or hold it back with `documentHold`.',
  },
  FILE_IS_HELD: {
    message: 'This file is held back already.',
    when: 'A file is held back that is held already.',
    remedy: 'Do nothing, or let it out with `documentRelease`.',
  },
  STORAGE_FULL: {
    message: 'There is no room for this file on the server. It was not saved, and nothing else was lost.',
    when: 'The disk for uploaded files is full.',
    remedy: 'Keep the file, tell whoever runs the site, and send it again when there is room.',
  },
} as const;
