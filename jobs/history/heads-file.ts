/**
 * The heads of all chains of history, kept outside of the database in `DATA_DIR/history-heads.jsonl`: whoever can rewrite
 * the one need not reach the other. One line a checkpoint, holding what is new since the line before; only ever appended
 * to, so that a chain that was cut and grew again still misses what once stood there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ChainHead } from '#db/queries/history-chains.ts';

const line = z.union([
  z.strictObject({ at: z.string(), heads: z.record(z.guid(), z.tuple([z.int().positive(), z.string()])) }),
  z.strictObject({ at: z.string(), removed: z.array(z.guid()) }),
]);
type Line = z.infer<typeof line>;

export const headsFileIn = (dataDir: string): string => path.join(dataDir, 'history-heads.jsonl');

/**
 * All heads that were ever kept, oldest first a chain; none where there is no file yet.
 * @throws Error naming the line that cannot be read
 */
export function readHeads(file: string): ReadonlyMap<string, readonly ChainHead[]> {
  const kept = new Map<string, ChainHead[]>();
  for (const each of readLines(file)) {
    if ('removed' in each) for (const chainId of each.removed) kept.delete(chainId);
    else
      for (const [chainId, [number, hash]] of Object.entries(each.heads)) {
        kept.set(chainId, [...(kept.get(chainId) ?? []), { chainId, number, hash }]);
      }
  }
  return kept;
}

/** Appends the heads that are new since the last line. @returns how many */
export function appendHeads(file: string, heads: readonly ChainHead[]): number {
  const kept = readHeads(file);
  const fresh = heads.filter(({ chainId, number }) => number > (kept.get(chainId)?.at(-1)?.number ?? 0));
  const written: Record<string, [number, string]> = {};
  for (const { chainId, number, hash } of fresh) written[chainId] = [number, hash];
  if (fresh.length > 0) append(file, { at: new Date().toISOString(), heads: written });
  return fresh.length;
}

/** Says that these matters and organizations were taken out on purpose, with their history. */
export const appendRemoved = (file: string, chainIds: readonly string[]): void =>
  append(file, { at: new Date().toISOString(), removed: [...chainIds] });

/** One write to the end of the file, and to the disk. Begins with a new line, should the one before have been cut off. */
function append(file: string, content: Line): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const handle = fs.openSync(file, 'a', 0o600);
  try {
    fs.writeSync(handle, `\n${JSON.stringify(content)}\n`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function readLines(file: string): readonly Line[] {
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => (text === '' ? [] : [parse(file, text, index + 1)]));
}

function parse(file: string, text: string, number: number): Line {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new Error(`Line ${number} of ${file} is no checkpoint of history.`);
  }
}
