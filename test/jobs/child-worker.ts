// Starts `worker-process.ts`, and kills it where a test says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { WorkerTimings } from '#jobs/timings.ts';
import { packed } from '#test/support/programs.ts';

export interface WorkerOrder {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly timings: Partial<Omit<WorkerTimings, 'retryInMs'>>;
}

export interface ChildWorker {
  /** Resolves when it works. */
  readonly start: (order: WorkerOrder) => Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
}

/** A process that has loaded everything and waits for its order, so that a test need not wait for it later. */
export function spawnWorker(): ChildWorker {
  const program = packed('test/jobs/worker-process.ts');
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const said = new Map<string, Promise<unknown>>();
  for (const word of ['ready', 'started']) {
    said.set(word, new Promise((resolve) => lines.on('line', (line) => line === word && resolve(word))));
  }
  const exit = once(child, 'exit');
  const hear = (word: string) =>
    Promise.race([
      said.get(word),
      exit.then(() => Promise.reject(new Error(`The worker ended before it was ${word}.`))),
    ]);
  return {
    start: async (order) => {
      await hear('ready');
      child.stdin.write(`${JSON.stringify(order)}\n`);
      await hear('started');
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
