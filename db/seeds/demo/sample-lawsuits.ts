/**
 * Sample lawsuits: one in each state that is worth seeing. The court is real, so that its zone and its days are; parties,
 * counsel and numbers are made up, the numbers of a year in which no such case can have been brought.
 */
import { ago, ahead, type StoryDay } from './sample-story.ts';

/** A fact of an entry; `about` is the newest earlier fact of that kind. */
export interface SampleDocketFact {
  readonly kind: string;
  readonly on?: StoryDay;
  readonly about?: string;
  readonly fields?: Readonly<Record<string, string | StoryDay>>;
}

export interface SampleDocketEntry {
  readonly on: StoryDay;
  readonly number?: number;
  readonly text: string;
  readonly facts: readonly SampleDocketFact[];
}

export interface SampleLawsuit {
  readonly title: string;
  readonly docketNumber: string;
  readonly judge: string;
  readonly defendant: string;
  readonly claims: readonly string[];
  /** Titles of requests in suit. */
  readonly requests: readonly string[];
  readonly lead: 'counsel' | 'editor';
  readonly backup: 'counsel' | 'editor';
  readonly entries: readonly SampleDocketEntry[];
}

const DEFENDANT = 'Sample Office of Ledgers';
const NO_ANSWER = 'FOIA: no determination within the time that the law gives.';

const served = (day: number): SampleDocketEntry => ({
  on: ago(day),
  number: 4,
  text: 'RETURN OF SERVICE executed as to the U.S. Attorney, the Attorney General and the defendant.',
  facts: [
    { kind: 'served_us_attorney', fields: { method: 'hand' } },
    { kind: 'served_attorney_general', fields: { method: 'mail' } },
    { kind: 'served_agency', fields: { method: 'mail' } },
  ],
});
const begun = (day: number): SampleDocketEntry => ({
  on: ago(day),
  number: 1,
  text: `COMPLAINT against ${DEFENDANT}.`,
  facts: [{ kind: 'complaint_filed' }],
});
const answered = (day: number): SampleDocketEntry => ({
  on: ago(day),
  number: 7,
  text: `ANSWER to Complaint by ${DEFENDANT}.`,
  facts: [{ kind: 'answer_filed' }],
});

export const SAMPLE_LAWSUITS: readonly SampleLawsuit[] = [
  {
    title: 'Sample: estimates of wrong matches, being served',
    docketNumber: '1:71-cv-09901',
    judge: 'Sample Judge A',
    defendant: DEFENDANT,
    claims: [NO_ANSWER],
    requests: ['Estimates of wrong matches'],
    lead: 'counsel',
    backup: 'editor',
    entries: [
      begun(15),
      {
        on: ago(10),
        number: 3,
        text: 'RETURN OF SERVICE executed as to the U.S. Attorney.',
        facts: [{ kind: 'served_us_attorney', fields: { method: 'hand' } }],
      },
    ],
  },
  {
    title: 'Sample: contracts for matching software, 500 pages a month',
    docketNumber: '1:71-cv-09902',
    judge: 'Sample Judge B',
    defendant: DEFENDANT,
    claims: [NO_ANSWER],
    requests: ['Contracts for matching software'],
    lead: 'counsel',
    backup: 'editor',
    entries: [
      begun(150),
      served(145),
      answered(125),
      {
        on: ago(60),
        text: 'MINUTE ORDER: defendant shall process 500 pages by the day named and every 30 days thereafter; the parties shall file a joint status report. Status conference set.',
        facts: [
          {
            kind: 'order_entered',
            fields: {
              what: 'Production of 500 pages',
              actor: 'agency',
              dueOn: ago(45),
              everyDays: '30',
              pages: '500',
            },
          },
          { kind: 'hearing_set', fields: { dueOn: ahead(12), time: '10:30', what: 'status conference' } },
        ],
      },
      {
        on: ago(45),
        text: 'First production: 500 pages.',
        facts: [{ kind: 'order_obeyed', about: 'order_entered', fields: { pages: '500' } }],
      },
      {
        on: ago(22),
        text: 'Second production: 310 pages.',
        facts: [{ kind: 'order_obeyed', about: 'order_entered', fields: { pages: '310' } }],
      },
    ],
  },
  {
    title: 'Sample: audits of look-ups, a status report every 60 days',
    docketNumber: '1:71-cv-09903',
    judge: 'Sample Judge A',
    defendant: DEFENDANT,
    claims: [NO_ANSWER],
    requests: ['Audits of look-ups'],
    lead: 'editor',
    backup: 'counsel',
    entries: [
      begun(200),
      served(196),
      answered(175),
      {
        on: ago(60),
        text: 'MINUTE ORDER: the parties shall file a joint status report by the day named and every 60 days thereafter.',
        facts: [
          {
            kind: 'order_entered',
            fields: {
              what: 'Joint status report',
              actor: 'us',
              dueOn: ago(30),
              everyDays: '60',
              isReport: 'true',
            },
          },
        ],
      },
      {
        on: ago(30),
        number: 12,
        text: 'JOINT STATUS REPORT.',
        facts: [{ kind: 'order_obeyed', about: 'order_entered' }],
      },
    ],
  },
  {
    title: 'Sample: training slides on look-ups, ended with fees reserved',
    docketNumber: '1:71-cv-09904',
    judge: 'Sample Judge B',
    defendant: DEFENDANT,
    claims: [NO_ANSWER],
    requests: ['Training slides on look-ups'],
    lead: 'counsel',
    backup: 'editor',
    entries: [
      begun(290),
      served(286),
      answered(262),
      {
        on: ago(20),
        number: 19,
        text: 'STIPULATION of dismissal; the question of attorney’s fees is reserved.',
        facts: [
          {
            kind: 'suit_ended',
            fields: {
              how: 'stipulated_dismissal',
              prejudice: 'with_prejudice',
              fees: 'reserved',
              openWork: 'none_open',
            },
          },
        ],
      },
    ],
  },
];
