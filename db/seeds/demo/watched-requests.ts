/** The FOIA requests of others in the real story, each on the word of one of its facts. */

/** A request that somebody else made, on the word of one fact. What no source shows (day, number, text, answer) stays empty. */
export interface WatchedRequest {
  readonly title: string;
  readonly agency: string;
  readonly requester: string;
  readonly fact: string;
  readonly on: string;
  readonly precision: string;
  readonly basis: string;
  /** What the source says of this one. */
  readonly statement: string;
  readonly acknowledged?: true;
  /** The requester sued for it on the day of the fact, as exactly as that is known. */
  readonly isSued?: true;
}

export const WATCHED_REQUESTS: readonly WatchedRequest[] = [
  {
    title: 'National Health Law Program: records about the sharing of Medicaid data',
    agency: 'hhs',
    requester: 'National Health Law Program',
    fact: 'F11',
    on: '2025-07-01',
    precision: 'month',
    basis: 'stated',
    statement:
      'The National Health Law Program filed a FOIA request to HHS and CMS about the sharing, with expedited processing ' +
      'asked. Day, tracking number and answer were not shown.',
  },
  {
    title: '404 Media: the CMS-DHS agreement, asked of CMS',
    agency: 'cms',
    requester: '404 Media',
    fact: 'F17',
    on: '2025-10-10',
    precision: 'on_or_before',
    basis: 'inferred',
    statement:
      '404 Media had asked CMS for the agreement of July 14 before it sued with the Freedom of the Press Foundation; CMS ' +
      'acknowledged the request. Days and numbers were not shown.',
    acknowledged: true,
    isSued: true,
  },
  {
    title: '404 Media: the CMS-DHS agreement, asked of DHS',
    agency: 'dhs',
    requester: '404 Media',
    fact: 'F17',
    on: '2025-10-10',
    precision: 'on_or_before',
    basis: 'inferred',
    statement:
      '404 Media had asked DHS for the agreement of July 14 before it sued with the Freedom of the Press Foundation; DHS ' +
      'had not acknowledged the request. Day and number were not shown.',
    isSued: true,
  },
];
