/**
 * What recording a communication would do: its facts checked and the clocks before and after. The preview and the save are
 * the same reckoning; only the save writes.
 */
import { refusal } from '#domain/errors.ts';
import { openEvents } from '#domain/matters/matter-event.ts';
import { clocksOf } from '#domain/requests/clocks.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import { type Move, movesBetween } from '#domain/matters/moves.ts';
import { projectRequest, type StoredStatus } from '#domain/requests/status.ts';
import type { NewCommunication } from '#db/writes/communications.ts';
import type { CommandContext } from '../context.ts';
import { type PaperInput, paperOf, readCommunication, readEnclosures } from '../matters/communication.ts';
import { type ParsedFacts, parseFacts } from '../matters/parse-facts.ts';
import { type LockedRequest, type RequestTarget } from './open-request.ts';

export interface RecordCommunicationInput extends RequestTarget, PaperInput {}

/** A communication ready to be written, with its facts in order. */
export interface Recording extends ParsedFacts {
  readonly communication: NewCommunication;
  readonly enclosures: readonly string[];
}

/** Checks a communication and its facts. Writes nothing. @throws Refusal with the place of the trouble */
export async function readRecording(
  ctx: CommandContext,
  opened: LockedRequest,
  input: RecordCommunicationInput,
): Promise<Recording> {
  const communication = await readCommunication(ctx, opened.matter, input);
  const enclosures = await readEnclosures(ctx, opened.matter, input.communication);
  const parsed = parseFacts(ctx, opened, input.facts, paperOf(communication, enclosures));
  parsed.events.forEach(({ payload }, index) => checkParts(opened, payload, index));
  return { communication, enclosures, ...parsed };
}

/** Parts and determinations that a fact names must be this request's own. */
function checkParts(
  { facts }: LockedRequest,
  payload: Readonly<Record<string, unknown>>,
  index: number,
): void {
  const known = new Set([...facts.parts, ...facts.determinations].map(({ id }) => id));
  const named = [payload['parts'], payload['determinations']].flatMap((ids) =>
    Array.isArray(ids) ? ids : [],
  );
  if (named.some((id) => !known.has(String(id)))) {
    throw refusal('PART_UNKNOWN', {}, ['facts', String(index), 'fields']);
  }
}

/** What would move. */
export interface Reckoning {
  readonly moves: readonly Move[];
  readonly statusBefore: StoredStatus;
  readonly statusAfter: StoredStatus;
}

/** The clocks before and after some more facts. @throws DeadlineInputError when they cannot be computed */
export function reckon(opened: LockedRequest, recording: Recording): Reckoning {
  const { recorded, facts, frame, request, openReferrals } = opened;
  const { communication, events } = recording;
  const after = foldRequest(
    [...openEvents(recorded), ...events],
    request.agencyAbbreviation ?? request.agencyName,
  );
  const documented = new Set(frame.documented);
  if (communication.documentId) documented.add(communication.id);
  const sentOn = new Map(frame.sentOn);
  if (communication.sentOn) sentOn.set(communication.id, communication.sentOn);
  const before = clocksOf(facts, frame);
  const then = clocksOf(after, { ...frame, documented, sentOn });
  return {
    moves: movesBetween(before, then),
    statusBefore: projectRequest(facts, before, openReferrals).status,
    statusAfter: projectRequest(after, then, openReferrals).status,
  };
}
