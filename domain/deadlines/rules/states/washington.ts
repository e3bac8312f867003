/**
 * Washington Public Records Act: RCW 42.56.520, 42.56.550(6), 1.12.040; Belenski v. Jefferson County (2016). Mark V,
 * checked 2026-11-24. Holidays: the state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, onLast, rule } from '../define.ts';

const here = { calendar: 'state', zone: 'America/Los_Angeles', marks: ['V'] } as const;

export const washington: StateLaw = {
  code: 'WA',
  name: 'Washington',
  zone: 'America/Los_Angeles',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-WA-5', suit: 'S-WA-SUIT-1Y' },
  rules: [
    rule({
      ...here,
      key: 'S-WA-5',
      name: 'Washington: give, deny or estimate',
      citation: 'RCW 42.56.520(1); RCW 1.12.040',
      actor: 'agency',
      schedule: 'A',
      trigger: on('state_request_received'),
      period: { count: 'business', n: 5 },
      opensSuit: true,
      metBy: ['state_acknowledged', 'state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'state_suit',
    }),
    rule({
      ...here,
      key: 'S-WA-SUIT-1Y',
      name: 'Washington: last day to sue',
      citation: 'RCW 42.56.550(6); RCW 1.12.040',
      actor: 'us',
      schedule: 'C',
      trigger: onLast('state_final_response'),
      period: { count: 'year', n: 1 },
      roll: 'forward',
      disputed: ['feb29'],
      metBy: ['complaint_filed'],
      ifMissed: 'suit_is_barred',
    }),
  ],
};
