/** Changes what is said of an agreement: title, kind, summary, parties, what is known and what is not. Both wordings stay in the history. */
import { isDeepStrictEqual } from 'node:util';
import { findAgreementTexts, updateAgreement } from '#db/writes/agreements.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import type { AgreementResult } from './draft-agreement.ts';
import { type AgreementTarget, openAgreement } from './open-agreement.ts';
import { type AgreementSaid, checkAgencies, readAgreement } from './read-agreement.ts';

/** What is left out stays as it is. */
export type EditAgreementInput = AgreementTarget & {
  readonly [Field in keyof AgreementSaid]?: AgreementSaid[Field] | null | undefined;
};

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, AGENCY_UNKNOWN, CHOICE_UNKNOWN, TEXT_*, TOO_MANY */
export const editAgreement = (deps: CommandDeps, input: EditAgreementInput): Promise<AgreementResult> =>
  runCommand(deps, 'edit_agreement', input, async (ctx) => {
    const matter = await openAgreement(ctx, 'edit_agreement', input);
    const before = { title: matter.title, ...(await findAgreementTexts(ctx.tx, matter.id)) };
    const given = readAgreement(input as Partial<AgreementSaid>);
    const changed = Object.entries(given).filter(
      ([field, value]) => !isDeepStrictEqual(value, before[field as keyof typeof before]),
    );
    if (given.parties) await checkAgencies(ctx, given.parties);
    const { title, ...texts } = Object.fromEntries(changed) as typeof given;
    if (title !== undefined) await updateMatter(ctx.tx, matter.id, { title });
    if (Object.keys(texts).length > 0) await updateAgreement(ctx.tx, matter.id, texts);
    const fields = changed.map(([field]) => [field, before[field as keyof typeof before]]);
    const version = await finishAct(ctx, matter.id, {
      action: 'edit_agreement',
      before: Object.fromEntries(fields),
      after: Object.fromEntries(changed),
    });
    return { matterId: matter.id, version };
  });
