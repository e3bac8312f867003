/** Withdraws a filed request: our own end to it, never to be confused with a closure by the agency. */
import { refusal } from '#domain/errors.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { approvable } from '../approvals/approvable.ts';
import { finishAct } from '../matters/open-matter.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { openFiledRequest, type RequestTarget } from './open-request.ts';

export interface WithdrawRequestInput extends RequestTarget {
  readonly withdrawnOn: string;
  readonly reason: string;
}

/**
 * Owners, editors and counsel may; a volunteer asks. Ends every clock and reminder; the correction of the fact brings them back.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOT_FILED, ALREADY_CLOSED, DATE_*, EVENT_BEFORE_FILING, TEXT_*
 */
export const withdrawRequest = approvable('withdraw_request', async (ctx, input: WithdrawRequestInput) => {
  const { matter, facts } = await openFiledRequest(ctx, 'withdraw_request', input);
  if (matter.status === 'closed') throw refusal('ALREADY_CLOSED', {}, ['foiaRequest']);
  const on = checkPastDate(input.withdrawnOn, ctx.today, ['withdrawnOn']);
  const filedOn = facts.filed?.occurred.on ?? on;
  if (on < filedOn) {
    throw refusal('EVENT_BEFORE_FILING', { label: 'Withdrawn by us', value: on, filedOn }, ['withdrawnOn']);
  }
  const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
  const event = newEvent(ctx, 'withdrawn', on, { reason });
  await appendEvents(ctx, matter.id, [event]);
  const note = { action: 'withdraw_request', eventId: event.id, reason, after: { on } };
  return { matterId: matter.id, version: await finishAct(ctx, matter.id, note) };
});
