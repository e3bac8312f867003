/**
 * Pennsylvania Right-to-Know Law: 65 P.S. 67.901, 67.902, 67.1101; 1 Pa.C.S. 1908. Mark V; the appeal is S. Checked
 * 2026-11-24. The thirty days of an extension are calendar days after the five, and roll. Holidays: the state's
 * own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, onLast, rule } from '../define.ts';

const here = { calendar: 'state', zone: 'America/New_York' } as const;

export const pennsylvania: StateLaw = {
  code: 'PA',
  name: 'Pennsylvania',
  zone: 'America/New_York',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-PA-5', appeal: 'S-PA-APPEAL15', appealDecision: 'S-PA-APPEALDEC-30' },
  rules: [
    rule({
      ...here,
      key: 'S-PA-5',
      name: 'Pennsylvania: answer to a request',
      citation: '65 P.S. 67.901, 67.902(b); 1 Pa.C.S. 1908',
      marks: ['V'],
      actor: 'agency',
      schedule: 'A',
      trigger: on('received_open_records_officer'),
      period: { count: 'business', n: 5 },
      extension: {
        event: 'state_extension_notice',
        period: { count: 'calendar', n: 30 },
        roll: 'forward',
        announced: true,
      },
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'deemed_denied',
    }),
    rule({
      ...here,
      key: 'S-PA-APPEAL15',
      name: 'Pennsylvania: our appeal to the Office of Open Records',
      citation: '65 P.S. 67.1101(a)(1)',
      marks: ['S'],
      actor: 'us',
      schedule: 'B',
      trigger: on('state_denied'),
      period: { count: 'business', n: 15 },
      metBy: ['appeal_filed', 'state_appeal_received'],
      ifMissed: 'appeal_is_lost',
    }),
    rule({
      ...here,
      key: 'S-PA-APPEALDEC-30',
      name: 'Pennsylvania: decision of the Office of Open Records',
      citation: '65 P.S. 67.1101',
      marks: ['S'],
      actor: 'other_body',
      schedule: 'A',
      trigger: onLast('state_appeal_received'),
      period: { count: 'calendar', n: 30 },
      roll: 'none',
      metBy: ['appeal_decided'],
    }),
  ],
};
