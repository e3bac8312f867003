import type { NoticeClockName } from '../comments/clock.ts';
import type { LawsuitClockName } from '../lawsuits/clock.ts';
import type { ClockName } from '../requests/clock.ts';
import { optionLabel } from './facts-en.ts';

const CLOCKS_EN: Readonly<Record<ClockName | LawsuitClockName | NoticeClockName, string>> = {
  answer: 'Agency’s answer',
  limitation: 'Last day to sue',
  stated: 'Stated date',
  release_link: 'Our download of the released files',
  acknowledgment: 'Agency’s acknowledgment',
  expedition: 'Agency’s decision on expedited processing',
  appeal_decision: 'Decision on our appeal',
  track: 'A number for the request',
  review: 'Review of their refusal to amend',
  ruling: 'Ruling of whom they asked',
  privacy_complaint: 'Our complaint about privacy',
  appeal_if_answer: 'Our appeal, if this letter counts as an answer',
  info_requested: 'Our answer to their question',
  perfection_requested: 'Our completed request',
  still_interested_received: 'Our answer that we are still interested',
  fee_issue_raised: 'Our answer about fees',
  fee_demanded: 'Our payment',
  appeal_release: 'Our appeal',
  appeal_withholding: 'Our appeal of what was withheld',
  appeal_no_records: 'Our appeal of “no records”',
  appeal_could_not_locate: 'Our appeal of “could not locate”',
  appeal_fee_waiver: 'Our appeal of the refused fee waiver',
  appeal_fee_category: 'Our appeal of the fee category',
  appeal_expedition: 'Our appeal of the refused expedition',
  appeal_form: 'Our appeal of the form of the records',
  appeal_closure: 'Our appeal of the closure',
  service: 'Service on all three',
  government_answer: 'Government’s answer to the complaint',
  opposition: 'Opposition to the motion',
  reply: 'Reply on the motion',
  earliest_hearing: 'Earliest day for a hearing on the motion',
  hearing: 'Hearing',
  ordered: 'What the court ordered',
  report_draft: 'Our draft',
  restraining_order_ends: 'End of the restraining order',
  injunction_ends: 'End of the injunction',
  rule_59: 'Motion for a new trial, or to alter the judgment',
  rule_60: 'Motion for relief from the judgment',
  attorney_fees: 'Motion for attorney’s fees',
  appeal: 'Notice of appeal',
  cross_appeal: 'Cross-appeal',
  more_time_to_appeal: 'Motion for more time to appeal',
  comment: 'Comment on the notice',
  comment_reopened: 'Comment in the reopened period',
  expected_period: 'Sixty days expected for a significant rule',
  earliest_effective: 'Earliest day on which the rule takes effect',
  advance_report: 'Report of the system before its notice',
  matching_term: 'End of the matching agreement',
  omb_decision: 'Decision of OMB',
};

const isClock = (name: string): name is keyof typeof CLOCKS_EN => Object.hasOwn(CLOCKS_EN, name);

/** What a clock is called on pages and in mails: the words of a date set by hand or of an order, else the name's. */
export const clockLabel = (name: string, title: string | null = null): string =>
  title ?? (isClock(name) ? CLOCKS_EN[name] : optionLabel(name));
