import { createRequire } from 'node:module';
import path from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { picturesOf, scaleTo, SCREEN, SHEET } from '../drawing.ts';
import { MAX_OCR_PAGES, MAX_PAGES, MAX_PIXELS } from '../limits.ts';
import { closeOcr, readPicture } from '../ocr.ts';
import { CannotRead, type OpenedFile, type PageDraft } from '../protocol.ts';
import { pdfWords } from './pdf-words.ts';

const PACKAGE = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Fewer letters than this are a stamp on a scan: the page is read as a picture. */
const FEW_LETTERS = 16;

export async function openPdf(bytes: Uint8Array): Promise<OpenedFile> {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: MAX_PIXELS,
    standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
    cMapUrl: `${PACKAGE}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${PACKAGE}/wasm/`,
    verbosity: 0,
  });
  const pdf = await task.promise.catch((error: Error) => {
    throw new CannotRead(error.name === 'PasswordException' ? 'locked' : 'broken');
  });
  return { pageCount: pdf.numPages, metadata: await metadataOf(pdf), pages: pagesOf(pdf) };
}

async function metadataOf(pdf: PDFDocumentProxy): Promise<Record<string, string>> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return Object.fromEntries(
    Object.entries(info as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

async function* pagesOf(pdf: PDFDocumentProxy): AsyncGenerator<PageDraft> {
  let asPictures = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
    const page = await pdf.getPage(number).catch(() => null);
    if (!page) {
      // The first that is missing: the file is no document. A later one: the others are still worth reading.
      if (number === 1) throw new CannotRead('broken');
      yield { text: '', origin: 'none' };
      continue;
    }
    const words = await pdfWords(page);
    const isRead = words.text.replaceAll(/\s/g, '').length >= FEW_LETTERS;
    const reads = !isRead && asPictures < MAX_OCR_PAGES;
    const sheet = await sheetOfPage(pdf, page, reads ? SHEET : SCREEN).catch(() => null);
    if (reads) asPictures += 1;
    const found = reads && sheet ? fuller(words, await readPicture(sheet)) : words;
    yield { ...found, ...(sheet ? await picturesOf(sheet) : {}) };
    page.cleanup();
  }
  await closeOcr();
}

/** A stamp that is text is kept where the picture says nothing more. */
const fuller = (words: PageDraft, read: PageDraft): PageDraft =>
  read.text.length > words.text.length ? read : words;

/** Drawn with its annotations, as a reader would print it. */
async function sheetOfPage(pdf: PDFDocumentProxy, page: PDFPageProxy, side: number): Promise<Canvas> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleTo(side, width, height) });
  const factory = pdf.canvasFactory as {
    create: (width: number, height: number) => { canvas: Canvas; context: unknown };
  };
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({
    canvas: null,
    canvasContext: context as CanvasRenderingContext2D,
    viewport,
    intent: 'print',
    background: '#ffffff',
  }).promise;
  return canvas;
}
