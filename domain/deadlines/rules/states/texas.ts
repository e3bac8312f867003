/**
 * Texas Public Information Act: Gov. Code 552.301, 552.302, 552.0031. Marks V and S; the Attorney General's 45
 * business days (552.306) are U. Checked 2026-11-24. Business days leave out state and national holidays and up to
 * ten days a year that the body designates: name those in `holidays`; the state list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import { dateOf } from '../../../calendar/local-date.ts';
import { caseUnder, startOf } from '../../case.ts';
import { NOT_STARTED, countRule } from '../../count-rule.ts';
import { countFrom } from '../../counting.ts';
import type { Case, Outcome, StateLaw } from '../../rule.ts';
import { on, onLast, rule } from '../define.ts';

/** The third business day after the postmark counts as the day of receipt; the ten days run from there. */
function mailed(c: Case): Outcome {
  const posted = startOf(c);
  if (posted === null || c.rule.period === null) return NOT_STARTED;
  const received = countFrom(posted.day, c.rule.period, c.calendar).last;
  const ten = caseUnder(c, 'S-TX-10');
  const date = dateOf(received);
  const arrival = { type: 'state_request_received', date, day: received, index: posted.fact.index } as const;
  return { ...countRule({ ...ten, facts: [arrival] }), deemedReceived: date };
}

const agency = { actor: 'agency', calendar: 'state', zone: 'America/Chicago', schedule: 'A' } as const;

export const texas: StateLaw = {
  code: 'TX',
  name: 'Texas',
  zone: 'America/Chicago',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list and designated days were not read',
  holidayMark: 'U',
  duties: { answer: 'S-TX-10', mailedAnswer: 'S-TX-MAIL3', ruling: 'S-TX-AG-45' },
  rules: [
    rule({
      ...agency,
      key: 'S-TX-10',
      name: 'Texas: asking the Attorney General',
      citation: "Tex. Gov't Code 552.301(b), (e), 552.302",
      marks: ['V', 'S'],
      trigger: on('state_request_received'),
      period: { count: 'business', n: 10 },
      further: [
        { field: 'submitArgumentsDue', from: 'start', period: { count: 'business', n: 15 }, roll: null },
      ],
      metBy: ['state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'presumed_public',
    }),
    rule({
      ...agency,
      key: 'S-TX-MAIL3',
      name: 'Texas: the same for a mailed request',
      citation: "Tex. Gov't Code 552.301(a-1), (b)",
      marks: ['S'],
      trigger: on('postmarked'),
      period: { count: 'business', n: 3 },
      metBy: ['state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'presumed_public',
      compute: mailed,
    }),
    rule({
      ...agency,
      key: 'S-TX-AG-45',
      name: "Texas: the Attorney General's ruling",
      citation: "Tex. Gov't Code 552.306",
      marks: ['U'],
      actor: 'other_body',
      trigger: onLast('referred'),
      period: { count: 'business', n: 45 },
      metBy: ['appeal_decided'],
    }),
  ],
};
