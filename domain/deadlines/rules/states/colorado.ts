/**
 * Colorado Open Records Act: C.R.S. 24-72-203(3)(b); SB25-077, which would have made it five and ten days, was
 * vetoed on Apr 17, 2025. Mark V; the fourteen days' notice before suit is U. Checked 2026-11-24. Holidays: the
 * state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, rule } from '../define.ts';

export const colorado: StateLaw = {
  code: 'CO',
  name: 'Colorado',
  zone: 'America/Denver',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-CO-3' },
  rules: [
    rule({
      key: 'S-CO-3',
      name: 'Colorado: access to records',
      citation: 'C.R.S. 24-72-203(3)(b)',
      marks: ['V', 'U'],
      actor: 'agency',
      calendar: 'state',
      zone: 'America/Denver',
      schedule: 'A',
      trigger: on('state_request_received'),
      period: { count: 'business', n: 3 },
      extension: {
        event: 'state_extension_notice',
        period: { count: 'business', n: 7 },
        roll: null,
        announced: true,
      },
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'notice_before_suit',
    }),
  ],
};
