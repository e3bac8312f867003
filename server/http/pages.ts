// The site as the HTTP server knows it: a function from a request to a response, and a folder of assets. It
// stands last, in a scope of its own: whatever no other route answers is a page.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import middie from '@fastify/middie';
import serveStatic from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BYTES, megabytes } from '#domain/documents/sizes.ts';
import { answerError, logFault } from './errors.ts';
import { BODY_LIMIT, isForm, isPageForm, LimitedBody, RefusedBody, UPLOAD_LIMIT } from './bodies.ts';
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

/** Writes a fault of a page to the log. @returns the id under which it stands there */
export type Report = (error: unknown) => string;

/** Opened for each request for a page, with the address that asks, as far as the proxies in front are trusted. */
export type ExecuteFrom = (address: string) => Execute;

/** What main.ts hands in for the site. */
export interface PagesHost {
  readonly handle: (
    request: Request,
    page: { nonce: string; execute: Execute; upload: Upload; report: Report },
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
  /** Whether its cookies are those of a session that stands. */
  readonly isSignedIn: (request: FastifyRequest) => Promise<boolean>;
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
      if (request.method === 'POST' && !isPageForm(request)) throw new RefusedBody(415);
    });
    scope.setErrorHandler(answerRefusedForm);
    scope.all('/*', async (request, reply) => answer(request, reply, options));
  });
}

/** What a browser does with a page; a web request of another method (TRACE) cannot even be made. */
const PAGE_METHODS = ['GET', 'HEAD', 'POST'];

/** Built assets carry a digest of their content in their name. */
const cachingOf = (file: string) =>
  file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';

async function answer(request: FastifyRequest, reply: FastifyReply, options: PagesOptions) {
  const page = {
    nonce: request.nonce,
    execute: options.execute(request.ip),
    upload: uploadThrough(request.server),
    report: (error: unknown) => logFault(request, error, 'a fault in a page'),
  };
  const body = await bodyOf(request, options);
  const response = await options.pages.handle(toWebRequest(request, reply, body, options.publicUrl), page);
  if (body?.isTooLarge) throw new RefusedBody(413);
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

/** What a person reads whose form was not taken; everything else is answered as everywhere. */
function answerRefusedForm(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (!(error instanceof RefusedBody)) return answerError(error, request, reply);
  const sentence =
    error.statusCode === 413
      ? `This is too large: a form may hold ${BODY_LIMIT / 1_000} kB, with a file ${megabytes(FILE_BYTES)}. Nothing was saved; go back to try again.`
      : 'This is not how a form is sent.';
  return reply
    .code(error.statusCode)
    .header('Connection', 'close')
    .type('text/plain; charset=utf-8')
    .send(sentence);
}

/** Only who may record sends files, and nobody may do so without a session. */
async function bodyOf(request: FastifyRequest, { isSignedIn }: PagesOptions): Promise<LimitedBody | null> {
  if (request.method !== 'POST') return null;
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  // The session is asked for only where it matters, and a cookie alone is none.
  const isLarge = isForm(request) && !(length <= BODY_LIMIT) && !(length > UPLOAD_LIMIT);
  const limit = isLarge && (await isSignedIn(request)) ? UPLOAD_LIMIT : BODY_LIMIT;
  if (length > limit) throw new RefusedBody(413);
  return new LimitedBody(request.raw, limit);
}

/** Where a request line names a host of its own, it is left out: this is the only site here. */
export function pageUrl(target: string, publicUrl: string): URL {
  const path = target.startsWith('/') ? target : target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const { origin } = new URL(publicUrl);
  return new URL(`${origin}${path.startsWith('/') ? path : `/${path}`}`);
}

function toWebRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Readable | null,
  publicUrl: string,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  const gone = new AbortController();
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
  return new Request(pageUrl(request.originalUrl, publicUrl), {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(body ? { body: Readable.toWeb(body) as BodyInit, duplex: 'half' } : {}),
  });
}
