// Reads every uploaded file again and compares it with what was received: `npm run files:verify`. Ends with 1 on findings.
import { loadConfig, prepareEnvironment } from '#config';
import { openDatabase } from '#db/client.ts';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { type FileFinding, verifyFiles } from '#server/files/keeping.ts';
import { openFileStorage } from '#server/files/open-storage.ts';

const SENTENCES: Readonly<Record<FileFinding['kind'], string>> = {
  missing: 'the file is missing',
  changed: 'the file is not the one that was received',
  unreadable: 'the file cannot be read',
};

prepareEnvironment('production');
const config = loadConfig();
const url = config.databaseUrl ?? findRunningDatabase(config.dataDir);
if (!url) {
  console.error(`No database runs on ${config.dataDir}: start Sunclock first, or set DATABASE_URL.`);
  process.exit(1);
}
const db = openDatabase({ url, role: 'owner', max: 1 });
const { files, findings } = await verifyFiles(db, openFileStorage(config.files));
await db.close();
for (const { id, kind } of findings) console.error(`Document ${id}: ${SENTENCES[kind]}.`);
console.log(`${files} files read; ${findings.length} findings.`);
process.exitCode = findings.length === 0 ? 0 : 1;
