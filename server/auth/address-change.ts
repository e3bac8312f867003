// Another address for an account. It is asked for with the password, confirmed from the mailbox of the new address by the
// person who asked, and can be stopped from the mailbox of the old one. The library proves the new address; until then
// nothing changes: one signs in, and is written to, as before.
import { randomBytes } from 'node:crypto';
import { changeAddress } from '#commands/people/change-address.ts';
import type { CommandDeps } from '#commands/context.ts';
import { Refusal, refusal } from '#domain/errors.ts';
import type { Transaction } from '#db/client.ts';
import { isAddressKnown } from '#db/queries/accounts.ts';
import { provePassword } from './credentials.ts';
import { type Desk, type Holder, requireHolder } from './desk.ts';
import { ADDRESS_CHANGE_HOURS, askOf, createAuth, type Origin } from './library.ts';
import { countTry } from './limits.ts';
import { mailStop } from './mail-link.ts';
import { checkEmail } from './sign-in.ts';

const ADDRESS_STOP_PATH = '/security/email/stop';

/** One change at a time is open for an account; its value is the new address. */
const changeOf = (authUserId: string) => `address-change:${authUserId}`;
const stopOf = (token: string) => `address-stop:${token}`;

interface Wanted {
  readonly email: string;
  readonly currentPassword: string;
}

/** Changes of address in one database. */
export const openAddressChange = (desk: Desk) => ({
  request: (wanted: Wanted, from: Origin) => requestChange(desk, wanted, from),
  confirm: (token: string, from: Origin, deps: CommandDeps) => confirmChange(desk, token, from, deps),
  stop: (token: string, from: Origin) => stopChange(desk, token, from),
});

/**
 * Mails a link to the new address, and a word with the means to stop it to the old one. An address that has an account gets
 * no link; the answer, the word and the limits are the same. Asked again, the newest address counts.
 * @throws Refusal SIGN_IN_REQUIRED, SIGN_IN_AGAIN, PASSWORD_WRONG, EMAIL_INVALID, ADDRESS_SAME, TOO_MANY_ATTEMPTS
 */
async function requestChange(desk: Desk, wanted: Wanted, from: Origin): Promise<void> {
  const { authUserId, email } = await provePassword(desk, wanted.currentPassword, from);
  const address = checkEmail(wanted.email);
  if (address === email) throw refusal('ADDRESS_SAME', {}, ['email']);
  await countTry(desk.db, 'address', from.address);
  await countTry(desk.db, 'link', email);
  await countTry(desk.db, 'link', address);
  const answer = await desk.ask('/change-email', from, { newEmail: address });
  if (!answer.ok) throw refusal('EMAIL_INVALID', {}, ['email']);
  const { internalAdapter } = await desk.auth.$context;
  const expiresAt = new Date(Date.now() + ADDRESS_CHANGE_HOURS * 3_600_000);
  const token = randomBytes(32).toString('base64url');
  await internalAdapter.deleteVerificationByIdentifier(changeOf(authUserId));
  await internalAdapter.createVerificationValue({
    identifier: changeOf(authUserId),
    value: address,
    expiresAt,
  });
  await internalAdapter.createVerificationValue({ identifier: stopOf(token), value: authUserId, expiresAt });
  await mailStop(desk.db, email, `${ADDRESS_STOP_PATH}?token=${token}`);
}

/**
 * The person who asked opens the link of the new mailbox, signed in: the address is theirs from now on. Every other session
 * ends, open links to the old address die, and the old address is told.
 * @throws Refusal SIGN_IN_REQUIRED, LINK_EXPIRED, ACCOUNT_EXISTS, TOO_MANY_ATTEMPTS
 */
async function confirmChange(desk: Desk, token: string, from: Origin, deps: CommandDeps): Promise<void> {
  const holder = await requireHolder(desk, from);
  await countTry(desk.db, 'address', from.address);
  let address = '';
  const take = async (tx: Transaction) => (address = await takeChange(desk, tx, holder, token, from));
  await changeAddress(deps, { sessionId: holder.sessionId, take }).catch(async (error: unknown) => {
    if (error instanceof Refusal || address === '') throw error;
    // Somebody opened an account with it since the link was sent.
    throw (await isAddressKnown(desk.db, address)) ? refusal('ACCOUNT_EXISTS') : error;
  });
}

/** The library sets the address in our transaction, so that account and person change together or not at all. */
async function takeChange(desk: Desk, tx: Transaction, holder: Holder, token: string, from: Origin) {
  const auth = createAuth({ ...desk.settings, db: { ...desk.db, drizzle: tx.drizzle } });
  const open = await (
    await auth.$context
  ).internalAdapter.consumeVerificationValue(changeOf(holder.authUserId));
  if (!open) throw refusal('LINK_EXPIRED');
  const path = `/verify-email?token=${encodeURIComponent(token)}`;
  const answer = await askOf(auth, desk.settings.publicUrl)<{ user?: { email: string } }>(path, from);
  // A link of before, to another address than the one asked for last, is signed as well.
  if (!answer.ok || answer.body.user?.email !== open.value) throw refusal('LINK_EXPIRED');
  return open.value;
}

/**
 * Stops a change with the link of the old mailbox. Whoever asked knew the password, so every session ends.
 * @throws Refusal LINK_EXPIRED, TOO_MANY_ATTEMPTS
 */
async function stopChange(desk: Desk, token: string, from: Origin): Promise<void> {
  await countTry(desk.db, 'address', from.address);
  const { internalAdapter } = await desk.auth.$context;
  const ticket = await internalAdapter.consumeVerificationValue(stopOf(token));
  if (!ticket) throw refusal('LINK_EXPIRED');
  await internalAdapter.deleteVerificationByIdentifier(changeOf(ticket.value));
  await internalAdapter.deleteUserSessions(ticket.value);
}
