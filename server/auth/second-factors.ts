// Two-factor with an app and recovery codes, and passkeys. Whoever changes them proves the password again, where the
// account has one.
import { refusal } from '#domain/errors.ts';
import { accountOf } from '#db/queries/accounts.ts';
import { type Begun, begin, type Desk, requireHolder } from './desk.ts';
import { provePassword } from './credentials.ts';
import { countTry } from './limits.ts';
import type { Origin } from './library.ts';
import { mailSecurityChange } from './mail-link.ts';
import { enter } from './sign-in.ts';

/** What an app needs, and the recovery codes; both are shown once. */
export interface TwoFactorSetup {
  /** `otpauth://totp/...`, for a QR code. */
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** Makes a secret and recovery codes; they count from the first right code on. @throws Refusal TWO_FACTOR_IS_ON */
export async function beginTwoFactor(desk: Desk, password: string, from: Origin): Promise<TwoFactorSetup> {
  await provePassword(desk, password, from);
  const answer = await desk.ask<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', from, {
    password,
  });
  if (!answer.ok) throw refusal('TWO_FACTOR_IS_ON');
  return { uri: answer.body.totpURI, recoveryCodes: answer.body.backupCodes };
}

/** The first right code turns it on. @returns the cookies of the session's new token @throws Refusal CODE_WRONG */
export async function confirmTwoFactor(desk: Desk, code: string, from: Origin): Promise<readonly string[]> {
  const holder = await requireHolder(desk, from);
  await countTry(desk.db, 'account', holder.email);
  const answer = await desk.ask('/two-factor/verify-totp', from, { code: code.replace(/\s/g, '') });
  if (!answer.ok) {
    throw refusal(answer.code === 'INVALID_CODE' ? 'CODE_WRONG' : 'TWO_FACTOR_IS_OFF', {}, ['code']);
  }
  await mailSecurityChange(desk.db, holder.email, 'two_factor_on');
  return answer.cookies;
}

/** @returns the cookies of the session's new token @throws Refusal PASSWORD_WRONG, TWO_FACTOR_IS_OFF */
export async function endTwoFactor(desk: Desk, password: string, from: Origin): Promise<readonly string[]> {
  const holder = await provePassword(desk, password, from);
  if (!(await accountOf(desk.db, holder.authUserId))?.hasTwoFactor) throw refusal('TWO_FACTOR_IS_OFF');
  const answer = await desk.ask('/two-factor/disable', from, { password });
  if (!answer.ok) throw refusal('TWO_FACTOR_IS_OFF');
  await mailSecurityChange(desk.db, holder.email, 'two_factor_off');
  return answer.cookies;
}

/** New recovery codes; the old ones count no more. @throws Refusal PASSWORD_WRONG, TWO_FACTOR_IS_OFF */
export async function renewRecoveryCodes(
  desk: Desk,
  password: string,
  from: Origin,
): Promise<readonly string[]> {
  const holder = await provePassword(desk, password, from);
  const path = '/two-factor/generate-backup-codes';
  const answer = await desk.ask<{ backupCodes: string[] }>(path, from, { password });
  if (!answer.ok) throw refusal('TWO_FACTOR_IS_OFF');
  await mailSecurityChange(desk.db, holder.email, 'recovery_codes_renewed');
  return answer.body.backupCodes;
}

/** What the browser must answer, as JSON, with the cookie that names the challenge. */
export interface Challenge {
  readonly options: string;
  readonly cookies: readonly string[];
}

/** @throws Refusal SIGN_IN_AGAIN when the session is older than a day */
export async function beginPasskey(desk: Desk, from: Origin): Promise<Challenge> {
  await requireHolder(desk, from);
  const answer = await desk.ask<object>('/passkey/generate-register-options', from);
  if (!answer.ok) throw refusal('SIGN_IN_AGAIN');
  return { options: JSON.stringify(answer.body), cookies: answer.cookies };
}

/** @throws Refusal PASSKEY_FAILED, SIGN_IN_AGAIN */
export async function addPasskey(
  desk: Desk,
  { name, response }: { readonly name: string; readonly response: string },
  from: Origin,
): Promise<void> {
  const { email } = await requireHolder(desk, from);
  const body = { name: name.slice(0, 80), response: readJson(response) };
  const answer = await desk.ask('/passkey/verify-registration', from, body).catch(() => null);
  if (!answer?.ok) throw refusal(answer?.code === 'SESSION_NOT_FRESH' ? 'SIGN_IN_AGAIN' : 'PASSKEY_FAILED');
  await mailSecurityChange(desk.db, email, 'passkey_added');
}

/** @throws Refusal NOT_FOUND */
export async function removePasskey(desk: Desk, id: string, from: Origin): Promise<void> {
  const { email } = await requireHolder(desk, from);
  const answer = await desk.ask('/passkey/delete-passkey', from, { id });
  if (!answer.ok) throw refusal('NOT_FOUND', { what: 'passkey' }, ['passkey']);
  await mailSecurityChange(desk.db, email, 'passkey_removed');
}

/** Asks for any passkey of this site; the person's own answer says whose it is. */
export async function beginPasskeySignIn(desk: Desk, from: Origin): Promise<Challenge> {
  await countTry(desk.db, 'address', from.address);
  const answer = await desk.ask<object>('/passkey/generate-authenticate-options', { ...from, cookie: '' });
  // A PIN, a finger or a face makes it two factors; `library.ts` refuses an answer without.
  const options = { ...answer.body, userVerification: 'required' };
  return { options: JSON.stringify(options), cookies: answer.cookies };
}

/** @throws Refusal PASSKEY_FAILED */
export async function signInWithPasskey(desk: Desk, response: string, from: Origin): Promise<Begun> {
  await countTry(desk.db, 'address', from.address);
  const path = '/passkey/verify-authentication';
  const answer = await desk.ask<{ user: { id: string; email: string } }>(path, from, {
    response: readJson(response),
  });
  if (!answer.ok) throw refusal('PASSKEY_FAILED');
  const entry = await enter(desk, answer, from);
  return 'needsCode' in entry ? begin(desk, answer.body.user.id, answer.cookies) : entry;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('PASSKEY_FAILED');
  }
}
