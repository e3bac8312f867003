// What accepting, rejecting and taking back an ask share: finding it, locking its matter, writing down the end of it.
import { refusal } from '#domain/errors.ts';
import type { PersonViewer } from '#domain/access/viewer.ts';
import { decideApproval, findAddress, findApproval, type LockedApproval } from '#db/writes/approvals.ts';
import { lockMatter, type MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { checkAllowed, subjectOf } from '../matters/open-matter.ts';
import { recordHistory } from '../matters/record-history.ts';
import { planNotice, withdrawNotices } from '../notices/plan-notice.ts';

export interface OpenedApproval {
  readonly approval: LockedApproval;
  readonly matter: MatterRow;
  readonly viewer: PersonViewer;
}

/** An ask that still waits, with its matter locked. @throws Refusal NOT_FOUND, APPROVAL_DECIDED */
export async function openApproval(ctx: CommandContext, id: string): Promise<OpenedApproval> {
  const { tx, viewer } = ctx;
  const seen = await findApproval(tx, viewer, id);
  const matter = seen && (await lockMatter(tx, viewer, seen.matterId));
  const approval = matter && (await findApproval(tx, viewer, id));
  if (!approval || viewer.kind !== 'person') throw refusal('NOT_FOUND', { what: 'approval' }, ['approval']);
  if (approval.state !== 'waiting') throw refusal('APPROVAL_DECIDED', {}, ['approval']);
  return { approval, matter, viewer };
}

/** Owners, editors and counsel who may do the act themselves decide on it, never on their own. @throws Refusal FORBIDDEN, APPROVAL_IS_OWN */
export function checkMayDecide(ctx: CommandContext, { approval, matter, viewer }: OpenedApproval): void {
  const subject = subjectOf(matter, ctx.now, approval.visibility);
  checkAllowed(ctx, 'decide_approval', subject);
  checkAllowed(ctx, approval.needed, subject);
  if (approval.personId === viewer.personId) throw refusal('APPROVAL_IS_OWN', {}, ['approval']);
}

const ENDS = {
  accept_approval: 'accepted',
  reject_approval: 'rejected',
  take_back_approval: 'taken_back',
} as const;

/** Writes down how an ask ended, and tells who asked. */
export async function endApproval(
  ctx: CommandContext,
  { approval, matter, viewer }: OpenedApproval,
  action: keyof typeof ENDS,
  reason: string | null,
): Promise<void> {
  const state = ENDS[action];
  const { id: approvalId, visibility } = approval;
  await decideApproval(ctx.tx, approvalId, {
    state,
    decidedById: viewer.personId,
    decidedAt: ctx.now,
    decisionReason: reason,
  });
  const after = { act: approval.act, askedById: approval.personId };
  await recordHistory(ctx, matter.id, { action, targetId: approvalId, reason, after, visibility });
  await withdrawNotices(ctx, 'approval_waiting', { approvalId });
  if (state !== 'taken_back') await tellAsker(ctx, { approval, matter, viewer }, state);
}

async function tellAsker(ctx: CommandContext, { approval, matter, viewer }: OpenedApproval, what: string) {
  const toAddress = await findAddress(ctx.tx, approval.personId);
  if (toAddress === undefined) return;
  await planNotice(ctx, {
    kind: 'approval_decided',
    personId: approval.personId,
    toAddress,
    matterId: matter.id,
    params: { approvalId: approval.id, byPersonId: viewer.personId, what },
  });
}
