// A paper as a Word file.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Paper, type PaperSection, type PaperTable, SAMPLE_MARK, titleOf } from './paper.ts';

export async function docxOf(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: titleOf(paper),
    creator: 'Sunclock',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22 } } } },
    sections: [
      {
        headers: { default: new Header({ children: paper.isSample ? [centred(SAMPLE_MARK)] : [] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(titleOf(paper)))] }),
          ...paper.lines.map(plain),
          ...paper.sections.flatMap(sectionOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const sectionOf = ({ heading, lines = [], table }: PaperSection): (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(heading))] }),
  ...lines.map(plain),
  ...(table ? [tableOf(table)] : []),
];

function tableOf({ heads, widths, rows }: PaperTable): Table {
  const cells = (row: readonly string[], isHead: boolean) =>
    widths.map(
      (width, at) =>
        new TableCell({
          width: { size: width, type: WidthType.PERCENTAGE },
          children: [
            new Paragraph({ children: [new TextRun({ text: clean(row[at] ?? ''), bold: isHead })] }),
          ],
        }),
    );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(heads, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

const plain = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun(clean(text))] });
const centred = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });
const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });

/** Characters that XML cannot hold would make a file that Word does not open. */
const clean = (text: string): string => text.replaceAll(/[^\P{Control}\t\n]|[\uFFFE\uFFFF]/gu, '');
