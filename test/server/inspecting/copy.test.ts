// What was chosen is gone from the copy, for every way to look at it: our own, another engine's, and the tools that people have.
import * as mupdf from 'mupdf';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '#domain/documents/inspection.ts';
import { type CopyOrder, orderOf, type PlacedBox } from '#domain/documents/redacted-copy.ts';
import { inspect } from '#server/inspecting/inspect.ts';
import { redactedCopy } from '#server/inspecting/copy.ts';
import { photographOf } from '#test/support/papers.ts';
import { everythingByTools, hasTools } from '#test/support/pdf-tools.ts';
import { boxOver, line, paper, PLANTED, scan, SECRET } from '#test/support/personal-papers.ts';

const marksOf = async (bytes: Uint8Array) =>
  findingsOf(await inspect(bytes)).map(({ kind, masked }) => ({ kind, masked }));

async function copyOf(bytes: Uint8Array, drawn: readonly PlacedBox[] = []): Promise<Uint8Array> {
  const findings = findingsOf(await inspect(bytes));
  const found = findings.map(({ kind, masked }) => ({ kind, masked }));
  const answer = await redactedCopy(bytes, orderOf(findings, { drawn, found, everything: false }));
  if (answer.kind !== 'done') throw new Error(`No copy: ${answer.why}`);
  return answer.bytes;
}

/** Every stream unpacked and every other object, as one text. */
function everythingIn(bytes: Uint8Array): string {
  const document = mupdf.PDFDocument.openDocument(bytes, 'application/pdf').asPDF();
  const told: string[] = [Buffer.from(bytes).toString('latin1')];
  for (let number = 1; number < (document?.countObjects() ?? 0); number += 1) {
    const object = document!.newIndirect(number);
    told.push(object.resolve().toString());
    if (object.isStream()) told.push(Buffer.from(object.readStream().asUint8Array()).toString('latin1'));
  }
  return told.join('\n');
}

async function textByAnotherEngine(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const words: string[] = [
    JSON.stringify(await document.getMetadata()),
    JSON.stringify(await document.getAttachments()),
  ];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    words.push(JSON.stringify(await page.getAnnotations()));
  }
  await task.destroy();
  return words.join('\n');
}

/** A number written with hyphens, without, or as the codes that a page writes. */
const TRACES = [SECRET, SECRET.replaceAll('-', ''), Buffer.from(SECRET).toString('hex'), '078-05', '1120'];

describe.each(PLANTED)('a number in $name', ({ bytes }) => {
  const copy = copyOf(bytes());

  test('is nowhere in the copy, and what else stood there is', async () => {
    const written = await copy;
    expect(await marksOf(written)).toEqual([]);
    const told = `${everythingIn(written)}\n${await textByAnotherEngine(written)}`.toLowerCase();
    for (const trace of TRACES) expect(told).not.toContain(trace.toLowerCase());
    expect(await textByAnotherEngine(written)).toMatch(/SSN|The agency searched its files\./);
  });

  test.runIf(hasTools)('is found by none of the tools that people have', async () => {
    const told = everythingByTools(await copy);
    expect(told).toMatch(/SSN|The agency searched its files\./);
    for (const trace of TRACES) expect(told).not.toContain(trace);
  });
});

test('words that an agency only painted over are gone, and the others are not', async () => {
  const copy = await copyOf(paper(line('the name of the informant') + line('Another line', 600) + boxOver()));
  const told = `${everythingIn(copy)}\n${await textByAnotherEngine(copy)}`;
  expect(told).not.toContain('informant');
  expect(await textByAnotherEngine(copy)).toContain('Another line');
});

test('a drawn box takes the letters under it, in part of a line', async () => {
  const letter = paper(line('Seen by Maria Sanchez in Fresno'));
  const [word] = boxesOf(letter, 'Maria Sanchez');
  const copy = await copyOf(letter, [word!]);
  const text = await textByAnotherEngine(copy);
  expect(text).not.toMatch(/Maria|Sanchez/);
  expect([text.includes('Seen by'), text.includes('in Fresno')]).toEqual([true, true]);
});

function boxesOf(bytes: Uint8Array, words: string): readonly PlacedBox[] {
  const page = mupdf.Document.openDocument(bytes, 'application/pdf').loadPage(0);
  const [, , right, bottom] = page.getBounds();
  return page.search(words, '').map(([[x0, y0, , , , , x1, y1] = [0, 0, 0, 0, 0, 0, 0, 0]]) => ({
    page: 1,
    left: Math.round((x0 / right) * 10_000),
    top: Math.round((y0 / bottom) * 10_000),
    width: Math.round(((x1 - x0) / right) * 10_000),
    height: Math.round(((y1 - y0) / bottom) * 10_000),
  }));
}

test.each([
  ['a scan', () => scan()],
  ['a photograph', () => new Uint8Array(photographOf(['Maria Sanchez, born in Fresno']))],
])('the pixels of %s are black under a box, and as they were beside it', async (_what, bytes) => {
  const copy = await copyOf(bytes(), [{ page: 1, left: 1_000, top: 1_000, width: 4_000, height: 2_000 }]);
  const darkest = (x: number, y: number) => greyAt(copy, x, y);
  expect([darkest(0.3, 0.2), darkest(0.12, 0.12), darkest(0.48, 0.28)]).toEqual([0, 0, 0]);
  expect(darkest(0.8, 0.8)).toBeGreaterThan(120);
  // The picture itself, without the box drawn over it: its pixels were wiped.
  const document = mupdf.PDFDocument.openDocument(copy, 'application/pdf').asPDF()!;
  const pictures = picturesIn(document);
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) expect(wipedShare(picture)).toBeGreaterThan(0.05);
});

/** From 0, black, to 255. */
function greyAt(bytes: Uint8Array, x: number, y: number): number {
  const page = mupdf.Document.openDocument(bytes, 'application/pdf').loadPage(0);
  const picture = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false);
  const at = Math.floor(y * picture.getHeight()) * picture.getStride() + Math.floor(x * picture.getWidth());
  return picture.getPixels()[at] ?? -1;
}

function picturesIn(document: mupdf.PDFDocument): readonly mupdf.Pixmap[] {
  const pictures: mupdf.Pixmap[] = [];
  for (let number = 1; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number);
    if (object.isStream() && object.get('Subtype').isName() && object.get('Subtype').asName() === 'Image')
      pictures.push(document.loadImage(object).toPixmap());
  }
  return pictures;
}

function wipedShare(picture: mupdf.Pixmap): number {
  const pixels = picture.getPixels();
  let wiped = 0;
  for (const value of pixels) if (value === 255) wiped += 1;
  return wiped / pixels.length;
}

test('letters that lie beside the page, where no reader sees them, do not come along', async () => {
  const copy = await copyOf(
    paper(line('The agency searched its files.') + line(SECRET, 900) + line(SECRET, -40)),
  );
  const told = `${everythingIn(copy)}\n${await textByAnotherEngine(copy)}`.toLowerCase();
  for (const trace of TRACES) expect(told).not.toContain(trace.toLowerCase());
  expect(told).toContain('searched');
});

test('a note that was chosen leaves no words on the page, and one that was not stays readable', async () => {
  const bytes = paper(line('The agency searched its files.'), (document) => {
    for (const [words, top] of [
      ['Call 202-555-0143', 200],
      ['withheld under (b)(6)', 300],
    ] as const) {
      const note = (document.loadPage(0) as mupdf.PDFPage).createAnnotation('FreeText');
      note.setRect([100, top, 400, top + 30]);
      note.setContents(words);
      note.update();
    }
  });
  expect(await marksOf(bytes)).toEqual([{ kind: 'phone', masked: '•••-•••-••43' }]);
  const text = await textByAnotherEngine(await copyOf(bytes));
  expect(text).not.toContain('555');
  expect(text).toContain('withheld under');
});

test('a file without pages has no copy, and neither has one that is locked or broken', async () => {
  const whole = { page: 1, left: 0, top: 0, width: 10_000, height: 10_000 };
  const order: CopyOrder = { boxes: [whole], found: [], everything: false };
  for (const bytes of [Buffer.from('Words.'), Buffer.from('PK\x03\x04 nothing')])
    expect(await redactedCopy(bytes, order)).toEqual({ kind: 'refused', why: 'kind' });
  const letter = mupdf.PDFDocument.openDocument(paper(line('Words')), 'application/pdf').asPDF()!;
  const locked = letter
    .saveToBuffer('encrypt=aes-256,user-password=x,owner-password=y')
    .asUint8Array()
    .slice();
  expect(await redactedCopy(locked, order)).toEqual({ kind: 'refused', why: 'kind' });
});

test('boxes beyond what one copy takes, drawn and found together, make none', async () => {
  const letter = paper(line(`SSN ${SECRET}`));
  const box = { page: 1, left: 0, top: 0, width: 10, height: 10 };
  // The number that is found takes a box, too.
  const withBoxes = (count: number): CopyOrder => ({
    boxes: Array.from({ length: count }, () => box),
    found: [],
    everything: true,
  });
  expect(await redactedCopy(letter, withBoxes(2_000))).toEqual({ kind: 'refused', why: 'too_much' });
  expect(await redactedCopy(letter, withBoxes(1_990))).toMatchObject({ kind: 'done' });
});
