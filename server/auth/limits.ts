// How often something may be tried, counted in the database: by account whatever address it comes from, and by the address
// of the connection (as far as proxies are trusted) whatever account it is about. Known and unknown accounts count alike,
// so that the limit tells nobody which exist.
import { createHash } from 'node:crypto';
import { refusal } from '#domain/errors.ts';
import type { Database } from '#db/client.ts';
import { clearAttempts, countAttempt } from '#db/writes/sign-in-attempts.ts';
import { counted } from '#domain/words/counted-en.ts';

/** One window for all: tries in 15 minutes. */
const MOST = { account: 10, link: 10, address: 100 } as const;

/** What is tried: a secret of an account, a link to be sent to somebody, anything from one address. */
type Kind = keyof typeof MOST;

const keyOf = (kind: Kind, whose: string): string =>
  `${kind}|${createHash('sha256').update(whose.trim().toLowerCase()).digest('base64url')}`;

/** Counts one try. @throws Refusal TOO_MANY_ATTEMPTS */
export async function countTry(db: Database, kind: Kind, whose: string): Promise<void> {
  const seconds = await countAttempt(db, keyOf(kind, whose), Date.now(), MOST[kind]);
  if (seconds > 0) throw refusal('TOO_MANY_ATTEMPTS', { wait: counted(seconds, 'second') });
}

/** Forgets the tries of an account after a success; those of an address stay counted. */
export const forgetTries = (db: Database, kind: Exclude<Kind, 'address'>, whose: string): Promise<void> =>
  clearAttempts(db, keyOf(kind, whose));
