/**
 * What every proposal goes through: who may, how many wait, and whether the change could be made now, so that nobody waits for
 * a "no" that was certain. What an administrator of the site proposes is done at once and decided in their name.
 */
import { mayProposeChange } from '#domain/access/directory.ts';
import { mayRunSite } from '#domain/access/site.ts';
import { type Evidence, MOST_WAITING, type Proposed, type ProposalKind } from '#domain/agencies/proposals.ts';
import { refusal } from '#domain/errors.ts';
import { insertDecision, insertProposal, lockAgency, waitingOf } from '#db/writes/agency-directory.ts';
import type { CommandContext } from '../context.ts';
import { recordSiteAct } from '../site/open-site.ts';
import { applyProposal, checkApplies } from './apply-proposal.ts';

export interface NewChange {
  readonly agencyId: string;
  readonly kind: ProposalKind;
  readonly contactId?: string;
  readonly aliasId?: string;
  readonly proposed?: Proposed;
  readonly evidence: Evidence;
}

export type ProposalResult = {
  readonly agencyId: string;
  readonly proposalId: string;
  readonly state: 'waiting' | 'accepted' | 'declined' | 'taken_back';
};

/** @throws Refusal SIGN_IN_REQUIRED, PROPOSAL_MEMBERS_ONLY: asked before anything is looked up */
export function checkMayPropose({ viewer }: Pick<CommandContext, 'viewer'>): string {
  if (viewer.kind !== 'person') throw refusal('SIGN_IN_REQUIRED');
  if (!mayProposeChange(viewer)) throw refusal('PROPOSAL_MEMBERS_ONLY');
  return viewer.personId;
}

/** Keeps a proposal. @throws Refusal AGENCY_UNKNOWN, PROPOSALS_TOO_MANY, PROPOSAL_WAITS and those of `checkApplies` */
export async function propose(ctx: CommandContext, change: NewChange): Promise<ProposalResult> {
  const personId = checkMayPropose(ctx);
  const { agencyId, kind, contactId = null, aliasId = null, proposed = null, evidence } = change;
  if (!(await lockAgency(ctx.tx, agencyId))) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
  const like = { agencyId, kind, contactId, aliasId, proposed };
  const { waiting, isTwice } = await waitingOf(ctx.tx, personId, like);
  if (isTwice) throw refusal('PROPOSAL_WAITS');
  if (waiting >= MOST_WAITING) throw refusal('PROPOSALS_TOO_MANY', { limit: MOST_WAITING });
  const { source: sourceUrl, readOn, note } = evidence;
  const id = ctx.newId();
  const proposal = { id, ...like, sourceUrl, readOn, personId };
  await checkApplies(ctx, proposal);
  await insertProposal(ctx.tx, { ...proposal, note, proposedAt: ctx.now });
  if (!mayRunSite(ctx.viewer)) return { agencyId, proposalId: id, state: 'waiting' };
  await insertDecision(ctx.tx, { proposalId: id, state: 'accepted', personId, decidedAt: ctx.now });
  await applyProposal(ctx, proposal);
  const act = { action: 'change_directory', aboutAgencyId: agencyId };
  await recordSiteAct(ctx, { viewer: { personId }, reason: note }, act);
  return { agencyId, proposalId: id, state: 'accepted' };
}
