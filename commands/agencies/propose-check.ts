/** Says that a contact was read at its source again, and still holds. */
import { checkEvidence, type EvidenceInput } from '#domain/agencies/proposals.ts';
import { refusal } from '#domain/errors.ts';
import { agencyOfEntry } from '#db/writes/agency-directory.ts';
import { type CommandDeps, type Repeatable, runCommand } from '../context.ts';
import { checkMayPropose, propose, type ProposalResult } from './propose.ts';

export interface ProposeCheckInput extends Repeatable, EvidenceInput {
  readonly contact: string;
}

/** Members of an organization may. @throws Refusal PROPOSAL_MEMBERS_ONLY, ENTRY_NOT_CURRENT, CHECK_NOT_NEWER and those of `propose` */
export const proposeCheck = (deps: CommandDeps, input: ProposeCheckInput): Promise<ProposalResult> =>
  runCommand(deps, 'propose_check', input, async (ctx) => {
    checkMayPropose(ctx);
    const contactId = input.contact;
    const evidence = checkEvidence(input, ctx.today);
    const agencyId = await agencyOfEntry(ctx.tx, 'agency_contacts', contactId);
    if (agencyId === undefined) throw refusal('ENTRY_NOT_CURRENT', {}, ['contact']);
    return propose(ctx, { agencyId, kind: 'check_contact', contactId, evidence });
  });
