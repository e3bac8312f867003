/** Proposes to take a contact or a name out of the directory, because it no longer holds and nothing takes its place. */
import { checkEvidence, type EvidenceInput } from '#domain/agencies/proposals.ts';
import { refusal } from '#domain/errors.ts';
import { agencyOfEntry } from '#db/writes/agency-directory.ts';
import { type CommandDeps, type Repeatable, runCommand } from '../context.ts';
import { checkMayPropose, propose, type ProposalResult } from './propose.ts';

export interface ProposeRemovalInput extends Repeatable, EvidenceInput {
  /** Exactly one of the two. */
  readonly contact?: string | null | undefined;
  readonly alias?: string | null | undefined;
}

/** Members of an organization may. @throws Refusal PROPOSAL_MEMBERS_ONLY, CHOICE_UNKNOWN, ENTRY_NOT_CURRENT and those of `propose` */
export const proposeRemoval = (deps: CommandDeps, input: ProposeRemovalInput): Promise<ProposalResult> =>
  runCommand(deps, 'propose_removal', input, async (ctx) => {
    checkMayPropose(ctx);
    const { contact, alias } = input;
    const evidence = checkEvidence(input, ctx.today);
    if (!contact === !alias) {
      const value = contact ? 'Both at once' : 'Nothing';
      throw refusal(
        'CHOICE_UNKNOWN',
        { value, field: 'what to take out', choices: 'either contact or alias' },
        ['contact'],
      );
    }
    const [table, id] = contact
      ? (['agency_contacts', contact] as const)
      : (['agency_aliases', alias ?? ''] as const);
    const agencyId = await agencyOfEntry(ctx.tx, table, id);
    if (agencyId === undefined) throw refusal('ENTRY_NOT_CURRENT', {}, [contact ? 'contact' : 'alias']);
    return contact
      ? propose(ctx, { agencyId, kind: 'end_contact', contactId: id, evidence })
      : propose(ctx, { agencyId, kind: 'end_alias', aliasId: id, evidence });
  });
