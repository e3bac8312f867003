/**
 * Reports dated facts of the public record about an agreement, each with where it can be read; all of them or none. A date
 * has the precision of its source: such a fact starts no clock, so it is kept as it was said.
 */
import { checkStatement, type SourceInput } from '#domain/agreements/sources.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertEvents, toRow } from '#db/writes/events.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { AgreementResult } from './publish-agreement.ts';

export interface PublicFactInput {
  /** Names the fact for ever, so that the same one is not reported twice. */
  readonly factId: string;
  /** `ruling`, `press`, `federal-register` ... */
  readonly factKind: string;
  readonly occurred: FuzzyDateInput;
  readonly statement: string;
  readonly sources: readonly SourceInput[];
  readonly confidence: string;
  /** Further particulars by name: citation, docket, judge, court. */
  readonly details?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface ReportFactsInput {
  readonly clientMutationId?: string | null | undefined;
  readonly agreement: string;
  readonly expectedVersion: number;
  readonly facts: readonly PublicFactInput[];
}

/** The kind of event that holds a fact of the public record. */
const FACT_REPORTED = 'fact_reported';

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DATE_*, TEXT_*, TOO_MANY */
export const reportFacts = (deps: CommandDeps, input: ReportFactsInput): Promise<AgreementResult> =>
  runCommand(deps, 'report_facts', input, async (ctx) => {
    const matter = await openMatter(ctx, 'report_facts', {
      id: input.agreement,
      expectedVersion: input.expectedVersion,
      kind: 'agreement',
      path: ['agreement'],
    });
    checkListLength(input.facts, LIST_LIMITS.entries, 'facts', ['facts']);
    const events = input.facts.map((fact, index) => readFact(ctx, fact, ['facts', String(index)]));
    const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
    const rows = events.map((event) => toRow(event, { matterId: matter.id, personId }));
    await insertEvents(ctx.tx, rows);
    const version = await finishAct(ctx, matter.id, {
      action: 'report_facts',
      eventId: events.at(-1)?.id ?? null,
      after: { facts: events.map(({ id, occurred, payload }) => ({ id, on: occurred.on, payload })) },
    });
    return { matterId: matter.id, version };
  });

function readFact(ctx: CommandContext, input: PublicFactInput, path: readonly string[]): RecordedEvent {
  const line = (value: string, field: string) => checkText(value, TEXT_LIMITS.line, field, [...path, field]);
  const given = { text: input.statement, sources: input.sources, confidence: input.confidence };
  const { text: statement, ...sourced } = checkStatement(given, path);
  const details = Object.entries(input.details ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, line(value, name)] as const],
  );
  return {
    id: ctx.newId(),
    kind: FACT_REPORTED,
    occurred: checkFuzzyDate(input.occurred, ctx.today, [...path, 'occurred']),
    payload: {
      ...Object.fromEntries(details),
      factId: line(input.factId, 'factId'),
      factKind: line(input.factKind, 'factKind'),
      statement,
      ...sourced,
    },
    communicationId: null,
    docketEntryId: null,
    aboutEventId: null,
    supersedesId: null,
    isVoid: false,
    recordedAt: ctx.now,
  };
}
