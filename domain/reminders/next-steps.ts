/** What a person should do next about a deadline, by who must act and how far away it is. */
import type { Schedule } from '../deadlines/deadline.ts';
import type { NextStep } from '../words/reminders-en.ts';

export interface Situation {
  readonly stage: string;
  readonly schedule: Schedule | null;
  readonly isOurs: boolean;
  /** The due moment is over. */
  readonly isPassed: boolean;
  /** The count starts at a receipt that we assume. */
  readonly isAssumed: boolean;
  /** Calendar days from today to the day by which we should send, or the agency answer; negative when past. */
  readonly daysLeft: number;
  readonly sueFrom: string | null;
  /** The deadline is the acknowledgment of our request. */
  readonly isAcknowledgment: boolean;
  /** Files are to be downloaded before their link ends. */
  readonly isDownload: boolean;
}

/** Steps in the order in which to do them. */
export function nextSteps(situation: Situation): readonly NextStep[] {
  const { stage, isOurs } = situation;
  if (stage.startsWith('asked_')) return ['answer', 'clockStands', 'mayClose'];
  const steps = isOurs ? ourSteps(situation) : theirSteps(situation);
  return stage.startsWith('correction_') ? ['seeWorking', ...steps] : steps;
}

function theirSteps({ isPassed, isAssumed, isAcknowledgment, daysLeft, sueFrom }: Situation): NextStep[] {
  if (!isPassed) return daysLeft > 0 ? ['prepare', 'prepareCall'] : ['prepare', 'onTheDay'];
  if (isAssumed || isAcknowledgment) return ['prepare', 'proveReceipt'];
  return sueFrom === null ? ['prepare', 'askForDate'] : ['maySue', 'askMeanwhile', 'checkFirst'];
}

function ourSteps({ stage, schedule, isPassed, daysLeft, isDownload }: Situation): NextStep[] {
  if (isDownload) return [isPassed ? 'downloadLate' : 'download', 'attach'];
  if (isPassed) return ['passed'];
  if (schedule === 'C') return daysLeft > 30 ? ['limitation'] : ['limitation', 'send', 'record'];
  if (schedule === 'comments') {
    return stage === 'mail_by' ? ['mailPaper', 'comment'] : daysLeft > 20 ? ['plan', 'comment'] : ['comment'];
  }
  if (stage.startsWith('daily_')) return ['send', 'record', 'mayClose'];
  return daysLeft > 10 ? ['plan', 'send'] : ['send', 'record'];
}
