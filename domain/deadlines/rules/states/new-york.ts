/**
 * New York Freedom of Information Law: Pub. Off. Law 89(3)(a), 89(4)(a); FOIL-AO-19644; 21 NYCRR 9760.5. Mark V; the
 * four months of Article 78 are U. Checked 2026-11-24. Whether our thirty days roll (Gen. Constr. Law 25-a) is
 * disputed. Holidays: the state's own list was not read.
 */
import { FEDERAL_HOLIDAYS } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, onLast, rule } from '../define.ts';

const ours = { actor: 'us', calendar: 'state', zone: 'America/New_York', schedule: 'B' } as const;
const agency = { actor: 'agency', calendar: 'state', zone: 'America/New_York', schedule: 'A' } as const;

export const newYork: StateLaw = {
  code: 'NY',
  name: 'New York',
  zone: 'America/New_York',
  holidays: FEDERAL_HOLIDAYS,
  holidaySource: 'the federal list; the state list was not read',
  holidayMark: 'U',
  duties: {
    answer: 'S-NY-5',
    afterAcknowledgment: 'S-NY-20',
    appeal: 'S-NY-APPEAL-30',
    appealDecision: 'S-NY-APPEALDEC-10',
    suitAfterAppeal: 'S-NY-ART78-4M',
  },
  rules: [
    rule({
      ...agency,
      key: 'S-NY-5',
      name: 'New York: give, deny or acknowledge',
      citation: 'N.Y. Pub. Off. Law 89(3)(a)',
      marks: ['V'],
      trigger: on('state_request_received'),
      period: { count: 'business', n: 5 },
      metBy: ['state_acknowledged', 'state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'deemed_denied',
    }),
    rule({
      ...agency,
      key: 'S-NY-20',
      name: 'New York: the approximate date',
      citation: 'N.Y. Pub. Off. Law 89(3)(a); FOIL-AO-19644',
      marks: ['V'],
      trigger: on('state_acknowledged'),
      reads: ['state_extension_notice'],
      period: { count: 'business', n: 20 },
      letterDate: 'if_later',
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'deemed_denied',
    }),
    rule({
      ...ours,
      key: 'S-NY-APPEAL-30',
      name: 'New York: our appeal',
      citation: 'N.Y. Pub. Off. Law 89(4)(a); 21 NYCRR 9760.5(a)',
      marks: ['V'],
      trigger: on('state_denied'),
      period: { count: 'calendar', n: 30 },
      roll: 'none',
      disputed: ['roll'],
      metBy: ['appeal_filed', 'state_appeal_received'],
      ifMissed: 'appeal_is_lost',
    }),
    rule({
      ...agency,
      key: 'S-NY-APPEALDEC-10',
      name: 'New York: decision on our appeal',
      citation: 'N.Y. Pub. Off. Law 89(4)(a); 21 NYCRR 9760.5(c)',
      marks: ['V'],
      trigger: onLast('state_appeal_received'),
      period: { count: 'business', n: 10 },
      metBy: ['appeal_decided'],
      mootBy: ['complaint_filed'],
      ifMissed: 'deemed_denied',
    }),
    rule({
      ...ours,
      key: 'S-NY-ART78-4M',
      name: 'New York: our petition under Article 78',
      citation: 'N.Y. CPLR Article 78 (four months)',
      marks: ['U'],
      trigger: onLast('appeal_decided'),
      period: { count: 'month', n: 4 },
      roll: 'none',
      metBy: ['complaint_filed'],
      ifMissed: 'suit_is_barred',
    }),
  ],
};
