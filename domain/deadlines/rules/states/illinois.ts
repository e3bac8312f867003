/**
 * Illinois Freedom of Information Act: 5 ILCS 140/3(d)-(e), 140/3.1; 2 Ill. Adm. Code 1127.401. Mark V; the
 * commercial limit is S. Checked 2026-11-24. Holidays: the state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, rule } from '../define.ts';

const answer = {
  actor: 'agency',
  calendar: 'state',
  zone: 'America/Chicago',
  schedule: 'A',
  trigger: on('state_request_received'),
  metBy: ['state_denied', 'state_final_response'],
  mootBy: ['complaint_filed'],
} as const;

export const illinois: StateLaw = {
  code: 'IL',
  name: 'Illinois',
  zone: 'America/Chicago',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-IL-5', extendedAnswer: 'S-IL-EXT5', commercialAnswer: 'S-IL-COMM-21' },
  rules: [
    rule({
      ...answer,
      key: 'S-IL-5',
      name: 'Illinois: answer to a request',
      citation: '5 ILCS 140/3(d); 2 Ill. Adm. Code 1127.401(a)',
      marks: ['V'],
      period: { count: 'business', n: 5 },
      ifMissed: 'denied_without_fee',
    }),
    rule({
      ...answer,
      key: 'S-IL-EXT5',
      name: 'Illinois: the same with more time',
      citation: '5 ILCS 140/3(e); 2 Ill. Adm. Code 1127.401(b)',
      marks: ['V'],
      period: { count: 'business', n: 5 },
      extension: {
        event: 'state_extension_notice',
        period: { count: 'business', n: 5 },
        roll: null,
        announced: false,
      },
      ifMissed: 'denied_without_fee',
    }),
    rule({
      ...answer,
      key: 'S-IL-COMM-21',
      name: 'Illinois: answer to a commercial request',
      citation: '5 ILCS 140/3.1',
      marks: ['S'],
      period: { count: 'business', n: 21 },
    }),
  ],
};
