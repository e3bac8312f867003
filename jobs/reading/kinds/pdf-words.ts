import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Place } from '#domain/documents/passage.ts';
import type { PageDraft } from '../protocol.ts';

interface TextItem {
  readonly str: string;
  /** From the text's own space to the page's: the usual six numbers. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** The text that a PDF itself says is on a page, and where. */
export async function pdfWords(page: PDFPageProxy): Promise<PageDraft> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const places: Place[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str, hasEOL } = item as TextItem;
    if (str.trim() !== '') places.push([text.length, str.length, ...placeOf(item as TextItem, viewport)]);
    text += hasEOL ? `${str}\n` : str;
  }
  return { text, origin: text.trim() === '' ? 'none' : 'text', places };
}

/** The box around the four corners of a run of letters, upright or not, in 10,000ths. */
function placeOf({ transform, width, height }: TextItem, viewport: PageViewport) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const along = unit(a, b);
  const up = unit(c, d);
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([run = 0, rise = 0]) =>
    viewport.convertToViewportPoint(e + along[0] * run + up[0] * rise, f + along[1] * run + up[1] * rise),
  ) as [number, number][];
  const share = (value: number, whole: number) =>
    Math.min(20_000, Math.max(-10_000, Math.round((value / whole) * 10_000)));
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const right = Math.max(...corners.map(([x]) => x));
  const bottom = Math.max(...corners.map(([, y]) => y));
  return [
    share(left, viewport.width),
    share(top, viewport.height),
    share(right - left, viewport.width),
    share(bottom - top, viewport.height),
  ] as const;
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
