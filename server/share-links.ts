// Share links: 256 random bits in an address, of which only the digest is kept. Whoever opens the address gets the secret in
// a cookie that no script reads, so that it stays in no address bar, history or referrer; each request reads anew whether it
// still opens anything. It opens one matter for reading, and makes nobody of anybody.
import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '#db/client.ts';
import { mattersOfShareLinks } from '#db/queries/viewers.ts';

const BYTES = 32;
const SHAPE = /^[\w-]{43}$/;
/** As many links as one browser may hold. */
const MOST = 5;

/** The cookie that `/shared/:token` sets; `web/access/shared.ts` names it too. */
export const LINK_COOKIE = /(?:^|;\s*)shared=([\w.-]*)/;

export function newShareLink(): { readonly secret: string; readonly digest: string } {
  const secret = randomBytes(BYTES).toString('base64url');
  return { secret, digest: digestOf(secret) };
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The matters that these secrets open now. */
export async function sharedMatters(
  db: Pick<Connection, 'sql'>,
  secrets: readonly string[],
): Promise<readonly string[]> {
  const digests = secrets
    .filter((secret) => SHAPE.test(secret))
    .slice(-MOST)
    .map(digestOf);
  return digests.length === 0 ? [] : mattersOfShareLinks(db, digests);
}

/** Who asks, with the matters whose links came along. */
export async function withShareLinks(
  db: Pick<Connection, 'sql'>,
  viewer: Viewer,
  cookie: string,
): Promise<Viewer> {
  const held = LINK_COOKIE.exec(cookie)?.[1];
  if (!held) return viewer;
  const linkedMatters = await sharedMatters(db, held.split('.'));
  return linkedMatters.length === 0 ? viewer : { ...viewer, linkedMatters };
}
