// Errors below the API and the pages: a body that cannot be read, a path that does not exist. Short, and without a word of
// what runs here.
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What a client may be told by status; the library's own sentences name limits and internals. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'This request cannot be read.',
  403: 'This is not allowed from here.',
  404: 'There is nothing here.',
  405: 'This is not how to ask.',
  408: 'This took too long to arrive.',
  413: 'This is too large.',
  415: 'This kind of body is not accepted.',
  429: 'Too many requests. Wait a little.',
  503: 'Too much is going on. Try again in a moment.',
};

export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((_request, reply) => send(reply, 404, SENTENCES[404] ?? ''));
}

/** Answers in the shape that a GraphQL client reads. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  // The rest of a body that was not taken is not waited for.
  if (status === 413 || status === 415) reply.header('Connection', 'close');
  if (status < 500 || status === 503)
    return send(reply, status, SENTENCES[status] ?? 'This request cannot be answered.');
  const id = logFault(request, error, 'a fault in the server');
  return send(reply, 500, `Something went wrong on our side; it is logged as ${id}.`);
}

/** @returns the id under which it stands in the log, which a person can report */
export function logFault(request: FastifyRequest, error: unknown, sentence: string): string {
  const id = randomUUID();
  request.log.error({ id, err: error }, sentence);
  return id;
}

const send = (reply: FastifyReply, status: number, message: string) =>
  reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message }] });
