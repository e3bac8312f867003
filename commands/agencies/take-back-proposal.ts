/** The proposer takes a proposal back while it waits. It stays on record. */
import { refusal } from '#domain/errors.ts';
import { insertDecision } from '#db/writes/agency-directory.ts';
import { type CommandDeps, personOf, type Repeatable, runCommand } from '../context.ts';
import { openProposal } from './open-proposal.ts';
import type { ProposalResult } from './propose.ts';

export interface TakeBackProposalInput extends Repeatable {
  readonly proposal: string;
}

/** Who made it may. @throws Refusal NOT_FOUND, PROPOSAL_DECIDED, PROPOSAL_OF_ANOTHER */
export const takeBackProposal = (deps: CommandDeps, input: TakeBackProposalInput): Promise<ProposalResult> =>
  runCommand(deps, 'take_back_proposal', input, async (ctx) => {
    const { id: proposalId, agencyId, personId } = await openProposal(ctx, input.proposal);
    if (personId !== personOf(ctx)) throw refusal('PROPOSAL_OF_ANOTHER', {}, ['proposal']);
    await insertDecision(ctx.tx, { proposalId, state: 'taken_back', personId, decidedAt: ctx.now });
    return { agencyId, proposalId, state: 'taken_back' };
  });
