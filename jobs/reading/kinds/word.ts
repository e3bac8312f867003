import mammoth from 'mammoth';
import type { OpenedFile } from '../protocol.ts';
import { paged } from './words.ts';

/** The words of a Word file; its form is not kept, so that it has no pictures. */
export async function openWord(bytes: Uint8Array): Promise<OpenedFile> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return paged(value, {});
}
