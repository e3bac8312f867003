// Files out of a ZIP, so many and so large at most: what was left out is said.
import { unzipSync } from 'fflate';
import type { PackedFile } from './pdf.ts';

const MOST_FILES = 500;
const MOST_BYTES = 200_000_000;

export interface Packed {
  readonly files: readonly PackedFile[];
  /** There is more in it than was taken out. */
  readonly isCut: boolean;
}

/** @throws where it is no ZIP, or a file in it is not as large as it says */
export function packedFiles(bytes: Uint8Array): Packed {
  let count = 0;
  let total = 0;
  let isCut = false;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/')) return false;
      const fits = count < MOST_FILES && total + originalSize <= MOST_BYTES;
      if (!fits) isCut = true;
      count += 1;
      total += fits ? originalSize : 0;
      return fits;
    },
  });
  return { files: Object.entries(unpacked).map(([name, content]) => ({ name, bytes: content })), isCut };
}
