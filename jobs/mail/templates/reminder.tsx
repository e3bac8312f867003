// A reminder: headline, the facts, what to do next, the link, why this date.
import { FRAME_EN } from '#domain/words/reminders-en.ts';
import type { ReminderMessage } from '#domain/reminders/message.ts';
import { Act, Facts, MailFrame, Sentences } from './frame.tsx';

export interface ReminderMailProps {
  readonly message: ReminderMessage;
  /** The explanation of the date, a sentence each. */
  readonly why: readonly string[];
  /** Absolute address of the matter. */
  readonly url: string;
  readonly role: 'lead' | 'backup' | 'follower';
  readonly isSample: boolean;
  /** The rule, or a part of it, is marked U. */
  readonly notVerified: boolean;
}

/** A reminder as HTML, and through `render(..., { plainText: true })` as text. */
export function ReminderMail({ message, why, url, role, isSample, notVerified }: ReminderMailProps) {
  const { tone, headline, rows, next } = message;
  return (
    <MailFrame
      tone={tone}
      headline={headline}
      preview={next[0] ?? headline}
      isSample={isSample}
      smallPrint={`${FRAME_EN.reason.replace('{role}', FRAME_EN[role])} ${FRAME_EN.notAdvice}`}
      url={url}
    >
      <Facts rows={rows} />
      <Sentences title={FRAME_EN.next} sentences={next} />
      <Act url={url}>{FRAME_EN.open}</Act>
      <Sentences title={FRAME_EN.why} sentences={notVerified ? [...why, FRAME_EN.notVerified] : why} />
    </MailFrame>
  );
}
