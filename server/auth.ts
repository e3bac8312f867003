// Accounts: passwords, sessions and their limits are better-auth's; this is its one importer. Who a person is and what they
// may do is ours: a session only names an account, and every request reads the memberships of that moment.
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { refusal } from '#domain/errors.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import type { Database } from '#db/client.ts';
import { viewerOfAccount } from '#db/queries/viewers.ts';
import { account, rateLimit, session, user, verification } from '#db/schema/auth.ts';
import { clearAttempts, countAttempt } from '#db/writes/sign-in-attempts.ts';

export interface AccountSettings {
  readonly db: Database;
  /** Signs session cookies; 32 characters or more. */
  readonly secret: string;
  /** Address that people use; with https the cookie is `Secure`. */
  readonly publicUrl: string;
}

/** Where a sign-in comes from, as far as the proxies in front are trusted. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
  readonly cookie: string;
}

export interface Accounts {
  /** Who the cookies name, with the memberships of this moment; nobody for an old or foreign cookie. */
  readonly viewerOf: (cookie: string) => Promise<Viewer>;
  /** @throws Refusal SIGN_IN_FAILED, TOO_MANY_ATTEMPTS */
  readonly signIn: (
    credentials: { readonly email: string; readonly password: string },
    from: Origin,
  ) => Promise<{ readonly viewer: Viewer; readonly cookies: readonly string[] }>;
  /** Ends the session. @returns the Set-Cookie headers that remove its cookie */
  readonly signOut: (from: Origin) => Promise<readonly string[]>;
}

const BASE_PATH = '/auth';
/** Set by us from the connection, never taken from outside: the request it stands in is made here. */
const ADDRESS_HEADER = 'x-sunclock-address';
const DAY = 86_400;

/** One address may try this often in ten minutes; one account is slowed down after ten wrong tries (see below). */
const ADDRESS_LIMIT = { window: 600, max: 100 };

function createAuth({ db, secret, publicUrl }: AccountSettings) {
  return betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: BASE_PATH,
    database: drizzleAdapter(db.drizzle, {
      provider: 'pg',
      schema: { user, session, account, verification, rateLimit },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: kept, password }) => verify(kept, password),
      },
    },
    session: { expiresIn: 30 * DAY, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': ADDRESS_LIMIT },
    },
    advanced: {
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Opens the accounts of one database. */
export function createAccounts(settings: AccountSettings): Accounts {
  const { db, publicUrl } = settings;
  const auth = createAuth(settings);
  const ask = (path: string, from: Origin, body: object) =>
    auth.handler(
      new Request(`${publicUrl}${BASE_PATH}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: publicUrl,
          cookie: from.cookie,
          'user-agent': from.userAgent,
          [ADDRESS_HEADER]: from.address,
        },
        body: JSON.stringify(body),
      }),
    );
  return {
    viewerOf: async (cookie) => {
      // Most readers have no session; they cost no statement.
      if (!cookie.includes('session_token=')) return ANONYMOUS;
      const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
      return (found && (await viewerOfAccount(db, found.user.id))) ?? ANONYMOUS;
    },
    signIn: async (credentials, from) => {
      const key = accountKey(credentials.email);
      const wait = await countAttempt(db, key, Date.now());
      if (wait > 0) throw refusal('TOO_MANY_ATTEMPTS', { seconds: wait });
      const answer = await ask('/sign-in/email', from, credentials);
      if (answer.status === 429) {
        throw refusal('TOO_MANY_ATTEMPTS', { seconds: answer.headers.get('x-retry-after') ?? 60 });
      }
      if (answer.status >= 500) throw new Error(`The account library answered ${answer.status}.`);
      if (!answer.ok) throw refusal('SIGN_IN_FAILED');
      await clearAttempts(db, key);
      const { user: found } = (await answer.json()) as { user: { id: string } };
      return {
        viewer: (await viewerOfAccount(db, found.id)) ?? ANONYMOUS,
        cookies: answer.headers.getSetCookie(),
      };
    },
    signOut: async (from) => (await ask('/sign-out', from, {})).headers.getSetCookie(),
  };
}

/** Wrong tries are counted for known and unknown addresses alike, so that the limit tells nobody which exist. */
const accountKey = (email: string): string =>
  `account|${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`;

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Makes an account with a password, for seeds and operators; sign-up is closed. The caller puts the id into
 * `people.auth_user_id`.
 * @returns the id of the account
 * @throws when the address is taken
 */
export async function createAccount(db: Database, { email, name, password }: NewAccount): Promise<string> {
  const auth = createAuth({ db, secret: randomBytes(32).toString('base64'), publicUrl: 'http://127.0.0.1' });
  const { internalAdapter } = await auth.$context;
  const made = await internalAdapter.createUser(
    { email: email.toLowerCase(), name, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: made.id,
    accountId: made.id,
    providerId: 'credential',
    password: await hash(password),
  });
  return made.id;
}
