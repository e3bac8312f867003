// What may be sent, how much of it and for how long. Everything that is refused here is refused before anybody reads it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FILE_BYTES } from '#domain/documents/sizes.ts';
import { parseStrictly } from './strict-json.ts';

/** Body of anything but a file, in bytes: a letter's facts fit twice. */
export const BODY_LIMIT = 100_000;
/** A form with a file. */
export const UPLOAD_LIMIT = FILE_BYTES + 1_000_000;

/** The first line and the headers must be here by then. */
export const HEADERS_TIMEOUT_MS = 10_000;
/** And a body. */
export const BODY_TIMEOUT_MS = 15_000;
/** 25 MB on a line of 1 Mbit a second. */
export const UPLOAD_TIMEOUT_MS = 240_000;

/** Sent with a refusal: the rest of the body is not waited for. */
export class RefusedBody extends Error {
  readonly statusCode: number;

  constructor(statusCode: 400 | 413 | 415) {
    super('refused');
    this.statusCode = statusCode;
  }
}

export const isForm = ({ headers }: FastifyRequest): boolean =>
  /^multipart\/form-data\b/i.test(typeOf(headers));

/** A form of a page, with files or without; nothing else is sent to a page. */
export const isPageForm = (request: FastifyRequest): boolean =>
  isForm(request) || /^application\/x-www-form-urlencoded\b/i.test(typeOf(request.headers));

/** A piece of an upload: a slow line is why it comes in pieces. */
const isPiece = ({ url }: FastifyRequest): boolean => url.startsWith('/files/resumable/');

const typeOf = (headers: FastifyRequest['headers']): string => headers['content-type'] ?? '';

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** @param timeoutMs how long the body of anything but an upload is waited for, give or take a second */
export function registerBodies(app: FastifyInstance, timeoutMs: number): void {
  const awaited = awaitBodies(app, timeoutMs);
  app.addHook('onRequest', (request, reply, done) => {
    const packed = request.headers['content-encoding'];
    // A small packed body may unfold to anything.
    if (packed !== undefined && packed.toLowerCase() !== 'identity') return done(new RefusedBody(415));
    if (hasBody(request) && !isForm(request) && !isPiece(request))
      awaited.set(request.raw, { since: Date.now(), answer: reply.raw });
    return done();
  });
  app.addHook('preValidation', ({ raw }, _reply, done) => {
    // The form of a page is still to be read.
    if (raw.complete) awaited.delete(raw);
    done();
  });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(typeOf(request.headers))?.[1];
    if (charset && !/^utf-?8$/i.test(charset)) return done(new RefusedBody(415));
    const read = parseStrictly(body);
    return read ? done(null, read.value) : done(new RefusedBody(400));
  });
}

interface Awaited {
  readonly since: number;
  readonly answer: ServerResponse;
}

/**
 * Ends connections whose body does not come; Node has one limit for all requests, and an upload may take minutes. They are looked
 * through now and then: a timer for each request, set and unset, costs more than reading its body.
 * @returns where a request is put whose body is awaited
 */
function awaitBodies(app: FastifyInstance, timeoutMs: number): Map<IncomingMessage, Awaited> {
  const awaited = new Map<IncomingMessage, Awaited>();
  const look = () => {
    const latest = Date.now() - timeoutMs;
    for (const [raw, { since, answer }] of awaited) {
      // What was answered before its body was read is not waited for.
      if (raw.complete || raw.destroyed || answer.writableEnded) awaited.delete(raw);
      else if (since < latest) end(raw.socket);
    }
  };
  const timer = setInterval(look, 1_000).unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer);
    done();
  });
  return awaited;
}

function end(socket: Socket): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  socket.destroySoon();
}

/** Passes on what comes until it is too much. */
export class LimitedBody extends Transform {
  #left: number;
  isTooLarge = false;

  constructor(from: Readable, limit: number) {
    super();
    this.#left = limit;
    from.once('error', (error) => this.destroy(error));
    from.pipe(this);
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#left -= chunk.length;
    if (this.#left >= 0) return done(null, chunk);
    this.isTooLarge = true;
    return done(new RefusedBody(413));
  }
}
