// From a letter's words to the two forms of its mail.
import { render } from '@react-email/render';
import type { ReactElement } from 'react';
import { NoticeMail, type NoticeMailProps } from './templates/notice.tsx';
import { ReminderMail, type ReminderMailProps } from './templates/reminder.tsx';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export const renderReminder = (props: ReminderMailProps): Promise<RenderedMail> =>
  renderMail(props.message.subject, <ReminderMail {...props} />);

export const renderNotice = (props: NoticeMailProps): Promise<RenderedMail> =>
  renderMail(props.message.subject, <NoticeMail {...props} />);

/** Subject, HTML and plain text; no control character gets into the subject, whatever a title holds. */
async function renderMail(subject: string, mail: ReactElement): Promise<RenderedMail> {
  const [html, text] = await Promise.all([render(mail), render(mail, { plainText: true })]);
  // oxlint-disable-next-line no-control-regex
  return { subject: subject.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim(), html, text };
}
