// The pages of a file drawn anew into a fresh PDF: what a reader of the pages sees, and no more.
import * as mupdf from 'mupdf';
import { MOST_PAGES } from './pdf.ts';

const HAS_PAGES = /^(application\/pdf|image\/(jpeg|png|gif|tiff|webp|bmp))$/;

/** @returns null where the file has no pages, too many, or wants a password */
export function drawAnew(bytes: Uint8Array, mediaType: string): Uint8Array | null {
  if (!HAS_PAGES.test(mediaType)) return null;
  const source = opened(bytes, mediaType);
  if (!source) return null;
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, 'pdf', 'compress');
  for (let index = 0; index < source.countPages(); index += 1) {
    const page = source.loadPage(index);
    const bounds = page.getBounds();
    const device = writer.beginPage(bounds);
    if (mediaType === 'application/pdf') page.run(device, mupdf.Matrix.identity);
    else device.fillImage(pixelsOf(page), onto(bounds), 1);
    writer.endPage();
    page.destroy();
  }
  writer.close();
  source.destroy();
  return buffer.asUint8Array().slice();
}

function opened(bytes: Uint8Array, mediaType: string): mupdf.Document | null {
  try {
    const source = mupdf.Document.openDocument(bytes, mediaType);
    const isOpen = !source.needsPassword() && source.countPages() > 0 && source.countPages() <= MOST_PAGES;
    return isOpen ? source : null;
  } catch {
    return null;
  }
}

/** Longest side of a picture in the copy, in pixels, and what a small one is enlarged by at most. */
const SHEET = 2_400;
const MOST_ENLARGED = 4;

/** The picture without what its file says beside it: where and with what it was taken. */
function pixelsOf(page: mupdf.Page): mupdf.Image {
  const [left, top, right, bottom] = page.getBounds();
  const scale = Math.min(SHEET / Math.max(right - left, bottom - top), MOST_ENLARGED);
  const pixels = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false);
  return new mupdf.Image(new mupdf.Buffer(pixels.asJPEG(90, false)));
}

const onto = ([left, top, right, bottom]: mupdf.Rect): mupdf.Matrix => [
  right - left,
  0,
  0,
  bottom - top,
  left,
  top,
];
