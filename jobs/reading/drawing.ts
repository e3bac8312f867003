// Pictures of pages: one to read on a screen, one as small as a stamp, and the sheet that both are made from.
import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';

/** The longer side in pixels: of a sheet that letters are read from, of a page on a screen, of a stamp. */
export const SHEET = 2_400;
export const SCREEN = 1_500;
const STAMP = 240;

/** How much a page is enlarged, at most three times, or shrunk until its longer side is `side`. */
export const scaleTo = (side: number, width: number, height: number, most = 3): number =>
  Math.min(side / Math.max(width, height), most);

/** A picture on white, no larger than a sheet. */
export const sheetOf = (image: Image | Canvas, width: number, height: number): Canvas =>
  draw(image, width, height, scaleTo(SHEET, width, height, 1));

function draw(image: Image | Canvas, width: number, height: number, scale: number): Canvas {
  const canvas = createCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export interface PagePictures {
  readonly width: number;
  readonly height: number;
  readonly picture: string;
  readonly thumbnail: string;
}

export async function picturesOf(sheet: Canvas): Promise<PagePictures> {
  const fit = (side: number) =>
    draw(sheet, sheet.width, sheet.height, scaleTo(side, sheet.width, sheet.height, 1));
  const screen = fit(SCREEN);
  const webp = async (canvas: Canvas) => (await canvas.encode('webp', 70)).toString('base64');
  return {
    width: screen.width,
    height: screen.height,
    picture: await webp(screen),
    thumbnail: await webp(fit(STAMP)),
  };
}
