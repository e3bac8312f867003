// Everything that answers HTTP, as one Fastify instance: no environment, no listening. main.ts hands in what
// it needs and decides when it listens.
import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Database } from '#db/client.ts';
import { registerHealth, type Probes } from './http/health.ts';
import { registerPages, type Execute, type PagesHost } from './http/pages.ts';
import { contentPolicy } from './http/policy.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Allows the inline scripts of this one answer. */
    nonce: string;
  }
}

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
  /** Uploaded files go to its folder `files`. */
  readonly dataDir: string;
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
  readonly execute?: Execute | undefined;
}

/** Body of anything but a file: a letter's facts fit twice. */
const BODY_LIMIT = 100_000;

export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const { config, pages } = deps;
  const app = fastify({
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // Exactly as many as stand in front: one more, and a visitor could choose their address.
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    requestTimeout: 15_000,
    forceCloseConnections: true,
  });
  app.decorateRequest('nonce', '');
  app.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64');
    reply.header('Content-Security-Policy', contentPolicy(request.nonce, pages?.middleware !== undefined));
  });
  await app.register(helmet, { contentSecurityPolicy: false });
  registerHealth(app, deps.probes);
  if (pages) await registerPages(app, { pages, publicUrl: config.publicUrl, execute: deps.execute ?? noApi });
  return app;
}

const noApi: Execute = async () => ({
  errors: [{ message: 'This process has no API.', extensions: { code: 'NO_ANSWER' } }],
  setCookies: [],
});
