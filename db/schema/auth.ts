import { bigint, boolean, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Tables of the authentication library, in a schema of their own. The library behind `server/auth.ts` reads and writes
 * them; `db/queries/accounts.ts` and `db/writes/accounts.ts` hold what else is needed of them. Column names follow the
 * library's model.
 */
export const auth = pgSchema('auth');

const moment = () => timestamp({ withTimezone: true, mode: 'date' });

export const user = auth.table('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  twoFactorEnabled: boolean().notNull().default(false),
  /** Ours: how often this account began a session; two-factor is asked for at the second. */
  signIns: integer().notNull().default(0),
  image: text(),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});

export const session = auth.table('session', {
  id: text().primaryKey(),
  token: text().notNull().unique(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  expiresAt: moment().notNull(),
  ipAddress: text(),
  userAgent: text(),
  /** Ours: the last request, kept to ten minutes. */
  lastSeenAt: moment(),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});

export const account = auth.table('account', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: moment(),
  refreshTokenExpiresAt: moment(),
  scope: text(),
  password: text(),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});

export const verification = auth.table('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment().notNull(),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});

export const rateLimit = auth.table('rate_limit', {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: 'number' }).notNull(),
});

export const twoFactor = auth.table('two_factor', {
  id: text().primaryKey(),
  userId: text()
    .notNull()
    .unique()
    .references(() => user.id, { onDelete: 'cascade' }),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  verified: boolean().notNull().default(true),
  failedVerificationCount: integer().notNull().default(0),
  lockedUntil: moment(),
});

export const passkey = auth.table('passkey', {
  id: text().primaryKey(),
  name: text(),
  publicKey: text().notNull(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  credentialID: text('credential_id').notNull().unique(),
  counter: integer().notNull(),
  deviceType: text().notNull(),
  backedUp: boolean().notNull(),
  transports: text(),
  createdAt: moment(),
  aaguid: text(),
});
