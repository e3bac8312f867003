/** Closes one part of a request with its outcome; when all are closed, so is the request. */
import { refusal } from '#domain/errors.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type Outcome, PART_OUTCOMES } from '#domain/requests/outcome.ts';
import { approvable } from '../approvals/approvable.ts';
import { finishAct } from '../matters/open-matter.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { openFiledRequest, type RequestTarget } from './open-request.ts';

export interface ClosePartInput extends RequestTarget {
  readonly part: string;
  readonly closedOn: string;
  readonly outcome: Outcome;
  readonly outcomeAsStated?: string | null | undefined;
}

/**
 * Owners, editors and counsel may; a volunteer asks.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, PART_UNKNOWN, PART_ALREADY_CLOSED, DATE_*, CHOICE_UNKNOWN, TEXT_*
 */
export const closePart = approvable('close_part', async (ctx, input: ClosePartInput) => {
  const { matter, facts } = await openFiledRequest(ctx, 'close_part', input);
  const part = facts.parts.find(({ id }) => id === input.part);
  if (!part) throw refusal('PART_UNKNOWN', {}, ['part']);
  if (part.closedOn !== null) throw refusal('PART_ALREADY_CLOSED', { number: part.number }, ['part']);
  if (!(PART_OUTCOMES as readonly Outcome[]).includes(input.outcome)) {
    const choices = PART_OUTCOMES.join(', ');
    throw refusal('CHOICE_UNKNOWN', { value: input.outcome, field: 'outcome', choices }, ['outcome']);
  }
  const on = checkPastDate(input.closedOn, ctx.today, ['closedOn']);
  const agencyWords = checkOptionalText(input.outcomeAsStated, TEXT_LIMITS.note, 'the agency’s words', [
    'outcomeAsStated',
  ]);
  const payload = { part: part.id, outcome: input.outcome, agencyWords };
  const event = newEvent(ctx, 'part_closed', on, payload);
  await appendEvents(ctx, matter.id, [event]);
  const note = { action: 'close_part', eventId: event.id, after: { on, ...payload } };
  return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
});
