import type { FastifyInstance } from 'fastify';

const HALF_YEAR_MS = 182 * 86_400_000;

/** `/.well-known/security.txt` (RFC 9116), renewed with every start. */
export function registerSecurityText(app: FastifyInstance, publicUrl: string): void {
  const expires = new Date(Date.now() + HALF_YEAR_MS).toISOString();
  const text = `Contact: ${publicUrl}/\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${publicUrl}/.well-known/security.txt\n`;
  app.get('/.well-known/security.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('Cache-Control', 'public, max-age=3600').send(text),
  );
}
