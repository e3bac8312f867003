/** Drafts a request: a matter with its text and parts, kept to the organization until somebody makes it public. */
import { refusal } from '#domain/errors.ts';
import type { Regime } from '#domain/requests/duties.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import type { RequesterRow } from '#db/schema/requests.ts';
import { findAgency, findOrganization } from '#db/writes/people.ts';
import { insertMatter } from '#db/writes/matters.ts';
import { insertRequest, type NewRequest } from '#db/writes/requests.ts';
import { checkOrdinary } from '../access/check-visibility.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { checkAllowed, finishAct } from '../matters/open-matter.ts';
import { newCode } from '../matters/new-code.ts';
import { checkAgreement, checkMember, checkRequester, type RequesterInput } from './check-request.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { type RequestResult } from './open-request.ts';

export interface DraftRequestInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly agency: string;
  readonly agreement?: string | null | undefined;
  readonly title: string;
  readonly requestText: string;
  readonly requester: RequesterInput;
  readonly regime?: Regime | null | undefined;
  readonly visibility?: 'public' | 'organization' | null | undefined;
  readonly parts?: readonly string[] | null | undefined;
  readonly lead?: string | null | undefined;
  readonly backup?: string | null | undefined;
}

/**
 * Owners, editors and counsel of the organization may. A sample organization makes sample matters.
 * @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, CHOICE_UNKNOWN, AGENCY_UNKNOWN, AGREEMENT_UNKNOWN, PERSON_UNKNOWN, LEAD_IS_BACKUP, TEXT_*, TOO_MANY
 */
export const draftRequest = (deps: CommandDeps, input: DraftRequestInput): Promise<RequestResult> =>
  runCommand(deps, 'draft_request', input, (ctx) => insertDraft(ctx, input));

/** How a draft came about and is to be sent, where somebody planned it. */
export type DraftPlan = Pick<NewRequest, 'batchId' | 'plannedChannel' | 'characterLimit'>;

/** Writes one draft within an act. @throws Refusal as `draftRequest` */
export async function insertDraft(
  ctx: CommandContext,
  input: DraftRequestInput,
  plan: DraftPlan = {},
): Promise<RequestResult> {
  const { visibility, organization } = await checkDrafting(ctx, input);
  const agency = await findAgency(ctx.tx, input.agency);
  if (!agency) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
  await checkPeople(ctx, organization.id, input);
  const text = readText(input);
  const matterId = ctx.newId();
  await insertMatter(ctx.tx, {
    id: matterId,
    code: newCode(),
    kind: 'foia_request',
    title: text.title,
    organizationId: organization.id,
    agreementId: await checkAgreement(ctx, input.agreement, organization.isSample),
    visibility,
    isSample: organization.isSample || agency.isSample,
    version: 0,
    status: 'draft',
    leadId: input.lead ?? null,
    backupId: input.backup ?? null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  const said = { requestText: text.requestText, requester: text.requester, agencyId: agency.id };
  const regime = input.regime ?? regimeOf(agency);
  await insertRequest(ctx.tx, { matterId, regime, ...said, ...plan });
  const parts = text.parts.map((part) => newEvent(ctx, 'part_added', ctx.today, { text: part }));
  await appendEvents(ctx, matterId, parts);
  const after = { title: text.title, ...said };
  return { matterId, version: await finishAct(ctx, matterId, { action: 'draft_request', after }) };
}

/** Who may draft for which organization. @throws Refusal FORBIDDEN, CHOICE_UNKNOWN */
export async function checkDrafting(
  ctx: CommandContext,
  input: Pick<DraftRequestInput, 'organization' | 'visibility'>,
) {
  const visibility = input.visibility ?? 'organization';
  checkOrdinary(visibility);
  const organization = await findOrganization(ctx.tx, input.organization);
  if (!organization) throw refusal('FORBIDDEN');
  checkAllowed(ctx, 'draft_request', { organizationId: organization.id, visibility });
  return { visibility, organization };
}

/** Which law an agency answers under, where nobody says: a state's family is its two letters. */
export const regimeOf = ({ appealFamily }: { readonly appealFamily: string }): 'state' | 'foia' =>
  /^[a-z]{2}$/.test(appealFamily) ? 'state' : 'foia';

async function checkPeople(
  ctx: CommandContext,
  organizationId: string,
  { lead, backup }: DraftRequestInput,
): Promise<void> {
  await checkMember(ctx, organizationId, lead, 'lead');
  await checkMember(ctx, organizationId, backup, 'backup');
  if (lead && lead === backup) throw refusal('LEAD_IS_BACKUP', {}, ['backup']);
}

function readText(input: DraftRequestInput): {
  readonly title: string;
  readonly requestText: string;
  readonly requester: RequesterRow;
  readonly parts: readonly string[];
} {
  const parts = input.parts ?? [];
  checkListLength(parts, LIST_LIMITS.parts, 'parts', ['parts']);
  return {
    title: checkText(input.title, TEXT_LIMITS.title, 'the title', ['title']),
    requestText: checkText(input.requestText, TEXT_LIMITS.requestText, 'the text of the request', [
      'requestText',
    ]),
    requester: checkRequester(input.requester),
    parts: parts.map((part, index) =>
      checkText(part, TEXT_LIMITS.note, 'the part', ['parts', String(index)]),
    ),
  };
}
