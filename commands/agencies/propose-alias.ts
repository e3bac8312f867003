/** Proposes another name under which an agency is found: an abbreviation, a former name, one that papers use. */
import { checkAlias, checkEvidence, type EvidenceInput } from '#domain/agencies/proposals.ts';
import { type CommandDeps, type Repeatable, runCommand } from '../context.ts';
import { checkMayPropose, propose, type ProposalResult } from './propose.ts';

export interface ProposeAliasInput extends Repeatable, EvidenceInput {
  readonly agency: string;
  readonly name: string;
  readonly kind: string;
}

/** Members of an organization may. @throws Refusal PROPOSAL_MEMBERS_ONLY, ALIAS_KNOWN and those of `propose` */
export const proposeAlias = (deps: CommandDeps, input: ProposeAliasInput): Promise<ProposalResult> =>
  runCommand(deps, 'propose_alias', input, async (ctx) => {
    checkMayPropose(ctx);
    const proposed = checkAlias(input);
    const evidence = checkEvidence(input, ctx.today);
    return propose(ctx, { agencyId: input.agency, kind: 'add_alias', proposed, evidence });
  });
