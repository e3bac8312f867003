import { type AddressObject, simpleParser } from 'mailparser';
import type { OpenedFile } from '../protocol.ts';
import { paged } from './words.ts';

/** A message: its head first, as people read it, then its words, then what hangs on it by name. */
export async function openMail(bytes: Uint8Array): Promise<OpenedFile> {
  const mail = await simpleParser(Buffer.from(bytes), { skipImageLinks: true, skipTextToHtml: true });
  return messageOf({
    head: {
      From: mail.from?.text ?? '',
      To: namesIn(mail.to),
      Cc: namesIn(mail.cc),
      Date: mail.date?.toUTCString() ?? '',
      Subject: mail.subject ?? '',
      'Message-ID': mail.messageId ?? '',
    },
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename }) => filename ?? 'without a name'),
  });
}

const namesIn = (given: AddressObject | AddressObject[] | undefined): string =>
  [given ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

export interface Message {
  readonly head: Readonly<Record<string, string>>;
  readonly text: string;
  readonly attachments: readonly string[];
}

export function messageOf({ head, text, attachments }: Message): OpenedFile {
  const shown = Object.entries(head).filter(([name, value]) => value !== '' && name !== 'Message-ID');
  const lines = shown.map(([name, value]) => `${name}: ${value}`);
  if (attachments.length > 0) lines.push(`Attached: ${attachments.join(', ')}`);
  return paged(`${lines.join('\n')}\n\n${text}`, head);
}
