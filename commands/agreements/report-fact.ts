/**
 * Reports one dated fact of the public record about an agreement, with where it can be read. The date has the precision of
 * its source: such a fact starts no clock, so it is kept as it was said.
 */
import { checkStatement, type SourceInput } from '#domain/agreements/sources.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertEvents, toRow } from '#db/writes/events.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { AgreementResult } from './publish-agreement.ts';

export interface ReportFactInput {
  readonly clientMutationId?: string | null | undefined;
  readonly agreement: string;
  readonly expectedVersion: number;
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

/** The kind of event that holds a fact of the public record. */
export const FACT_REPORTED = 'fact_reported';

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DATE_*, TEXT_*, TOO_MANY */
export const reportFact = (deps: CommandDeps, input: ReportFactInput): Promise<AgreementResult> =>
  runCommand(deps, 'report_fact', input, async (ctx) => {
    const matter = await openMatter(ctx, 'report_fact', {
      id: input.agreement,
      expectedVersion: input.expectedVersion,
      kind: 'agreement',
      path: ['agreement'],
    });
    const event = readFact(ctx, input);
    const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
    await insertEvents(ctx.tx, [toRow(event, { matterId: matter.id, personId })]);
    const version = await finishAct(ctx, matter.id, {
      action: 'report_fact',
      eventId: event.id,
      after: { on: event.occurred.on, ...event.payload },
    });
    return { matterId: matter.id, version };
  });

function readFact(ctx: CommandContext, input: ReportFactInput): RecordedEvent {
  const line = (value: string, field: string) => checkText(value, TEXT_LIMITS.line, field, [field]);
  const given = { text: input.statement, sources: input.sources, confidence: input.confidence };
  const { text: statement, ...sourced } = checkStatement(given, []);
  const details = Object.entries(input.details ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, line(value, name)] as const],
  );
  return {
    id: ctx.newId(),
    kind: FACT_REPORTED,
    occurred: checkFuzzyDate(input.occurred, ctx.today, ['occurred']),
    payload: {
      ...Object.fromEntries(details),
      factId: line(input.factId, 'factId'),
      factKind: line(input.factKind, 'factKind'),
      statement,
      ...sourced,
    },
    communicationId: null,
    aboutEventId: null,
    supersedesId: null,
    isVoid: false,
    recordedAt: ctx.now,
  };
}
