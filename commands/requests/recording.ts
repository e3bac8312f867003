/**
 * What recording a communication would do: its facts checked and the clocks before and after. The preview and the save are
 * the same reckoning; only the save writes.
 */
import { refusal } from '#domain/errors.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import { openEvents } from '#domain/matters/matter-event.ts';
import { checkOptionalText, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { clocksOf } from '#domain/requests/clocks.ts';
import { foldRequest } from '#domain/requests/fold.ts';
import { type Move, movesBetween } from '#domain/matters/moves.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import { projectRequest, type StoredStatus } from '#domain/requests/status.ts';
import type { NewCommunication } from '#db/writes/communications.ts';
import type { CommandContext } from '../context.ts';
import { type ParsedFacts, parseFacts } from '../matters/parse-facts.ts';
import { checkDocument } from '../documents/check-document.ts';
import { type LockedRequest, type RequestTarget } from './open-request.ts';

export interface CommunicationInput {
  readonly direction: 'in' | 'out';
  readonly channel: 'letter' | 'email' | 'portal' | 'phone' | 'fax' | 'visit';
  readonly subject: string;
  readonly summary?: string | null | undefined;
  readonly sender?: string | null | undefined;
  readonly recipient?: string | null | undefined;
  readonly datedOn?: string | null | undefined;
  readonly sentOn?: string | null | undefined;
  readonly receivedOn?: string | null | undefined;
  readonly file?: string | null | undefined;
}

export interface RecordCommunicationInput extends RequestTarget {
  readonly communication: CommunicationInput;
  readonly facts: readonly FactInput[];
  readonly allowDuplicate?: boolean | null | undefined;
  readonly handToStaff?: boolean | null | undefined;
}

/** A communication ready to be written, with its facts in order. */
export interface Recording extends ParsedFacts {
  readonly communication: NewCommunication;
}

/** Checks a communication and its facts. Writes nothing. @throws Refusal with the place of the trouble */
export async function readRecording(
  ctx: CommandContext,
  opened: LockedRequest,
  input: RecordCommunicationInput,
): Promise<Recording> {
  const communication = await readCommunication(ctx, opened, input);
  const paper = { communicationId: communication.id, docketEntryId: null };
  const parsed = parseFacts(ctx, opened, input.facts, paper);
  parsed.events.forEach(({ payload }, index) => checkParts(opened, payload, index));
  return { communication, ...parsed };
}

async function readCommunication(
  ctx: CommandContext,
  { matter }: LockedRequest,
  { communication: given, handToStaff }: RecordCommunicationInput,
): Promise<NewCommunication> {
  const at = (field: string) => ['communication', field];
  const date = (field: 'datedOn' | 'sentOn' | 'receivedOn') => {
    const value = given[field];
    return value ? checkPastDate(value, ctx.today, at(field)) : null;
  };
  const line = (field: 'sender' | 'recipient', words: string) =>
    checkOptionalText(given[field], TEXT_LIMITS.line, words, at(field));
  const dates = { datedOn: date('datedOn'), sentOn: date('sentOn'), receivedOn: date('receivedOn') };
  const earliest = Object.values(dates)
    .filter((value) => value !== null)
    .sort()[0];
  return {
    id: ctx.newId(),
    matterId: matter.id,
    direction: given.direction,
    channel: given.channel,
    subject: checkText(given.subject, TEXT_LIMITS.line, 'what it is about', at('subject')),
    summary: checkOptionalText(given.summary, TEXT_LIMITS.note, 'the summary', at('summary')),
    sender: line('sender', 'the sender'),
    recipient: line('recipient', 'the recipient'),
    ...dates,
    happenedOn: earliest ?? ctx.today,
    documentId: await checkDocument(ctx, matter.organizationId, given.file, at('file')),
    needsStaff: handToStaff ?? false,
    recordedById: ctx.viewer.kind === 'person' ? ctx.viewer.personId : null,
    recordedAt: ctx.now,
  };
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
  const { recorded, facts, frame, request } = opened;
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
    statusBefore: projectRequest(facts, before).status,
    statusAfter: projectRequest(after, then).status,
  };
}
