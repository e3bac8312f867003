// The reader as a process of its own: ordinary papers come back as words and pictures, hostile ones as a verdict.
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { boxesOf, rangesOf } from '#domain/documents/passage.ts';
import type { ReadPage } from '#jobs/reading/protocol.ts';
import { type FileToRead, readFile, type Verdict } from '#jobs/reading/read-file.ts';
import { packed } from '#test/support/programs.ts';
import { pdfOf, photographOf, scanOf } from '#test/support/papers.ts';
import { zipOf } from '#test/support/zip-of.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LINES = [
  'Dear requester,',
  'Your request was received on March 3, 2026.',
  'The fee is estimated at $412.50.',
  'You must agree within 20 working days.',
];

interface Reading {
  readonly verdict: Verdict;
  readonly pages: readonly ReadPage[];
  readonly pageCount: number | null;
  readonly metadata: Readonly<Record<string, string>>;
}

async function read(mediaType: string, bytes: Buffer, limits: FileToRead['limits'] = {}): Promise<Reading> {
  const pages: ReadPage[] = [];
  let begun: { pageCount: number; metadata: Record<string, string> } | null = null;
  const verdict = await readFile(
    { mediaType, open: () => Readable.from([bytes]), limits, program: packed('jobs/reading/reader.ts') },
    {
      begin: async (found) => void (begun = found),
      page: async (page) => void pages.push(page),
    },
  );
  const { pageCount = null, metadata = {} } = (begun ?? {}) as { pageCount?: number; metadata?: {} };
  return { verdict, pages, pageCount, metadata };
}

const isWebp = (base64: string | null) =>
  Buffer.from(base64 ?? '', 'base64')
    .subarray(8, 12)
    .toString('latin1') === 'WEBP';

describe('papers', () => {
  test('the text of a PDF is read page by page, with pictures and the places of words', async () => {
    const { verdict, pages, pageCount, metadata } = await read(
      'application/pdf',
      pdfOf([LINES, ['We withhold twelve pages.']]),
    );
    expect(verdict).toEqual({ kind: 'read', language: 'eng' });
    expect([pageCount, metadata['Title']]).toEqual([2, 'A letter']);
    expect(pages.map(({ number, origin }) => [number, origin])).toEqual([
      [1, 'text'],
      [2, 'text'],
    ]);
    const [page] = pages;
    expect(page?.text).toContain('The fee is estimated at $412.50.');
    expect([isWebp(page?.picture ?? null), isWebp(page?.thumbnail ?? null)]).toEqual([true, true]);
    const [range] = rangesOf(page?.text ?? '', 'fee is  estimated');
    const [box] = boxesOf(page?.places ?? [], range ?? { start: 0, end: 0 });
    // The third of lines that begin at 96 of 792 points, 18 apart.
    expect(box?.top).toBeGreaterThan(1_400);
    expect((box?.top ?? 0) + (box?.height ?? 0)).toBeLessThan(1_750);
    expect(box?.left).toBeGreaterThan(1_176);
  });

  test('a letter photographed by hand is read by its letters, each with its place', async () => {
    const { verdict, pages } = await read('image/jpeg', photographOf(LINES));
    expect(verdict.kind).toBe('read');
    const [page] = pages;
    expect(page?.origin).toBe('ocr');
    expect(page?.confidence).toBeGreaterThan(70);
    expect(rangesOf(page?.text ?? '', 'You must agree within 20 working days.')).toHaveLength(1);
    expect(page?.places.length).toBeGreaterThan(15);
  });

  test('a page of a scan without words says that it has none, and is never taken for read', async () => {
    const { pages } = await read('application/pdf', scanOf([['The fee is $412.50.'], []]));
    expect(pages.map(({ origin }) => origin)).toEqual(['ocr', 'none']);
  });

  test('mail keeps its head, plain words are paged, a Word file gives its words', async () => {
    const mail = await read(
      'message/rfc822',
      Buffer.from(
        'From: FOIA <foia@agency.example>\r\nTo: us@records.example\r\nSubject: Fee\r\n\r\nThe fee is due.\r\n',
      ),
    );
    expect(mail.pages[0]?.text).toBe(
      'From: "FOIA" <foia@agency.example>\nTo: us@records.example\nSubject: Fee\n\nThe fee is due.',
    );
    expect(mail.metadata['Subject']).toBe('Fee');
    const words = await read(
      'text/plain',
      Buffer.from(`${'A line of words.\n'.repeat(400)}\fThe end.\0\ue000.`),
    );
    expect(words.pages.length).toBe(3);
    expect(words.pages[2]?.text).toBe('The end.  .');
    const body = '<w:p><w:r><w:t>We withhold 12 pages.</w:t></w:r></w:p>';
    const word = await read(WORD, docx(body));
    expect(word.pages[0]?.text.trim()).toBe('We withhold 12 pages.');
  });
});

const docx = (body: string) =>
  zipOf([
    [
      '[Content_Types].xml',
      Buffer.from(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    ],
    [
      'word/document.xml',
      Buffer.from(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    ],
  ]);

const PDF_CYCLE = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

function hugePng(): Buffer {
  const png = Buffer.alloc(600);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(png);
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  Buffer.from('0806000000', 'hex').copy(png, 24);
  return png;
}

type Hostile = readonly [
  what: string,
  mediaType: string,
  make: () => Buffer,
  why: string,
  limits: FileToRead['limits'],
];

describe('hostile files', () => {
  const CASES: readonly Hostile[] = [
    ['a tree of pages that holds itself', 'application/pdf', () => PDF_CYCLE, 'broken', {}],
    ['a PDF that is none', 'application/pdf', () => Buffer.from('%PDF-1.7\nnothing'), 'broken', {}],
    ['a picture of 400 megapixels', 'image/png', hugePng, 'too_large', {}],
    [
      'a Word file that unpacks to 150 MB',
      WORD,
      () => docx(' '.repeat(150_000_000)),
      'too_much_memory',
      { heapMb: 64, memoryMb: 300 },
    ],
    ['sound', 'audio/mpeg', () => Buffer.alloc(600), 'unsupported', {}],
    ['what takes too long', 'image/jpeg', () => photographOf(LINES), 'too_slow', { totalMs: 300 }],
  ];

  test.each(CASES)('%s', async (_what, mediaType, make, why, limits) => {
    const { verdict } = await read(mediaType, make(), limits);
    expect(verdict).toEqual({ kind: 'unreadable', why });
  });

  test('a file that is not there is missing, and a reader that is told to stop is gone', async () => {
    const listener = { begin: async () => undefined, page: async () => undefined };
    const open = () => fs.createReadStream('/nowhere/at/all');
    expect(await readFile({ mediaType: 'text/plain', open }, listener)).toEqual({
      kind: 'unreadable',
      why: 'missing',
    });
    const stopping = new AbortController();
    let pid = 0;
    const reading = readFile(
      {
        mediaType: 'text/plain',
        open: () => new Readable({ read: () => undefined }),
        signal: stopping.signal,
        onStart: (started) => {
          pid = started;
          stopping.abort(new Error('enough'));
        },
      },
      listener,
    );
    await expect(reading).rejects.toThrow('enough');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
