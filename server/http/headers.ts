// The headers that every answer bears. What only a browser that shows a page heeds goes with pages; all other answers get the
// same few words, made once: they are a tenth of what a small answer of the API costs.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy } from './policy.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Allows the inline scripts of this one answer; made when first asked for. */
    readonly nonce: string;
  }
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: under it a browser sends our own forms with `Origin: null`, and they would be refused.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What is no page shows and runs nothing, wherever it is opened. */
const DATA = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

const PAGE = {
  ...EVERYWHERE,
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  // Older browsers do not know `frame-ancestors`.
  'x-frame-options': 'DENY',
  // What our pages never use.
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Scripts, styles and pictures of pages; a policy of their own would only be in the way. */
const ASSET = /^(?:text\/(?:css|javascript)|application\/javascript|font\/|image\/)/;

/** A year, as browsers ask before they remember it. */
const ONLY_TLS = 'max-age=31536000; includeSubDomains';

/** A session cookie, under either of its names, or one that holds share links. */
const SESSION_COOKIE = /session_token=|(?:^|;\s*)shared=/;

export interface HeaderOptions {
  readonly publicUrl: string;
  /** Pages straight from their sources (development). */
  readonly isLive: boolean;
}

export function registerHeaders(app: FastifyInstance, { publicUrl, isLive }: HeaderOptions): void {
  const nonces = new WeakMap<FastifyRequest, string>();
  app.decorateRequest('nonce', {
    getter() {
      let nonce = nonces.get(this);
      if (nonce === undefined) nonces.set(this, (nonce = randomBytes(16).toString('base64')));
      return nonce;
    },
  });
  const isPublishedSafely = publicUrl.startsWith('https:');
  app.addHook('onSend', (request, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    const isPage = type.startsWith('text/html');
    const own = reply.getHeader('content-security-policy');
    reply.headers(isPage ? PAGE : ASSET.test(type) ? EVERYWHERE : DATA);
    if (isPage) reply.header('content-security-policy', contentPolicy(request.nonce, isLive));
    else if (own !== undefined) reply.header('content-security-policy', own);
    // Said over plain HTTP it means nothing; the proxies that are trusted say whether it was.
    if (isPublishedSafely && request.protocol === 'https')
      reply.header('strict-transport-security', ONLY_TLS);
    if (isSignedIn(request) && !isForever(reply)) {
      reply.header('cache-control', 'private, no-store');
      // Packed, the length of an answer tells a listener what in it repeats words that a stranger put there.
      request.headers['x-no-compression'] = '1';
    }
    done(null, payload);
  });
}

/** A built file, the same for everybody. */
const isForever = (reply: FastifyReply): boolean =>
  String(reply.getHeader('cache-control') ?? '').includes('immutable');

const isSignedIn = ({ headers }: FastifyRequest): boolean =>
  headers.authorization !== undefined || SESSION_COOKIE.test(headers.cookie ?? '');
