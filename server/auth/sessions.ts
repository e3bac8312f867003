// The sessions of an account: ended by their person, or given a new token with another role, in the transaction of the act
// that gives it. What was stolen earlier never holds the new rights.
import { refusal } from '#domain/errors.ts';
import { sessionToken } from '#db/queries/accounts.ts';
import type { Transaction } from '#db/client.ts';
import { type Desk, requireHolder } from './desk.ts';
import { askOf, createAuth, type Origin } from './library.ts';
import { RENEWAL_PATH } from './session-renewal.ts';

/** The sessions of one database. */
export const openSessions = (desk: Desk) => ({
  revoke: (sessionId: string, from: Origin) => revokeSession(desk, sessionId, from),
  revokeOthers: (from: Origin) => revokeOthers(desk, from),
  renew: (tx: Transaction, from: Origin) => renewSession(desk, tx, from),
});

/** The session that goes on, and the headers that give the browser its cookie. */
export interface Renewed {
  readonly sessionId: string;
  readonly cookies: readonly string[];
}

/** Makes another session of the account that the cookies name, in this transaction; null for a request without one. */
async function renewSession(desk: Desk, tx: Transaction, from: Origin): Promise<Renewed | null> {
  const auth = createAuth({ ...desk.settings, db: { ...desk.db, drizzle: tx.drizzle } });
  const answer = await askOf(auth, desk.settings.publicUrl)<{ sessionId: string }>(RENEWAL_PATH, from, {});
  return answer.ok ? { sessionId: answer.body.sessionId, cookies: answer.cookies } : null;
}

/** Ends one session of one's own. @throws Refusal NOT_FOUND */
async function revokeSession(desk: Desk, sessionId: string, from: Origin): Promise<void> {
  const { authUserId } = await requireHolder(desk, from);
  const token = await sessionToken(desk.db, authUserId, sessionId);
  if (token === undefined) throw refusal('NOT_FOUND', { what: 'session' }, ['session']);
  await (await desk.auth.$context).internalAdapter.deleteSession(token);
}

/** Ends every session but this one. */
export async function revokeOthers(desk: Desk, from: Origin): Promise<void> {
  await requireHolder(desk, from);
  await desk.ask('/revoke-other-sessions', from, {});
}
