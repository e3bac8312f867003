import { loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { picturesOf, sheetOf } from '../drawing.ts';
import { MAX_PIXELS } from '../limits.ts';
import { closeOcr, readPicture } from '../ocr.ts';
import { CannotRead, type OpenedFile, type PageDraft } from '../protocol.ts';

/** Kinds of pictures that are drawn here. */
const DRAWN: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'gif', 'bmp']);

/** A photograph or a scan: one page. Its size is read before it is unpacked. */
export async function openPicture(bytes: Uint8Array): Promise<OpenedFile> {
  const { width, height, type = '' } = imageSize(bytes);
  if (!DRAWN.has(type)) throw new CannotRead('unsupported');
  if (width * height > MAX_PIXELS) throw new CannotRead('too_large');
  const metadata = { Size: `${width} x ${height}` };
  return { pageCount: 1, metadata, pages: onePage(bytes) };
}

async function* onePage(bytes: Uint8Array): AsyncGenerator<PageDraft> {
  const image = await loadImage(Buffer.from(bytes));
  const sheet = sheetOf(image, image.width, image.height);
  yield { ...(await readPicture(sheet)), ...(await picturesOf(sheet)) };
  await closeOcr();
}
