/**
 * Oregon Public Records Law: ORS 192.324, 192.329; OAR 658-050-0030. Acknowledge in five business days, complete or
 * estimate in ten more; those ten stop for a question or for fees, and a request unanswered for sixty days may be
 * closed. Mark V, checked 2026-11-24. Holidays: the state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import { dateOf } from '../../../calendar/local-date.ts';
import { countRule } from '../../count-rule.ts';
import type { Case, Outcome, StateLaw } from '../../rule.ts';
import { countUnstopped, spanSteps, stoppedSpans } from '../../tolling.ts';
import { on, onLast, rule } from '../define.ts';

/** The ten further days, without those on which the request waits for us; null while it still waits. */
function completed(c: Case): Outcome {
  const outcome = countRule(c);
  const [more] = c.rule.further;
  if (outcome.last === null || !more) return outcome;
  const spans = stoppedSpans(c.facts, c.settings, c.rule.informationStops);
  const run = countUnstopped(outcome.last + 1, more.period, c.calendar, spans);
  return {
    ...outcome,
    completeOrEstimateDue: run.last === null ? null : dateOf(run.last),
    tolledWorkingDays: run.stoppedDays,
    trace: [...outcome.trace, ...spanSteps(spans, run.last)],
  };
}

const here = { calendar: 'state', zone: 'America/Los_Angeles', marks: ['V'] } as const;

export const oregon: StateLaw = {
  code: 'OR',
  name: 'Oregon',
  zone: 'America/Los_Angeles',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-OR-5', perfect: 'S-OR-CLOSE-60', feeReply: 'S-OR-CLOSE-60' },
  rules: [
    rule({
      ...here,
      key: 'S-OR-5',
      name: 'Oregon: acknowledgment, then the records or an estimate',
      citation: 'ORS 192.324, 192.329; OAR 658-050-0030',
      actor: 'agency',
      schedule: 'A',
      trigger: on('state_request_received'),
      reads: ['info_requested', 'info_answered', 'fee_issue_raised', 'fee_issue_resolved'],
      period: { count: 'business', n: 5 },
      informationStops: 'any',
      further: [
        { field: 'completeOrEstimateDue', from: 'due', period: { count: 'business', n: 10 }, roll: null },
      ],
      metBy: ['state_acknowledged', 'state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      compute: completed,
    }),
    rule({
      ...here,
      key: 'S-OR-CLOSE-60',
      name: 'Oregon: our answer to a question or about fees',
      citation: 'ORS 192.329',
      actor: 'us',
      schedule: 'B',
      trigger: onLast('info_requested', 'fee_issue_raised'),
      period: { count: 'calendar', n: 60 },
      roll: 'none',
      metBy: ['info_answered', 'fee_issue_resolved'],
      ifMissed: 'request_may_be_closed',
    }),
  ],
};
