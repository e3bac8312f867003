// Looks into a file of any kind, and into the files packed in it. It takes what people send, so it runs only in a process of
// its own (`run.ts`), with limits. Each kind of file has its reader loaded when one comes: that process lives for one file, and
// loading all of them takes longer than most files.
import { strFromU8 } from 'fflate';
import { contentKindOf } from '#domain/documents/content.ts';
import { decode } from '#domain/documents/decode.ts';
import type { Inspection, Passage, Unchecked } from '#domain/documents/inspection.ts';
import { mediaTypeOf, HEAD_BYTES } from '../files/sniff.ts';
import { withoutTags } from './markup.ts';
import { packedFiles, type Packed } from './packed.ts';
import type { PackedFile } from './pdf.ts';

/** Files in files in files. */
const DEEPEST = 3;

const nothing = (why: Unchecked['why']): Inspection => ({
  pages: null,
  passages: [],
  unchecked: [{ page: null, why }],
});

/** @returns also where it cannot be read: then that it is unchecked, and why */
export async function inspect(bytes: Uint8Array, depth = 0): Promise<Inspection> {
  const mediaType = await mediaTypeOf(bytes.subarray(0, HEAD_BYTES));
  try {
    return await inspectAs(mediaType, bytes, depth);
  } catch {
    return nothing('unreadable');
  }
}

async function inspectAs(mediaType: string, bytes: Uint8Array, depth: number): Promise<Inspection> {
  if (mediaType === 'application/pdf') {
    const { readPdf } = await import('./pdf.ts');
    const { packed, ...read } = readPdf(bytes);
    return withPacked(read, packed, depth);
  }
  if (/openxmlformats|opendocument/.test(mediaType)) return inspectOffice(packedFiles(bytes), depth);
  switch (contentKindOf(mediaType)) {
    case 'text':
      return plain(decode(bytes));
    case 'web_page': {
      const marked = decode(bytes);
      return {
        ...plain(withoutTags(marked)),
        passages: [textOf(withoutTags(marked)), { place: 'metadata', page: null, text: marked }],
      };
    }
    case 'email':
      return mediaType === 'message/rfc822' ? inspectMail(bytes, depth) : nothing('kind');
    case 'archive':
      return mediaType === 'application/zip' ? inspectArchive(packedFiles(bytes), depth) : nothing('kind');
    case 'image':
      return nothing('picture');
    case 'pdf':
    case 'document':
    case 'table':
    case 'recording':
    case 'program':
    case 'other':
      return nothing('kind');
  }
}

const textOf = (text: string): Passage => ({ place: 'text', page: null, text });

const plain = (text: string): Inspection => ({ pages: null, passages: [textOf(text)], unchecked: [] });

/** Words of a document, its notes and what it says of itself; pictures in it are looked at like any other file. */
function inspectOffice({ files, isCut }: Packed, depth: number): Promise<Inspection> {
  const isMarkup = ({ name }: PackedFile) => /\.(xml|rels)$/i.test(name);
  const passages = files.filter(isMarkup).map(({ name, bytes }): Passage => {
    const marked = strFromU8(bytes);
    const place = /comment|annotation/i.test(name)
      ? 'annotation'
      : /^(docProps|customXml)|meta\.xml|\.rels$/i.test(name)
        ? 'metadata'
        : 'text';
    const targets = [...marked.matchAll(/\b(?:Target|href)="([^"]{4,2000})"/g)].map(([, target]) => target);
    return { place, page: null, text: [withoutTags(marked), ...targets].join('\n') };
  });
  const pictures = files.filter(
    (file) => !isMarkup(file) && /media\/|embeddings\/|Pictures\//i.test(file.name),
  );
  return withPacked({ pages: null, passages, unchecked: cutOff(isCut) }, pictures, depth);
}

async function inspectMail(bytes: Uint8Array, depth: number): Promise<Inspection> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(bytes), { skipImageLinks: true });
  const decoded = [...mail.headers.values()].map((value) =>
    typeof value === 'string' ? value : 'text' in value ? value.text : '',
  );
  const headers = [...mail.headerLines.map(({ line }) => line), ...decoded].join('\n');
  const html = typeof mail.html === 'string' ? mail.html : '';
  const links = [...html.matchAll(/\bhref="([^"]{4,2000})"/g)].map(([, target]) => target ?? '');
  const passages: Passage[] = [
    { place: 'metadata', page: null, text: headers },
    textOf(mail.text ?? ''),
    { place: 'text', page: null, text: [withoutTags(html), ...links].join('\n') },
  ];
  const packed = mail.attachments.map(({ filename, content }) => ({
    name: filename ?? '',
    bytes: new Uint8Array(content),
  }));
  return withPacked({ pages: null, passages, unchecked: [] }, packed, depth);
}

const inspectArchive = ({ files, isCut }: Packed, depth: number): Promise<Inspection> =>
  withPacked({ pages: null, passages: [], unchecked: cutOff(isCut) }, files, depth);

const cutOff = (isCut: boolean): readonly Unchecked[] => (isCut ? [{ page: null, why: 'too_much' }] : []);

/** Adds what the packed files hold; of where in them it stands only that it does. */
async function withPacked(
  read: Inspection,
  packed: readonly PackedFile[],
  depth: number,
): Promise<Inspection> {
  if (packed.length > 0 && depth >= DEEPEST)
    return { ...read, unchecked: [...read.unchecked, { page: null, why: 'too_much' }] };
  const passages: Passage[] = [];
  const unchecked: Unchecked[] = [];
  for (const { name, bytes } of packed) {
    const inner = await inspect(bytes, depth + 1);
    passages.push({ place: 'attachment', page: null, text: name });
    passages.push(...inner.passages.map(({ text }): Passage => ({ place: 'attachment', page: null, text })));
    if (inner.unchecked[0]) unchecked.push({ page: null, why: inner.unchecked[0].why });
  }
  return { ...read, passages: [...read.passages, ...passages], unchecked: [...read.unchecked, ...unchecked] };
}
