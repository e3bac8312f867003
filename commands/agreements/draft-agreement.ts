/**
 * Puts an agreement under watch: who made it, what is known of it and from where, what nobody knows. It is kept to the
 * organization until somebody makes it public. Its dated facts come along or are reported afterwards (`report-facts.ts`), each on
 * its own source, and its dates and status follow from them.
 */
import { refusal } from '#domain/errors.ts';
import { insertAgreement } from '#db/writes/agreements.ts';
import { insertMatter } from '#db/writes/matters.ts';
import { findOrganization } from '#db/writes/people.ts';
import { checkOrdinary } from '../access/check-visibility.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { newCode } from '../matters/new-code.ts';
import { checkAllowed, finishAct } from '../matters/open-matter.ts';
import { type AgreementSaid, checkAgencies, readAgreement } from './read-agreement.ts';
import { type PublicFactInput, writeFacts } from './reading-facts.ts';

export interface DraftAgreementInput extends AgreementSaid {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  /** Default: kept to the organization. */
  readonly visibility?: 'public' | 'organization' | null | undefined;
  /** What sources tell of it already: when it was signed, took effect, ends. */
  readonly facts?: readonly PublicFactInput[] | null | undefined;
}

/** Plain JSON: the id of the agreement and its version. */
export type AgreementResult = { readonly matterId: string; readonly version: number };

/**
 * Owners, editors and counsel of the organization may. It is watched: nobody is reminded of it.
 * @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, AGENCY_UNKNOWN, CHOICE_UNKNOWN, TEXT_*, TOO_MANY and all of `parsePublicFact`
 */
export const draftAgreement = (deps: CommandDeps, input: DraftAgreementInput): Promise<AgreementResult> =>
  runCommand(deps, 'draft_agreement', input, async (ctx) => {
    const visibility = input.visibility ?? 'organization';
    checkOrdinary(visibility);
    const organization = await findOrganization(ctx.tx, input.organization);
    if (!organization) throw refusal('FORBIDDEN');
    checkAllowed(ctx, 'draft_agreement', { organizationId: organization.id, visibility });
    const { title, ...agreement } = readAgreement(input);
    await checkAgencies(ctx, agreement.parties);
    const matterId = ctx.newId();
    await insertMatter(ctx.tx, {
      id: matterId,
      code: newCode(),
      kind: 'agreement',
      title,
      organizationId: organization.id,
      visibility,
      standing: 'watched',
      isSample: organization.isSample,
      version: 0,
      status: 'recorded',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await insertAgreement(ctx.tx, { matterId, ...agreement });
    const after = { title, ...agreement };
    const version = await finishAct(ctx, matterId, { action: 'draft_agreement', after });
    const facts = input.facts ?? [];
    return { matterId, version: facts.length === 0 ? version : await writeFacts(ctx, matterId, facts) };
  });
