/**
 * Follows a referral to the body that now owes the answer: makes the request that is kept there, or links one that there is, with
 * its own number, determinations and windows. The clock is not restarted: it counts on from the first filing, provisional until
 * the other body states a date. The first request is not complete until this one is.
 */
import { refusal } from '#domain/errors.ts';
import type { EffectiveEvent } from '#domain/matters/matter-event.ts';
import type { FactOf } from '#domain/requests/facts.ts';
import { findMatter, insertMatter, lockInOrder, type MatterRow } from '#db/writes/matters.ts';
import { findAgency } from '#db/writes/people.ts';
import { insertRequest, linkReferral, loadRequest } from '#db/writes/requests.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { newCode } from '../matters/new-code.ts';
import { finishAct } from '../matters/open-matter.ts';
import {
  type LockedRequest,
  openFiledRequest,
  type RequestResult,
  type RequestTarget,
} from './open-request.ts';

export interface FollowReferralInput extends RequestTarget {
  /** The fact that says that it was referred. */
  readonly referral: string;
  /** The body that owes the answer; left out where a request is linked. */
  readonly agency?: string | null | undefined;
  /** A request that was made to that body before. */
  readonly existing?: string | null | undefined;
}

export type ReferralResult = RequestResult & { readonly childId: string };

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, REFERRAL_*, AGENCY_UNKNOWN
 */
export const followReferral = (deps: CommandDeps, input: FollowReferralInput): Promise<ReferralResult> =>
  runCommand(deps, 'follow_referral', input, async (ctx) => {
    if (input.existing) await lockInOrder(ctx.tx, [input.foiaRequest, input.existing]);
    const opened = await openFiledRequest(ctx, 'follow_referral', input);
    const { matter } = opened;
    if (matter.visibility === 'sealed') throw refusal('REFERRAL_SEALED', {}, ['foiaRequest']);
    const referral = findReferral(opened, input.referral);
    const childId = input.existing
      ? await checkExisting(ctx, opened, input.existing)
      : await makeChild(ctx, opened, referral, input.agency);
    const link = { parentId: matter.id, referralEventId: referral.rootId };
    if (!(await linkReferral(ctx.tx, childId, link))) throw refusal('REFERRAL_TAKEN', {}, ['referral']);
    const about = { action: 'follow_referral', after: { referredFrom: matter.id } };
    await finishAct(ctx, childId, about);
    const note = { action: 'follow_referral', eventId: referral.id, after: { referredTo: childId } };
    return { matterId: matter.id, version: await finishAct(ctx, matter.id, note), childId };
  });

/** Only what everybody who sees the request may read. @throws Refusal REFERRAL_UNKNOWN */
function findReferral({ facts }: LockedRequest, id: string): FactOf<'referred'> {
  const isReferral = (event: EffectiveEvent): event is FactOf<'referred'> => event.kind === 'referred';
  const found = facts.events.filter(isReferral).find((event) => event.id === id || event.rootId === id);
  if (!found) throw refusal('REFERRAL_UNKNOWN', {}, ['referral']);
  return found;
}

/** A filed request of the same organization that hangs on no other and is not above this one. @throws Refusal REFERRAL_LINK_INVALID */
async function checkExisting(ctx: CommandContext, { matter, request }: LockedRequest, id: string) {
  const invalid = () => refusal('REFERRAL_LINK_INVALID', {}, ['existing']);
  const child = await findMatter(ctx.tx, ctx.viewer, id);
  const own = child?.kind === 'foia_request' && child.organizationId === matter.organizationId;
  const found = own && id !== matter.id ? await loadRequest(ctx.tx, id) : undefined;
  if (!found || found.filedOn === null || found.parentId !== null) throw invalid();
  for (let above = request.parentId; above !== null;) {
    if (above === id) throw invalid();
    above = (await loadRequest(ctx.tx, above))?.parentId ?? null;
  }
  return id;
}

/** The same text under the same requester, kept by the same people and as closely as the first. */
async function makeChild(
  ctx: CommandContext,
  opened: LockedRequest,
  referral: FactOf<'referred'>,
  agencyId: string | null | undefined,
): Promise<string> {
  const { matter, request, facts } = opened;
  const agency = agencyId ? await findAgency(ctx.tx, agencyId) : undefined;
  if (!agency) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
  const id = ctx.newId();
  const title = `${matter.title}, referred to ${agency.abbreviation ?? agency.name}`.slice(0, 200);
  await insertMatter(ctx.tx, {
    ...copied(matter),
    id,
    code: newCode(),
    title,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  await insertRequest(ctx.tx, {
    matterId: id,
    agencyId: agency.id,
    regime: request.regime,
    requestText: request.requestText,
    requester: request.requester,
  });
  const named = referral.payload.parts ?? [];
  const parts = facts.parts.filter(({ id: part }) => named.includes(part));
  const filedOn = facts.filed?.occurred.on ?? referral.occurred.on;
  await appendEvents(ctx, id, [
    ...parts.map(({ text }) => newEvent(ctx, 'part_added', ctx.today, { text })),
    newEvent(ctx, 'submitted', filedOn, {
      channel: facts.filed?.payload.channel ?? 'letter',
      proof: facts.filed?.payload.proof ?? 'none',
      referredOn: referral.occurred.on,
    }),
    ...numberOf(ctx, referral, agency.name),
  ]);
  return id;
}

/** What the letter of referral says the other body calls it. */
const numberOf = (ctx: CommandContext, { payload, occurred }: FactOf<'referred'>, assignedBy: string) =>
  payload.number
    ? [newEvent(ctx, 'tracking_number_assigned', occurred.on, { number: payload.number, assignedBy })]
    : [];

/** An embargo of the first holds the second back too. */
const copied = (matter: MatterRow) => ({
  kind: 'foia_request',
  organizationId: matter.organizationId,
  agreementId: matter.agreementId,
  visibility: matter.embargoCondition === null ? matter.visibility : 'organization',
  embargoedUntil: matter.embargoedUntil,
  privateFields: matter.privateFields,
  standing: matter.standing,
  isSample: matter.isSample,
  version: 0,
  status: 'draft',
  leadId: matter.leadId,
  backupId: matter.backupId,
});
