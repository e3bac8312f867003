/**
 * Puts an agreement under watch: who made it, what is known of it and from where, what nobody knows. Its dated facts are
 * reported afterwards (`report-facts.ts`), each on its own source.
 */
import { checkStatement, type StatementInput } from '#domain/agreements/sources.ts';
import { refusal } from '#domain/errors.ts';
import { checkDate } from '#domain/matters/fuzzy-date.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import type { AgreementPartyRow } from '#db/schema/agreements.ts';
import { insertAgreement, type NewAgreement } from '#db/writes/agreements.ts';
import { insertMatter } from '#db/writes/matters.ts';
import { findOrganization } from '#db/writes/people.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { newCode } from '../matters/new-code.ts';
import { checkAllowed, finishAct } from '../matters/open-matter.ts';

export interface PublishAgreementInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly title: string;
  /** What kind of act it is, in words. */
  readonly agreementKind: string;
  readonly summary: string;
  readonly parties: readonly AgreementPartyRow[];
  readonly known: readonly StatementInput[];
  readonly unknown: readonly string[];
  readonly signedOn?: string | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  /** The day on which a person last checked what is said here. */
  readonly lastCheckedOn?: string | null | undefined;
}

/** Plain JSON: the id of the new agreement and its first version. */
export type AgreementResult = { readonly matterId: string; readonly version: number };

/**
 * Owners, editors and counsel of the organization may. It is public at once, and watched: nobody is reminded of it.
 * @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, DATE_INVALID, TEXT_*, TOO_MANY
 */
export const publishAgreement = (deps: CommandDeps, input: PublishAgreementInput): Promise<AgreementResult> =>
  runCommand(deps, 'publish_agreement', input, async (ctx) => {
    const organization = await findOrganization(ctx.tx, input.organization);
    if (!organization) throw refusal('FORBIDDEN');
    checkAllowed(ctx, 'publish_agreement', { organizationId: organization.id, visibility: 'public' });
    const title = checkText(input.title, TEXT_LIMITS.title, 'the title', ['title']);
    const agreement = readAgreement(input);
    const matterId = ctx.newId();
    await insertMatter(ctx.tx, {
      id: matterId,
      code: newCode(),
      kind: 'agreement',
      title,
      organizationId: organization.id,
      visibility: 'public',
      standing: 'watched',
      isSample: organization.isSample,
      version: 0,
      status: 'recorded',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await insertAgreement(ctx.tx, { matterId, ...agreement });
    const after = { title, ...agreement };
    const version = await finishAct(ctx, matterId, { action: 'publish_agreement', after });
    return { matterId, version };
  });

function readAgreement(input: PublishAgreementInput): Omit<NewAgreement, 'matterId'> {
  const { parties, known, unknown } = input;
  for (const [field, list] of Object.entries({ parties, known, unknown })) {
    checkListLength(list, LIST_LIMITS.entries, field, [field]);
  }
  const day = (field: 'signedOn' | 'effectiveOn' | 'endsOn' | 'lastCheckedOn') => {
    const value = input[field];
    return value ? checkDate(value, [field]) : null;
  };
  return {
    agreementKind: checkText(input.agreementKind, TEXT_LIMITS.line, 'the kind', ['agreementKind']),
    summary: checkText(input.summary, TEXT_LIMITS.note, 'the summary', ['summary']),
    parties: parties.map((party, index) => checkParty(party, ['parties', String(index)])),
    known: known.map((statement, index) => checkStatement(statement, ['known', String(index)])),
    unknown: unknown.map((text, index) =>
      checkText(text, TEXT_LIMITS.note, 'what is not known', ['unknown', String(index)]),
    ),
    signedOn: day('signedOn'),
    effectiveOn: day('effectiveOn'),
    endsOn: day('endsOn'),
    lastCheckedOn: day('lastCheckedOn'),
  };
}

const checkParty = (party: AgreementPartyRow, path: readonly string[]): AgreementPartyRow => ({
  ...party,
  name: checkText(party.name, TEXT_LIMITS.line, 'the party', [...path, 'name']),
  role: checkText(party.role, TEXT_LIMITS.line, 'what the party does', [...path, 'role']),
});
