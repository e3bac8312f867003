/** Takes one's own ask back while nobody has decided on it. */
import { refusal } from '#domain/errors.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import type { DecidedResult } from './accept-approval.ts';
import { endApproval, openApproval } from './decide.ts';

export interface TakeBackApprovalInput {
  readonly clientMutationId?: string | null | undefined;
  readonly approval: string;
}

/** Whoever asked may. @throws Refusal NOT_FOUND, FORBIDDEN, APPROVAL_DECIDED */
export const takeBackApproval = (deps: CommandDeps, input: TakeBackApprovalInput): Promise<DecidedResult> =>
  runCommand(deps, 'take_back_approval', input, async (ctx) => {
    const opened = await openApproval(ctx, input.approval);
    if (opened.approval.personId !== opened.viewer.personId) throw refusal('FORBIDDEN', {}, ['approval']);
    await endApproval(ctx, opened, 'take_back_approval', null);
    const { id, version } = opened.matter;
    return { matterId: id, version, approvalId: opened.approval.id };
  });
