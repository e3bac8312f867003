/**
 * The second half of an explanation: what follows from the date (our filing day, further dates, suit), each read off
 * the fields of the answer.
 */
import type { DateField } from './answer.ts';
import type { Computation } from './deadline.ts';
import type { Case } from './rule.ts';
import type { Step } from './steps.ts';

type Answer = Omit<Computation, 'explanation'>;

const FURTHER: readonly DateField[] = [
  'agreedDue',
  'accrual',
  'deemedReceived',
  'mailReceiptTarget',
  'earliestStart',
  'renewalWindowOpens',
  'renewedUntilAtMost',
  'maxExtendedDue',
  'agencyPetitionDue',
  'completeOrEstimateDue',
  'submitArgumentsDue',
  'courtDueIfNoAnswer',
  'grcComplaintDueIfNoAnswer',
  'appealDueHhs',
  'feeBarFrom',
];

export function consequences(answer: Answer, c: Case): readonly Step[] {
  const steps: Step[] = [];
  if (answer.fileBy !== null) steps.push({ key: 'file_by', params: { date: answer.fileBy } });
  for (const field of FURTHER) {
    const date = answer[field];
    if (date !== null) steps.push({ key: 'further', params: { field, date } });
  }
  if (answer.gapFrom !== null && answer.gapTo !== null) {
    steps.push({ key: 'gap', params: { from: answer.gapFrom, to: answer.gapTo } });
  }
  if (answer.closeUtc !== null) steps.push({ key: 'closes', params: { instant: answer.closeUtc } });
  if (answer.deemedTransmitted !== null) {
    const params = { date: answer.deemedTransmitted, timely: answer.timely === true };
    steps.push({ key: 'sent', params });
  }
  return [...steps, ...suing(answer), ...theDay(answer, c)];
}

function suing(answer: Answer): readonly Step[] {
  const steps: Step[] = [];
  if (answer.mustAppealFirst) steps.push({ key: 'appeal_first', params: {} });
  if (answer.prematureComplaint) steps.push({ key: 'premature', params: {} });
  if (answer.sueFrom !== null) steps.push({ key: 'sue_from', params: { date: answer.sueFrom } });
  if (answer.adminAppealRequired === false) {
    steps.push({ key: 'no_appeal_needed', params: { date: answer.appealDueHhs } });
  }
  if (answer.metOn !== null) steps.push({ key: 'met', params: { date: answer.metOn, late: answer.late } });
  return steps;
}

function theDay(answer: Answer, c: Case): readonly Step[] {
  const { federalObservedHoliday: federal, foiaWorkingDayDefaultDc: working } = answer;
  const asked = c.facts.find((fact) => fact.type === 'day');
  if (federal === null || working === null || !asked) return [];
  const court = answer.courtNonbusinessDay === true;
  return [{ key: 'day_is', params: { date: asked.date, federal, working, court } }];
}
