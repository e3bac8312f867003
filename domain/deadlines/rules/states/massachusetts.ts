/**
 * Massachusetts Public Records Law: G.L. c. 66 s. 10; 950 CMR 32.06, 32.08. Marks V and S, checked 2026-11-24. The
 * agency may petition within twenty business days; the Supervisor may give twenty more to an agency, thirty to a
 * town (name the town's thirty in the notice). Holidays: the state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, onLast, rule } from '../define.ts';

const here = { calendar: 'state', zone: 'America/New_York' } as const;

export const massachusetts: StateLaw = {
  code: 'MA',
  name: 'Massachusetts',
  zone: 'America/New_York',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: { answer: 'S-MA-10', appeal: 'S-MA-APPEAL-90', appealDecision: 'S-MA-APPEALDEC-10' },
  rules: [
    rule({
      ...here,
      key: 'S-MA-10',
      name: 'Massachusetts: answer to a request',
      citation: 'Mass. G.L. c. 66 s. 10(b)-(c); 950 CMR 32.06(2), (4)',
      marks: ['V', 'S'],
      actor: 'agency',
      schedule: 'A',
      trigger: on('state_request_received'),
      period: { count: 'business', n: 10 },
      further: [
        { field: 'agencyPetitionDue', from: 'start', period: { count: 'business', n: 20 }, roll: null },
      ],
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'no_fee',
    }),
    rule({
      ...here,
      key: 'S-MA-APPEAL-90',
      name: 'Massachusetts: our appeal to the Supervisor of Records',
      citation: '950 CMR 32.08(1)',
      marks: ['S'],
      actor: 'us',
      schedule: 'B',
      trigger: on('state_denied'),
      period: { count: 'calendar', n: 90 },
      roll: 'none',
      disputed: ['roll'],
      metBy: ['appeal_filed', 'state_appeal_received'],
      ifMissed: 'appeal_is_lost',
    }),
    rule({
      ...here,
      key: 'S-MA-APPEALDEC-10',
      name: "Massachusetts: the Supervisor's ruling",
      citation: '950 CMR 32.08',
      marks: ['S'],
      actor: 'other_body',
      schedule: 'A',
      trigger: onLast('state_appeal_received'),
      period: { count: 'business', n: 10 },
      metBy: ['appeal_decided'],
    }),
  ],
};
