/**
 * Days on which federal offices were closed without a legal public holiday: by executive order (rules page
 * 2.2, marks V and S) and by a lapse in appropriations (2.3). Dated data, checked 2026-11-24. Orders for
 * December come in mid-December: add a line then.
 *
 * Neither amends 5 U.S.C. 6103. Whether such a day counts is a setting (`eo_closings`,
 * `eo_closings_in_court`, `shutdown_days`), because agencies, courts and requesters read it differently.
 */
export interface Closing {
  readonly date: string;
  readonly name: string;
  readonly source: string;
}

export interface Lapse {
  /** First and last day of the lapse, both inside it. */
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly source: string;
}

export const EXECUTIVE_ORDER_CLOSINGS: readonly Closing[] = [
  {
    date: '2018-12-05',
    name: 'the day of mourning for George H. W. Bush',
    source: 'executive order of December 2018',
  },
  { date: '2018-12-24', name: 'closed by executive order', source: 'E.O. 13854, 83 FR 65481' },
  { date: '2019-12-24', name: 'closed by executive order', source: 'executive order of December 2019' },
  { date: '2020-12-24', name: 'closed by executive order', source: 'executive order of Dec 11, 2020' },
  { date: '2024-12-24', name: 'closed by executive order', source: 'executive order of Dec 19, 2024' },
  { date: '2025-01-09', name: 'the day of mourning for Jimmy Carter', source: 'E.O. 14133, 90 FR 187' },
  { date: '2025-12-24', name: 'closed by executive order', source: 'executive order of Dec 18, 2025' },
  { date: '2025-12-26', name: 'closed by executive order', source: 'executive order of Dec 18, 2025' },
];

export const LAPSES: readonly Lapse[] = [
  {
    from: '2013-10-01',
    to: '2013-10-16',
    name: 'lapse in appropriations of 2013',
    source: 'OIP blog of 2013, updated Aug 15, 2014',
  },
  {
    from: '2018-12-22',
    to: '2019-01-25',
    name: 'partial lapse in appropriations of 2018-19',
    source: 'FOIA Wiki, Government Shutdowns',
  },
  {
    from: '2025-10-01',
    to: '2025-11-12',
    name: 'lapse in appropriations of 2025',
    source: 'OIP, Nov 18, 2025 (reported by FOIA Advisor)',
  },
];
