/** Changes what a lawsuit says of itself: court, number, parties, claims, judge, standing orders. What happened is never edited. */
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { updateLawsuit } from '#db/writes/lawsuits.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkAgreement } from '../requests/check-request.ts';
import { checkAppealOf, checkCase, checkFields, type LawsuitFields } from './check-lawsuit.ts';
import { type LawsuitTarget, type LockedLawsuit, openLawsuit } from './open-lawsuit.ts';

export interface EditLawsuitInput extends LawsuitTarget, LawsuitFields {
  readonly title?: string | null | undefined;
  /** Null takes the suit off its agreement. */
  readonly agreement?: string | null | undefined;
}

/**
 * Owners, editors and counsel may. What is left out stays as it is. A standing order counts from now on in the place of its rule.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, COURT_UNKNOWN, DOCKET_NUMBER_UNREADABLE, LAWSUIT_EXISTS, LAWSUIT_UNKNOWN,
 *   AGREEMENT_UNKNOWN, CHOICE_UNKNOWN, NUMBER_OUT_OF_RANGE, TEXT_*, TOO_MANY
 */
export const editLawsuit = (deps: CommandDeps, input: EditLawsuitInput): Promise<MatterResult> =>
  runCommand(deps, 'edit_lawsuit', input, async (ctx) => {
    const opened = await openLawsuit(ctx, 'edit_lawsuit', input);
    const { matter, lawsuit } = opened;
    const common = await readCommon(ctx, opened, input);
    const own = { ...checkFields(input), ...(await readLinks(ctx, opened, input)) };
    if (Object.keys(common).length > 0) await updateMatter(ctx.tx, matter.id, common);
    if (Object.keys(own).length > 0) await updateLawsuit(ctx.tx, matter.id, own);
    const after = { ...common, ...own };
    const before = pick({ ...lawsuit, ...matter }, Object.keys(after));
    const version = await finishAct(ctx, matter.id, { action: 'edit_lawsuit', before, after });
    return { matterId: matter.id, version };
  });

async function readCommon(
  ctx: CommandContext,
  { matter }: LockedLawsuit,
  { title, agreement }: EditLawsuitInput,
) {
  return {
    ...(title == null ? {} : { title: checkText(title, TEXT_LIMITS.title, 'the title', ['title']) }),
    ...(agreement === undefined
      ? {}
      : { agreementId: await checkAgreement(ctx, agreement, matter.isSample) }),
  };
}

/** What ties it to a court and to other cases. */
async function readLinks(ctx: CommandContext, { matter, lawsuit }: LockedLawsuit, input: EditLawsuitInput) {
  const isMoved = input.court !== undefined || input.docketNumber !== undefined;
  const known = { id: matter.id, isWatched: matter.standing === 'watched' };
  return {
    ...(isMoved ? await checkCase(ctx, input, lawsuit, known) : {}),
    ...(input.appealOf === undefined ? {} : { appealOfId: await checkAppealOf(ctx, input.appealOf, matter) }),
  };
}

const pick = (from: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
