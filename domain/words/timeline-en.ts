/** A communication in one English sentence, for a list of things that are no letters. */
import { optionLabel } from './facts-en.ts';

export interface CommunicationSaid {
  readonly direction: string;
  readonly channel: string;
  readonly subject: string;
  readonly sender: string | null;
  readonly recipient: string | null;
}

/** `Letter in, from the FOIA office: Request received.` */
export function communicationSentence({
  direction,
  channel,
  subject,
  sender,
  recipient,
}: CommunicationSaid): string {
  const other = direction === 'in' ? sender && `from ${sender}` : recipient && `to ${recipient}`;
  const said = `${optionLabel(channel)} ${direction}${other ? `, ${other}` : ''}: ${subject}`;
  return /[.?!]$/.test(said) ? said : `${said}.`;
}

/** `No. 12: Order granting the motion.`; an entry without a number is told by its text alone. */
export function docketEntrySentence({
  number,
  text,
}: {
  readonly number: number | null;
  readonly text: string;
}): string {
  const said = number === null ? text : `No. ${number}: ${text}`;
  return /[.?!]$/.test(said) ? said : `${said}.`;
}
