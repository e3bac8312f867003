// Looks into one file, or writes a copy of it, in a process that lives for it: what a hostile file breaks is broken there, and
// what takes too long is ended.
import { spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { DocumentCheck } from '#domain/documents/check.ts';
import type { CopyOrder } from '#domain/documents/redacted-copy.ts';
import type { ReadFile } from '#domain/documents/table.ts';
import type { Copy } from './copy.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** A production of a thousand pages takes some 20 seconds. */
const LONGEST_MS = 120_000;
const CPU_SECONDS = 100;
const HEAP_MB = 1_024;
/** Two hundred findings are some 60 kB. */
const LONGEST_CHECK = 5_000_000;
/** More than any file that is taken in: pictures grow where boxes are cut into them. */
const LONGEST_COPY = 100_000_000;

/** Five thousand rows of many words. */
const LONGEST_TABLE = 80_000_000;

/** The line before the bytes. */
export type Wanted =
  | { readonly kind: 'check' }
  | { readonly kind: 'copy'; readonly order: CopyOrder }
  | { readonly kind: 'table' };

/**
 * @param source the bytes of the file
 * @param program place of the packed child; left out, it runs from its source
 * @returns what has to be decided; where the process failed, that nothing was checked
 */
export async function inspectApart(
  source: Readable,
  signal: AbortSignal,
  program?: string,
): Promise<DocumentCheck> {
  const answer = await ask({ kind: 'check' }, source, { signal, program, longest: LONGEST_CHECK });
  return answer ? (JSON.parse(answer.toString()) as DocumentCheck) : UNREADABLE;
}

/** The same for a copy without what was chosen; where the process failed, there is none. */
export async function copyApart(
  source: Readable,
  order: CopyOrder,
  signal: AbortSignal,
  program?: string,
): Promise<Copy> {
  const answer = await ask({ kind: 'copy', order }, source, { signal, program, longest: LONGEST_COPY });
  if (!answer) return { kind: 'refused', why: 'failed' };
  const end = answer.indexOf('\n');
  const line = JSON.parse(answer.toString('utf8', 0, end)) as Copy;
  return line.kind === 'done' ? { kind: 'done', bytes: answer.subarray(end + 1) } : line;
}

/** The same for the table that a file holds; where the process failed, it cannot be read. */
export async function tableApart(source: Readable, signal: AbortSignal, program?: string): Promise<ReadFile> {
  const answer = await ask({ kind: 'table' }, source, { signal, program, longest: LONGEST_TABLE });
  return answer ? (JSON.parse(answer.toString()) as ReadFile) : { kind: 'refused', why: 'broken' };
}

interface Asking {
  readonly signal: AbortSignal;
  readonly program: string | undefined;
  /** Of the answer, in bytes. */
  readonly longest: number;
}

/** Null where the process did not come to its end by itself. */
async function ask(
  wanted: Wanted,
  source: Readable,
  { signal, program, longest }: Asking,
): Promise<Buffer | null> {
  const child = startChild(signal, program);
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  // A child that ends before it has read everything breaks the pipe; its end tells.
  source.once('error', () => child.kill('SIGKILL'));
  child.stdin.once('error', () => source.destroy());
  child.stdin.write(`${JSON.stringify(wanted)}\n`);
  source.pipe(child.stdin);
  const chunks: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longest) child.kill('SIGKILL');
  });
  const isWhole = await ended;
  signal.throwIfAborted();
  return isWhole ? Buffer.concat(chunks) : null;
}

/** The lowest rank, limits that the system keeps, and nothing of our own environment: no settings, no secrets. */
function startChild(signal: AbortSignal, program?: string) {
  const limits = `ulimit -c 0; ulimit -t ${CPU_SECONDS}; exec nice -n 10 "$0" "$@"`;
  const node = [
    process.execPath,
    `--max-old-space-size=${HEAP_MB}`,
    ...(program ? [program] : ['--import', import.meta.resolve('tsx'), CHILD]),
  ];
  const [command = '', ...rest] = process.platform === 'win32' ? node : ['/bin/sh', '-c', limits, ...node];
  return spawn(command, rest, {
    env: {},
    cwd: os.tmpdir(),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
    signal,
  });
}

const UNREADABLE: DocumentCheck = {
  pages: null,
  findingCount: 0,
  findings: [],
  unchecked: [{ page: null, why: 'unreadable' }],
};
