/**
 * District of Columbia Freedom of Information Act: D.C. Code 2-532, 2-537. Mark U throughout, checked 2026-11-24:
 * the text was not read. Holidays: the federal list with Inauguration Day, and Emancipation Day, April 16 (Superior
 * Court Rule 6 names it, S).
 */
import { FEDERAL_HOLIDAYS, type Holiday } from '../../../calendar/federal-holidays.ts';
import type { StateLaw } from '../../rule.ts';
import { on, onLast, rule } from '../define.ts';

const EMANCIPATION: Holiday = {
  name: 'Emancipation Day',
  short: 'Emancipation Day',
  rule: { on: 'date', month: 4, day: 16, saturdayMoves: -1, sundayMoves: 1 },
  since: null,
  everyYears: 1,
  area: 'everywhere',
};

const agency = { actor: 'agency', calendar: 'state', zone: 'America/New_York', schedule: 'A' } as const;

export const districtOfColumbia: StateLaw = {
  code: 'DC',
  name: 'District of Columbia',
  zone: 'America/New_York',
  holidays: [...FEDERAL_HOLIDAYS, EMANCIPATION],
  holidaySource: 'the federal list and Emancipation Day (Superior Court Rule 6)',
  holidayMark: 'U',
  duties: { answer: 'S-DC-15', appealDecision: 'S-DC-APPEALDEC-10' },
  rules: [
    rule({
      ...agency,
      key: 'S-DC-15',
      name: 'District of Columbia: answer to a request',
      citation: 'D.C. Code 2-532',
      marks: ['U'],
      trigger: on('state_request_received'),
      period: { count: 'business', n: 15 },
      extension: {
        event: 'state_extension_notice',
        period: { count: 'business', n: 10 },
        roll: null,
        announced: true,
      },
      metBy: ['state_denied', 'state_final_response'],
      mootBy: ['complaint_filed'],
      ifMissed: 'deemed_denied',
    }),
    rule({
      ...agency,
      key: 'S-DC-APPEALDEC-10',
      name: "District of Columbia: the Mayor's decision on our appeal",
      citation: 'D.C. Code 2-537',
      marks: ['U'],
      actor: 'other_body',
      trigger: onLast('state_appeal_received'),
      period: { count: 'business', n: 10 },
      metBy: ['appeal_decided'],
    }),
  ],
};
