/**
 * Keeps a request that somebody else made, as far as sources tell of it: who asked whom for what, and when, as exactly as a
 * source says. Nothing is promised about it: nobody is reminded, no date of ours is counted, and the agency is not called late.
 */
import { checkStatement, type SourceInput } from '#domain/agreements/sources.ts';
import { refusal } from '#domain/errors.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertMatter } from '#db/writes/matters.ts';
import { findAgency, findOrganization } from '#db/writes/people.ts';
import { insertRequest } from '#db/writes/requests.ts';
import { checkOrdinary } from '../access/check-visibility.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { newCode } from '../matters/new-code.ts';
import { checkAllowed, finishAct } from '../matters/open-matter.ts';
import { checkAgreement, checkRequester, type RequesterInput } from './check-request.ts';
import { regimeOf } from './draft-request.ts';
import type { RequestResult } from './open-request.ts';

export interface WatchRequestInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly agency: string;
  readonly agreement?: string | null | undefined;
  readonly title: string;
  readonly requester: RequesterInput;
  readonly visibility?: 'public' | 'organization' | null | undefined;
  /** When it was made, as a source gives it. */
  readonly filed: FuzzyDateInput;
  /** What a source says of it. */
  readonly statement: string;
  readonly sources: readonly SourceInput[];
  readonly confidence: string;
  /** A source says that the agency acknowledged it; when, as exactly as it says. */
  readonly acknowledged?: FuzzyDateInput | null | undefined;
  /** A source says that its requester sued for it; when, as exactly as it says. */
  readonly sued?: FuzzyDateInput | null | undefined;
}

/**
 * Owners, editors and counsel of the organization may.
 * @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, AGENCY_UNKNOWN, AGREEMENT_UNKNOWN, DATE_*, TEXT_*, TOO_MANY
 */
export const watchRequest = (deps: CommandDeps, input: WatchRequestInput): Promise<RequestResult> =>
  runCommand(deps, 'watch_request', input, async (ctx) => {
    const visibility = input.visibility ?? 'organization';
    checkOrdinary(visibility);
    const organization = await findOrganization(ctx.tx, input.organization);
    if (!organization) throw refusal('FORBIDDEN');
    checkAllowed(ctx, 'draft_request', { organizationId: organization.id, visibility });
    const agency = await findAgency(ctx.tx, input.agency);
    if (!agency) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
    const title = checkText(input.title, TEXT_LIMITS.title, 'the title', ['title']);
    const requester = checkRequester(input.requester);
    const events = readEvents(ctx, input);
    const matterId = ctx.newId();
    await insertMatter(ctx.tx, {
      id: matterId,
      code: newCode(),
      kind: 'foia_request',
      title,
      organizationId: organization.id,
      agreementId: await checkAgreement(ctx, input.agreement, organization.isSample),
      visibility,
      standing: 'watched',
      isSample: organization.isSample || agency.isSample,
      version: 0,
      status: 'filed',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    // Its text is what no source shows.
    const request = { matterId, agencyId: agency.id, regime: regimeOf(agency), requestText: '', requester };
    await insertRequest(ctx.tx, request);
    await appendEvents(ctx, matterId, events);
    const after = { title, requester, agencyId: agency.id };
    const version = await finishAct(ctx, matterId, { action: 'watch_request', after });
    return { matterId, version };
  });

function readEvents(ctx: CommandContext, input: WatchRequestInput) {
  const { statement: text, sources, confidence } = input;
  const { text: statement, ...sourced } = checkStatement({ text, sources, confidence }, []);
  const filed = {
    ...newEvent(ctx, 'submitted', ctx.today, { statement, ...sourced }),
    occurred: checkFuzzyDate(input.filed, ctx.today, ['filed']),
  };
  const later = (['acknowledged', 'sued'] as const).flatMap((field) => {
    const when = input[field];
    if (!when) return [];
    const event = newEvent(ctx, KIND_OF[field], ctx.today, { ...sourced });
    return [{ ...event, occurred: checkFuzzyDate(when, ctx.today, [field]) }];
  });
  return [filed, ...later];
}

const KIND_OF = { acknowledged: 'acknowledged', sued: 'complaint_filed' } as const;
