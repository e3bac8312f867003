/**
 * The number of an agency docket in one form for comparing: capitals, every dash and every space between its parts a hyphen. Leading zeros are part of
 * a number (`CMS-2026-0045` is not `CMS-2026-45`), so that two dockets never share a key. What is printed is kept beside it.
 */
export const docketKey = (printed: string): string =>
  printed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63_]/g, '-')
    .replace(/^\s*(?:DOCKET)?\s*(?:ID|NO\.?|NUMBER|#)?\s*[:.]?\s*/, '')
    .trim()
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, '-');
