// `npm start` in a process group of its own, as a terminal runs it, and what it leaves behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment } from '#config';
import { freePort } from '#db/embedded/cluster.ts';
import { childrenOf } from '#scripts/bench/measure.ts';
import { expect } from './tally.ts';

/** In the environment of everything that is started, so that what is left can be found again. */
const MARK = { SUNCLOCK_MARK: randomUUID() };

export interface Running {
  readonly npm: ChildProcess;
  readonly url: string;
  readonly dataDir: string;
  readonly seconds: number;
  readonly output: () => string;
}

export interface Way {
  readonly cwd: string;
  readonly dataDir?: string;
  readonly user?: { readonly uid: number; readonly gid: number; readonly home: string };
  readonly withinSeconds: number;
  /** Further settings of `config.ts`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** `npm start`, until it is ready. */
export async function start({ cwd, user, ...way }: Way): Promise<Running> {
  const dataDir = way.dataDir ?? path.join(cwd, '.data');
  const port = await freePort();
  const begun = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd,
    // Its own process group: what a terminal's Ctrl-C reaches.
    detached: true,
    env: bareEnvironment({
      PORT: String(port),
      DATA_DIR: dataDir,
      ...way.env,
      ...MARK,
      ...(user ? { HOME: user.home } : {}),
    }),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  npm.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  npm.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const seconds = (performance.now() - begun) / 1000;
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return { npm, url, dataDir, seconds, output: () => words.join('') };
    if (npm.exitCode !== null || seconds > way.withinSeconds) {
      signalGroup(npm, 'SIGINT');
      await Promise.race([once(npm, 'exit'), sleep(6_000)]);
      signalGroup(npm, 'SIGKILL');
      const how =
        npm.exitCode === null ? `not ready after ${way.withinSeconds} s` : `ended with ${npm.exitCode}`;
      throw new Error(`${how}:\n${words.join('')}`);
    }
    await sleep(100);
  }
}

export function signalGroup(npm: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(npm.pid ?? 0), signal);
  } catch {
    // The group is gone already.
  }
}

/** Ctrl-C: gone within five seconds, with all that it started. */
export async function interrupt({ npm }: Running): Promise<void> {
  const begun = performance.now();
  signalGroup(npm, 'SIGINT');
  if (npm.exitCode === null && npm.signalCode === null)
    await Promise.race([once(npm, 'exit'), sleep(10_000)]);
  while (leftovers().length > 0 && performance.now() - begun < 10_000) await sleep(50);
  const seconds = (performance.now() - begun) / 1000;
  const left = leftovers();
  expect(left.length === 0, `still there: ${left.map(commandOf).join('\n')}`);
  expect(seconds < 5, `it took ${seconds.toFixed(1)} s`);
}

/** Ids of living processes that carry the mark. */
export function leftovers(): number[] {
  return fs.readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    try {
      return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(MARK.SUNCLOCK_MARK) ? [pid] : [];
    } catch {
      return [];
    }
  });
}

function commandOf(pid: number): string {
  try {
    return `${pid} ${fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
  } catch {
    return String(pid);
  }
}

/**
 * Proportional memory of everything that was started, in MB: shared pages count once.
 * The mark alone would miss what serves connections: PostgreSQL writes its titles over the environment.
 */
export function memoryMb(): number {
  const started = new Set(leftovers());
  // A set that grows while it is gone through: the children's children come too.
  for (const pid of started) for (const child of childrenOf(pid)) started.add(child);
  const kilobytes = [...started].map((pid) => {
    const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

/** `npm start` that must end by itself, with one sentence and no stack. */
export async function refused(
  way: { cwd: string; port?: number; dataDir: string },
  sentence: RegExp,
): Promise<void> {
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: way.cwd,
    env: bareEnvironment({ PORT: String(way.port ?? (await freePort())), DATA_DIR: way.dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  npm.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  npm.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const [code] = (await once(npm, 'close')) as [number];
  expect(code === 1, `it ended with ${code}`);
  expect(sentence.test(words.join('')), words.join(''));
  expect(!/^\s+at /m.test(words.join('')), `a stack is no plain sentence:\n${words.join('')}`);
}
