/** Appeals in English sentences: in time or late, and how each part ended. */
import type { AppealResult } from '../requests/outcome.ts';
import { longDate } from './dates-en.ts';

/** When an appeal went out, beside the last day of the window it answers. */
export interface AppealTiming {
  readonly sentOn: string;
  /** Null where no window with a day is known. */
  readonly lastDay: string | null;
  /** The rule's own word, where it looks at the hour too. */
  readonly timely: boolean | null;
}

/** True when it was sent after the last day; null where that cannot be said. */
export function isLateAppeal({ sentOn, lastDay, timely }: AppealTiming): boolean | null {
  if (timely !== null) return !timely;
  return lastDay === null ? null : sentOn > lastDay;
}

/** For example `Sent in time: the last day was Mon 1 Jun 2026.` */
export function timingSentence(timing: AppealTiming): string {
  const { sentOn, lastDay } = timing;
  if (lastDay === null) return `Sent on ${longDate(sentOn)}. Whether that is in time is not known.`;
  if (!isLateAppeal(timing)) return `Sent in time: the last day is ${longDate(lastDay)}.`;
  return `Sent late: the last day was ${longDate(lastDay)}. The agency may refuse it, and the determination is then not appealed.`;
}

const RESULTS: Readonly<Record<AppealResult, string>> = {
  affirmed: 'affirmed: they keep to their answer',
  reversed: 'reversed: we get it',
  remanded: 'remanded: sent back for more work',
  moot: 'moot',
  dismissed_as_late: 'dismissed as late',
};

export const resultSentence = (number: number, result: AppealResult | null): string =>
  `Part ${number}: ${result === null ? 'not decided' : RESULTS[result]}.`;
