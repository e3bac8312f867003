/**
 * Invites a guest to one matter: a role on it until the end of a day where the organization is. What comes back, what is
 * listed, what is kept and what is mailed are the same whether or not somebody has an account with the address, so that
 * nobody can find out by inviting. History names the guest's row and no address, which is theirs to have forgotten.
 */
import type { GuestRole } from '#domain/access/viewer.ts';
import { can } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import { checkAddress } from '#domain/people/address.ts';
import { endGuestOf, guestTerm, insertGuest, personOfAddress } from '#db/writes/guests.ts';
import { withdrawGuestInvitation } from '#db/writes/invitations.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { shortenClaims } from '#db/writes/tasks.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { issueInvitation } from '../organizations/issue-invitation.ts';
import { planNotice, withdrawNotices } from '../notices/plan-notice.ts';
import type { MatterResult } from './open-facts.ts';
import { finishAct, type MatterInput, openMatter, subjectOf, targetOf } from './open-matter.ts';

export type InviteGuestInput = MatterInput & {
  readonly address: string;
  readonly role: GuestRole;
  /** The last day, in the organization's zone. */
  readonly lastDay: string;
};

/**
 * Owners, editors and counsel may; only counsel invites a guest as counsel, because that opens what is kept for counsel.
 * Inviting an address again puts the new role and day in the place of the old.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, ADDRESS_INVALID, GUEST_END_INVALID
 */
export const inviteGuest = (deps: CommandDeps, input: InviteGuestInput): Promise<MatterResult> =>
  runCommand(deps, 'invite_guest', input, async (ctx) => {
    const { role, lastDay } = input;
    const matter = await openMatter(ctx, 'invite_guest', targetOf(input));
    if (role === 'counsel' && !can(ctx.viewer, 'keep_for_counsel', subjectOf(matter, ctx.now)).allowed) {
      throw refusal('FORBIDDEN', {}, ['role']);
    }
    const address = checkAddress(input.address, ['address']);
    const { endsAt, isPossible } = await guestTerm(ctx.tx, matter.organizationId, lastDay);
    if (!isPossible) throw refusal('GUEST_END_INVALID', { value: lastDay }, ['lastDay']);
    const earlier = await endGuestOf(ctx.tx, matter.id, address, ctx.now);
    if (earlier) {
      await withdrawNotices(ctx, 'guest_invitation', { guestId: earlier.id });
      await withdrawGuestInvitation(ctx.tx, earlier.id, ctx.now);
      const until = role === 'viewer' ? ctx.now : endsAt;
      if (earlier.personId !== null) await shortenClaims(ctx.tx, matter.id, earlier.personId, until);
    }
    const targetId = await admit(ctx, matter, { address, role, endsAt });
    const version = await finishAct(ctx, matter.id, {
      action: 'invite_guest',
      targetId,
      after: { role, lastDay },
      visibility: 'organization',
    });
    return { matterId: matter.id, version };
  });

interface Admission {
  readonly address: string;
  readonly role: GuestRole;
  readonly endsAt: string;
}

async function admit(ctx: CommandContext, matter: MatterRow, admission: Admission): Promise<string> {
  const id = ctx.newId();
  const personId = await personOfAddress(ctx.tx, admission.address);
  const invitedById = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
  await insertGuest(ctx.tx, { id, matterId: matter.id, personId, invitedById, ...admission });
  const { address, role } = admission;
  const { organizationId } = matter;
  // Who has an account sees the matter at once; somebody without one opens it with the letter's link.
  const opening =
    personId === null ? await issueInvitation(ctx, { organizationId, guestId: id, address, role }) : null;
  await planNotice(ctx, {
    kind: 'guest_invitation',
    link: opening?.link ?? null,
    personId,
    toAddress: admission.address,
    matterId: matter.id,
    params: {
      organizationId: matter.organizationId,
      guestId: id,
      role: admission.role,
      ...(invitedById ? { byPersonId: invitedById } : {}),
    },
  });
  return id;
}
