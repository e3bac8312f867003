import { createRequire } from 'node:module';
import type MsgReader from '@kenjiuno/msgreader';
import { CannotRead, type OpenedFile } from '../protocol.ts';
import { messageOf } from './mail.ts';

// The package has the shape of CommonJS: what it exports lies under `default`.
const { default: Reader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as {
  default: typeof MsgReader;
};

/** A message of Outlook. Older Word and Excel files share its container and are not read. */
export function openOutlookMail(bytes: Uint8Array): Promise<OpenedFile> {
  const mail = new Reader(bytes.slice().buffer).getFileData();
  const isMail = mail.subject !== undefined || mail.body !== undefined || mail.senderName !== undefined;
  if (mail.error !== undefined || !isMail) throw new CannotRead('unsupported');
  const from = [mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail];
  return Promise.resolve(
    messageOf({
      head: {
        From: from.filter(Boolean).join(' '),
        To: (mail.recipients ?? []).map(({ name, smtpAddress }) => name ?? smtpAddress ?? '').join(', '),
        Date: mail.messageDeliveryTime ?? mail.clientSubmitTime ?? '',
        Subject: mail.subject ?? '',
        'Message-ID': mail.messageId ?? '',
      },
      text: mail.body ?? '',
      attachments: (mail.attachments ?? []).map(({ fileName, name }) => fileName ?? name ?? 'without a name'),
    }),
  );
}
