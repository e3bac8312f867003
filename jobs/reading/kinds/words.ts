import { decode } from '#domain/documents/decode.ts';
import type { OpenedFile, PageDraft } from '../protocol.ts';
import { piecesOf } from '../texts.ts';

/** Plain words, in the script that their first bytes show. */
export const openText = (bytes: Uint8Array): Promise<OpenedFile> => Promise.resolve(paged(decode(bytes), {}));

/** A file of words alone, with what it says of itself. */
export function paged(text: string, metadata: Readonly<Record<string, string>>): OpenedFile {
  const pieces = [...piecesOf(text)];
  return { pageCount: pieces.length, metadata, pages: pagesOf(pieces) };
}

async function* pagesOf(pieces: readonly string[]): AsyncGenerator<PageDraft> {
  for (const text of pieces) yield { text, origin: text.trim() === '' ? 'none' : 'text' };
}
