// The site as the HTTP server knows it: a function from a request to a response, and a folder of assets. It
// stands last, in a scope of its own: whatever no other route answers is a page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import middie from '@fastify/middie';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isOwnSite } from './own-site.ts';

/** One GraphQL operation of a page, on behalf of whoever sent `request`. */
export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly request: Request;
}

export interface OperationResult {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: Readonly<Record<string, unknown>> }[];
  readonly setCookies: readonly string[];
}

export type Execute = (operation: Operation) => Promise<OperationResult>;

/** A file of a page's form, on behalf of whoever sent `request`: answered as `POST /files` answers. */
export type Upload = (form: FormData, request: Request) => Promise<Response>;

/** As `Execute`, with the address that asks, as far as the proxies in front are trusted. */
export type ExecuteFrom = (operation: Operation, address: string) => Promise<OperationResult>;

/** What main.ts hands in for the site. */
export interface PagesHost {
  readonly handle: (
    request: Request,
    page: { nonce: string; execute: Execute; upload: Upload },
  ) => Promise<Response>;
  /** Folder of built scripts, styles and images; undefined while a development server serves them. */
  readonly assets: string | undefined;
  /** The development server's own requests. */
  readonly middleware:
    | ((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void)
    | undefined;
}

export interface PagesOptions {
  readonly pages: PagesHost;
  readonly publicUrl: string;
  readonly execute: ExecuteFrom;
}

export async function registerPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { pages } = options;
  await app.register(async (scope) => {
    // Forms reach the pages as they were sent.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    if (pages.middleware) {
      await scope.register(middie, { hook: 'preHandler' });
      scope.use(pages.middleware);
    }
    if (pages.assets) {
      await scope.register(serveStatic, {
        root: pages.assets,
        wildcard: false,
        cacheControl: false,
        setHeaders: (reply, file) => void reply.header('Cache-Control', cachingOf(file)),
      });
    }
    scope.addHook('preHandler', async (request, reply) => {
      if (!PAGE_METHODS.includes(request.method)) {
        return reply
          .code(405)
          .header('Allow', PAGE_METHODS.join(', '))
          .send('Pages are read and forms are sent; nothing else.');
      }
      if (!isOwnSite(request, options.publicUrl))
        return reply.code(403).send('This form was sent from another site.');
    });
    scope.all('/*', async (request, reply) => answer(request, reply, options));
  });
}

/** What a browser does with a page; a web request of another method (TRACE) cannot even be made. */
const PAGE_METHODS = ['GET', 'HEAD', 'POST'];

/** Built assets carry a digest of their content in their name. */
const cachingOf = (file: string) =>
  file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';

async function answer(request: FastifyRequest, reply: FastifyReply, options: PagesOptions) {
  const { ip } = request;
  const page = {
    nonce: request.nonce,
    execute: (operation: Operation) => options.execute(operation, ip),
    upload: uploadThrough(request.server),
  };
  const response = await options.pages.handle(toWebRequest(request, reply, options.publicUrl), page);
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('Set-Cookie', cookie);
  return reply.send(response.body ? Readable.fromWeb(response.body as ReadableStream) : null);
}

/** Hands a file to the route that takes files, in this process, with the cookies of the browser's request. */
const uploadThrough =
  (app: FastifyInstance): Upload =>
  async (form, request) => {
    const body = new Response(form);
    const answer = await app.inject({
      method: 'POST',
      url: '/files',
      headers: {
        'content-type': body.headers.get('content-type') ?? '',
        cookie: request.headers.get('cookie') ?? '',
      },
      payload: Buffer.from(await body.arrayBuffer()),
    });
    return new Response(answer.body, { status: answer.statusCode });
  };

function toWebRequest(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  const gone = new AbortController();
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(new URL(request.originalUrl, publicUrl), {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: Readable.toWeb(request.raw) as BodyInit, duplex: 'half' } : {}),
  });
}
