// Everything that answers HTTP, as one Fastify instance: no environment, no listening. main.ts hands in what
// it needs and decides when it listens.
import path from 'node:path';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { v7 as uuidV7 } from 'uuid';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Database } from '#db/client.ts';
import { counted } from '#domain/words/counted-en.ts';
import { createAccounts } from './auth.ts';
import type { ApiServices } from './context.ts';
import { createExecutor, startApi } from './graphql/api.ts';
import {
  BODY_LIMIT,
  BODY_TIMEOUT_MS,
  HEADERS_TIMEOUT_MS,
  registerBodies,
  UPLOAD_TIMEOUT_MS,
} from './http/bodies.ts';
import { registerCalculatorCalendar } from './http/calculator-calendar.ts';
import { registerErrors } from './http/errors.ts';
import { discardRedacted } from './files/discard-redacted.ts';
import { startKeepingFiles } from './files/keeping.ts';
import { startChecking } from './inspecting/checking.ts';
import { tableReader } from './inspecting/read-table.ts';
import { copyWriter } from './inspecting/write-copy.ts';
import { openFileStorage } from './files/open-storage.ts';
import { unpackStored } from './files/unpack.ts';
import type { AddressSettings } from './files/from-address.ts';
import type { FileSettings, FileStorage } from './files/storage.ts';
import { registerExplorer } from './http/explorer.ts';
import { registerFiles } from './http/files.ts';
import { registerGraphql } from './http/graphql.ts';
import { registerHealth, type Probes } from './http/health.ts';
import { guardKeys } from './http/keys.ts';
import { registerPages, type ExecuteFrom, type PagesHost } from './http/pages.ts';
import { registerHeaders } from './http/headers.ts';
import { registerSecurityText } from './http/security-txt.ts';

/** The server's slice of the settings. */
export interface ServerConfig {
  /** Origin that people type; links and cookies use it, never the Host header. */
  readonly publicUrl: string;
  readonly isDemo: boolean;
  /** `/mailbox` shows people their own mails. */
  readonly hasMailbox: boolean;
  /** How many proxies in front set X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Signs sessions. */
  readonly secret: string;
  /** Anyone may open an account, or only who is invited. Default by invitation. */
  readonly signUp?: 'invitation' | 'open';
  /** Where uploaded files go. */
  readonly files: FileSettings;
}

export interface ServerDeps {
  readonly config: ServerConfig;
  readonly db: Database;
  readonly logger: FastifyBaseLogger;
  /** Each says what is wrong, in one sentence, or null. */
  readonly probes: Probes;
  /** The site; absent where this process only serves the API. */
  readonly pages?: PagesHost | undefined;
  /** How pages reach an API in another process; default: the one in this process. */
  readonly execute?: ExecuteFrom | undefined;
  /** Most requests of one address in a minute. Default 3,000: a busy office behind one address, not a scraper. */
  readonly requestsPerMinute?: number | undefined;
  /** How long what was begun is waited for, in milliseconds. Default: that of `http/bodies.ts`. */
  readonly patience?: { readonly headersMs: number; readonly bodyMs: number } | undefined;
  /** How late this process may come to what it has to do before it refuses more, in milliseconds. Default 3 s. */
  readonly mostDelayMs?: number | undefined;
  /** How often it looks for new files to check; left out: never, another process does. */
  readonly checkFilesEveryMs?: number | undefined;
  /** Place of the packed program that checks a file; left out, it runs from its source. */
  readonly inspector?: string | undefined;
  /** Addresses that files may be taken from, beside the public web. */
  readonly addresses?: AddressSettings | undefined;
  /** Most requests with one API key in a minute. Default 600. */
  readonly requestsPerKey?: number | undefined;
}

export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const { config, pages } = deps;
  const app = fastify({
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Faults are found by an id of their own; a logger for each request would only cost.
    childLoggerFactory: (logger) => logger,
    ...limitsOf(deps),
    forceCloseConnections: true,
  });
  registerErrors(app);
  await registerProtection(app, deps);
  const storage = openFileStorage(config.files);
  const services = servicesOf(deps, storage);
  const api = await startApi(deps.logger);
  app.addHook('onClose', () => api.stop());
  registerHealth(app, deps.probes);
  registerSecurityText(app, config.publicUrl);
  registerCalculatorCalendar(app, config.publicUrl);
  const keys = guardKeys(app, services.accounts.keys, deps.requestsPerKey);
  await registerGraphql(app, api, services, keys);
  await services.discardRedacted();
  lookAfterFiles(app, deps, storage);
  await registerFiles(app, { ...filesSlice(deps), services, storage, keys });
  await registerExplorer(app);
  const execute = deps.execute ?? createExecutor(api, services);
  const forPages = { publicUrl: config.publicUrl, execute, isSignedIn: signedInBy(services) };
  if (pages) await registerPages(app, { pages, ...forPages });
  return app;
}

/** How much is taken of a request, and how long it may take to arrive. */
const limitsOf = ({ config, patience }: ServerDeps) => ({
  bodyLimit: BODY_LIMIT,
  // Exactly as many as stand in front: one more, and a visitor could choose their address.
  trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
  // Of the slowest upload; everything else is hurried, see `http/bodies.ts`.
  requestTimeout: UPLOAD_TIMEOUT_MS,
  http: {
    headersTimeout: patience?.headersMs ?? HEADERS_TIMEOUT_MS,
    connectionsCheckingInterval: patience?.headersMs ?? 2_000,
  },
});

const servicesOf = ({ db, config, inspector }: ServerDeps, storage: FileStorage): ApiServices => ({
  db,
  accounts: createAccounts({ db, ...config }),
  newId: uuidV7,
  hasMailbox: config.hasMailbox,
  showsStrangersMail: config.hasMailbox && config.isDemo,
  discardRedacted: () => discardRedacted(db, storage),
  writeCopy: copyWriter(storage, inspector),
  unpack: (act, input) => unpackStored(act, input, storage),
  readTable: tableReader(storage, inspector),
});

const filesSlice = ({ config: { publicUrl, files }, addresses }: ServerDeps) => ({
  publicUrl,
  addresses,
  piecesFolder: path.join(files.folder, 'pieces'),
});

/** With a session that stands. */
const signedInBy =
  ({ accounts }: ApiServices) =>
  async ({ headers }: FastifyRequest) =>
    (await accounts.viewerOf(headers.cookie ?? '')).kind === 'person';

function lookAfterFiles(app: FastifyInstance, deps: ServerDeps, storage: FileStorage): void {
  keepFiles(app, deps.db, storage);
  checkFiles(app, deps, storage);
}

/** What is found is for the operator: ids, no names. */
function keepFiles(app: FastifyInstance, db: Database, storage: FileStorage): void {
  const stop = startKeepingFiles({
    db,
    storage,
    everyMs: 86_400_000,
    onSwept: (swept) =>
      swept > 0 &&
      app.log.warn(
        `${counted(swept, 'file that no row names was', 'files that no row names were')} swept away or set aside`,
      ),
    onFinding: ({ id, kind }) =>
      app.log.error({ id }, `the file of a document is ${kind}: restore it from a backup`),
    onError: (error) => app.log.error({ err: error }, 'the files could not be looked after'),
  });
  app.addHook('onClose', stop);
}

/** New files wait until they were looked into. */
function checkFiles(
  app: FastifyInstance,
  { db, checkFilesEveryMs: everyMs, inspector: program }: ServerDeps,
  storage: FileStorage,
): void {
  if (!everyMs) return;
  const onError = (error: Error) => app.log.error({ err: error }, 'new files could not be looked into');
  app.addHook('onClose', startChecking({ db, storage, everyMs, program, onError }));
}

/** Headers of every answer, and what is refused before anything is looked at. */
async function registerProtection(app: FastifyInstance, deps: ServerDeps) {
  const { config, pages, patience, requestsPerMinute = 3_000, mostDelayMs = 3_000 } = deps;
  registerHeaders(app, { publicUrl: config.publicUrl, isLive: pages?.middleware !== undefined });
  await app.register(underPressure, { maxEventLoopDelay: mostDelayMs, retryAfter: 5 });
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000, cache: 10_000 });
  registerBodies(app, patience?.bodyMs ?? BODY_TIMEOUT_MS);
  await app.register(compress, { encodings: ['gzip'], globalDecompression: false, threshold: 1_024 });
}
