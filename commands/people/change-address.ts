/**
 * A person's address changes, once the new one is proved. With it, in one transaction: their other sessions end, links that
 * were sent to the old address die, and letters that wait go to the new one. Invitations stay with the address that they
 * were sent to. The last letter goes to the old address.
 */
import { refusal } from '#domain/errors.ts';
import type { Transaction } from '#db/client.ts';
import { endAccountLinks, endOtherSessions } from '#db/writes/accounts.ts';
import { readdressNotices } from '#db/writes/notices.ts';
import { updateAddress } from '#db/writes/people.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { planNotice } from '../notices/plan-notice.ts';

export interface ChangeAddressInput {
  /** The session that goes on. */
  readonly sessionId: string;
  /** Proves the new address and gives it to the account. @returns it @throws Refusal */
  readonly take: (tx: Transaction) => Promise<string>;
}

/** Anybody may, for themselves. @throws Refusal SIGN_IN_REQUIRED and those of `take` */
export const changeAddress = (
  deps: CommandDeps,
  { sessionId, take }: ChangeAddressInput,
): Promise<{ readonly changed: true }> =>
  runCommand(deps, 'change_address', {}, async (ctx) => {
    if (ctx.viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
    const { personId } = ctx.viewer;
    const address = await take(ctx.tx);
    const before = await updateAddress(ctx.tx, personId, address);
    await endOtherSessions(ctx.tx, personId, sessionId);
    await endAccountLinks(ctx.tx, personId);
    await readdressNotices(ctx.tx, personId, address);
    await planNotice(ctx, { kind: 'address_changed', personId, toAddress: before });
    return { changed: true };
  });
