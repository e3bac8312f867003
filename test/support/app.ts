// The whole application in a process of its own, on a free port.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment } from '#config';
import { freePort } from '#db/embedded/cluster.ts';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { makeDataDir, removeDataDir } from './data-dir.ts';
import { packed } from './programs.ts';
import { filesOf } from './storage.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface AppOptions {
  /** Runs on this database (see `createTestDatabase`) and starts none. */
  readonly databaseUrl?: string;
  /** Uses this folder and keeps it; default: an empty one, removed with the app. */
  readonly dataDir?: string;
  /** Further settings of `config.ts`. Default: DEMO=1. */
  readonly env?: Readonly<Record<string, string>>;
  /** Runs `main.ts` itself, as `npm start` does, in place of its pack. */
  readonly fromSource?: boolean;
  /** How long it may take until it is ready. Default 240 s: the first start builds the pages, and the machine may be busy. */
  readonly readyWithinMs?: number;
}

export interface App {
  /** Without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** Connection string of the database it uses. */
  readonly databaseUrl: string;
  readonly pid: number;
  /** What it was started with: for a command that is to find it. */
  readonly settings: Readonly<Record<string, string>>;
  /** All that it has printed. */
  readonly output: () => string;
  /** Ctrl-C; resolves to the milliseconds until it was gone. Rejects after eight seconds. */
  readonly stop: () => Promise<number>;
  /** `kill -9`: what it started may live on. */
  readonly kill: () => Promise<void>;
  /** Stops it if it runs, and removes its own data directory. */
  readonly remove: () => Promise<void>;
}

/** Starts it and waits until `/readyz` says so. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const dataDir = options.dataDir ?? makeDataDir();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { s3Url } = filesOf(dataDir);
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: '1',
    ...(s3Url ? { S3_URL: s3Url } : {}),
    ...options.env,
    ...(options.databaseUrl ? external(options.databaseUrl) : {}),
  };
  const { child, output } = run(settings, options.fromSource);
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  child.once('exit', () => process.removeListener('exit', killWithParent));
  await untilReady(child, url, output, options.readyWithinMs ?? 240_000);
  const app = {
    url,
    dataDir,
    databaseUrl: options.databaseUrl ?? findRunningDatabase(dataDir) ?? '',
    pid: child.pid ?? 0,
    settings,
    output,
    stop: () => end(child, 'SIGINT'),
    kill: async () => void (await end(child, 'SIGKILL')),
  };
  const remove = async () => {
    await app.stop();
    if (!options.dataDir) removeDataDir(dataDir);
  };
  return { ...app, remove };
}

const external = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  SESSION_SECRET: 'only for tests, only for tests!!',
});

/** Runs `main.ts` to its end: for starts that are refused. */
export async function runApp(
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run(settings);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: output() };
}

function run(
  settings: Record<string, string>,
  fromSource = false,
): { child: ChildProcess; output: () => string } {
  const program = fromSource ? ['--import', 'tsx/esm', 'main.ts'] : [packed('main.ts')];
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: bareEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  return { child, output: () => words.join('') };
}

async function untilReady(child: ChildProcess, url: string, output: () => string, milliseconds: number) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`The application ended at once:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`Not ready after ${milliseconds} ms:\n${output()}`);
}

async function end(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return 0;
  const begun = performance.now();
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await gone;
  clearTimeout(late);
  if (signal === 'SIGINT' && child.signalCode === 'SIGKILL')
    throw new Error('It did not stop within eight seconds.');
  return performance.now() - begun;
}
