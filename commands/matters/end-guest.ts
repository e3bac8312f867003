/** Ends a guest's time on one matter before its last day. At their next request the matter is gone for them. */
import { refusal } from '#domain/errors.ts';
import { checkAddress } from '#domain/people/address.ts';
import { endGuestOf } from '#db/writes/guests.ts';
import { shortenClaims } from '#db/writes/tasks.ts';
import { withdrawGuestInvitation } from '#db/writes/invitations.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { withdrawNotices } from '../notices/plan-notice.ts';
import type { MatterResult } from './open-facts.ts';
import { finishAct, type MatterInput, openMatter, targetOf } from './open-matter.ts';

export type EndGuestInput = MatterInput & {
  readonly address: string;
};

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, ADDRESS_INVALID, GUEST_UNKNOWN */
export const endGuest = (deps: CommandDeps, input: EndGuestInput): Promise<MatterResult> =>
  runCommand(deps, 'end_guest', input, async (ctx) => {
    const matter = await openMatter(ctx, 'invite_guest', targetOf(input));
    const address = checkAddress(input.address, ['address']);
    const ended = await endGuestOf(ctx.tx, matter.id, address, ctx.now);
    if (!ended?.wasCurrent) throw refusal('GUEST_UNKNOWN', {}, ['address']);
    await withdrawNotices(ctx, 'guest_invitation', { guestId: ended.id });
    await withdrawGuestInvitation(ctx.tx, ended.id, ctx.now);
    if (ended.personId !== null) await shortenClaims(ctx.tx, matter.id, ended.personId, ctx.now);
    const version = await finishAct(ctx, matter.id, {
      action: 'end_guest',
      targetId: ended.id,
      before: { role: ended.role },
      visibility: 'organization',
    });
    return { matterId: matter.id, version };
  });
