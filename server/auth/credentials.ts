// Changing what one signs in with: the password, the second factor, passkeys. Each change asks again who it is, tells the
// person by mail, and gives the session a new token or ends the others.
import { refusal } from '#domain/errors.ts';
import { accountOf, passkeysOf, sessionsOf } from '#db/queries/accounts.ts';
import type { AccountRow, PasskeyRow, SessionRow } from '#db/queries/accounts.ts';
import { type Desk, type Holder, holderOf, requireHolder } from './desk.ts';
import { countTry, forgetTries } from './limits.ts';
import type { Origin } from './library.ts';
import { mailSecurityChange } from './mail-link.ts';
import { checkPassword } from './passwords.ts';
import { revokeOthers } from './sessions.ts';
import { checkEmail } from './sign-in.ts';

/** What a person sees of the security of their account. */
export interface Security extends AccountRow {
  readonly passkeys: readonly PasskeyRow[];
  readonly sessions: readonly (SessionRow & { readonly isThis: boolean })[];
}

/** How long a session counts as one that has just begun. */
const FRESH_MS = 86_400_000;

/** Null without a session. */
export async function securityOf(desk: Desk, from: Origin): Promise<Security | null> {
  const holder = await holderOf(desk, from.cookie);
  if (!holder) return null;
  const { authUserId, sessionId } = holder;
  const [account, passkeys, sessions] = await Promise.all([
    accountOf(desk.db, authUserId),
    passkeysOf(desk.db, authUserId),
    sessionsOf(desk.db, authUserId),
  ]);
  if (!account) return null;
  return {
    ...account,
    passkeys,
    sessions: sessions.map((row) => ({ ...row, isThis: row.id === sessionId })),
  };
}

/**
 * Proves that the person at this session knows the password; an account without one must have signed in within a day.
 * @throws Refusal PASSWORD_WRONG, SIGN_IN_AGAIN, TOO_MANY_ATTEMPTS
 */
export async function provePassword(desk: Desk, password: string, from: Origin): Promise<Holder> {
  const holder = await requireHolder(desk, from);
  const account = await accountOf(desk.db, holder.authUserId);
  if (!account?.hasPassword) {
    if (Date.now() - holder.startedAt > FRESH_MS) throw refusal('SIGN_IN_AGAIN');
    return holder;
  }
  await countTry(desk.db, 'account', holder.email);
  const answer = await desk.auth.api
    .verifyPassword({ body: { password }, headers: new Headers({ cookie: from.cookie }) })
    .catch(() => null);
  if (!answer?.status) throw refusal('PASSWORD_WRONG', {}, ['currentPassword']);
  await forgetTries(desk.db, 'account', holder.email);
  return holder;
}

/**
 * Sets another password, or the first one. Every other session ends, and this one has a new token.
 * @returns the Set-Cookie headers of the new token
 * @throws Refusal PASSWORD_WRONG, PASSWORD_LENGTH, PASSWORD_GUESSABLE, TOO_MANY_ATTEMPTS
 */
export async function changePassword(
  desk: Desk,
  { currentPassword, password }: { readonly currentPassword: string; readonly password: string },
  from: Origin,
): Promise<readonly string[]> {
  const holder = await requireHolder(desk, from);
  checkPassword(password, holder);
  const account = await accountOf(desk.db, holder.authUserId);
  if (!account?.hasPassword) {
    const headers = new Headers({ cookie: from.cookie });
    await desk.auth.api.setPassword({ body: { newPassword: password }, headers });
    await revokeOthers(desk, from);
    await mailSecurityChange(desk.db, holder.email, 'password_changed');
    return [];
  }
  await countTry(desk.db, 'account', holder.email);
  const change = { currentPassword, newPassword: password, revokeOtherSessions: true };
  const answer = await desk.ask('/change-password', from, change);
  if (!answer.ok) throw refusal('PASSWORD_WRONG', {}, ['currentPassword']);
  await forgetTries(desk.db, 'account', holder.email);
  await mailSecurityChange(desk.db, holder.email, 'password_changed');
  return answer.cookies;
}

/** Sends a link to choose a new password to whoever has the account of this address; says the same for nobody. */
export async function requestReset(desk: Desk, email: string, from: Origin): Promise<void> {
  const to = checkEmail(email);
  await countTry(desk.db, 'address', from.address);
  await countTry(desk.db, 'link', to);
  await desk.ask('/request-password-reset', from, { email: to });
}

/**
 * Sets a new password with the token of a link, which is used up; every session ends.
 * @throws Refusal LINK_EXPIRED, PASSWORD_LENGTH, PASSWORD_GUESSABLE
 */
export async function resetPassword(
  desk: Desk,
  { token, password }: { readonly token: string; readonly password: string },
  from: Origin,
): Promise<void> {
  await countTry(desk.db, 'address', from.address);
  const { internalAdapter } = await desk.auth.$context;
  const ticket = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const user =
    ticket && ticket.expiresAt > new Date() ? await internalAdapter.findUserById(ticket.value) : null;
  if (!user) throw refusal('LINK_EXPIRED');
  // Before the token is used up: a password that is refused may be followed by a better one.
  checkPassword(password, user);
  const answer = await desk.ask('/reset-password', from, { token, newPassword: password });
  if (!answer.ok) throw refusal('LINK_EXPIRED');
  await forgetTries(desk.db, 'account', user.email);
  await mailSecurityChange(desk.db, user.email, 'password_changed');
}
