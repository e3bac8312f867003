// The one way in for a key: `Authorization: Bearer sun_...`. A key that does not count is refused and never taken for
// nobody, so that a program does not mistake the public part for everything. Each request is counted twice, by its address
// as every other and by its key, however many addresses it comes from.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PersonViewer } from '#domain/access/viewer.ts';
import { Refusal, refusal } from '#domain/errors.ts';
import { counted } from '#domain/words/counted-en.ts';
import type { Accounts } from '../auth.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts with the key in the header; null without one. */
    keyHolder: PersonViewer | null;
  }
}

/** Ten a second: a program that pages, not one that floods. */
const PER_MINUTE = 600;
const BEARER = /^Bearer +(\S+) *$/i;
/** Anywhere in an address, whatever the parameter is called. */
const IN_ADDRESS = /sun_[\w-]{43}/;
const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = { KEY_MISPLACED: 400, KEY_RATE: 429 };

/** A hook for the routes that take keys: settles `request.keyHolder`, or answers. */
export type KeyGuard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export function guardKeys(app: FastifyInstance, keys: Accounts['keys'], perMinute = PER_MINUTE): KeyGuard {
  app.decorateRequest('keyHolder', null);
  const countKey = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => `key|${request.keyHolder?.key?.id ?? ''}`,
  });
  return async (request, reply) => {
    try {
      if (IN_ADDRESS.test(decoded(request.url))) throw refusal('KEY_MISPLACED');
      const { authorization } = request.headers;
      // Other schemes are a proxy's affair.
      if (authorization === undefined || !/^Bearer\b/i.test(authorization)) return undefined;
      request.keyHolder = await keys.viewerOf(BEARER.exec(authorization)?.[1] ?? '');
      const used = await countKey(request);
      if (!used.isAllowed && used.isExceeded)
        throw refusal('KEY_RATE', { limit: perMinute, wait: counted(used.ttlInSeconds, 'second') });
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return answerRefusal(reply, error);
    }
  };
}

/** As the router reads it; an address that cannot be decoded is refused elsewhere. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** In the shape that a GraphQL client reads. */
function answerRefusal(reply: FastifyReply, { code, message }: Refusal) {
  const status = STATUS[code] ?? 401;
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .code(status)
    .header('Cache-Control', 'private, no-store')
    .send({
      errors: [
        {
          message,
          extensions: { code: status === 401 ? 'UNAUTHENTICATED' : 'BAD_USER_INPUT', refusal: code },
        },
      ],
    });
}
