// The first person of a site: `npm run admin:create -- name@example.org` prints a link that works once, for 24 hours. Who
// opens it chooses a name and a password, names their organization and owns it, and administers the site. An address that
// has an account already only becomes site administrator. Works while Sunclock runs and while it does not.
import { loadConfig, prepareEnvironment, sessionSecret, type Config } from '#config';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase, startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { EmbeddedDatabaseError } from '#db/embedded/refusal.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { makeSiteAdmin } from '#db/writes/people.ts';
import { issueTicket } from '#server/auth.ts';

prepareEnvironment('production');

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** A plain sentence for the person at the keyboard. */
class UsageError extends Error {}

function addressOf(word: string | undefined): string {
  if (word === undefined || !/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(word))
    throw new UsageError('Say whose: npm run admin:create -- name@example.org');
  return word.toLowerCase();
}

/** The database that runs, or one started for this. */
async function findDatabase({ databaseUrl, dataDir }: Config) {
  const running = databaseUrl ?? findRunningDatabase(dataDir);
  if (running !== undefined) return { url: running, stop: async () => undefined };
  return startEmbeddedDatabase({ dataDir });
}

async function main(): Promise<void> {
  const email = addressOf(process.argv[2]);
  const config = loadConfig();
  const { url, stop } = await findDatabase(config);
  await migrateDatabase(url);
  const db = openDatabase({ url, role: 'owner', max: 2 });
  try {
    if (await makeSiteAdmin(db, email)) {
      print(`${email} has an account, and administers the site from now on.`);
      return;
    }
    const settings = { db, secret: sessionSecret(config), publicUrl: config.publicUrl };
    const path = await issueTicket(settings, { kind: 'site', email });
    print(`${config.publicUrl}${path}`);
    print(`This link works once, for 24 hours, for ${email}. Keep it to yourself.`);
  } finally {
    await db.close();
    await stop();
  }
}

await main().catch((error: unknown) => {
  const isPlain = error instanceof UsageError || error instanceof EmbeddedDatabaseError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
});
