/**
 * Writes a copy of a file in which what was chosen is really gone. The pages are drawn anew into a fresh file, which takes along
 * neither notes, fields, entries, packed files, older revisions nor layers that are switched off; then letters and pixels under
 * each box are cut out. The copy is looked into as any file is: where anything chosen is left, there is no copy.
 */
import * as mupdf from 'mupdf';
import { findingsOf, type Box } from '#domain/documents/inspection.ts';
import {
  chosenOf,
  type CopyFailure,
  type CopyOrder,
  MOST_BOXES,
  type PlacedBox,
  placedBoxesOf,
} from '#domain/documents/redacted-copy.ts';
import { mediaTypeOf, HEAD_BYTES } from '../files/sniff.ts';
import { drawAnew } from './draw-anew.ts';
import { inspect } from './inspect.ts';
import { paint } from './pdf-painting.ts';

/** A PDF; pictures become one, too. */
export type Copy =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly why: CopyFailure };

const refused = (why: CopyFailure): Copy => ({ kind: 'refused', why });

const SAVED = 'garbage=deduplicate,compress,compress-images,compress-fonts,clean,sanitize';

export async function redactedCopy(bytes: Uint8Array, order: CopyOrder): Promise<Copy> {
  const fresh = drawAnew(bytes, await mediaTypeOf(bytes.subarray(0, HEAD_BYTES)));
  if (!fresh) return refused('kind');
  const chosen = chosenOf(findingsOf(await inspect(fresh)), order);
  // One that stands on no page is none that a box can cover.
  if (chosen.some((finding) => placedBoxesOf(finding).length === 0)) return refused('left');
  const boxes = [...order.boxes, ...chosen.flatMap(placedBoxesOf)];
  if (boxes.length > MOST_BOXES) return refused('too_much');
  const copy = cutOut(fresh, boxes);
  const left = chosenOf(findingsOf(await inspect(copy)), order);
  return left.length > 0 || holdsLetters(copy, boxes) ? refused('left') : { kind: 'done', bytes: copy };
}

function cutOut(bytes: Uint8Array, boxes: readonly PlacedBox[]): Uint8Array {
  const document = openPdf(bytes);
  for (let number = 1; number <= document.countPages(); number += 1) {
    const page = document.loadPage(number - 1) as mupdf.PDFPage;
    for (const box of [...boxesOn(page, number, boxes), ...besideThePage(page)])
      page.createAnnotation('Redact').setRect([...box]);
    page.applyRedactions(
      true,
      mupdf.PDFPage.REDACT_IMAGE_PIXELS,
      mupdf.PDFPage.REDACT_LINE_ART_REMOVE_IF_COVERED,
      mupdf.PDFPage.REDACT_TEXT_REMOVE,
    );
    page.destroy();
  }
  document.getTrailer().delete('Info');
  const written = document.saveToBuffer(SAVED).asUint8Array().slice();
  document.destroy();
  return written;
}

function openPdf(bytes: Uint8Array): mupdf.PDFDocument {
  const document = mupdf.PDFDocument.openDocument(bytes, 'application/pdf').asPDF();
  if (!document) throw new Error('The fresh file is no PDF.');
  return document;
}

/** The boxes on one page, in points. */
function boxesOn(page: mupdf.Page, number: number, boxes: readonly PlacedBox[]): readonly Box[] {
  const [x0, y0, x1, y1] = page.getBounds();
  const [wide, high] = [(x1 - x0) / 10_000, (y1 - y0) / 10_000];
  return boxes
    .filter((box) => box.page === number)
    .map(({ left, top, width, height }) => [
      x0 + left * wide,
      y0 + top * high,
      x0 + (left + width) * wide,
      y0 + (top + height) * high,
    ]);
}

/** Farther than any page reaches, in points. */
const FAR = 14_400;

/** All around a page with letters that lie beside it, where no reader sees them and every tool finds them. */
function besideThePage(page: mupdf.Page): readonly Box[] {
  const [x0, y0, x1, y1] = page.getBounds();
  if (lettersBeside(page).length === 0) return [];
  return [
    [-FAR, -FAR, FAR, y0],
    [-FAR, y1, FAR, FAR],
    [-FAR, y0, x0, y1],
    [x1, y0, FAR, y1],
  ];
}

function lettersBeside(page: mupdf.Page) {
  const [x0, y0, x1, y1] = page.getBounds();
  const isBeside = ({ x, y }: Spot) => x < x0 - 1 || x > x1 + 1 || y < y0 - 1 || y > y1 + 1;
  return [...paint(page).letters.values()].filter(isBeside);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Seen or not: a letter whose foot stands well inside a box, or beside its page, should not be there any more. */
function holdsLetters(copy: Uint8Array, boxes: readonly PlacedBox[]): boolean {
  const document = openPdf(copy);
  try {
    for (let number = 1; number <= document.countPages(); number += 1) {
      const page = document.loadPage(number - 1);
      const here = boxesOn(page, number, boxes);
      const isIn = ({ x, y }: Spot) =>
        here.some(
          ([left, top, right, bottom]) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
        );
      if ([...paint(page).letters.values()].some(isIn) || lettersBeside(page).length > 0) return true;
    }
    return false;
  } finally {
    document.destroy();
  }
}
