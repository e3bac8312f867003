import type { FastifyRequest } from 'fastify';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in
 * Origin; a program that sends neither carries no one's cookies by accident.
 */
export function isOwnSite(request: FastifyRequest, publicUrl: string): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || origin === publicUrl;
}
