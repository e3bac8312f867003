// Papers as agencies and telephones make them, drawn here: a PDF with text, a scan, and a photograph of a letter.
import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';

type Page = readonly string[];

function write(context: SKRSContext2D, lines: Page, size: number, left: number, top: number): void {
  context.fillStyle = '#111';
  context.font = `${size}px serif`;
  lines.forEach((line, at) => context.fillText(line, left, top + at * size * 1.5));
}

/** A PDF of letter size whose pages hold these lines as text. */
export function pdfOf(pages: readonly Page[]): Buffer {
  const pdf = new PDFDocument({ title: 'A letter' });
  for (const lines of pages) {
    write(pdf.beginPage(612, 792) as SKRSContext2D, lines, 12, 72, 96);
    pdf.endPage();
  }
  return pdf.close();
}

/** A PDF whose pages are pictures of these lines: a scan. */
export function scanOf(pages: readonly Page[]): Buffer {
  const pdf = new PDFDocument({ title: 'A scan' });
  for (const lines of pages) {
    const sheet = createCanvas(1_275, 1_650);
    const context = sheet.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1_275, 1_650);
    write(context, lines, 28, 140, 200);
    (pdf.beginPage(612, 792) as SKRSContext2D).drawImage(sheet, 0, 0, 612, 792);
    pdf.endPage();
  }
  return pdf.close();
}

/** A letter photographed by hand: a little turned, unevenly lit, grainy, packed as JPEG. Alike at every call. */
export function photographOf(lines: Page): Buffer {
  const photo = createCanvas(1_500, 2_000);
  const context = photo.getContext('2d');
  context.fillStyle = '#57493b';
  context.fillRect(0, 0, 1_500, 2_000);
  context.translate(750, 1_000);
  context.rotate(0.02);
  const light = context.createLinearGradient(-650, -900, 650, 900);
  light.addColorStop(0, '#fdfaf2');
  light.addColorStop(1, '#cfc9bd');
  context.fillStyle = light;
  context.fillRect(-650, -900, 1_300, 1_800);
  write(context, lines, 34, -540, -720);
  context.resetTransform();
  const pixels = context.getImageData(0, 0, 1_500, 2_000);
  let seed = 7;
  for (let at = 0; at < pixels.data.length; at += 4) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const grain = (seed / 2_147_483_648 - 0.5) * 24;
    for (const channel of [0, 1, 2]) pixels.data[at + channel] = (pixels.data[at + channel] ?? 0) + grain;
  }
  context.putImageData(pixels, 0, 0);
  return photo.toBuffer('image/jpeg', 72);
}
