// The site with its worker over the sample story, in this process. The story is told once for a whole test run and copied
// after that: telling it and starting a process take longer than most journeys; test/main.test.ts starts one from nothing.
import { inject } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { markDemo } from '#db/writes/clock.ts';
import { startWorker } from '#jobs/worker.ts';
import { openLog } from '#scripts/start/log.ts';
import { plantStory } from '#scripts/start/story.ts';
import { createTestDatabase } from './database.ts';
import { withDatabaseName } from './database-url.ts';
import { startSite } from './site.ts';

export interface DemoSite {
  /** Without a slash at the end. */
  readonly url: string;
  /** Connection string of its database. */
  readonly databaseUrl: string;
  /** Stops it and removes its database. */
  readonly remove: () => Promise<void>;
}

/** Pages, API and worker as `npm start` puts them together, on a database of their own that holds the sample story. */
export async function startDemoSite(): Promise<DemoSite> {
  const database = await createTestDatabase({ template: await toldTemplate() });
  const site = await startSite(database.db, { isDemo: true });
  const stopWorker = await startMailing(database.url, site.url);
  const remove = async () => {
    await site.stop();
    await stopWorker();
    await database.drop();
  };
  return { url: site.url, databaseUrl: database.url, remove };
}

/** Mails are kept for `/mailbox`, as in a demo. @returns how to stop it */
async function startMailing(databaseUrl: string, publicUrl: string): Promise<() => Promise<void>> {
  const db = openDatabase({ url: databaseUrl, role: 'worker', max: 4 });
  const mail = { smtpUrl: undefined, from: 'Sunclock <sunclock@localhost>' };
  const worker = await startWorker({ db, databaseUrl, publicUrl, mail, logger: openLog('silent') });
  return async () => {
    await worker.close();
    await db.close();
  };
}

/** Any number that nothing else locks. */
const TELLING = 7_391_204;

/** Name of the database that holds the story; whoever comes first makes it, and the others wait. */
export async function toldTemplate(): Promise<string> {
  const name = `${inject('templateName')}_told`;
  const admin = openDatabase({
    url: withDatabaseName(inject('serverUrl'), 'postgres'),
    role: 'owner',
    max: 1,
  });
  try {
    await admin.sql`select pg_advisory_lock(${TELLING})`;
    const found = await admin.sql`select from pg_database where datname = ${name}`;
    if (found.length === 0) await tellInto(admin, name);
  } finally {
    await admin.close();
  }
  return name;
}

/** A story that was cut short must not be copied: it gets the name when it is whole. */
async function tellInto({ sql }: Database, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  const url = withDatabaseName(inject('serverUrl'), unfinished);
  await sql.unsafe(`drop database if exists ${unfinished} with (force)`);
  await sql.unsafe(`create database ${unfinished} template ${inject('templateName')} strategy file_copy`);
  const db = openDatabase({ url, role: 'owner', max: 1 });
  await markDemo(db, true);
  await db.close();
  await plantStory({ isDemo: true, demoPasswords: 'known' }, url);
  await sql.unsafe(`alter database ${unfinished} rename to ${name}`);
}
