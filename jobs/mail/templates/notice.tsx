// A letter that is no reminder: headline, a few sentences, one button, why it came.
import type { NoticeMessage } from '#domain/notices/message.ts';
import { NOTICE_FRAME_EN } from '#domain/words/notices-en.ts';
import { Act, MailFrame, Sentences } from './frame.tsx';

export interface NoticeMailProps {
  readonly message: NoticeMessage;
  /** Whom it greets; null for somebody without an account. */
  readonly name: string | null;
  readonly isSample: boolean;
  /** Absolute address of the button; null in the copy that is kept of a mail with a one-time link. */
  readonly url: string | null;
}

export function NoticeMail({ message, name, isSample, url }: NoticeMailProps) {
  const { headline, sentences, button, why } = message;
  const greeting = name === null ? [] : [NOTICE_FRAME_EN.greeting.replace('{name}', () => name)];
  const leadsTo = button === null ? null : url;
  return (
    <MailFrame
      tone="wait"
      headline={headline}
      preview={sentences[0] ?? headline}
      isSample={isSample}
      smallPrint={why}
      url={leadsTo}
    >
      <Sentences sentences={[...greeting, ...sentences]} />
      {button === null ? null : url === null ? (
        <Sentences sentences={[NOTICE_FRAME_EN.linkGone]} />
      ) : (
        <Act url={url}>{button}</Act>
      )}
    </MailFrame>
  );
}
