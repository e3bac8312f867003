import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Unreadable } from '#domain/documents/reading.ts';

export interface WatchLimits {
  readonly silenceMs: number;
  readonly totalMs: number;
  readonly memoryMb: number;
}

export interface Watch {
  /** It said something. */
  readonly alive: () => void;
  readonly end: () => void;
  /** Why it ended without a verdict. */
  readonly cause: () => Unreadable;
}

const LOOK_MS = 100;

/** Ends a reader that is silent, takes too long or holds too much memory. */
export function watchReader(child: ChildProcess, { silenceMs, totalMs, memoryMb }: WatchLimits): Watch {
  let ended: Unreadable | null = null;
  let complaint = '';
  const endFor = (why: Unreadable) => () => {
    ended ??= why;
    child.kill('SIGKILL');
  };
  const late = endFor('too_slow');
  const total = setTimeout(late, totalMs);
  let silence = setTimeout(late, silenceMs);
  const look = setInterval(() => {
    void heldMb(child.pid).then((held) => held > memoryMb && endFor('too_much_memory')());
  }, LOOK_MS);
  child.stderr?.on('data', (chunk: Buffer) => {
    if (complaint.length < 20_000) complaint += chunk.toString('latin1');
  });
  return {
    alive: () => {
      clearTimeout(silence);
      silence = setTimeout(late, silenceMs);
    },
    end: () => {
      clearTimeout(total);
      clearTimeout(silence);
      clearInterval(look);
    },
    cause: () => {
      if (ended) return ended;
      if (child.signalCode === 'SIGXCPU' || child.signalCode === 'SIGKILL') return 'too_slow';
      return /memory|allocation failed|bad_alloc/i.test(complaint) ? 'too_much_memory' : 'stopped';
    },
  };
}

/** What a process holds, in megabytes; 0 where the system does not say (only Linux does, in this way). */
async function heldMb(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) / 1_024;
}
