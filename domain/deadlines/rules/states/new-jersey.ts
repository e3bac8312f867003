/**
 * New Jersey Open Public Records Act: N.J.S.A. 47:1A-5(i); N.J.A.C. 5:3-1.7. Silence is a denial; 45 calendar days to
 * court, 60 to the Government Records Council or its next business day. Mark V, checked 2026-11-24. Holidays: the
 * state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, rule } from '../define.ts';

export const newJersey: StateLaw = {
  code: 'NJ',
  name: 'New Jersey',
  zone: 'America/New_York',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-NJ-7' },
  rules: [
    rule({
      key: 'S-NJ-7',
      name: 'New Jersey: answer to a request',
      citation: 'N.J.S.A. 47:1A-5(i); N.J.A.C. 5:3-1.7',
      marks: ['V'],
      actor: 'agency',
      calendar: 'state',
      zone: 'America/New_York',
      schedule: 'A',
      trigger: on('state_request_received'),
      period: { count: 'business', n: 7 },
      further: [
        { field: 'courtDueIfNoAnswer', from: 'due', period: { count: 'calendar', n: 45 }, roll: 'none' },
        {
          field: 'grcComplaintDueIfNoAnswer',
          from: 'due',
          period: { count: 'calendar', n: 60 },
          roll: 'forward',
        },
      ],
      opensSuit: true,
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'deemed_denied',
    }),
  ],
};
