// Applies the missing migrations to DATABASE_URL without starting anything: `npm run db:migrate`.
import { loadConfig, prepareEnvironment } from '#config';
import { findRunningDatabase } from '#db/embedded/launcher.ts';
import { migrateDatabase } from '#db/migrate.ts';

prepareEnvironment('production');
const config = loadConfig();
const url = config.databaseUrl ?? findRunningDatabase(config.dataDir);
if (url) console.log(`${await migrateDatabase(url)} migrations applied.`);
else {
  console.error('Set DATABASE_URL; an embedded database is migrated at each start.');
  process.exitCode = 1;
}
