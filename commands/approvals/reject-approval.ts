/** Does not accept what somebody asked for, and says why; the matter stays as it is. */
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import type { DecidedResult } from './accept-approval.ts';
import { checkMayDecide, endApproval, openApproval } from './decide.ts';

export interface RejectApprovalInput {
  readonly clientMutationId?: string | null | undefined;
  readonly approval: string;
  readonly reason: string;
}

/** @throws Refusal NOT_FOUND, FORBIDDEN, APPROVAL_*, TEXT_* */
export const rejectApproval = (deps: CommandDeps, input: RejectApprovalInput): Promise<DecidedResult> =>
  runCommand(deps, 'reject_approval', input, async (ctx) => {
    const opened = await openApproval(ctx, input.approval);
    checkMayDecide(ctx, opened);
    const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    await endApproval(ctx, opened, 'reject_approval', reason);
    const { id, version } = opened.matter;
    return { matterId: id, version, approvalId: opened.approval.id };
  });
