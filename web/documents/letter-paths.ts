interface Addressed {
  readonly path: string;
}
interface Named {
  readonly id: string;
}

/** Where all files of a letter are. */
export const filesPath = (request: Addressed, letter: Named): string =>
  `${request.path}/entries/${encodeURIComponent(letter.id)}/files`;

/** Where a file of a letter is decided on; left out: the letter itself. */
export const checkPath = (request: Addressed, letter: Named, file?: Named): string =>
  `${request.path}/entries/${encodeURIComponent(letter.id)}/check${file ? `?file=${encodeURIComponent(file.id)}` : ''}`;
