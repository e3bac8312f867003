// A list on a form is a text with one entry on each line; the parts of an entry stand between bars.

/** The lines that hold something. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** `a | b | c` in its parts. */
export const partsOfLine = (line: string): string[] => line.split('|').map((part) => part.trim());
