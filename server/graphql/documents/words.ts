import { enumOf } from '../enum-words.ts';

export const FileKind = enumOf('FileKind', 'What a file is, by its bytes.', {
  pdf: 'A PDF.',
  image: 'A picture: a photograph or a scan.',
  email: 'A message with its headers.',
  document: 'A document of a word processor, or slides.',
  table: 'A spreadsheet.',
  text: 'Plain text.',
  web_page: 'A web page or a drawing that could run a script: kept, never shown here.',
  archive: 'A package of other files.',
  recording: 'Sound or film.',
  program: 'A program; refused today, and kept only if it came before that.',
  other: 'Something else.',
});

export const FileSourceKind = enumOf('FileSourceKind', 'From what a file was taken.', {
  unpacked: 'Out of a ZIP that came with the same communication.',
  address: 'From an address on the web.',
});

export const LeftOutReasonWord = enumOf('LeftOutReason', 'Why a file of a package was not kept on its own.', {
  program: 'It is a program.',
  empty: 'It is empty.',
  locked: 'It is locked with a password.',
  broken: 'It does not unpack.',
  same: 'Another file in the package is the very same.',
  clutter: 'A computer put it there by itself.',
});

export const ReadingStateWord = enumOf('ReadingState', 'How far the reading of a file is.', {
  waiting: 'It waits, or is being read; pages come one after the other.',
  read: 'It was read to its end.',
  unreadable: 'It could not be read; it is kept all the same.',
});

export const UnreadableWord = enumOf('UnreadableReason', 'Why a file could not be read.', {
  unsupported: 'This kind of file is kept as it is and not read.',
  broken: 'It is damaged, or not what it says it is.',
  locked: 'It is locked with a password.',
  too_large: 'A picture in it is larger than what is unpacked here.',
  too_slow: 'Reading it took longer than is allowed.',
  too_much_memory: 'Reading it took more memory than is allowed.',
  stopped: 'The reader ended each time without saying why.',
  missing: 'Its bytes are not in the storage; whoever runs the site was told.',
});

export const TextOriginWord = enumOf('TextOrigin', 'Where the words of a page come from.', {
  text: 'The file says them itself.',
  ocr: 'They were read from a picture, and may be wrong.',
  none: 'No words were found. That is not to say that nothing is on the page.',
});
