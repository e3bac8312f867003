// Takes the sample story out of the database that this checkout's Sunclock uses: `npm run demo:remove`. The real story stays,
// and the sample does not come back at the next start.
import { loadConfig, prepareEnvironment } from '#config';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { removeSample, SampleHeld } from '#db/writes/sample-removal.ts';
import { appendRemoved, headsFileIn } from '#jobs/history/heads-file.ts';
import { openFileStorage } from '#server/files/open-storage.ts';

prepareEnvironment('production');
const config = loadConfig();
const url = config.databaseUrl ?? findRunningDatabase(config.dataDir);
if (!url) {
  console.error(`No database runs on ${config.dataDir}: start Sunclock first, or set DATABASE_URL.`);
  process.exit(1);
}
const db = openDatabase({ url, role: 'owner', max: 1 });
const removed = await db.transaction(removeSample).catch((error: unknown) => {
  if (!(error instanceof SampleHeld)) throw error;
  console.error(error.message);
  process.exit(1);
});
await db.close();
const { matters, chainIds, people, agencies, storageKeys } = removed;
if (matters > 0) appendRemoved(headsFileIn(config.dataDir), chainIds);
const storage = openFileStorage(config.files);
for (const storageKey of storageKeys) await storage.discard({ storageKey });
console.log(
  matters === 0
    ? 'There was no sample to remove.'
    : `Removed ${matters} sample matters, ${people} people, ${agencies} agencies and ${storageKeys.length} files. The real story stays.`,
);
