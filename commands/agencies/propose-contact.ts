/** Proposes a contact of an agency, or that one which stands there reads differently now. */
import { checkContact, type ContactInput } from '#domain/agencies/contacts.ts';
import { checkEvidence, type EvidenceInput } from '#domain/agencies/proposals.ts';
import { refusal } from '#domain/errors.ts';
import { agencyOfEntry } from '#db/writes/agency-directory.ts';
import { type CommandDeps, type Repeatable, runCommand } from '../context.ts';
import { checkMayPropose, propose, type ProposalResult } from './propose.ts';

export interface ProposeContactInput extends Repeatable, EvidenceInput, ContactInput {
  readonly agency: string;
  /** The contact that this one takes the place of. */
  readonly corrects?: string | null | undefined;
}

/** Members of an organization may. @throws Refusal PROPOSAL_MEMBERS_ONLY, AGENCY_UNKNOWN and those of the contact and of `propose` */
export const proposeContact = (deps: CommandDeps, input: ProposeContactInput): Promise<ProposalResult> =>
  runCommand(deps, 'propose_contact', input, async (ctx) => {
    checkMayPropose(ctx);
    const { agency: agencyId, corrects } = input;
    const proposed = checkContact(input, []);
    const evidence = checkEvidence(input, ctx.today);
    if (!corrects) return propose(ctx, { agencyId, kind: 'add_contact', proposed, evidence });
    if ((await agencyOfEntry(ctx.tx, 'agency_contacts', corrects)) !== agencyId)
      throw refusal('ENTRY_NOT_CURRENT', {}, ['corrects']);
    return propose(ctx, { agencyId, kind: 'correct_contact', contactId: corrects, proposed, evidence });
  });
