// A paper to be taken along, as Word and as PDF: a title, what to know of it, and sections of lines and tables. It is written
// once and drawn by `docx.ts` and `pdf.ts`.

export interface PaperTable {
  readonly heads: readonly string[];
  /** Parts of the width, in hundredths; together 100. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export interface PaperSection {
  readonly heading: string;
  readonly lines?: readonly string[];
  readonly table?: PaperTable;
}

export interface Paper {
  readonly title: string;
  /** Made up: the word stands in the title and on every page. */
  readonly isSample: boolean;
  readonly lines: readonly string[];
  readonly sections: readonly PaperSection[];
}

export const SAMPLE_MARK = 'SAMPLE, MADE UP';

export const titleOf = ({ title, isSample }: Paper): string =>
  isSample ? `${SAMPLE_MARK}: ${title}` : title;
