/**
 * Records an agency docket, or notices that have none: whose, which number, what about. Its notices and what is due follow from
 * the papers that are recorded in it afterwards. The same docket is never recorded twice where the viewer could see both.
 */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertDocket } from '#db/writes/agency-dockets.ts';
import { insertMatter } from '#db/writes/matters.ts';
import { findOrganization } from '#db/writes/people.ts';
import { checkOrdinary } from '../access/check-visibility.ts';
import { type CommandDeps, type Repeatable, runCommand } from '../context.ts';
import { newCode } from '../matters/new-code.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { checkAllowed, finishAct } from '../matters/open-matter.ts';
import { checkAgreement, checkMember } from '../requests/check-request.ts';
import { checkDocket, type DocketFields } from './check-docket.ts';

export interface RecordDocketInput extends Repeatable, DocketFields {
  readonly organization: string;
  readonly title: string;
  readonly agreement?: string | null | undefined;
  /** `watched`: nobody is reminded, and nothing in it asks anything of us. */
  readonly standing?: 'ours' | 'partner' | 'watched' | null | undefined;
  readonly visibility?: 'public' | 'organization' | null | undefined;
  readonly lead?: string | null | undefined;
  readonly backup?: string | null | undefined;
}

/**
 * Owners, editors and counsel of the organization may. A sample organization makes sample matters.
 * @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, AGREEMENT_UNKNOWN, PERSON_UNKNOWN, LEAD_IS_BACKUP and all of `checkDocket`
 */
export const recordDocket = (deps: CommandDeps, input: RecordDocketInput): Promise<MatterResult> =>
  runCommand(deps, 'record_docket', input, async (ctx) => {
    const visibility = input.visibility ?? 'organization';
    checkOrdinary(visibility);
    const organization = await findOrganization(ctx.tx, input.organization);
    if (!organization) throw refusal('FORBIDDEN');
    checkAllowed(ctx, 'record_docket', { organizationId: organization.id, visibility });
    const { isSample } = organization;
    const { lead = null, backup = null } = input;
    await checkMember(ctx, organization.id, lead, 'lead');
    await checkMember(ctx, organization.id, backup, 'backup');
    if (lead && lead === backup) throw refusal('LEAD_IS_BACKUP', {}, ['backup']);
    const title = checkText(input.title, TEXT_LIMITS.title, 'the title', ['title']);
    const row = await checkDocket(ctx, input, { id: null, isSample });
    const matterId = ctx.newId();
    await insertMatter(ctx.tx, {
      id: matterId,
      code: newCode(),
      kind: 'agency_docket',
      title,
      organizationId: organization.id,
      agreementId: await checkAgreement(ctx, input.agreement, isSample),
      visibility,
      standing: input.standing ?? 'ours',
      isSample,
      version: 0,
      status: 'no_notice',
      leadId: lead,
      backupId: backup,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await insertDocket(ctx.tx, { matterId, ...row });
    const version = await finishAct(ctx, matterId, { action: 'record_docket', after: { title, ...row } });
    return { matterId, version };
  });
