import type { ClockName } from '../requests/clock.ts';

const CLOCKS_EN: Readonly<Record<ClockName, string>> = {
  answer: 'Agency’s answer',
  limitation: 'Last day to sue',
  stated: 'Stated date',
  release_link: 'Our download of the released files',
  acknowledgment: 'Agency’s acknowledgment',
  expedition: 'Agency’s decision on expedited processing',
  appeal_decision: 'Decision on our appeal',
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
};

/** What a clock is called on pages and in mails: the words of a date set by hand, else the name's. */
export const clockLabel = (name: ClockName, title: string | null = null): string => title ?? CLOCKS_EN[name];
