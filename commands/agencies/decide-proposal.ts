/** Accepts a proposal, which changes the directory at once, or declines it with a reason that its proposer reads. */
import { checkOptionalText, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type FoundProposal, insertDecision } from '#db/writes/agency-directory.ts';
import { findAddress } from '#db/writes/approvals.ts';
import { type CommandContext, type CommandDeps, type Repeatable, runCommand } from '../context.ts';
import { planNotice } from '../notices/plan-notice.ts';
import { checkRunsSite, recordSiteAct } from '../site/open-site.ts';
import { applyProposal, checkApplies } from './apply-proposal.ts';
import { openProposal } from './open-proposal.ts';
import type { ProposalResult } from './propose.ts';

export interface DecideProposalInput extends Repeatable {
  readonly proposal: string;
  readonly accept: boolean;
  /** Must be given to decline. */
  readonly reason?: string | null | undefined;
}

/**
 * Site administrators may, with a session. What the directory says meanwhile is looked at again.
 * @throws Refusal FORBIDDEN, NOT_FOUND, PROPOSAL_DECIDED, TEXT_* and those of `checkApplies`
 */
export const decideProposal = (deps: CommandDeps, input: DecideProposalInput): Promise<ProposalResult> =>
  runCommand(deps, 'decide_proposal', input, async (ctx) => {
    const viewer = await checkRunsSite(ctx);
    const { personId } = viewer;
    const proposal = await openProposal(ctx, input.proposal);
    const { id: proposalId, agencyId } = proposal;
    const state = input.accept ? 'accepted' : 'declined';
    const check = input.accept ? checkOptionalText : checkText;
    const reason = check(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    if (input.accept) await checkApplies(ctx, proposal);
    await insertDecision(ctx.tx, { proposalId, state, personId, decidedAt: ctx.now, reason });
    if (input.accept) await applyProposal(ctx, proposal);
    const action = input.accept ? 'accept_proposal' : 'decline_proposal';
    const params = await recordSiteAct(ctx, { viewer, reason }, { action, aboutAgencyId: agencyId });
    if (proposal.personId !== personId) await tellProposer(ctx, proposal, { ...params, what: state });
    return { agencyId, proposalId, state };
  });

async function tellProposer(
  ctx: CommandContext,
  { id: proposalId, personId }: FoundProposal,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const toAddress = await findAddress(ctx.tx, personId);
  if (toAddress === undefined) return;
  await planNotice(ctx, { kind: 'proposal_decided', personId, toAddress, params: { ...params, proposalId } });
}
