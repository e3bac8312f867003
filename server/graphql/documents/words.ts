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
