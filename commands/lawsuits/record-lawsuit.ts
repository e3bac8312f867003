/**
 * Records a lawsuit: which court, which number, who against whom. What it is about and what is due follows from the entries of
 * its docket, which are recorded afterwards. The same case is never recorded twice where the viewer could see both.
 */
import { refusal } from '#domain/errors.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertLawsuit } from '#db/writes/lawsuits.ts';
import { insertMatter, lockInOrder } from '#db/writes/matters.ts';
import { findOrganization } from '#db/writes/people.ts';
import { checkOrdinary } from '../access/check-visibility.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { newCode } from '../matters/new-code.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { checkAllowed, finishAct } from '../matters/open-matter.ts';
import { checkAgreement, checkMember } from '../requests/check-request.ts';
import { putInSuit } from './add-request.ts';
import { checkAppealOf, checkCase, checkFields, type LawsuitFields } from './check-lawsuit.ts';

export interface RecordLawsuitInput extends LawsuitFields {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  /** What it is called in lists; the caption where it is left out. */
  readonly title?: string | null | undefined;
  readonly caption: string;
  readonly nature: string;
  readonly agreement?: string | null | undefined;
  /** `watched`: somebody else's. Its court may be unknown; nobody is reminded. */
  readonly standing?: 'ours' | 'partner' | 'watched' | null | undefined;
  readonly visibility?: 'public' | 'organization' | null | undefined;
  readonly lead?: string | null | undefined;
  readonly backup?: string | null | undefined;
  /** Requests that it is about from the beginning; each as `addRequest` would put it in suit. */
  readonly requests?: readonly string[] | null | undefined;
}

/**
 * Owners, editors and counsel of the organization may. A sample organization makes sample matters.
 * @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, COURT_UNKNOWN, DOCKET_NUMBER_UNREADABLE, LAWSUIT_EXISTS, LAWSUIT_UNKNOWN,
 *   AGREEMENT_UNKNOWN, PERSON_UNKNOWN, LEAD_IS_BACKUP, CHOICE_UNKNOWN, NUMBER_OUT_OF_RANGE, TEXT_*, TOO_MANY
 */
export const recordLawsuit = (deps: CommandDeps, input: RecordLawsuitInput): Promise<MatterResult> =>
  runCommand(deps, 'record_lawsuit', input, async (ctx) => {
    const visibility = input.visibility ?? 'organization';
    checkOrdinary(visibility);
    const organization = await findOrganization(ctx.tx, input.organization);
    if (!organization) throw refusal('FORBIDDEN');
    checkAllowed(ctx, 'record_lawsuit', { organizationId: organization.id, visibility });
    await checkPeople(ctx, organization.id, input);
    const matterId = ctx.newId();
    const standing = input.standing ?? 'ours';
    const { isSample } = organization;
    const row = await readRow(ctx, input, standing === 'watched', isSample);
    const title = checkText(
      input.title ?? row.caption.slice(0, TEXT_LIMITS.title),
      TEXT_LIMITS.title,
      'the title',
      ['title'],
    );
    await insertMatter(ctx.tx, {
      id: matterId,
      code: newCode(),
      kind: 'lawsuit',
      title,
      organizationId: organization.id,
      agreementId: await checkAgreement(ctx, input.agreement, isSample),
      visibility,
      standing,
      isSample,
      version: 0,
      status: 'draft',
      leadId: input.lead ?? null,
      backupId: input.backup ?? null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await insertLawsuit(ctx.tx, { matterId, ...row });
    const inSuit = await putAllInSuit(ctx, { id: matterId, isSample }, input.requests ?? []);
    const note = { action: 'record_lawsuit', after: { title, ...row, ...inSuit } };
    return { matterId, version: await finishAct(ctx, matterId, note) };
  });

/** All or none. @returns what the history says of them */
async function putAllInSuit(
  ctx: CommandContext,
  suit: { readonly id: string; readonly isSample: boolean },
  given: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const ids = [...new Set(given)];
  checkListLength(ids, LIST_LIMITS.entries, 'the requests', ['requests']);
  if (ids.length === 0) return {};
  await lockInOrder(ctx.tx, ids);
  for (const [at, id] of ids.entries()) await putInSuit(ctx, suit, id, ['requests', String(at)]);
  return { requestId: ids };
}

async function checkPeople(
  ctx: CommandContext,
  organizationId: string,
  { lead, backup }: RecordLawsuitInput,
): Promise<void> {
  await checkMember(ctx, organizationId, lead, 'lead');
  await checkMember(ctx, organizationId, backup, 'backup');
  if (lead && lead === backup) throw refusal('LEAD_IS_BACKUP', {}, ['backup']);
}

async function readRow(
  ctx: CommandContext,
  input: RecordLawsuitInput,
  isWatched: boolean,
  isSample: boolean,
) {
  const nothing = { courtKey: null, docketNumber: null };
  return {
    parties: [],
    ...checkFields(input),
    caption: checkText(input.caption, TEXT_LIMITS.note, 'the caption', ['caption']),
    nature: input.nature,
    ...(await checkCase(ctx, input, nothing, { id: null, isWatched })),
    appealOfId: await checkAppealOf(ctx, input.appealOf, { id: null, isSample }),
  };
}
