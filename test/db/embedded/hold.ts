// A process of its own that runs an embedded database until it is killed: `hold.ts DATA_DIR`.
// Prints one line of JSON: the connection string and the server's process id, or the refusal.
import { startEmbeddedDatabase } from '#db/embedded/launcher.ts';
import { EmbeddedDatabaseError } from '#db/embedded/refusal.ts';

try {
  const database = await startEmbeddedDatabase({ dataDir: process.argv[2] ?? '' });
  // Before the line: a test may end this process as soon as it has read it.
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ url: database.url, pid: database.pid() }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof EmbeddedDatabaseError)) throw error;
  console.log(JSON.stringify({ refusal: error.message }));
}
