/**
 * Reports dated facts of the public record about an agreement, each with where it can be read; all of them or none. A date
 * has the precision of its source: such a fact starts no clock, so it is kept as it was said. One that says what it did to the
 * agreement moves its status.
 */
import { FACT_REPORTED } from '#domain/agreements/agreement.ts';
import { parsePublicFact, type PublicFactSaid } from '#domain/agreements/parse-fact.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertEvents, toRow } from '#db/writes/events.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import type { AgreementResult } from './draft-agreement.ts';
import { type AgreementTarget, openAgreement } from './open-agreement.ts';

export interface PublicFactInput extends PublicFactSaid {
  /** Names the fact for ever, so that the same one is not reported twice; made here where it is left out. */
  readonly factId?: string | null | undefined;
  readonly occurred: FuzzyDateInput;
}

export interface ReportFactsInput extends AgreementTarget {
  readonly facts: readonly PublicFactInput[];
}

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT and all of `parsePublicFact` */
export const reportFacts = (deps: CommandDeps, input: ReportFactsInput): Promise<AgreementResult> =>
  runCommand(deps, 'report_facts', input, async (ctx) => {
    const matter = await openAgreement(ctx, 'report_facts', input);
    checkListLength(input.facts, LIST_LIMITS.entries, 'facts', ['facts']);
    const events = input.facts.map((fact, index) => readFact(ctx, fact, ['facts', String(index)]));
    const rows = events.map((event) => toRow(event, { matterId: matter.id, personId: personOf(ctx) }));
    await insertEvents(ctx.tx, rows);
    const version = await finishAct(ctx, matter.id, {
      action: 'report_facts',
      eventId: events.at(-1)?.id ?? null,
      after: { facts: events.map(({ id, occurred, payload }) => ({ id, on: occurred.on, payload })) },
    });
    return { matterId: matter.id, version };
  });

function readFact(
  ctx: CommandContext,
  { factId, occurred, ...said }: PublicFactInput,
  path: readonly string[],
): RecordedEvent {
  const id = ctx.newId();
  return {
    id,
    kind: FACT_REPORTED,
    occurred: checkFuzzyDate(occurred, ctx.today, [...path, 'occurred']),
    payload: {
      factId: checkText(factId ?? id, TEXT_LIMITS.line, 'factId', [...path, 'factId']),
      ...parsePublicFact(said, path),
    },
    communicationId: null,
    docketEntryId: null,
    aboutEventId: null,
    supersedesId: null,
    isVoid: false,
    recordedAt: ctx.now,
  };
}
