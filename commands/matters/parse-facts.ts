/**
 * The facts that a paper carries, checked and ready to be written: a letter of a request and an entry of a docket carry them
 * alike. Writes nothing, so that the preview and the save are the same reading.
 */
import { refusal } from '#domain/errors.ts';
import { effectiveEvents, openEvents, type RecordedEvent } from '#domain/matters/matter-event.ts';
import { type Fact, type FactInput, parseFact } from '#domain/matters/parse-fact.ts';
import { checkListLength, LIST_LIMITS } from '#domain/matters/text.ts';
import { factLabel } from '#domain/words/facts-en.ts';
import type { CommandContext } from '../context.ts';
import type { Evidence } from './append-events.ts';
import { factFrame, type LockedFacts } from './open-facts.ts';

/** The paper that says them: one of the two. */
export type Paper = Pick<RecordedEvent, 'communicationId' | 'docketEntryId'>;

export interface ParsedFacts {
  readonly events: readonly RecordedEvent[];
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** @throws Refusal with the place of the trouble: those of `parseFact`, TOO_MANY, QUESTION_UNKNOWN */
export function parseFacts(
  ctx: Pick<CommandContext, 'today' | 'now' | 'newId'>,
  opened: LockedFacts,
  inputs: readonly FactInput[],
  paper: Paper,
): ParsedFacts {
  checkListLength(inputs, LIST_LIMITS.facts, 'facts', ['facts']);
  const frame = factFrame(ctx, opened);
  const evidence = new Map<string, Evidence>();
  const events = inputs.map((input, index): RecordedEvent => {
    const path = ['facts', String(index)];
    const fact = parseFact(input, frame, path);
    checkAbout(opened, fact, path);
    const id = ctx.newId();
    evidence.set(id, { page: fact.page, passage: fact.passage });
    const { kind, occurred, payload, aboutEventId } = fact;
    const now = { supersedesId: null, isVoid: false, recordedAt: ctx.now };
    return { id, kind, occurred, payload, aboutEventId, ...paper, ...now };
  });
  return { events, evidence };
}

/** What a fact is about must stand in this matter, and be something that such a fact can be about. */
function checkAbout(
  { recorded, vocabulary }: LockedFacts,
  { kind, aboutEventId }: Fact,
  path: readonly string[],
): void {
  if (aboutEventId === null) return;
  const isThere = effectiveEvents(openEvents(recorded)).some(
    (event) =>
      (event.id === aboutEventId || event.rootId === aboutEventId) && vocabulary.canBeAbout(kind, event.kind),
  );
  if (!isThere) throw refusal('QUESTION_UNKNOWN', { label: factLabel(kind) }, [...path, 'aboutEvent']);
}
