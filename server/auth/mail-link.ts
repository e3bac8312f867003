import { v7 as uuid } from 'uuid';
import { planNotice } from '#commands/notices/plan-notice.ts';
import type { Database } from '#db/client.ts';
import { readClock } from '#db/queries/clock.ts';
import { receiverOf } from '#db/writes/accounts.ts';

/** Puts a one-time link into the outbox for whoever has the account of this address. */
export async function mailLink(
  db: Database,
  kind: 'sign_in_link' | 'password_reset' | 'address_change_asked',
  email: string,
  link: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const receiver = await receiverOf(tx, email);
    if (!receiver) return;
    const { personId, email: toAddress } = receiver;
    await planNotice({ tx, newId: uuid, ...(await readClock(tx)) }, { kind, personId, toAddress, link });
  });
}

/** Puts the link that proves a new address into the outbox. It is nobody's yet. */
export async function mailConfirmation(db: Database, toAddress: string, link: string): Promise<void> {
  await db.transaction(async (tx) =>
    planNotice({ tx, newId: uuid, ...(await readClock(tx)) }, { kind: 'address_change', toAddress, link }),
  );
}

/** Tells the address of an account that another was asked for, with the link that stops it. */
export const mailStop = (db: Database, email: string, link: string): Promise<void> =>
  mailLink(db, 'address_change_asked', email, link);

/** What changed in the way that a person signs in; see the catalogue of notices. */
export type SecurityChange =
  | 'password_changed'
  | 'two_factor_on'
  | 'two_factor_off'
  | 'recovery_codes_renewed'
  | 'recovery_code_used'
  | 'passkey_added'
  | 'passkey_removed'
  | 'key_made';

/** Tells the person, so that they hear of it when it was somebody else. */
export async function mailSecurityChange(db: Database, email: string, what: SecurityChange): Promise<void> {
  await db.transaction(async (tx) => {
    const receiver = await receiverOf(tx, email);
    if (!receiver) return;
    const { personId, email: toAddress } = receiver;
    const notice = { kind: 'security_changed', personId, toAddress, params: { what } } as const;
    await planNotice({ tx, newId: uuid, ...(await readClock(tx)) }, notice);
  });
}
