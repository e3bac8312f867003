/**
 * Florida Public Records Law: Fla. Stat. 119.07(1)(c), 119.12; Tribune v. Cannella, 458 So. 2d 1075. No number of
 * days: the custodian acknowledges promptly and acts in good faith. Mark V, checked 2026-11-24. Holidays: the
 * state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, rule } from '../define.ts';

export const florida: StateLaw = {
  code: 'FL',
  name: 'Florida',
  zone: 'America/New_York',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-FL-NONE' },
  rules: [
    rule({
      key: 'S-FL-NONE',
      name: 'Florida: answer within a reasonable time',
      citation: 'Fla. Stat. 119.07(1)(c), 119.12',
      marks: ['V'],
      actor: 'agency',
      calendar: 'state',
      zone: 'America/New_York',
      trigger: on('state_request_received'),
      followUps: [
        { count: 'business', n: 5 },
        { count: 'business', n: 10 },
        { count: 'business', n: 20 },
      ],
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'fee_notice_before_suit',
    }),
  ],
};
