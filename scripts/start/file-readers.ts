// Packs the two programs that open people's files, each in a process that lives for one file: read from their sources they spend
// more time on the loader than on most files.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build, stop } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/sunclock');
const READER = 'jobs/reading/reader';
const INSPECTOR = 'server/inspecting/child';

/** Absolute places of packed programs, for `node`. Left out: they run from their sources. */
export interface FileReaders {
  readonly reader?: string;
  readonly inspector?: string;
}

/** Packs both, 0.2 s; named by what is in them, so that two instances share them. @returns nothing where they cannot be kept */
export async function packFileReaders(): Promise<FileReaders> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`${READER}.ts`, `${INSPECTOR}.ts`],
    outdir: CACHE,
    outbase: ROOT,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    write: false,
  });
  // The builder's own process would stay for as long as this one, for nothing.
  await stop();
  const digest = createHash('sha256');
  for (const file of outputFiles) digest.update(file.path).update(file.contents);
  const folder = path.join(CACHE, digest.digest('hex').slice(0, 16));
  try {
    if (!fs.existsSync(folder)) keep(folder, outputFiles);
  } catch {
    return {};
  }
  return { reader: path.join(folder, `${READER}.mjs`), inspector: path.join(folder, `${INSPECTOR}.mjs`) };
}

/** Whole before its name exists: another instance may look for it at the same moment. */
function keep(
  folder: string,
  files: readonly { readonly path: string; readonly contents: Uint8Array }[],
): void {
  const unfinished = `${folder}.${process.pid}`;
  for (const file of files) {
    const place = path.join(unfinished, path.relative(CACHE, file.path));
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, file.contents);
  }
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
}
