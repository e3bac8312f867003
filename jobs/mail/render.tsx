// From a reminder to the two forms of its mail.
import { render } from '@react-email/render';
import { ReminderMail, type ReminderMailProps } from './templates/reminder.tsx';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Subject, HTML and plain text; no control character gets into the subject, whatever a title holds. */
export async function renderReminder(props: ReminderMailProps): Promise<RenderedMail> {
  const mail = <ReminderMail {...props} />;
  const [html, text] = await Promise.all([render(mail), render(mail, { plainText: true })]);
  // oxlint-disable-next-line no-control-regex
  return { subject: props.message.subject.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim(), html, text };
}
