// The one place where the authentication library is set up. Nothing of it is reachable over HTTP: its endpoints are asked
// in this process, by the functions of this folder, and whatever they decide is its decision.
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { passkey } from '@better-auth/passkey';
import type { Database } from '#db/client.ts';
import * as tables from '#db/schema/auth.ts';
import { mailConfirmation, mailLink } from './mail-link.ts';
import { hashPassword, LONGEST, SHORTEST, verifyPassword } from './passwords.ts';
import { sessionRenewal } from './session-renewal.ts';

export interface AccountSettings {
  readonly db: Database;
  /** Signs session cookies; 32 characters or more. */
  readonly secret: string;
  /** Address that people use; with https the cookie is `Secure`. Every link comes from it, never from a Host header. */
  readonly publicUrl: string;
  /** Anyone may open an account, or only who is invited. Default by invitation. */
  readonly signUp?: 'invitation' | 'open';
}

/** Where a request comes from, as far as the proxies in front are trusted. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
  readonly cookie: string;
}

const BASE_PATH = '/auth';
/** Set by us from the connection, never taken from outside: the request it stands in is made here. */
const ADDRESS_HEADER = 'x-sunclock-address';
const { user, session, account, verification, rateLimit, twoFactor: secondFactors, passkey: keys } = tables;
const TABLES = { user, session, account, verification, rateLimit, twoFactor: secondFactors, passkey: keys };
const MINUTE = 60;
const DAY = 86_400;

export const SIGN_IN_LINK_PATH = '/sign-in/link';
export const PASSWORD_RESET_PATH = '/sign-in/new-password';
const ADDRESS_CONFIRM_PATH = '/security/email/confirm';
/** How long a change of address waits to be confirmed. */
export const ADDRESS_CHANGE_HOURS = 24;

export function createAuth({ db, secret, publicUrl }: AccountSettings) {
  return betterAuth({
    appName: 'Sunclock',
    secret,
    baseURL: publicUrl,
    basePath: BASE_PATH,
    database: drizzleAdapter(db.drizzle, { provider: 'pg', schema: TABLES }),
    emailAndPassword: withPasswords(db),
    user: { changeEmail: { enabled: true } },
    // Asked for by a change of address only: an account opens with an address that is proved.
    emailVerification: {
      sendOnSignUp: false,
      sendOnSignIn: false,
      expiresIn: ADDRESS_CHANGE_HOURS * 60 * MINUTE,
      sendVerificationEmail: ({ user, token }) =>
        mailConfirmation(db, user.email, `${ADDRESS_CONFIRM_PATH}?token=${token}`),
    },
    // Fixed from the sign-in on: nothing prolongs a session, and no copy of it in a cookie outlives its row.
    session: {
      expiresIn: 30 * DAY,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { lastSeenAt: { type: 'date', required: false, input: false } },
    },
    // A one-time token is kept as its digest only.
    verification: { storeIdentifier: 'hashed' },
    // Tries are counted by `limits.ts`, in the database, by account and by address.
    rateLimit: { enabled: false },
    plugins: [secondStep(), signInLink(db), passkeys(publicUrl), sessionRenewal()],
    advanced: {
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // A fault is thrown to us; the library would print it, with the parameters of the statement.
    onAPIError: { throw: true },
  });
}

const withPasswords = (db: Database) => ({
  enabled: true,
  disableSignUp: true,
  requireEmailVerification: true,
  minPasswordLength: SHORTEST,
  maxPasswordLength: LONGEST,
  password: {
    hash: hashPassword,
    verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password),
  },
  resetPasswordTokenExpiresIn: 60 * MINUTE,
  revokeSessionsOnPasswordReset: true,
  sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
    mailLink(db, 'password_reset', user.email, `${PASSWORD_RESET_PATH}?token=${token}`),
});

export type Auth = ReturnType<typeof createAuth>;

/** The second step is asked for after a link too, which proves a mailbox only, not after a passkey, which is two by itself. */
function secondStep() {
  const plugin = twoFactor({
    issuer: 'Sunclock',
    allowPasswordless: true,
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * MINUTE },
  });
  const [after] = plugin.hooks.after;
  if (after) after.matcher = ({ path }) => path === '/sign-in/email' || path === '/magic-link/verify';
  return plugin;
}

const signInLink = (db: Database) =>
  magicLink({
    disableSignUp: true,
    expiresIn: 15 * MINUTE,
    sendMagicLink: ({ email, token }) =>
      mailLink(db, 'sign_in_link', email, `${SIGN_IN_LINK_PATH}?token=${token}`),
  });

/** Without a PIN, a finger or a face a passkey would be one factor only. */
const notVerified = () => new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });

const passkeys = (publicUrl: string) =>
  passkey({
    rpName: 'Sunclock',
    rpID: new URL(publicUrl).hostname,
    origin: publicUrl,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => {
        if (!verification.registrationInfo?.userVerified) throw notVerified();
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw notVerified();
      },
    },
  });

/** What the library answered. */
export interface Answered<Body> {
  readonly ok: boolean;
  /** The library's own code of a refusal; empty when `ok`. */
  readonly code: string;
  readonly body: Body;
  /** Set-Cookie headers. */
  readonly cookies: readonly string[];
}

/** Asks one endpoint of the library as the browser would, with the cookies it sent. @throws when the library fails */
export type Ask = <Body>(path: string, from: Origin, body?: object) => Promise<Answered<Body>>;

/** Without a body it is a GET. */
export function askOf(auth: Auth, publicUrl: string): Ask {
  return async <Body>(path: string, from: Origin, body?: object) => {
    const answer = await auth.handler(
      new Request(`${publicUrl}${BASE_PATH}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'content-type': 'application/json',
          origin: publicUrl,
          cookie: from.cookie,
          'user-agent': from.userAgent,
          [ADDRESS_HEADER]: from.address,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    if (answer.status >= 500)
      throw new Error(`The account library answered ${answer.status} to ${path.split('?')[0]}.`);
    const given = (await answer.json().catch(() => null)) as (Body & { code?: string }) | null;
    return {
      ok: answer.ok,
      code: answer.ok ? '' : (given?.code ?? `HTTP_${answer.status}`),
      body: given as Body,
      cookies: answer.headers.getSetCookie(),
    };
  };
}
