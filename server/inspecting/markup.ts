// The words of a text that is written with tags. Nothing of it is shown: it is only searched, so that a tag in the middle of
// a word is dropped, and one that ends a line ends it.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const ENDS_A_LINE =
  /<\/?(?:w:p|w:br|w:tr|a:p|text:p|si|c|row|p|br|div|tr|td|li|h\d|rdf:[a-z]+|pdf:[a-z]+|dc:[a-z]+|xmp:[a-z]+)\b[^>]{0,2000}>/gi;

export const withoutTags = (marked: string): string =>
  marked
    .replace(ENDS_A_LINE, '\n')
    .replace(/<[^>]{0,5000}>/g, '')
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
      (whole, hex, decimal, name) =>
        letterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)) ??
        NAMED[String(name).toLowerCase()] ??
        whole,
    );

const letterOf = (code: number): string | null =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
