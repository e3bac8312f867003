// How an account comes to be: with a one-time link to an address, so that nobody can open one for an address that is not
// theirs, and the address is proved before there is a password. The token's digest is kept until it is used.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { planNotice } from '#commands/notices/plan-notice.ts';
import { registerPerson } from '#commands/people/register-person.ts';
import { refusal } from '#domain/errors.ts';
import { readClock } from '#db/queries/clock.ts';
import { hasAccount } from '#db/queries/accounts.ts';
import type { Database } from '#db/client.ts';
import type { Begun, Desk } from './desk.ts';
import type { AccountSettings, Origin } from './library.ts';
import { createAuth } from './library.ts';
import { countTry } from './limits.ts';
import { checkPassword } from './passwords.ts';
import { checkEmail, signIn } from './sign-in.ts';

/** What an account is opened for: anybody's own, or the first of a site. */
export type TicketKind = 'sign_up' | 'site';

export interface Ticket {
  readonly kind: TicketKind;
  readonly email: string;
}

export const WELCOME_PATH = '/welcome';
const HOURS = 24;

/** Makes a ticket for an address. @returns the path of its page, which holds the secret */
export async function issueTicket(settings: AccountSettings, ticket: Ticket): Promise<string> {
  const { internalAdapter } = await createAuth(settings).$context;
  const token = randomBytes(32).toString('base64url');
  await internalAdapter.createVerificationValue({
    identifier: `ticket:${token}`,
    value: JSON.stringify(ticket),
    expiresAt: new Date(Date.now() + HOURS * 3_600_000),
  });
  return `${WELCOME_PATH}?token=${token}`;
}

/** What a ticket is for; null when it was used, has expired, or never was. */
export async function readTicket({ auth }: Desk, token: string): Promise<Ticket | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findVerificationValue(`ticket:${token}`);
  return found && found.expiresAt > new Date() ? (JSON.parse(found.value) as Ticket) : null;
}

/**
 * Sends a ticket to an address, where anybody may open an account. An address that has one gets no second, and the answer
 * does not tell.
 * @throws Refusal SIGN_UP_CLOSED, EMAIL_INVALID, TOO_MANY_ATTEMPTS
 */
export async function requestAccount(desk: Desk, email: string, from: Origin): Promise<void> {
  if (desk.settings.signUp !== 'open') throw refusal('SIGN_UP_CLOSED');
  const toAddress = checkEmail(email);
  await countTry(desk.db, 'address', from.address);
  await countTry(desk.db, 'link', toAddress);
  const link = await issueTicket(desk.settings, { kind: 'sign_up', email: toAddress });
  await desk.db.transaction(async (tx) => {
    if (await hasAccount(tx, toAddress)) return;
    await planNotice(
      { tx, newId: uuid, ...(await readClock(tx)) },
      { kind: 'address_check', toAddress, link },
    );
  });
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Makes this person site administrator, and owner of a new organization of this name. */
  readonly organizationName?: string | null | undefined;
}

/** Opens the account of a ticket, which is used up, and signs its person in. @throws Refusal LINK_EXPIRED */
export async function takeTicket(
  desk: Desk,
  input: Omit<NewAccount, 'email'> & { readonly token: string },
  from: Origin,
): Promise<Begun> {
  await countTry(desk.db, 'address', from.address);
  const ticket = await readTicket(desk, input.token);
  if (!ticket) throw refusal('LINK_EXPIRED');
  const { name, password } = input;
  const organizationName = ticket.kind === 'site' ? (input.organizationName ?? '') : null;
  checkNames(name, organizationName);
  checkPassword(password, { email: ticket.email, name });
  const { internalAdapter } = await desk.auth.$context;
  if (!(await internalAdapter.consumeVerificationValue(`ticket:${input.token}`)))
    throw refusal('LINK_EXPIRED');
  return openAccount(desk, { email: ticket.email, name, password, organizationName }, from);
}

/**
 * Opens an account for an address that was proved (a ticket or an invitation was taken from its mailbox), and signs in.
 * @throws Refusal ACCOUNT_EXISTS, PASSWORD_LENGTH, PASSWORD_GUESSABLE
 */
export async function openAccount(desk: Desk, account: NewAccount, from: Origin): Promise<Begun> {
  const email = checkEmail(account.email);
  const { name, password, organizationName = null } = account;
  checkPassword(password, { email, name });
  if (await hasAccount(desk.db, email)) throw refusal('ACCOUNT_EXISTS');
  const authUserId = await createAccount(desk.db, { email, name, password }).catch(async (error: unknown) => {
    // Somebody else took the last step for the same address at the same moment.
    throw (await hasAccount(desk.db, email)) ? refusal('ACCOUNT_EXISTS') : error;
  });
  await registerPerson({ db: desk.db, newId: uuid }, { authUserId, email, name, organizationName });
  const entry = await signIn(desk, { email, password }, from);
  if ('needsCode' in entry) throw refusal('SIGN_IN_FAILED');
  return entry;
}

function checkNames(name: string, organizationName: string | null): void {
  const given = { name, ...(organizationName === null ? {} : { organizationName }) };
  for (const [field, text] of Object.entries(given)) {
    if (text.trim() === '') throw refusal('TEXT_REQUIRED', { field: FIELDS[field] ?? field }, [field]);
    if (text.length > 120) {
      throw refusal('TEXT_TOO_LONG', { field: FIELDS[field] ?? field, length: text.length, limit: 120 }, [
        field,
      ]);
    }
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'your name',
  organizationName: 'the name of the organization',
};

/**
 * Makes an account with a password whose address counts as proved, for seeds and operators. The caller puts the id into
 * `people.auth_user_id`.
 * @returns the id of the account
 * @throws when the address is taken
 */
export async function createAccount(
  db: Database,
  { email, name, password }: Pick<NewAccount, 'email' | 'name' | 'password'>,
): Promise<string> {
  const auth = createAuth({ db, secret: randomBytes(32).toString('base64'), publicUrl: 'http://127.0.0.1' });
  const { internalAdapter, password: hashing } = await auth.$context;
  const made = await internalAdapter.createUser(
    { email: email.toLowerCase(), name, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: made.id,
    accountId: made.id,
    providerId: 'credential',
    password: await hashing.hash(password),
  });
  return made.id;
}
