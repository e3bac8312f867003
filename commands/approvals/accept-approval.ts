/** Accepts what somebody asked for: the act is done by its own command, in the name of who accepts, or refused as it is now. */
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { actOf } from './approvable-acts.ts';
import { checkMayDecide, endApproval, openApproval } from './decide.ts';

export interface AcceptApprovalInput {
  readonly clientMutationId?: string | null | undefined;
  readonly approval: string;
  /** The version of the matter that was looked at: another one must be looked at first. */
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
}

export type DecidedResult = RequestResult & { readonly approvalId: string };

/** @throws Refusal NOT_FOUND, FORBIDDEN, APPROVAL_*, CONFLICT and those of the act */
export const acceptApproval = (deps: CommandDeps, input: AcceptApprovalInput): Promise<DecidedResult> =>
  runCommand(deps, 'accept_approval', input, async (ctx) => {
    const opened = await openApproval(ctx, input.approval);
    checkMayDecide(ctx, opened);
    const { approval, matter } = opened;
    const { expectedVersion } = input;
    if (matter.version !== expectedVersion) throw refusal('CONFLICT', {}, ['expectedVersion'], matter.id);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    await endApproval(ctx, opened, 'accept_approval', reason);
    const done = await actOf(approval.act)(ctx, { ...approval.input, expectedVersion });
    return { ...done, approvalId: approval.id };
  });
