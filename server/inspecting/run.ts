// Looks into one file in a process that lives for it: what a hostile file breaks is broken there, and what takes too long is
// ended.
import { spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { DocumentCheck } from '#domain/documents/check.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** A production of a thousand pages takes some 20 seconds. */
const LONGEST_MS = 120_000;
const CPU_SECONDS = 100;
const HEAP_MB = 1_024;
/** Of its answer: two hundred findings are some 60 kB. */
const LONGEST_ANSWER = 5_000_000;

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
  const child = startChild(signal, program);
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  // A child that ends before it has read everything breaks the pipe; its end tells.
  source.once('error', () => child.kill('SIGKILL'));
  child.stdin.once('error', () => source.destroy());
  source.pipe(child.stdin);
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk;
    if (answer.length > LONGEST_ANSWER) child.kill('SIGKILL');
  });
  const isWhole = await ended;
  signal.throwIfAborted();
  return isWhole ? (JSON.parse(answer) as DocumentCheck) : UNREADABLE;
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
