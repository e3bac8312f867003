// `/graphql`: the public API over HTTP.
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type ApiServices, createContext } from '../context.ts';
import type { Api } from '../graphql/api.ts';
import type { KeyGuard } from './keys.ts';

export async function registerGraphql(
  app: FastifyInstance,
  api: Api,
  services: ApiServices,
  keys: KeyGuard,
): Promise<void> {
  const handler = fastifyApolloHandler(api, {
    context: (request, reply) => {
      // Who asks decides what is in the answer: no cache may keep it.
      reply.header('Cache-Control', 'private, no-store');
      return createContext(services, {
        cookie: request.headers.cookie ?? '',
        userAgent: request.headers['user-agent'] ?? '',
        address: request.ip,
        isOwnPage: false,
        setCookie: (header) => void reply.header('Set-Cookie', header),
        keyHolder: request.keyHolder,
      });
    },
  });
  app.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', onRequest: keys, handler });
}
