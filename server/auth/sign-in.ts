// The ways in: a password, a link by mail, the second step of both, a passkey; and the way out. A session that begins has a
// new token every time, whatever cookie came along, and one that was there before ends.
import { refusal } from '#domain/errors.ts';
import type { Begun, Desk } from './desk.ts';
import { begin, holderOf } from './desk.ts';
import { countTry, forgetTries } from './limits.ts';
import type { Answered, Origin } from './library.ts';
import { mailSecurityChange } from './mail-link.ts';

/** Signed in, or one step short of it: the cookies then name the challenge. */
export type Entry = Begun | { readonly needsCode: true; readonly cookies: readonly string[] };

interface SignedIn {
  readonly user?: { readonly id: string; readonly email: string };
  readonly twoFactorRedirect?: boolean;
}

const address = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** @throws Refusal EMAIL_INVALID */
export function checkEmail(email: string): string {
  const trimmed = email.trim().toLowerCase();
  if (!address.test(trimmed)) throw refusal('EMAIL_INVALID', {}, ['email']);
  return trimmed;
}

/** @throws Refusal SIGN_IN_FAILED, TOO_MANY_ATTEMPTS */
export async function signIn(
  desk: Desk,
  { email, password }: { readonly email: string; readonly password: string },
  from: Origin,
): Promise<Entry> {
  await countTry(desk.db, 'address', from.address);
  await countTry(desk.db, 'account', email);
  const answer = await desk.ask<SignedIn>('/sign-in/email', from, { email: email.trim(), password });
  if (!answer.ok) throw refusal('SIGN_IN_FAILED');
  await forgetTries(desk.db, 'account', email);
  return enter(desk, answer, from);
}

/** Sends a link to whoever has the account of this address; to nobody otherwise, and says the same. */
export async function requestLink(desk: Desk, email: string, from: Origin): Promise<void> {
  const to = checkEmail(email);
  await countTry(desk.db, 'address', from.address);
  await countTry(desk.db, 'link', to);
  await desk.ask('/sign-in/magic-link', from, { email: to });
}

/** Signs in with the token of a link, which is used up. @throws Refusal LINK_EXPIRED, TOO_MANY_ATTEMPTS */
export async function takeLink(desk: Desk, token: string, from: Origin): Promise<Entry> {
  await countTry(desk.db, 'address', from.address);
  const answer = await desk.ask<SignedIn>(`/magic-link/verify?token=${encodeURIComponent(token)}`, from);
  // The library redirects with a refusal, and answers JSON with a session.
  if (!answer.ok || !answer.body) throw refusal('LINK_EXPIRED');
  return enter(desk, answer, from);
}

/**
 * The second step: a code of the app, or one of the recovery codes, which is used up.
 * @throws Refusal CODE_WRONG, CODE_CHALLENGE_OVER, TOO_MANY_ATTEMPTS
 */
export async function giveCode(desk: Desk, code: string, from: Origin): Promise<Begun> {
  await countTry(desk.db, 'address', from.address);
  const typed = code.replace(/\s/g, '');
  const isRecovery = !/^\d{6}$/.test(typed);
  const path = isRecovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
  // An old session must not answer for the challenge: the library would take it for a signed-in check.
  const answer = await desk.ask<SignedIn>(path, withoutSession(from), { code: typed });
  if (!answer.ok) throw refusalOfCode(answer.code);
  const entry = await enter(desk, answer, from);
  if ('needsCode' in entry) throw refusal('CODE_CHALLENGE_OVER');
  if (isRecovery && answer.body.user)
    await mailSecurityChange(desk.db, answer.body.user.email, 'recovery_code_used');
  return entry;
}

function refusalOfCode(code: string) {
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return refusal('CODE_WRONG', {}, ['code']);
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return refusal('TOO_MANY_ATTEMPTS', { wait: '15 minutes' });
  return refusal('CODE_CHALLENGE_OVER');
}

/** Ends the session. @returns the Set-Cookie headers that remove its cookie */
export async function signOut(desk: Desk, from: Origin): Promise<readonly string[]> {
  return (await desk.ask('/sign-out', from, {})).cookies;
}

/** A session of before ends when another begins in the same browser. */
export async function enter(desk: Desk, answer: Answered<SignedIn>, from: Origin): Promise<Entry> {
  const { user, twoFactorRedirect } = answer.body;
  if (twoFactorRedirect === true) return { needsCode: true, cookies: answer.cookies };
  if (!user) throw refusal('SIGN_IN_FAILED');
  const before = await holderOf(desk, from.cookie);
  if (before) await (await desk.auth.$context).internalAdapter.deleteSession(before.token);
  return begin(desk, user.id, answer.cookies);
}

const withoutSession = (from: Origin): Origin => ({
  ...from,
  cookie: from.cookie
    .split(/;\s*/)
    .filter((pair) => !/session_token=|session_data=/.test(pair))
    .join('; '),
});
