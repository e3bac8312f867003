/**
 * Reports dated facts of the public record about an agreement, each with where it can be read; all of them or none. A date
 * has the precision of its source: such a fact starts no clock, so it is kept as it was said. One that says what it did to the
 * agreement moves its status.
 */
import { type CommandDeps, runCommand } from '../context.ts';
import type { AgreementResult } from './draft-agreement.ts';
import { type AgreementTarget, openAgreement } from './open-agreement.ts';
import { type PublicFactInput, writeFacts } from './reading-facts.ts';

export interface ReportFactsInput extends AgreementTarget {
  readonly facts: readonly PublicFactInput[];
}

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, TOO_MANY and all of `parsePublicFact` */
export const reportFacts = (deps: CommandDeps, input: ReportFactsInput): Promise<AgreementResult> =>
  runCommand(deps, 'report_facts', input, async (ctx) => {
    const matter = await openAgreement(ctx, 'report_facts', input);
    return { matterId: matter.id, version: await writeFacts(ctx, matter.id, input.facts) };
  });
