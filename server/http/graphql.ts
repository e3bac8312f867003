// `/graphql`: the public API over HTTP. The engine reads four headers and, of a GET, what stands after the question mark; it is
// given these and no more, because copying every header and parsing every address is a good part of what a small answer costs.
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ApiContext, type ApiServices, createContext } from '../context.ts';
import type { Api } from '../graphql/api.ts';
import type { KeyGuard } from './keys.ts';

/** What sort of body it is and which is wanted; and what only a script of a page that may ask can send. */
const HEADERS = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

export async function registerGraphql(
  app: FastifyInstance,
  api: Api,
  services: ApiServices,
  keys: KeyGuard,
): Promise<void> {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const { status, headers, body } = await api.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: searchOf(request.url),
        body: request.body,
      },
      context: () => contextOf(services, request, reply),
    });
    if (body.kind !== 'complete') throw new Error('The API answered in parts, which nobody asked for.');
    for (const [name, value] of headers) reply.header(name, value);
    reply.code(status ?? 200);
    return body.string;
  };
  app.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', onRequest: keys, handler });
}

function contextOf(services: ApiServices, request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
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
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of HEADERS) {
    const value = headers[name];
    if (value) map.set(name, String(value));
  }
  return map;
}

/** From the question mark on. */
function searchOf(address: string): string {
  const at = address.indexOf('?');
  return at === -1 ? '' : address.slice(at);
}
