// Which letters a PDF can hold: those of Tinos, an open font of the measures of Times, which is cut down to the letters that a
// paper uses. It has Latin with all its marks (so Vietnamese too), Greek and Cyrillic. What else it has runs from right to left,
// which pdfkit does not set right, so that is no better drawn than what it lacks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { counted } from '#domain/words/counted-en.ts';
import type { Paper, PaperSection } from './paper.ts';

const FILE = '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';

interface OpenFont {
  readonly bytes: Buffer;
  readonly font: Font;
}

let opened: OpenFont | undefined;

function openFont(): OpenFont {
  if (opened) return opened;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
  return (opened = { bytes, font: create(bytes) as Font });
}

/** Half a megabyte, read once. */
export const fontOfPapers = (): Buffer => openFont().bytes;

/** Stands for a letter that cannot be drawn. */
export const NOT_DRAWN = '□';

const SCRIPTS =
  /^[\p{Script_Extensions=Latin}\p{Script_Extensions=Greek}\p{Script_Extensions=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

const isDrawn = (letter: string): boolean =>
  letter === '\n' ||
  (SCRIPTS.test(letter) &&
    [...letter].every((part) => openFont().font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0)));

export interface DrawnPaper {
  readonly paper: Paper;
  /** How many letters stand as `NOT_DRAWN`. */
  readonly lost: number;
}

/** A paper in the letters that can be drawn. */
export function withDrawnLetters(paper: Paper): DrawnPaper {
  let lost = 0;
  const letter = (one: string) => {
    if (isDrawn(one)) return one;
    lost += 1;
    return NOT_DRAWN;
  };
  const drawn = (text: string) =>
    Array.from(GRAPHEMES.segment(text.normalize('NFC').replaceAll(/\r\n?|\t/g, ' ')), ({ segment }) =>
      letter(segment),
    ).join('');
  const section = ({ heading, lines, table }: PaperSection): PaperSection => ({
    heading: drawn(heading),
    ...(lines ? { lines: lines.map(drawn) } : {}),
    ...(table
      ? { table: { ...table, heads: table.heads.map(drawn), rows: table.rows.map((row) => row.map(drawn)) } }
      : {}),
  });
  const written = {
    ...paper,
    title: drawn(paper.title),
    lines: paper.lines.map(drawn),
    sections: paper.sections.map(section),
  };
  return { paper: written, lost };
}

/** Said at the end of a paper that lost letters. */
export const lostLetters = (lost: number): string =>
  `${counted(lost, 'letter')} of another script than Latin, Greek and Cyrillic cannot be drawn in this PDF and ${
    lost === 1 ? 'stands' : 'stand'
  } as ${NOT_DRAWN}. The Word file of the same paper has ${lost === 1 ? 'it' : 'them'}.`;
