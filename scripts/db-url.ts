// Prints the connection string of the database that this checkout's Sunclock uses now: `npm run --silent db:url`.
import { loadConfig, prepareEnvironment } from '#config';
import { findRunningDatabase } from '#db/embedded/launcher.ts';

prepareEnvironment('production');
const config = loadConfig();
const url = config.databaseUrl ?? findRunningDatabase(config.dataDir);
if (url) console.log(url);
else {
  console.error(`No database runs on ${config.dataDir}: start Sunclock first, or set DATABASE_URL.`);
  process.exitCode = 1;
}
