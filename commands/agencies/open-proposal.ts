import { refusal } from '#domain/errors.ts';
import { findProposal, type FoundProposal, lockAgency } from '#db/writes/agency-directory.ts';
import type { CommandContext } from '../context.ts';

/** A proposal that still waits, with its agency locked. @throws Refusal NOT_FOUND, PROPOSAL_DECIDED */
export async function openProposal(ctx: CommandContext, id: string): Promise<FoundProposal> {
  const { tx, viewer } = ctx;
  const seen = await findProposal(tx, viewer, id);
  if (seen) await lockAgency(tx, seen.agencyId);
  const proposal = seen && (await findProposal(tx, viewer, id));
  if (!proposal) throw refusal('NOT_FOUND', { what: 'proposal' }, ['proposal']);
  if (proposal.isDecided) throw refusal('PROPOSAL_DECIDED', {}, ['proposal']);
  return proposal;
}
