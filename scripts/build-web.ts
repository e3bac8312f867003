// Builds the pages when they are older than what they are made of; `npm run build` is the same by hand.
// What they are made of is known by its content, not by dates: a checkout of another branch rebuilds.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { bareEnvironment } from '#config';

const ROOT = path.dirname(import.meta.dirname);
const BUILD = path.join(ROOT, 'build');
const STAMP = path.join(BUILD, '.stamp');
const LOCK = path.join(ROOT, 'node_modules', '.sunclock-build.lock');

/** Folders and files that the built pages depend on; a missing one counts as empty. */
const INGREDIENTS = [
  'web',
  'public',
  'schema.graphql',
  'vite.config.ts',
  'vite.explorer.config.ts',
  'react-router.config.ts',
  'postcss.config.js',
  'postcss.config.cjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** The pages cannot be built; `message` ends with the builder's own words. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Builds if needed; safe to call from several processes at once.
 * @param tell called once when it does build, because that takes a while
 * @returns false when the pages were up to date
 */
export async function buildWebIfStale(tell: () => void = () => undefined): Promise<boolean> {
  if (isFresh()) return false;
  const unlock = await lock();
  try {
    if (isFresh()) return false;
    tell();
    const digest = digestOfIngredients();
    await run();
    fs.writeFileSync(STAMP, digest);
    return true;
  } finally {
    unlock();
  }
}

/** Something was built once, fresh or stale. */
export const hasBuild = (): boolean => fs.existsSync(STAMP);

const isFresh = () => fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === digestOfIngredients();

/** SHA-256 over the names and contents of everything that goes in. */
function digestOfIngredients(): string {
  const digest = createHash('sha256');
  for (const ingredient of INGREDIENTS) {
    for (const file of filesUnder(path.join(ROOT, ingredient))) {
      digest
        .update(`${path.relative(ROOT, file)}\0`)
        .update(fs.readFileSync(file))
        .update('\0');
    }
  }
  return digest.digest('hex');
}

function filesUnder(place: string): string[] {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  const entries = fs.readdirSync(place).sort();
  return entries.flatMap((entry) => filesUnder(path.join(place, entry)));
}

/** One builder at a time; a lock whose holder is gone is nobody's. */
async function lock(): Promise<() => void> {
  for (;;) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(LOCK, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new BuildError(
          `The pages must be built, but ${path.dirname(LOCK)} cannot be written: run "npm run build" as its owner.`,
        );
      }
      if (!holderLives()) fs.rmSync(LOCK, { force: true });
      await sleep(200);
    }
  }
}

function holderLives(): boolean {
  try {
    process.kill(Number(fs.readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The pages, then the API explorer beside them. */
async function run(): Promise<void> {
  await runTool('@react-router/dev/bin.js', 'build');
  await runTool('vite/bin/vite.js', 'build', '--config', 'vite.explorer.config.ts');
}

function runTool(tool: string, ...args: string[]): Promise<void> {
  const command = path.join(ROOT, 'node_modules', tool);
  if (!fs.existsSync(command))
    throw new BuildError('The pages must be built, but the tools are not installed: run "npm ci".');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: ROOT,
      env: bareEnvironment({ NODE_ENV: 'production' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const words: string[] = [];
    const hear = (chunk: Buffer) => void words.push(chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    // Ended with its parent: a stopped start leaves no builder behind.
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      if (code === 0) resolve();
      else
        reject(
          new BuildError(
            `The pages could not be built.\n${words.join('').split('\n').slice(-40).join('\n')}`,
          ),
        );
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log((await buildWebIfStale()) ? 'The pages are built.' : 'The pages are up to date.');
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
