// A PDF with everything in it: pages with all layers, notes, fields, entries about the file, packed files and each older
// revision that its end still holds.
import * as mupdf from 'mupdf';
import type { Inspection, Passage, Unchecked } from '#domain/documents/inspection.ts';
import { aboutFile, attachedFiles, besidePage, everyString } from './pdf-objects.ts';
import { readPage, shownLetters } from './pdf-page.ts';

// It writes of every flaw that it mends; broken files are what it is here for.
mupdf.setLog(null);

export const MOST_PAGES = 5_000;
const MOST_REVISIONS = 20;

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PdfRead extends Inspection {
  readonly packed: readonly PackedFile[];
}

export function readPdf(bytes: Uint8Array): PdfRead {
  const newest = readRevision(bytes);
  const known = new Set(newest.passages.map(({ page, text }) => `${page} ${text}`));
  const older = olderRevisions(bytes).map((end) => tryRevision(bytes.subarray(0, end)));
  const passages = older.flatMap((revision) => revision?.passages ?? []);
  // What an older revision says and the newest too is told of the newest.
  const changed = passages.filter(({ page, text }) => !known.has(`${page} ${text}`));
  return {
    ...newest,
    passages: [...newest.passages, ...changed.map(asOld)],
    packed: [...newest.packed, ...older.flatMap((revision) => revision?.packed ?? [])],
  };
}

const asOld = ({ page, text }: Passage): Passage => ({ place: 'old_revision', page, text });

/** The ends of all revisions but the newest. */
function olderRevisions(bytes: Uint8Array): readonly number[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = whole.indexOf('%%EOF'); at >= 0; at = whole.indexOf('%%EOF', at + 5)) ends.push(at + 5);
  // A file made for the web ends its first part early, and that part is no revision of its own.
  const isForTheWeb = whole.subarray(0, 1_024).includes('/Linearized');
  return ends.slice(isForTheWeb ? 1 : 0, -1).slice(-MOST_REVISIONS);
}

/** Null where the cut file cannot be read: then nobody else can read it so either. */
function tryRevision(bytes: Uint8Array): PdfRead | null {
  try {
    return readRevision(bytes);
  } catch {
    return null;
  }
}

function readRevision(bytes: Uint8Array): PdfRead {
  const document = mupdf.PDFDocument.openDocument(bytes, 'application/pdf').asPDF();
  if (!document) throw new Error('Not a PDF.');
  try {
    if (document.needsPassword())
      return { pages: null, passages: [], unchecked: [{ page: null, why: 'locked' }], packed: [] };
    const { passages, unchecked } = readPages(document);
    const rest = [...aboutFile(document), everyString(document)].map((one) => withoutRepeats(one, passages));
    return {
      pages: document.countPages(),
      passages: [...passages, ...rest],
      unchecked,
      packed: attachedFiles(document),
    };
  } finally {
    document.destroy();
  }
}

/** Strings of notes and fields lie among all strings again; they are told once, where they belong. */
function withoutRepeats(passage: Passage, others: readonly Passage[]): Passage {
  const told = new Set(
    others.filter(({ place }) => place !== 'text').flatMap(({ text }) => text.split('\n')),
  );
  return {
    ...passage,
    text: passage.text
      .split('\n')
      .filter((line) => !told.has(line))
      .join('\n'),
  };
}

function readPages(document: mupdf.PDFDocument): Pick<Inspection, 'passages' | 'unchecked'> {
  const passages: Passage[] = [];
  const unchecked: Unchecked[] = [];
  const count = document.countPages();
  if (count > MOST_PAGES) unchecked.push({ page: null, why: 'too_much' });
  const shown = Array.from({ length: layersOf(document) ? Math.min(count, MOST_PAGES) : 0 }, (_, index) =>
    shownLetters(document.loadPage(index)),
  );
  for (let layer = 0; layer < document.countLayers(); layer += 1) document.setLayerVisible(layer, true);
  for (let index = 0; index < Math.min(count, MOST_PAGES); index += 1) {
    const page = document.loadPage(index);
    const read = readPage(page, index + 1, shown[index] ?? null);
    passages.push(read.passage, ...besidePage(page, index + 1));
    unchecked.push(...read.unchecked);
    page.destroy();
  }
  return { passages, unchecked };
}

const layersOf = (document: mupdf.PDFDocument): boolean => document.countLayers() > 0;
