/** Which file of its paper says a fact: the paper's own, or one that came with it. */
import { refusal } from '#domain/errors.ts';
import type { Cited } from '#domain/matters/parse-fact.ts';
import type { Evidence } from './append-events.ts';

export interface FilesOfPaper {
  readonly file: string | null;
  readonly enclosures: readonly string[];
}

/** @throws Refusal DOCUMENT_UNKNOWN where the file is none of the paper's */
export function evidenceOf(
  { file, page, passage }: Cited,
  { file: own, enclosures }: FilesOfPaper,
  path: readonly string[],
): Evidence {
  // Of the paper's own file nothing is written down: a fact follows the paper to whatever file it has.
  if (file === null || file === own) return { documentId: null, page, passage };
  if (!enclosures.includes(file)) throw refusal('DOCUMENT_UNKNOWN', {}, [...path, 'file']);
  return { documentId: file, page, passage };
}
