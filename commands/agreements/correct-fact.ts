/** Corrects a fact of an agreement, or says that it never happened: see `correct-openly.ts`. */
import { FACT_REPORTED } from '#domain/agreements/agreement.ts';
import { parsePublicFact, type PublicFactSaid } from '#domain/agreements/parse-fact.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { correctOpenly, type OpenCorrection } from '../matters/correct-openly.ts';
import type { AgreementResult } from './draft-agreement.ts';
import { type AgreementTarget, openAgreement } from './open-agreement.ts';

export interface CorrectFactInput extends AgreementTarget, OpenCorrection {
  readonly occurred?: FuzzyDateInput | null | undefined;
  /** All that it says from now on; left out, the words stay as they are. */
  readonly said?: PublicFactSaid | null | undefined;
}

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EVENT_UNKNOWN, EVENT_SUPERSEDED and all of `parsePublicFact`
 */
export const correctFact = (deps: CommandDeps, input: CorrectFactInput): Promise<AgreementResult> =>
  runCommand(deps, 'correct_fact', input, async (ctx) => {
    const matter = await openAgreement(ctx, 'report_facts', input);
    const { occurred, said } = input;
    const version = await correctOpenly(ctx, matter, FACT_REPORTED, input, ({ payload: { factId } }) => ({
      ...(occurred ? { occurred: checkFuzzyDate(occurred, ctx.today, ['occurred']) } : {}),
      ...(said ? { payload: { factId, ...parsePublicFact(said, ['said']) }, redaction: null } : {}),
    }));
    return { matterId: matter.id, version };
  });
