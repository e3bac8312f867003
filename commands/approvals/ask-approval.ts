import { decideBy } from '#domain/approvals/approval.ts';
import { refusal } from '#domain/errors.ts';
import { longDate } from '#domain/words/dates-en.ts';
import { findDeciders, insertApproval } from '#db/writes/approvals.ts';
import type { Asking, CommandContext, Repeatable } from '../context.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { recordHistory } from '../matters/record-history.ts';
import { planNotice } from '../notices/plan-notice.ts';

export interface ApprovableInput extends Repeatable {
  readonly expectedVersion: number;
}

/** What was done; with `approvalId` nothing was, and it waits for a second person. */
export type ApprovableResult = RequestResult & { readonly approvalId?: string };

export interface Ask {
  readonly act: string;
  readonly matterId: string;
  readonly input: ApprovableInput;
  readonly asking: Asking;
}

/** Keeps an ask and tells those who decide. The matter is locked and stays as it is. @throws Refusal APPROVAL_WAITS */
export async function askApproval(ctx: CommandContext, ask: Ask): Promise<ApprovableResult> {
  const { viewer, now: askedAt } = ctx;
  const { act, matterId, asking } = ask;
  const { needed, note } = asking;
  if (viewer.kind !== 'person' || !needed) throw refusal('NEEDS_APPROVAL');
  const { clientMutationId: _repeat, expectedVersion: version, ...input } = ask.input;
  const { reason = null, before = null, after = null, visibility = null, aboutEventId = null } = note ?? {};
  const approvalId = ctx.newId();
  const { personId } = viewer;
  const kept = { id: approvalId, matterId, act, needed, input, version, reason, before, after, visibility };
  const isNew = await insertApproval(ctx.tx, {
    ...kept,
    eventId: aboutEventId,
    personId,
    askedAt,
    decideBy: decideBy(askedAt),
  });
  if (!isNew) throw refusal('APPROVAL_WAITS');
  await recordHistory(ctx, matterId, {
    action: 'ask_approval',
    targetId: approvalId,
    reason,
    after: { act },
    visibility,
  });
  for (const { personId: decider, email } of await findDeciders(ctx.tx, matterId, personId, visibility)) {
    await tell(ctx, { matterId, approvalId, byPersonId: personId }, decider, email);
  }
  return { matterId, version, approvalId };
}

async function tell(
  ctx: CommandContext,
  { matterId, approvalId, byPersonId }: Readonly<Record<'matterId' | 'approvalId' | 'byPersonId', string>>,
  personId: string,
  toAddress: string,
): Promise<void> {
  const params = { approvalId, byPersonId, decideBy: longDate(decideBy(ctx.now).slice(0, 10)) };
  await planNotice(ctx, { kind: 'approval_waiting', personId, toAddress, matterId, params });
}
