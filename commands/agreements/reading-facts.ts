// Facts of the public record as somebody reports them: checked, written, told in the history; all of them or none.
import { FACT_REPORTED } from '#domain/agreements/agreement.ts';
import { parsePublicFact, type PublicFactSaid } from '#domain/agreements/parse-fact.ts';
import { checkFuzzyDate, type FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkListLength, checkText, LIST_LIMITS, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommandContext } from '../context.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { finishAct } from '../matters/open-matter.ts';

export interface PublicFactInput extends PublicFactSaid {
  /** Names the fact for ever, so that the same one is not reported twice; made here where it is left out. */
  readonly factId?: string | null | undefined;
  readonly occurred: FuzzyDateInput;
}

/** Writes them down in a locked agreement. @returns its version. @throws Refusal TOO_MANY and all of `parsePublicFact` */
export async function writeFacts(
  ctx: CommandContext,
  matterId: string,
  facts: readonly PublicFactInput[],
): Promise<number> {
  checkListLength(facts, LIST_LIMITS.entries, 'facts', ['facts']);
  const events = facts.map((fact, index) => readFact(ctx, fact, ['facts', String(index)]));
  await appendEvents(ctx, matterId, events);
  return finishAct(ctx, matterId, {
    action: 'report_facts',
    eventId: events.at(-1)?.id ?? null,
    after: { facts: events.map(({ id, occurred, payload }) => ({ id, on: occurred.on, payload })) },
  });
}

function readFact(
  ctx: CommandContext,
  { factId, occurred, ...said }: PublicFactInput,
  path: readonly string[],
): RecordedEvent {
  const when = checkFuzzyDate(occurred, ctx.today, [...path, 'occurred']);
  const event = newEvent(ctx, FACT_REPORTED, when.on, parsePublicFact(said, path));
  const name = checkText(factId ?? event.id, TEXT_LIMITS.line, 'factId', [...path, 'factId']);
  return { ...event, occurred: when, payload: { factId: name, ...event.payload } };
}
