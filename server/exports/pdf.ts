// A paper as PDF, of letter size, with the heads of a table on each of its pages.
import PdfDocument from 'pdfkit';
import { fontOfPapers, lostLetters, withDrawnLetters } from './letters.ts';
import { type Paper, type PaperTable, SAMPLE_MARK, titleOf } from './paper.ts';

const MARGIN = 54;
const SIZE = { title: 17, heading: 13, text: 10, cell: 8.5 } as const;

type Pdf = InstanceType<typeof PdfDocument>;

export async function pdfOf(whole: Paper): Promise<Buffer> {
  const { paper, lost } = withDrawnLetters(whole);
  const pdf = new PdfDocument({
    size: 'LETTER',
    margin: MARGIN,
    bufferPages: true,
    info: { Title: titleOf(whole), Creator: 'Sunclock' },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.once('end', resolve);
    pdf.once('error', reject);
  });
  pdf.font(fontOfPapers());
  write(pdf, paper);
  if (lost > 0) pdf.moveDown(1).fontSize(SIZE.text).text(lostLetters(lost), MARGIN);
  numberPages(pdf, paper);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function write(pdf: Pdf, paper: Paper): void {
  pdf.fontSize(SIZE.title).text(titleOf(paper));
  pdf.moveDown(0.5).fontSize(SIZE.text);
  for (const line of paper.lines) pdf.text(line).moveDown(0.3);
  for (const { heading, lines = [], table } of paper.sections) {
    if (pdf.y > pdf.page.height - 160) pdf.addPage();
    pdf.moveDown(0.8).fontSize(SIZE.heading).text(heading, MARGIN);
    pdf.moveDown(0.3).fontSize(SIZE.text);
    for (const line of lines) pdf.text(line, MARGIN).moveDown(0.2);
    if (table) writeTable(pdf, table);
  }
}

const PADDING = 4;

function writeTable(pdf: Pdf, { heads, widths, rows }: PaperTable): void {
  const whole = pdf.page.width - 2 * MARGIN;
  const columns = widths.map((width) => (whole * width) / 100);
  pdf.fontSize(SIZE.cell);
  const bottom = pdf.page.height - MARGIN - 20;
  const heightOf = (row: readonly string[]) =>
    Math.max(
      ...columns.map((width, at) => pdf.heightOfString(row[at] ?? '', { width: width - 2 * PADDING })),
    ) +
    2 * PADDING;
  const draw = (row: readonly string[], isHead = false) => {
    // A row that no page holds goes on over the next ones by itself.
    const height = Math.min(heightOf(row), bottom - MARGIN);
    if (pdf.y + height > bottom) {
      pdf.addPage();
      if (!isHead) draw(heads, true);
    }
    const top = pdf.y;
    let left = MARGIN;
    for (const [at, width] of columns.entries()) {
      if (isHead) pdf.rect(left, top, width, height).fill('#e8e8e8').fillColor('black');
      pdf.rect(left, top, width, height).lineWidth(0.5).stroke('#999999');
      pdf.text(row[at] ?? '', left + PADDING, top + PADDING, {
        width: width - 2 * PADDING,
        height: height - PADDING,
        ellipsis: true,
      });
      left += width;
    }
    pdf.x = MARGIN;
    pdf.y = top + height;
  };
  draw(heads, true);
  for (const row of rows) draw(row);
}

function numberPages(pdf: Pdf, { isSample }: Paper): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    // Below the margin, where a line would otherwise begin another page.
    pdf.page.margins.bottom = 0;
    const mark = isSample ? `${SAMPLE_MARK} · ` : '';
    pdf.fontSize(8).text(`${mark}Page ${at + 1} of ${count}`, MARGIN, pdf.page.height - 36, {
      width: pdf.page.width - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    });
  }
}
