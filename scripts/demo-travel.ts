// Moves the clock of a demo: `npm run demo:travel -- 2026-12-24` goes to noon of that day in New York, mail by mail;
// an instant with its zone (2026-12-24T09:00:00-05:00) is taken as it is; `now` returns to real time. Works while
// Sunclock runs and while it does not.
import { v7 as uuid } from 'uuid';
import { loadConfig, prepareEnvironment, type Config } from '#config';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase, startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { EmbeddedDatabaseError } from '#db/embedded/refusal.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { instantOf, isInstant } from '#domain/calendar/instants.ts';
import { isDate } from '#domain/calendar/local-date.ts';

prepareEnvironment('production');

// React, which renders the mails, looks at NODE_ENV when it is loaded, so the jobs come only now.
const { openTransport } = await import('#jobs/mail/transport.ts');
const { travel } = await import('#jobs/outbox/travel.ts');
const { TIMINGS } = await import('#jobs/timings.ts');

const ZONE = 'America/New_York';
const print = (line: string) => void process.stdout.write(`${line}\n`);

/** A plain sentence for the person at the keyboard. */
class TravelError extends Error {}

function destinationOf(word: string | undefined): string | null {
  if (word === 'now') return null;
  if (word !== undefined && isDate(word)) return instantOf(word, '12:00', ZONE);
  if (word !== undefined && word.includes('T') && isInstant(word)) return new Date(word).toISOString();
  throw new TravelError('Say where to: npm run demo:travel -- 2026-12-24, or npm run demo:travel -- now.');
}

/** The database that runs, or one started for the journey. */
async function findDatabase({ databaseUrl, dataDir }: Config) {
  const running = databaseUrl ?? findRunningDatabase(dataDir);
  if (running !== undefined) return { url: running, stop: async () => undefined };
  const own = await startEmbeddedDatabase({ dataDir });
  await migrateDatabase(own.url);
  return own;
}

async function main(): Promise<void> {
  const to = destinationOf(process.argv[2]);
  const config = loadConfig();
  const { url, stop } = await findDatabase(config);
  const db = openDatabase({ url, role: 'worker', max: 4 });
  const transport = openTransport(config.mail);
  try {
    const delivery = { db, transport, publicUrl: config.publicUrl, newId: uuid, timings: TIMINGS };
    const arrival = await travel({
      db,
      delivery,
      to,
      onMail: ({ at, toAddress, subject }) => print(`${at}  ${toAddress}  ${subject}`),
    });
    if (arrival === null)
      throw new TravelError('This database is no demo: its clock is the real one and stays so.');
    if (arrival.unsent > 0)
      print(`${arrival.unsent} mails are due and not sent yet; the worker goes on trying.`);
    const local = new Date(arrival.now).toLocaleString('en-US', {
      timeZone: ZONE,
      dateStyle: 'full',
      timeStyle: 'short',
    });
    print(
      to === null
        ? `Back in real time: ${local}.`
        : `It is now ${local} in New York. Back: npm run demo:travel -- now`,
    );
  } finally {
    transport?.close();
    await db.close();
    await stop();
  }
}

await main().catch((error: unknown) => {
  const isPlain = error instanceof TravelError || error instanceof EmbeddedDatabaseError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
});
