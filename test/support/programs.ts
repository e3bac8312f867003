// Programs that tests start as processes of their own. Packed once for a run: reading a thousand modules through a loader took
// longer than most of what the tests do with them. `npm run` and `.ci/run` start them from their sources.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { inject } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** All of them, from the top of the repository. */
const PROGRAMS = [
  'jobs/reading/reader.ts',
  'main.ts',
  'scripts/admin-create.ts',
  'scripts/demo-travel.ts',
  'scripts/world.ts',
  'server/inspecting/child.ts',
  'test/db/embedded/hold.ts',
  'test/jobs/worker-process.ts',
] as const;

/** What a file finds beside it must be found from the pack, too. */
const whereItStood: Plugin = {
  name: 'where it stood',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    }),
};

/** Packs all into a new folder where they find their libraries, and which no build empties. @returns it, to be removed after the run */
export async function packPrograms(): Promise<string> {
  const folder = path.join(ROOT, `node_modules/.cache/programs-${process.pid}`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...PROGRAMS],
    outdir: folder,
    outbase: ROOT,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    plugins: [whereItStood],
  });
  return folder;
}

/** @returns the packed file, for `node` */
export const packed = (program: (typeof PROGRAMS)[number]): string =>
  path.join(inject('programsFolder'), program.replace(/\.ts$/, '.mjs'));
