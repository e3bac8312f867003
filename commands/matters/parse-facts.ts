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
import { evidenceOf, type FilesOfPaper } from './evidence.ts';
import { factFrame, type LockedFacts } from './open-facts.ts';

/** The paper that says them, one of the two, and its files. */
export type Paper = Pick<RecordedEvent, 'communicationId' | 'docketEntryId'> & FilesOfPaper;

export interface ParsedFacts {
  readonly events: readonly RecordedEvent[];
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** @throws Refusal with the place of the trouble: those of `parseFact`, TOO_MANY, QUESTION_UNKNOWN, DOCUMENT_UNKNOWN */
export function parseFacts(
  ctx: Pick<CommandContext, 'today' | 'now' | 'newId'>,
  opened: LockedFacts,
  inputs: readonly FactInput[],
  { communicationId, docketEntryId, ...files }: Paper,
): ParsedFacts {
  checkListLength(inputs, LIST_LIMITS.facts, 'facts', ['facts']);
  const frame = factFrame(ctx, opened);
  const evidence = new Map<string, Evidence>();
  const events: RecordedEvent[] = [];
  for (const [index, input] of inputs.entries()) {
    const path = ['facts', String(index)];
    const fact = parseFact(input, frame, path);
    const aboutEventId = aboutOf(opened, fact, events, path);
    const id = ctx.newId();
    evidence.set(id, evidenceOf(fact.cited, files, path));
    const { kind, occurred, payload } = fact;
    const now = { supersedesId: null, isVoid: false, recordedAt: ctx.now };
    events.push({ id, kind, occurred, payload, aboutEventId, communicationId, docketEntryId, ...now });
  }
  return { events, evidence };
}

/** What a fact is about: in this matter or earlier in this save, and something that such a fact can be about. */
function aboutOf(
  { recorded, vocabulary }: LockedFacts,
  { kind, aboutEventId, aboutFact }: Fact,
  saved: readonly RecordedEvent[],
  path: readonly string[],
): string | null {
  if (aboutEventId === null && aboutFact === null) return null;
  const about =
    aboutFact === null
      ? effectiveEvents(openEvents(recorded)).find(
          ({ id, rootId }) => id === aboutEventId || rootId === aboutEventId,
        )
      : saved[aboutFact];
  if (!about || !vocabulary.canBeAbout(kind, about.kind)) {
    throw refusal('QUESTION_UNKNOWN', { label: factLabel(kind) }, [...path, 'aboutEvent']);
  }
  return aboutEventId ?? about.id;
}
