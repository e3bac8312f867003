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
  FILE_HAS_COPY: {
    message: 'A redacted copy of this file is out in its place. Hold that copy back first.',
    when: 'The original of a redacted copy is let out while the copy is.',
    remedy: 'Hold the copy back with `documentHold`, or leave the original where it is.',
  },
  FAILED_REDACTION_STANDS: {
    message:
      'Words that the agency meant to remove are still in this file. Make a redacted copy of it; or say that you looked at them and that they may be read.',
    when: 'A file with words under boxes is let out without `despiteFailedRedaction`.',
    remedy:
      'Make a copy without them with `documentMakeCopy`; let the file itself out only after a look at each.',
  },
  COPY_NOTHING: {
    message: 'Nothing was chosen to be taken out. Tick a finding, or draw a box.',
    when: 'A redacted copy is asked for with no finding and no box.',
    remedy: 'Choose what must go. A file that may be read as it is needs no copy: let it out.',
  },
  COPY_BOX_INVALID: {
    message: 'A box must lie on a page of the file, and have a width and a height.',
    when: 'A box of a redacted copy reaches over its page, or is empty.',
    remedy: 'Give places from 0 to 10,000, as parts of the page, with a width and a height of at least 1.',
  },
  COPY_OF_COPY: {
    message: 'This is a redacted copy already. Make another one from the original.',
    when: 'A redacted copy is asked for of a redacted copy.',
    remedy:
      'Take the `original` of the copy. The newest copy that is out takes the place of those before it.',
  },
  COPY_KIND: {
    message: 'Only PDFs without a password and pictures can be redacted here. Nothing was changed.',
    when: 'A redacted copy is asked for of a file without pages, or of one that is locked or broken.',
    remedy: 'Print the file into a PDF, record that beside the letter, and redact the PDF.',
  },
  COPY_LEFT: {
    message:
      'Something that you chose would still be in the copy, so no copy was made. Draw a box over all of its place, and try again.',
    when: 'The copy was looked into again, and something that was chosen was found in it.',
    remedy: 'Draw boxes over the whole lines, or print the page, redact the paper and scan it.',
  },
  COPY_TOO_MUCH: {
    message: 'There is too much to be taken out of one copy. Nothing was changed.',
    when: 'A redacted copy would have more than 2,000 boxes, or a page that cannot be drawn within the limits.',
    remedy: 'Split the file into parts, record each beside the letter, and redact the parts.',
  },
  COPY_FAILED: {
    message:
      'The copy could not be written: the file is too large for it, or its bytes are missing. Nothing was changed.',
    when: 'The process that writes a redacted copy ended, or was ended, before the copy was whole.',
    remedy: 'Try once more; then split the file into parts. Until there is a copy, the file stays held back.',
  },
  COPY_BUSY: {
    message: 'Other copies are being written now. Nothing was changed; send it again in a minute.',
    when: 'More redacted copies are asked for at once than wait in line.',
    remedy: 'Send it again; with a `clientMutationId` it is never done twice.',
  },
  COPY_NAME_PERSONAL: {
    message: 'The name of the copy looks like personal data. Everybody will read it: choose another.',
    when: 'What a file is searched for stands in the name of a redacted copy.',
    remedy: 'Give `name` without it.',
  },
  ADDRESS_REFUSED: {
    message: 'Nothing is fetched from this address: {why}.',
    when: 'A file is asked for from an address that is not one of the public web, or is led to one.',
    remedy: 'Give an address that begins with https:// and opens from anywhere, or bring the file itself.',
  },
  ADDRESS_FAILED: {
    message: 'This address gave no file: {why}.',
    when: 'The server at an address did not answer with a file, or not in time, or with too much.',
    remedy: 'Open the address in a browser, save the file there, and bring the file itself.',
  },
  PACKAGE_NOT_ZIP: {
    message: 'Only ZIP packages are unpacked here. This file is kept as it came.',
    when: 'A file that is no ZIP is to be unpacked.',
    remedy: 'Unpack it on your computer and add the files.',
  },
  PACKAGE_BROKEN: {
    message: 'This ZIP cannot be opened: it is damaged, or not what it says it is.',
    when: 'The list of files in a ZIP cannot be read.',
    remedy: 'Ask the sender for it again. The file is kept as it came.',
  },
  PACKAGE_TOO_LARGE: {
    message: 'This ZIP holds more than is unpacked here: {why}.',
    when: 'A ZIP has too many files, or unpacks to more than there is room for, or to more than paper ever does.',
    remedy: 'Unpack it on your computer and add the files that matter.',
  },
  PACKAGE_TOO_DEEP: {
    message: 'This ZIP was in a ZIP, in a ZIP. It is kept as it came.',
    when: 'A package is to be unpacked that lies too deep in others.',
    remedy: 'Unpack it on your computer and add the files.',
  },
  UNPACKED_ALREADY: {
    message: 'The files in this ZIP were taken out already.',
    when: 'A package is unpacked for the second time.',
    remedy: 'Look among the files of its letter.',
  },
  UPLOADS_UNFINISHED: {
    message:
      'You have {limit} uploads under way that never came to their end. They are forgotten after a day.',
    when: 'One person begins many uploads in pieces and ends none.',
    remedy: 'Go on with those, or choose the plain form.',
  },
  STORAGE_FULL: {
    message: 'There is no room for this file on the server. It was not saved, and nothing else was lost.',
    when: 'The disk for uploaded files is full.',
    remedy: 'Keep the file, tell whoever runs the site, and send it again when there is room.',
  },
} as const;
