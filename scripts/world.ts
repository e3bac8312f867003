// A door for testers, in a demo only: `npm run --silent world -- FILE.json` makes the people, organizations and matters that
// a file names, through the acts that people do, and prints who gets in how and what lies where. docs/operations.md tells
// the form of the file. Works on the database of the Sunclock that runs.
import fs from 'node:fs';
import { ConfigError, loadConfig, prepareEnvironment, type Config } from '#config';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { isDemo } from '#db/queries/clock.ts';
import { readWorldFile, WorldFileError } from './world/world-file.ts';

prepareEnvironment('production');

/** A plain sentence for the person at the keyboard. */
class UsageError extends Error {}

const NO_DEMO = 'This is no demo: a world is made only where DEMO is 1, and nothing was made.';

function textOf(file: string | undefined): string {
  if (file === undefined) throw new UsageError('Say which file: npm run --silent world -- FILE.json');
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`);
  }
}

function runningDatabase({ databaseUrl, dataDir }: Config): string {
  const url = databaseUrl ?? findRunningDatabase(dataDir);
  if (!url) throw new UsageError(`No database runs on ${dataDir}: start Sunclock first, with npm start.`);
  return url;
}

async function main(): Promise<void> {
  const config = loadConfig();
  if (!config.isDemo) throw new UsageError(NO_DEMO);
  const file = readWorldFile(textOf(process.argv[2]));
  const db = openDatabase({ url: runningDatabase(config), role: 'owner', max: 4 });
  try {
    if (!(await isDemo(db))) throw new UsageError(NO_DEMO);
    // Loaded when it is needed: a file that cannot be taken is refused at once.
    const { makeWorldOf } = await import('./world/make-world.ts');
    const made = await makeWorldOf(db, config, file);
    process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  } finally {
    await db.close();
  }
}

await main().catch((error: unknown) => {
  const isPlain =
    error instanceof UsageError || error instanceof WorldFileError || error instanceof ConfigError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
});
