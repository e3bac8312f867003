// The composition root: the only file that knows every room. It reads the settings, starts what they ask
// for, each part with its own slice of them, and stops everything in reverse order.
import type { Logger } from 'pino';
import { ConfigError, loadConfig, prepareEnvironment, sessionSecret, type Config } from '#config';
import type { FileReaders } from '#scripts/start/file-readers.ts';

const isDevelopment = process.argv.includes('--dev');
prepareEnvironment(isDevelopment ? 'development' : 'production');

// Libraries look at NODE_ENV when they are loaded, so the rooms come only now.
const { openLog } = await import('#scripts/start/log.ts');
const { openDatabase } = await import('#db/client.ts');
const { startEmbeddedDatabase } = await import('#db/embedded/launcher.ts');
const { EmbeddedDatabaseError } = await import('#db/embedded/refusal.ts');
const { migrateDatabase } = await import('#db/migrate.ts');
const { isWithoutAccounts } = await import('#db/queries/accounts.ts');
const { markDemo } = await import('#db/writes/clock.ts');
const { BuildError, buildWebIfStale, hasBuild } = await import('#scripts/build-web.ts');
const { greet } = await import('#scripts/start/greeting.ts');
const { openBuiltPages, openLivePages } = await import('#scripts/start/pages.ts');
const { makeProbes } = await import('#scripts/start/probes.ts');
const { AddressError, ensureFree } = await import('#scripts/start/ports.ts');
const { openStages } = await import('#scripts/start/stages.ts');
const { sweep } = await import('#scripts/start/sweep.ts');

const print = (line: string) => void process.stdout.write(`${line}\n`);
const { stage, onStop, stopAll } = openStages(print);
let isStopping = false;

async function main(): Promise<void> {
  const config = loadConfig();
  print('Sunclock is starting.');
  if (serves(config)) await ensureFree(config.host, config.port);
  stopOnSignals();
  readAhead(config);
  const logger = openLog(config.logLevel);
  const databaseUrl = config.databaseUrl ?? (await startOwnDatabase(config));
  await stage('database brought up to date', () => prepareDatabase(databaseUrl, config.isDemo));
  const readers = await packReaders();
  const { plantStory } = await import('#scripts/start/story.ts');
  const signIns = await stage('agencies and stories', () => plantStory(config, databaseUrl));
  const worker = config.roles.has('worker')
    ? await startJobs(config, databaseUrl, logger, readers)
    : undefined;
  if (serves(config)) await startServer(config, databaseUrl, logger, readers, worker);
  greet(print, config, { signIns, isNew: await isNewSite(databaseUrl) });
  sweep();
}

/** The large libraries are read while the database starts: two seconds of every start. */
function readAhead(config: Config): void {
  const ignore = () => undefined; // It will fail again, and be reported, where it is needed.
  if (serves(config)) import('#server/app.ts').catch(ignore);
  if (config.roles.has('worker')) import('#jobs/worker.ts').catch(ignore);
}

const serves = ({ roles }: Config) => roles.has('api') || roles.has('web');

/** Ctrl-C and a plain kill stop everything within five seconds, whatever hangs. */
function stopOnSignals(): void {
  const stop = () => {
    isStopping = true;
    setTimeout(() => process.exit(1), 4_500).unref();
    void stopAll().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function startOwnDatabase({ dataDir }: Config): Promise<string> {
  const database = await stage('embedded PostgreSQL', () =>
    startEmbeddedDatabase({ dataDir, onRestart: print, onLost: (error) => void fail(error) }),
  );
  onStop(database.stop);
  return database.url;
}

/** Development runs them from their sources, so that a change shows. */
async function packReaders(): Promise<FileReaders> {
  return isDevelopment ? {} : (await import('#scripts/start/file-readers.ts')).packFileReaders();
}

/** The newest migration, and whether its clock may travel. */
async function prepareDatabase(url: string, isDemo: boolean): Promise<void> {
  await migrateDatabase(url);
  const db = openDatabase({ url, role: 'owner', max: 1 });
  await markDemo(db, isDemo);
  await db.close();
}

/** Asked after the stories: a demo has accounts by then. */
async function isNewSite(url: string): Promise<boolean> {
  const db = openDatabase({ url, role: 'owner', max: 1 });
  const isNew = await isWithoutAccounts(db);
  await db.close();
  return isNew;
}

async function startJobs(config: Config, databaseUrl: string, logger: Logger, { reader }: FileReaders) {
  const { startWorker } = await import('#jobs/worker.ts');
  const { headsFileIn } = await import('#jobs/history/heads-file.ts');
  const { databaseConnections: max, redisUrl, mail, publicUrl, dataDir } = config;
  const { openFileStorage } = await import('#server/files/open-storage.ts');
  const headsFile = headsFileIn(dataDir);
  const storage = openFileStorage(config.files);
  const db = openDatabase({ url: databaseUrl, role: 'worker', max });
  onStop(() => db.close());
  const worker = await stage('worker', () =>
    startWorker({
      db,
      databaseUrl,
      redisUrl,
      mail,
      publicUrl,
      headsFile,
      openFile: storage.read,
      reader,
      logger: logger.child({ part: 'worker' }),
    }),
  );
  onStop(worker.close);
  const { startSettlingStale } = await import('#jobs/matters/settle-stale.ts');
  onStop(startSettlingStale(db, logger.child({ part: 'worker' })).stop);
  return worker;
}

type Worker = Awaited<ReturnType<typeof startJobs>>;

async function startServer(
  config: Config,
  databaseUrl: string,
  logger: Logger,
  { inspector }: FileReaders,
  worker?: Worker,
): Promise<void> {
  const { buildServer } = await import('#server/app.ts');
  const { executeOverHttp } = await import('#server/remote-api.ts');
  const pages = await openPages(config);
  const db = openDatabase({ url: databaseUrl, role: 'api', max: config.databaseConnections });
  onStop(() => db.close());
  const app = await stage('server', async () => {
    const { publicUrl, isDemo, hasMailbox, trustedProxies, files, signUp } = config;
    const server = await buildServer({
      config: {
        publicUrl,
        isDemo,
        hasMailbox,
        trustedProxies,
        files,
        signUp,
        secret: sessionSecret(config),
      },
      db,
      logger: logger.child({ part: 'server' }),
      probes: makeProbes(db, worker),
      pages,
      checkFilesEveryMs: 5_000,
      inspector,
      execute: config.apiUrl ? executeOverHttp(config.apiUrl) : undefined,
    });
    await pages?.attach(server.server);
    await server.listen({ host: config.host, port: config.port });
    return server;
  });
  onStop(() => app.close());
}

/** Builds what is stale: the pages, and the API's explorer beside them. Development serves pages from their sources. */
async function openPages({ roles }: Config) {
  if (!isDevelopment || !hasBuild()) {
    await stage('pages', () => buildWebIfStale(() => print('  building the pages (once, some 30 s) ...')));
  }
  if (!roles.has('web')) return undefined;
  const pages = await (isDevelopment ? openLivePages() : openBuiltPages());
  onStop(pages.close);
  return pages;
}

/** One sentence for what a person can put right, everything for what is our fault; then the end. */
async function fail(error: unknown): Promise<void> {
  // Stopped in the middle of a start: what breaks then is no news.
  if (isStopping) return;
  const plain = [ConfigError, AddressError, EmbeddedDatabaseError, BuildError];
  console.error(plain.some((kind) => error instanceof kind) ? (error as Error).message : error);
  await stopAll();
  process.exit(1);
}

await main().catch(fail);
