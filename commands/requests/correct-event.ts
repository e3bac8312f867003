/**
 * Corrects a fact: the old one stays on record, the new one counts, with the reason why. `void` says that it never happened.
 * The clock keeps its identity, so its versions show what moved and which correction moved it.
 */
import { refusal } from '#domain/errors.ts';
import type { FuzzyDateInput } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { isFactKind } from '#domain/requests/fact-kinds.ts';
import { type FactFieldInput, parseOccurred, parsePayload } from '#domain/requests/parse-fact.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import {
  appendEvents,
  factFrame,
  type LockedRequest,
  openRequest,
  type RequestResult,
  type RequestTarget,
} from './open-request.ts';

export interface CorrectEventInput extends RequestTarget {
  readonly event: string;
  readonly reason: string;
  readonly void?: boolean | null | undefined;
  readonly occurred?: FuzzyDateInput | null | undefined;
  /** The whole set of further fields; left out, they stay as they are. */
  readonly fields?: readonly FactFieldInput[] | null | undefined;
}

/**
 * Owners, editors, counsel and volunteers may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EVENT_UNKNOWN, EVENT_SUPERSEDED, DATE_*, EVENT_BEFORE_FILING, FACT_FIELD_UNKNOWN, TEXT_*
 */
export const correctEvent = (deps: CommandDeps, input: CorrectEventInput): Promise<RequestResult> =>
  runCommand(deps, 'correct_event', input, async (ctx) => {
    const opened = await openRequest(ctx, 'correct_event', input);
    const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    const wrong = findNewest(opened, input.event, ['event']);
    const right = { ...corrected(ctx, opened, wrong, input), isVoid: input.void ?? false };
    await appendEvents(ctx, opened.matter.id, [right], { reason });
    const version = await finishAct(ctx, opened.matter.id, {
      action: 'correct_event',
      eventId: right.id,
      reason,
      before: { on: wrong.occurred.on, payload: wrong.payload },
      after: right.isVoid ? { void: true } : { on: right.occurred.on, payload: right.payload },
    });
    return { matterId: opened.matter.id, version };
  });

/** The newest of a chain, by the id that was given for it. @throws Refusal EVENT_UNKNOWN, EVENT_SUPERSEDED */
export function findNewest(
  { recorded }: Pick<LockedRequest, 'recorded'>,
  id: string,
  path: readonly string[],
): RecordedEvent {
  const event = recorded.find((one) => one.id === id);
  if (!event) throw refusal('EVENT_UNKNOWN', {}, path);
  if (recorded.some((one) => one.supersedesId === id)) throw refusal('EVENT_SUPERSEDED', {}, path);
  return event;
}

function corrected(
  ctx: CommandContext,
  opened: LockedRequest,
  wrong: RecordedEvent,
  input: CorrectEventInput,
): RecordedEvent {
  if (!isFactKind(wrong.kind)) throw refusal('EVENT_UNKNOWN', {}, ['event']);
  const { occurred, fields } = input;
  return {
    ...wrong,
    id: ctx.newId(),
    supersedesId: wrong.id,
    recordedAt: ctx.now,
    occurred: occurred
      ? parseOccurred(wrong.kind, occurred, factFrame(ctx, opened), ['occurred'])
      : wrong.occurred,
    payload: fields ? parsePayload(wrong.kind, fields, ['fields']) : wrong.payload,
  };
}
