/** Changes what a docket says of itself: agency, number, subject, systems of records. What happened in it is never edited. */
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { updateDocket } from '#db/writes/agency-dockets.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkAgreement } from '../requests/check-request.ts';
import { checkDocket, type DocketFields, type DocketKind } from './check-docket.ts';
import { type DocketTarget, openDocket } from './open-docket.ts';

export interface EditDocketInput extends DocketTarget, Partial<DocketFields> {
  readonly title?: string | null | undefined;
  /** Null takes the docket off its agreement. */
  readonly agreement?: string | null | undefined;
}

/** Owners, editors and counsel may. What is left out stays as it is. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, AGREEMENT_UNKNOWN and all of `checkDocket` */
export const editDocket = (deps: CommandDeps, input: EditDocketInput): Promise<MatterResult> =>
  runCommand(deps, 'edit_docket', input, async (ctx) => {
    const { matter, docket } = await openDocket(ctx, 'edit_docket', input);
    const { title, agreement } = input;
    const common = {
      ...(title == null ? {} : { title: checkText(title, TEXT_LIMITS.title, 'the title', ['title']) }),
      ...(agreement === undefined
        ? {}
        : { agreementId: await checkAgreement(ctx, agreement, matter.isSample) }),
    };
    const standing: DocketFields = {
      ...docket,
      agency: docket.agencyId,
      docketKind: docket.docketKind as DocketKind,
    };
    const checked = await checkDocket(ctx, { ...standing, ...given(input) }, matter);
    const own = Object.fromEntries(
      Object.entries(checked).filter(([key, value]) => !isSame(value, docket[key as keyof typeof docket])),
    );
    if (Object.keys(common).length > 0) await updateMatter(ctx.tx, matter.id, common);
    if (Object.keys(own).length > 0) await updateDocket(ctx.tx, matter.id, own);
    const after = { ...common, ...own };
    const before = pick({ ...docket, ...matter }, Object.keys(after));
    const version = await finishAct(ctx, matter.id, { action: 'edit_docket', before, after });
    return { matterId: matter.id, version };
  });

const given = (input: Partial<DocketFields>): Partial<DocketFields> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const pick = (from: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
