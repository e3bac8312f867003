// How a page is painted, step by step: a device that only takes notes sees every letter, and all that is laid over letters.
import * as mupdf from 'mupdf';
import type { Box } from '#domain/documents/inspection.ts';

export interface Painting {
  /** Letters by their origin, with the step in which they were painted. */
  readonly letters: Map<string, { readonly at: number; readonly x: number; readonly y: number }>;
  /** The origins of those that take no ink. */
  readonly invisible: Set<string>;
  /** What is opaque, with its step. */
  readonly covers: { readonly at: number; readonly box: Box }[];
  /** How much of the page's area pictures take. */
  pictured: number;
  /** Whether there is anything but letters. */
  hasShapes: boolean;
}

/** An origin as a name: letters that stand at one point are one. */
export const keyOf = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A line as thick as a marker's, in points. */
const MARKER = 5;

/** Runs everything on the page, with notes and fields. */
export function paint(page: mupdf.Page): Painting {
  const steps = new Steps(page);
  const device = new mupdf.Device({
    fillText: (text, ctm, _space, _color, alpha) => steps.letters(text, ctm, alpha === 0),
    strokeText: (text, _stroke, ctm) => steps.letters(text, ctm, false),
    clipText: (text, ctm) => steps.letters(text, ctm, false),
    clipStrokeText: (text, _stroke, ctm) => steps.letters(text, ctm, false),
    ignoreText: (text, ctm) => steps.letters(text, ctm, true),
    fillPath: (path, _evenOdd, ctm, _space, _color, alpha) => steps.shape(path, null, ctm, alpha),
    strokePath: (path, stroke, ctm, _space, _color, alpha) => steps.shape(path, stroke, ctm, alpha),
    fillImage: (_image, ctm) => steps.picture(ctm),
    fillImageMask: (_image, ctm) => steps.picture(ctm),
    beginGroup: (_box, _space, _isolated, _knockout, blend, alpha) =>
      steps.group(blend !== 'Normal' || alpha < 1),
    endGroup: () => steps.endGroup(),
  });
  page.run(device, mupdf.Matrix.identity);
  device.close();
  return steps.painting;
}

class Steps {
  readonly painting: Painting = {
    letters: new Map(),
    invisible: new Set(),
    covers: [],
    pictured: 0,
    hasShapes: false,
  };
  #at = 0;
  readonly #area: number;
  /** For each open group whether one sees through it, as through a highlighter. */
  readonly #groups: boolean[] = [];

  constructor(page: mupdf.Page) {
    const [left, top, right, bottom] = page.getBounds();
    this.#area = Math.max(1, (right - left) * (bottom - top));
  }

  letters(text: mupdf.Text, ctm: mupdf.Matrix, isInvisible: boolean): void {
    this.#at += 1;
    text.walk({
      showGlyph: (_font, trm) => {
        const [, , , , x, y] = mupdf.Matrix.concat(trm, ctm);
        this.painting.letters.set(keyOf(x, y), { at: this.#at, x, y });
        if (isInvisible) this.painting.invisible.add(keyOf(x, y));
      },
    });
  }

  shape(path: mupdf.Path, stroke: mupdf.StrokeState | null, ctm: mupdf.Matrix, alpha: number): void {
    this.painting.hasShapes = true;
    // The library takes null for a filled path; its types do not say so.
    if (stroke === null || stroke.getLineWidth() >= MARKER)
      this.#cover(path.getBounds(stroke as mupdf.StrokeState, ctm), alpha);
  }

  picture(ctm: mupdf.Matrix): void {
    this.painting.hasShapes = true;
    const [x0, y0, x1, y1] = mupdf.Rect.transform([0, 0, 1, 1], ctm);
    const share = ((x1 - x0) * (y1 - y0)) / this.#area;
    this.painting.pictured += share;
    // A scan lies over or under its own letters; a smaller picture hides what it lies on.
    if (share < 0.5) this.#cover([x0, y0, x1, y1], 1);
  }

  group(isSeeThrough: boolean): void {
    this.#groups.push(isSeeThrough);
  }

  endGroup(): void {
    this.#groups.pop();
  }

  #cover(box: Box, alpha: number): void {
    this.#at += 1;
    if (alpha === 1 && !this.#groups.includes(true)) this.painting.covers.push({ at: this.#at, box });
  }
}

/** Those whose origin lies inside something opaque that was painted after them. */
export function coveredLetters({ letters, covers }: Painting): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const [origin, { at, x, y }] of letters) {
    // The middle of a letter lies a little above its origin.
    const isUnder = (box: Box) => x >= box[0] - 1 && x < box[2] && y - 1 >= box[1] && y - 3 <= box[3];
    if (covers.some((cover) => cover.at > at && isUnder(cover.box))) covered.add(origin);
  }
  return covered;
}
