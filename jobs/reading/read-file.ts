/**
 * Starts the reader for one file and watches it: an empty environment, limits of memory and computing time that the system
 * keeps, a clock that ends it when it is silent, the lowest rank among processes. Whatever happens to it, this process only
 * gets a verdict.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Unreadable } from '#domain/documents/reading.ts';
import { ASKED_MB, CPU_SECONDS, HEAP_MB, MEMORY_MB, SILENCE_MS, TOTAL_MS } from './limits.ts';
import { type ReaderMessage, readerMessage, type ReadPage } from './protocol.ts';
import { watchReader } from './watch-reader.ts';

/** What a reading tells, in this order. `page` is awaited, so that a slow database slows the reader. */
export interface ReadingListener {
  readonly begin: (found: Omit<Extract<ReaderMessage, { kind: 'begin' }>, 'kind'>) => Promise<void>;
  readonly page: (page: ReadPage) => Promise<void>;
}

export type Verdict =
  | { readonly kind: 'read'; readonly language: string | null }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

export interface FileLimits {
  readonly silenceMs: number;
  readonly totalMs: number;
  readonly memoryMb: number;
  readonly heapMb: number;
  readonly cpuSeconds: number;
}

const LIMITS: FileLimits = {
  silenceMs: SILENCE_MS,
  totalMs: TOTAL_MS,
  memoryMb: MEMORY_MB,
  heapMb: HEAP_MB,
  cpuSeconds: CPU_SECONDS,
};

export interface FileToRead {
  readonly mediaType: string;
  readonly open: () => Readable;
  /** Ends the reading at once; it then rejects. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<FileLimits> | undefined;
  /** Place of the packed reader; left out, it runs from its source. */
  readonly program?: string | undefined;
  /** Told of the process, for measurements. */
  readonly onStart?: ((pid: number) => void) | undefined;
}

/** Reads one file to its end. Rejects only when the listener does, or when it is told to stop. */
export async function readFile(file: FileToRead, listener: ReadingListener): Promise<Verdict> {
  const limits = { ...LIMITS, ...file.limits };
  const child = startReader(file, limits);
  if (child.pid !== undefined) file.onStart?.(child.pid);
  const watch = watchReader(child, limits);
  const stop = () => void child.kill('SIGKILL');
  file.signal?.addEventListener('abort', stop, { once: true });
  if (file.signal?.aborted) stop();
  const conversation = listen(child, listener, watch.alive);
  const [isMissing, verdict] = await Promise.all([feed(child, file.open()), conversation]).finally(() => {
    watch.end();
    file.signal?.removeEventListener('abort', stop);
  });
  file.signal?.throwIfAborted();
  if (isMissing) return { kind: 'unreadable', why: 'missing' };
  if (verdict) return verdict;
  return { kind: 'unreadable', why: watch.cause() };
}

const SOURCE = fileURLToPath(new URL('reader.ts', import.meta.url));

function startReader({ mediaType, program }: FileToRead, { heapMb, cpuSeconds }: FileLimits): ChildProcess {
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMb}`,
    ...(program ? [program] : ['--import', import.meta.resolve('tsx'), SOURCE]),
    mediaType,
  ];
  const limited = [
    '-c',
    `ulimit -c 0; ulimit -t ${cpuSeconds}; ulimit -d ${ASKED_MB * 1024}; exec "$0" "$@"`,
    ...node,
  ];
  const [command = '', ...rest] = process.platform === 'win32' ? node : ['/bin/sh', ...limited];
  const child = spawn(command, rest, {
    env: {},
    cwd: os.tmpdir(),
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    serialization: 'json',
    windowsHide: true,
  });
  try {
    if (child.pid !== undefined) os.setPriority(child.pid, 10);
  } catch {
    // It has ended already.
  }
  return child;
}

/**
 * Gives it the bytes; half a file is never taken for a whole one.
 * @returns true when they are not there to be given
 */
async function feed(child: ChildProcess, source: Readable): Promise<boolean> {
  if (!child.stdin) return false;
  try {
    await pipeline(source, child.stdin);
    return false;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // A reader that has ended hears no more; its verdict stands.
    if (HAS_ENDED.has(code)) return false;
    child.kill('SIGKILL');
    if (code === 'ENOENT') return true;
    throw error;
  }
}

const HAS_ENDED: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Hears the reader out, one message after the other. @returns null when it ended without a verdict */
function listen(child: ChildProcess, listener: ReadingListener, alive: () => void): Promise<Verdict | null> {
  return new Promise((resolve, reject) => {
    let verdict: Verdict | null = null;
    let heard: Promise<void> = Promise.resolve();
    const fail = (error: unknown) => {
      child.kill('SIGKILL');
      reject(error as Error);
    };
    child.on('message', (raw) => {
      alive();
      const { data: message } = readerMessage.safeParse(raw);
      if (!message) {
        verdict = { kind: 'unreadable', why: 'broken' };
        child.kill('SIGKILL');
        return;
      }
      heard = heard.then(async () => {
        if (message.kind === 'begin') await listener.begin(message);
        else if (message.kind === 'page') await listener.page(message);
        else verdict = verdictOf(message);
      });
      heard.catch(fail);
    });
    child.on('error', fail);
    child.on('close', () => heard.then(() => resolve(verdict), reject));
  });
}

const verdictOf = (message: Extract<ReaderMessage, { kind: 'end' | 'failed' }>): Verdict =>
  message.kind === 'end'
    ? { kind: 'read', language: message.language }
    : { kind: 'unreadable', why: message.why };
