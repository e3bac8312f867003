/**
 * What is taken out of a package of files, and what is not: a package may say more than it holds, or hold more than anybody
 * has room for. Each file that is kept becomes a document of its own; the package itself stays as it came.
 */
import { contentKindOf } from './content.ts';
import { FILE_BYTES } from './sizes.ts';

/** Of one package. More, and nothing of it is taken out. */
export const UNPACKING = {
  /** Files in it. */
  entries: 500,
  /** Bytes of one file, and of all together, once unpacked. */
  fileBytes: FILE_BYTES,
  totalBytes: 250 * 1024 * 1024,
  /** How much larger than the package all of it may be: paper packs to a tenth, a bomb to a thousandth. */
  ratio: 100,
  /** How deep packages may lie in packages; each is unpacked by a choice of its own. */
  depth: 3,
} as const;

export const LEFT_OUT_REASONS = ['program', 'empty', 'locked', 'broken', 'same', 'clutter'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A file of a package that was not kept. */
export interface LeftOut {
  readonly name: string;
  readonly why: LeftOutReason;
}

/** Why a file that was taken out is not kept; null where it is. */
export function whyLeftOut(file: {
  readonly bytes: number;
  readonly mediaType: string;
}): LeftOutReason | null {
  if (file.bytes === 0) return 'empty';
  return contentKindOf(file.mediaType) === 'program' ? 'program' : null;
}

/** Whether so much out of a package of this size is more than paper ever is; small packages may be emptied whatever they say. */
export const isBomb = (packed: number, unpacked: number): boolean =>
  unpacked > UNPACKING.totalBytes || unpacked > Math.max(packed * UNPACKING.ratio, 10 * 1024 * 1024);

/** Folders before a file's name tell where it lay; they are kept in words and are never a path. At most 200 characters. */
export const placeInWords = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .map((piece) => piece.replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '').trim())
    .filter((piece) => !['', '.', '..'].includes(piece))
    .join('/')
    .slice(-200)
    .replace(/^\p{Surrogate}/u, '');

/** What computers put beside people's files when they pack them. */
export const isClutter = (place: string): boolean =>
  /^__MACOSX\/|(^|\/)(\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(place);

/** The last piece of such a place, by which the document goes. */
export const nameInPlace = (place: string): string => place.split('/').at(-1)?.trim() || 'file';
