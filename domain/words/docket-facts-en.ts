/** English words for the facts of a docket. What a docket and a request share has one set of words, in `facts-en.ts`. */
import type { DOCKET_KINDS, DocketDoor } from '../lawsuits/docket-kinds.ts';
import type { FactKind } from '../requests/fact-kinds.ts';
import type { FactWords } from './fact-words.ts';

export const DOCKET_DOORS_EN: Readonly<Record<DocketDoor, string>> = {
  service: 'Complaint, service, answer',
  motion: 'A motion and its papers',
  order: 'An order or a hearing',
  judgment: 'Judgment and appeal',
  ending: 'The suit ends',
};

const entered = 'Day it was entered or filed';
const served = 'Day of service';

export const DOCKET_FACTS_EN: Readonly<Record<Exclude<keyof typeof DOCKET_KINDS, FactKind>, FactWords>> = {
  served_us_attorney: {
    label: 'The U.S. Attorney was served',
    hint: 'One of the three who must be served. The government’s time to answer runs from here.',
    example: '“Summons returned executed, U.S. Attorney served on 7/8/2025.”',
    dateLabel: served,
  },
  served_attorney_general: {
    label: 'The Attorney General was served',
    hint: 'One of the three: by registered or certified mail to Washington.',
    example: '“Summons returned executed as to the U.S. Attorney General.”',
    dateLabel: served,
  },
  served_agency: {
    label: 'The agency was served',
    hint: 'One of the three. Of several agencies, record the last.',
    example: '“Summons returned executed as to the Department of Health and Human Services.”',
    dateLabel: served,
  },
  answer_filed: {
    label: 'The government answered the complaint',
    hint: 'An answer, not a motion.',
    example: '“ANSWER to Complaint by U.S. Department of Homeland Security.”',
    dateLabel: entered,
  },
  motion_filed: {
    label: 'A motion was filed',
    hint: 'By us or by the government. What the other side owes follows from the rules of the court, where they are known.',
    example: '“MOTION for Summary Judgment by Defendants.”',
    dateLabel: entered,
  },
  motion_served: {
    label: 'The motion was served',
    hint: 'Only where it was served on another day than it was filed, or not by the court’s system.',
    example: null,
    dateLabel: served,
  },
  opposition_served: {
    label: 'The opposition was filed',
    hint: 'The answer to a motion.',
    example: '“RESPONSE to Motion for Summary Judgment.”',
    dateLabel: served,
  },
  reply_filed: {
    label: 'The reply was filed',
    hint: 'The last word of whoever made the motion.',
    example: '“REPLY in support of Motion to Dismiss.”',
    dateLabel: entered,
  },
  motion_decided: {
    label: 'The motion was decided',
    hint: 'Granted, denied, or both in part: nothing more is owed on it.',
    example: '“ORDER denying Motion to Dismiss.”',
    dateLabel: entered,
  },
  order_entered: {
    label: 'The court orders something',
    hint:
      'A day that it names, or days that it counts; “every so many days” for a series, pages for a rate of production. An ' +
      'order about an earlier one takes its place. With nothing due, it ends it.',
    example:
      '“MINUTE ORDER: the parties shall file a joint status report by May 4, 2026, and every 60 days thereafter.”',
    dateLabel: 'Day the order was entered',
  },
  order_obeyed: {
    label: 'What an order asked for was done',
    hint: 'A report filed, a production made. Of a series, the next one in turn; for a production, how many pages came.',
    example: '“JOINT STATUS REPORT by Plaintiff.”',
    dateLabel: 'Day it was done',
  },
  hearing_set: {
    label: 'A hearing is set',
    hint: 'Or moved, where it is about an earlier one. The hour is that of the court unless you say otherwise.',
    example: '“Motion Hearing set for 12/9/2025 at 10:00 AM before Judge Chhabria.”',
    dateLabel: 'Day the order was entered',
  },
  hearing_held: {
    label: 'The hearing was held',
    hint: 'It took place.',
    example: '“Minute Entry for proceedings held on 12/9/2025.”',
    dateLabel: 'Day of the hearing',
  },
  tro_entered: {
    label: 'A temporary restraining order',
    hint: 'It ends by itself after at most 14 days, or at the time that it sets.',
    example: '“ORDER granting Motion for Temporary Restraining Order.”',
    dateLabel: entered,
  },
  injunction_entered: {
    label: 'An injunction until something happens',
    hint: 'It lasts until so many days after that. Until it has happened there is no date.',
    example: '“… until 14 days after the agencies complete a reasoned decisionmaking process.”',
    dateLabel: entered,
  },
  condition_met: {
    label: 'What the injunction waits for has happened',
    hint: 'Its last days are counted from here.',
    example: null,
    dateLabel: 'Day it happened',
  },
  judgment_entered: {
    label: 'A judgment was entered',
    hint: 'The times to appeal, to ask for a new trial and for fees run from here.',
    example: '“CLERK’S JUDGMENT in favor of Plaintiff.”',
    dateLabel: 'Day it was entered',
  },
  notice_of_appeal: {
    label: 'Somebody appealed',
    hint: 'The notice, not the brief.',
    example: '“NOTICE OF APPEAL to the D.C. Circuit by Defendants.”',
    dateLabel: entered,
  },
  suit_ended: {
    label: 'The suit ended',
    hint: 'Dismissed, settled or remanded. Say what became of fees and of what was still to come: both are forgotten easily.',
    example: '“STIPULATION of Dismissal with prejudice; fees reserved.”',
    dateLabel: entered,
  },
};

/** What the further fields of a docket fact are called, where a request has none of that name. */
export const DOCKET_FIELDS_EN: Readonly<Record<string, string>> = {
  method: 'How it was served',
  motion: 'What kind of motion',
  by: 'By whom',
  what: 'What it is about',
  days: 'Days that it counts',
  everyDays: 'And every so many days thereafter',
  isReport: 'It is a status report',
  until: 'Until what happens',
  how: 'How it ended',
  prejudice: 'With or without prejudice',
  fees: 'Attorney’s fees',
  openWork: 'Referrals and productions still open',
};

export const DOCKET_OPTIONS_EN: Readonly<Record<string, string>> = {
  ecf: 'By the court’s filing system',
  electronic: 'By electronic mail',
  hand: 'By hand',
  government: 'The government',
  ordinary: 'Any other motion',
  administrative: 'An administrative motion',
  rule_59: 'For a new trial, or to alter the judgment',
  not_said: 'Not said',
  reserved: 'Reserved: they can still be asked for',
  given_up: 'Given up',
  covered: 'Covered: they go on',
  not_covered: 'Not covered',
  none_open: 'None was open',
};
