// Accounts: passwords, sessions, links, second factors and passkeys are better-auth's; the folder `auth/` is its one
// importer, and this file what the rest of the server knows of it. Who a person is and what they may do is ours: a session
// only names an account, and every request reads the rights of that moment.
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { viewerOfAccount } from '#db/queries/viewers.ts';
import { noteSeen } from '#db/writes/accounts.ts';
import { openAddressChange } from './auth/address-change.ts';
import * as credentials from './auth/credentials.ts';
import { type Desk, holderOf } from './auth/desk.ts';
import { type AccountSettings, askOf, createAuth } from './auth/library.ts';
import { openKeys } from './auth/keys.ts';
import * as registration from './auth/registration.ts';
import * as factors from './auth/second-factors.ts';
import { openSessions } from './auth/sessions.ts';
import * as entry from './auth/sign-in.ts';
import { withShareLinks } from './share-links.ts';

export type { Security } from './auth/credentials.ts';
export type { Begun } from './auth/desk.ts';
export type { AccountSettings, Origin } from './auth/library.ts';
export { createAccount, issueTicket, type NewAccount, type Ticket } from './auth/registration.ts';
export type { Challenge, TwoFactorSetup } from './auth/second-factors.ts';
export type { Entry } from './auth/sign-in.ts';

export type Accounts = ReturnType<typeof createAccounts>;

/** Opens the accounts of one database. */
export function createAccounts(settings: AccountSettings) {
  const auth = createAuth(settings);
  const desk: Desk = { db: settings.db, auth, ask: askOf(auth, settings.publicUrl), settings };
  /** The same function, at this desk. */
  const at =
    <Args extends unknown[], Result>(act: (desk: Desk, ...args: Args) => Result) =>
    (...args: Args) =>
      act(desk, ...args);
  return {
    viewerOf: at(viewerOf),
    /** Anyone may open an account. */
    isOpen: settings.signUp === 'open',
    signIn: at(entry.signIn),
    giveCode: at(entry.giveCode),
    requestLink: at(entry.requestLink),
    takeLink: at(entry.takeLink),
    signOut: at(entry.signOut),
    securityOf: at(credentials.securityOf),
    provePassword: at(credentials.provePassword),
    changePassword: at(credentials.changePassword),
    requestReset: at(credentials.requestReset),
    resetPassword: at(credentials.resetPassword),
    addressChange: openAddressChange(desk),
    sessions: openSessions(desk),
    beginTwoFactor: at(factors.beginTwoFactor),
    confirmTwoFactor: at(factors.confirmTwoFactor),
    endTwoFactor: at(factors.endTwoFactor),
    renewRecoveryCodes: at(factors.renewRecoveryCodes),
    beginPasskey: at(factors.beginPasskey),
    addPasskey: at(factors.addPasskey),
    removePasskey: at(factors.removePasskey),
    beginPasskeySignIn: at(factors.beginPasskeySignIn),
    signInWithPasskey: at(factors.signInWithPasskey),
    keys: openKeys(desk),
    readTicket: at(registration.readTicket),
    requestAccount: at(registration.requestAccount),
    takeTicket: at(registration.takeTicket),
    openAccount: at(registration.openAccount),
  };
}

/** How exactly the last use of a session is kept. */
const SEEN_EVERY_MS = 10 * 60_000;

/** Who the cookies name, with the matters whose share links they hold. */
const viewerOf = async (desk: Desk, cookie: string): Promise<Viewer> =>
  withShareLinks(desk.db, await personOf(desk, cookie), cookie);

/** Who the cookies name, with the rights of this moment; nobody for an old or foreign cookie. */
async function personOf(desk: Desk, cookie: string): Promise<Viewer> {
  const holder = await holderOf(desk, cookie);
  if (!holder) return ANONYMOUS;
  if (Date.now() - holder.seenAt > SEEN_EVERY_MS) await noteSeen(desk.db, holder.sessionId);
  return (await viewerOfAccount(desk.db, holder.authUserId)) ?? ANONYMOUS;
}
