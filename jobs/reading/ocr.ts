// Reads the letters of a picture, with the language data of a package: no network.
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { createWorker, OEM, type Word, type Worker } from 'tesseract.js';
import type { Place } from '#domain/documents/passage.ts';
import type { PageDraft } from './protocol.ts';

const LANGUAGE = 'eng';
const DATA = path.join(
  path.dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${LANGUAGE}/package.json`)),
  '4.0.0_best_int',
);

/** Words that it is less sure of are specks and lines, in per cent. */
const LEAST_SURE = 25;

let open: Promise<Worker> | undefined;

const start = () =>
  createWorker(LANGUAGE, OEM.LSTM_ONLY, { langPath: DATA, cacheMethod: 'none', gzip: true });

/** Ends what reading pictures has started. */
export async function closeOcr(): Promise<void> {
  await (await open)?.terminate();
  open = undefined;
}

/** The words of a sheet in reading order, and where each stands on it. */
export async function readPicture(sheet: Canvas): Promise<PageDraft> {
  const worker = await (open ??= start());
  const { data } = await worker.recognize(sheet.toBuffer('image/png'), {}, { blocks: true, text: false });
  const places: Place[] = [];
  const sure: number[] = [];
  let text = '';
  const put = ({ text: word, confidence, bbox }: Word) => {
    if (confidence < LEAST_SURE || word.trim() === '') return;
    if (text !== '' && !/\s$/.test(text)) text += ' ';
    places.push([text.length, word.length, ...shares(bbox, sheet)]);
    sure.push(confidence);
    text += word;
  };
  for (const block of data.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        line.words.forEach(put);
        if (text !== '') text = `${text.trimEnd()}\n`;
      }
      if (text !== '') text = `${text.trimEnd()}\n\n`;
    }
  }
  if (sure.length === 0) return { text: '', origin: 'none' };
  const confidence = Math.round(sure.reduce((sum, one) => sum + one, 0) / sure.length);
  return { text: text.trimEnd(), origin: 'ocr', confidence, places };
}

type Bbox = Word['bbox'];

const shares = ({ x0, y0, x1, y1 }: Bbox, { width, height }: Canvas) =>
  [
    Math.round((x0 / width) * 10_000),
    Math.round((y0 / height) * 10_000),
    Math.round(((x1 - x0) / width) * 10_000),
    Math.round(((y1 - y0) / height) * 10_000),
  ] as const;
