/**
 * Edits a request: everything while it is a draft; afterwards only its title, the agreement it hangs on and who may see it,
 * for what was sent cannot be changed by editing.
 */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { findAgency } from '#db/writes/people.ts';
import { type MatterRow, updateMatter } from '#db/writes/matters.ts';
import { updateRequest } from '#db/writes/requests.ts';
import { ACTION_TO, checkOrdinary } from '../access/check-visibility.ts';
import { NO_EMBARGO } from '../access/check-embargo.ts';
import { warnOfEmbargo } from '../access/warn-of-embargo.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { checkAllowed, finishAct, subjectOf } from '../matters/open-matter.ts';
import { checkAgreement, checkRequester, type RequesterInput } from './check-request.ts';
import { type LockedRequest, openRequest, type RequestResult, type RequestTarget } from './open-request.ts';

export interface EditRequestInput extends RequestTarget {
  readonly title?: string | null | undefined;
  readonly requestText?: string | null | undefined;
  readonly agency?: string | null | undefined;
  /** Null takes the request off its agreement. */
  readonly agreement?: string | null | undefined;
  readonly requester?: RequesterInput | null | undefined;
  readonly visibility?: 'public' | 'organization' | null | undefined;
}

/**
 * Owners, editors and counsel may. What is left out stays as it is.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_A_DRAFT, AGENCY_UNKNOWN, AGREEMENT_UNKNOWN, TEXT_*
 */
export const editRequest = (deps: CommandDeps, input: EditRequestInput): Promise<RequestResult> =>
  runCommand(deps, 'edit_request', input, async (ctx) => {
    const opened = await openRequest(ctx, 'edit_request', input);
    const { matter } = opened;
    const common = await readCommon(ctx, opened, input);
    const draft = await readDraft(ctx, opened, input);
    if (Object.keys(common).length > 0) await updateMatter(ctx.tx, matter.id, common);
    if (Object.keys(draft).length > 0) await updateRequest(ctx.tx, matter.id, draft);
    const after = { ...common, ...draft };
    const before = pick({ ...opened.request, ...matter }, Object.keys(after));
    const version = await finishAct(ctx, matter.id, { action: 'edit_request', before, after });
    return { matterId: matter.id, version };
  });

async function readCommon(ctx: CommandContext, { matter }: LockedRequest, input: EditRequestInput) {
  const { title, agreement, visibility } = input;
  return {
    ...(title == null ? {} : { title: checkText(title, TEXT_LIMITS.title, 'the title', ['title']) }),
    ...(agreement === undefined
      ? {}
      : { agreementId: await checkAgreement(ctx, agreement, matter.isSample) }),
    ...(visibility == null || visibility === matter.visibility
      ? {}
      : await changedVisibility(ctx, matter, visibility)),
  };
}

/** Another one to see it, without the embargo that there was. @throws Refusal CHOICE_UNKNOWN, FORBIDDEN */
async function changedVisibility(
  ctx: CommandContext,
  matter: MatterRow,
  visibility: 'public' | 'organization',
) {
  checkOrdinary(visibility);
  checkAllowed(ctx, ACTION_TO[visibility], subjectOf(matter, ctx.now));
  const hasEmbargo = matter.embargoedUntil !== null || matter.embargoCondition !== null;
  if (hasEmbargo) await warnOfEmbargo(ctx, { ...matter, ...NO_EMBARGO });
  return { visibility, ...(hasEmbargo ? NO_EMBARGO : {}) };
}

async function readDraft(ctx: CommandContext, { facts }: LockedRequest, input: EditRequestInput) {
  const { requestText, agency, requester } = input;
  if (requestText == null && agency == null && requester == null) return {};
  if (facts.filed) throw refusal('NOT_A_DRAFT', { filedOn: facts.filed.occurred.on }, ['requestText']);
  if (agency != null && !(await findAgency(ctx.tx, agency))) throw refusal('AGENCY_UNKNOWN', {}, ['agency']);
  return {
    ...(requestText == null
      ? {}
      : {
          requestText: checkText(requestText, TEXT_LIMITS.requestText, 'the text of the request', [
            'requestText',
          ]),
        }),
    ...(agency == null ? {} : { agencyId: agency }),
    ...(requester == null ? {} : { requester: checkRequester(requester) }),
  };
}

const pick = (from: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
