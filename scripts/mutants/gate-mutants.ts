/**
 * Mutants of the gate: one piece of its source is replaced while it is loaded, and a test of the gate runs against that, on a
 * database of its own. A piece that is no longer in its file is an error, so the list cannot go stale; so is a test that
 * cannot run, or one that fails without any hole.
 */
import fs from 'node:fs';
import path from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';
import { openDatabase } from '#db/client.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { withDatabaseName } from '#test/support/database-url.ts';
import { packPrograms } from '#test/support/programs.ts';
import { ACCESS_HOLES } from './access-holes.ts';
import { BATCH_HOLES } from './batch-holes.ts';
import { COMMENT_HOLES } from './comment-holes.ts';
import { WITHHOLDING_HOLES } from './withholding-holes.ts';
import { DIRECTORY_HOLES } from './directory-holes.ts';
import { DOCUMENT_HOLES } from './document-holes.ts';
import { RECORD_HOLES } from './record-holes.ts';
import { JOIN_HOLES } from './join-holes.ts';
import { WORK_HOLES } from './work-holes.ts';
import { type Hole, HOLES as GATE_HOLES } from './gate-holes.ts';
import { KEY_HOLES } from './key-holes.ts';
import { DOCKET_HOLES } from './docket-holes.ts';
import { LAWSUIT_HOLES } from './lawsuit-holes.ts';
import type { MutantKind } from './mutant.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOLES = [
  ...GATE_HOLES,
  ...ACCESS_HOLES,
  ...BATCH_HOLES,
  ...WITHHOLDING_HOLES,
  ...RECORD_HOLES,
  ...KEY_HOLES,
  ...WORK_HOLES,
  ...JOIN_HOLES,
  ...DOCKET_HOLES,
  ...LAWSUIT_HOLES,
  ...COMMENT_HOLES,
  ...DIRECTORY_HOLES,
  ...DOCUMENT_HOLES,
];
const TEMPLATE = 'gate_template';

/** One server with one migrated template for all of them. */
interface Yard {
  readonly server: EmbeddedDatabase;
  readonly dataDir: string;
  /** Programs that tests start; no hole is made in these. */
  readonly programsFolder: string;
}

let opened: Promise<Yard> | undefined;

export const GATE_MUTANTS: MutantKind = {
  name: 'gate',
  isListed: true,
  // Each has a database and a process of its own; much of its time is reading the sources.
  atOnce: 2,
  mutants: () =>
    HOLES.map((hole) => ({ name: hole.name, kill: async () => complaintOf(await yard(), hole) })),
  close: async () => {
    const open = await opened;
    await open?.server.stop();
    if (!open) return;
    removeDataDir(open.dataDir);
    fs.rmSync(open.programsFolder, { recursive: true, force: true });
  },
};

const yard = (): Promise<Yard> => (opened ??= openYard());

async function openYard(): Promise<Yard> {
  const dataDir = makeDataDir();
  const server = await startEmbeddedDatabase({ dataDir, durable: false });
  const admin = openDatabase({ url: withDatabaseName(server.url, 'postgres'), role: 'owner', max: 1 });
  await admin.sql.unsafe(`create database ${TEMPLATE}`);
  await admin.close();
  await migrateDatabase(withDatabaseName(server.url, TEMPLATE));
  const open = { server, dataDir, programsFolder: await packPrograms() };
  const tests = [...new Set(HOLES.map(({ test }) => test))];
  const [failed] = failures(await run(open, tests));
  if (failed) throw new Error(`Without any hole this fails already: ${failed}`);
  return open;
}

/** The first test that notices, or null. */
async function complaintOf(open: Yard, hole: Hole): Promise<string | null> {
  const modules = await run(open, [hole.test], hole);
  return failures(modules)[0] ?? null;
}

function failures(modules: readonly TestModule[]): readonly string[] {
  const failed = modules.flatMap((module) => [...module.children.allTests('failed')]);
  const [broken] = modules.filter((module) => !module.ok());
  if (broken && failed.length === 0) {
    throw new Error(`${broken.moduleId} cannot run: ${broken.errors()[0]?.message ?? 'a hook failed'}`);
  }
  return failed.map(({ fullName }) => fullName);
}

async function run(open: Yard, tests: readonly string[], hole?: Hole): Promise<readonly TestModule[]> {
  const vitest = await startVitest(
    'test',
    [...tests],
    {
      root: ROOT,
      config: false,
      watch: false,
      include: ['test/**/*.test.ts'],
      pool: 'forks',
      maxWorkers: 1,
      bail: hole ? 1 : 0,
      reporters: [{}],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      provide: {
        serverUrl: open.server.url,
        templateName: TEMPLATE,
        programsFolder: open.programsFolder,
        s3: null,
      },
    },
    {
      plugins: hole ? [makeHole(hole)] : [],
      // As in `vitest.config.ts`: a second copy of graphql refuses the types of the first.
      resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    },
  );
  const modules = vitest.state.getTestModules();
  await vitest.close();
  // A test that fails here is what we hope for.
  process.exitCode = 0;
  if (modules.length !== tests.length) throw new Error(`Not all of these ran: ${tests.join(', ')}`);
  return modules;
}

function makeHole({ file, piece, instead }: Hole) {
  const target = path.join(ROOT, file);
  return {
    name: 'hole-in-the-gate',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (id !== target) return null;
      if (!code.includes(piece)) throw new Error(`${file} no longer holds: ${piece}`);
      return code.replaceAll(piece, instead);
    },
  };
}
