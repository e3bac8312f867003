// The application over the sample story. The story is told once for a whole test run and copied after that: telling it and
// beginning a database of one's own take longer than most journeys; test/main.test.ts starts from nothing.
import { inject } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { markDemo } from '#db/writes/clock.ts';
import { plantStory } from '#scripts/start/story.ts';
import { type App, startApp } from './app.ts';
import { createTestDatabase } from './database.ts';
import { withDatabaseName } from './database-url.ts';

/** The application as `npm start` runs it, on a database of its own that holds the sample story. */
export async function startDemoApp(): Promise<App> {
  const database = await createTestDatabase({ template: await toldTemplate() });
  const app = await startApp({ databaseUrl: database.url });
  const remove = async () => {
    await app.remove();
    await database.drop();
  };
  return { ...app, remove };
}

/** Any number that nothing else locks. */
const TELLING = 7_391_204;

/** Name of the database that holds the story; whoever comes first makes it, and the others wait. */
async function toldTemplate(): Promise<string> {
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
  await sql.unsafe(`create database ${unfinished} template ${inject('templateName')}`);
  const db = openDatabase({ url, role: 'owner', max: 1 });
  await markDemo(db, true);
  await db.close();
  await plantStory({ isDemo: true, demoPasswords: 'known' }, url);
  await sql.unsafe(`alter database ${unfinished} rename to ${name}`);
}
