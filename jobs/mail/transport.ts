/**
 * The way out for mails: SMTP through nodemailer, or nothing at all. Without a mail server the row that `/mailbox`
 * shows is the delivery, and this file is not asked.
 */
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface MailSettings {
  /** Undefined = mails are kept and shown, not sent. */
  readonly smtpUrl: string | undefined;
  /** Sender, `Name <address>`. */
  readonly from: string;
}

export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Fixed by the reminder: a repeat carries the same, and mail programs show it once. */
  readonly messageId: string;
  /** Message-ID of the mail that this one corrects. */
  readonly inReplyTo: string | null;
  /** ISO instant of the domain clock. */
  readonly date: string;
}

export interface MailTransport {
  /** Resolves when the server said 250; rejects when it refused or its answer was never read. */
  readonly send: (mail: OutgoingMail) => Promise<void>;
  /** Cuts off what is on its way; whether the server took it nobody knows then. */
  readonly close: () => void;
}

/** Opens a pool of SMTP connections, or null where no mail server is set. */
export function openTransport({ smtpUrl, from }: MailSettings): MailTransport | null {
  if (smtpUrl === undefined) return null;
  const smtp = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    // Each shorter than a lease, so that a silent server is an error before the lease could be lost.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  const sender = parseSender(from);
  const ending = new AbortController();
  return {
    send: async ({ to, subject, text, html, messageId, inReplyTo, date }) => {
      const thread = inReplyTo === null ? {} : { inReplyTo, references: [inReplyTo] };
      const mail: SendMailOptions = {
        from: sender,
        to,
        subject,
        text,
        html,
        messageId,
        date: new Date(date),
        ...thread,
      };
      await smtp.sendMail({
        ...mail,
        // Auto-Submitted keeps out-of-office answers from coming back (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: ending.signal,
      });
    },
    close: () => {
      ending.abort();
      smtp.close();
    },
  };
}

/** `Sunclock <clock@example.org>` as an address object: nothing in it is parsed again later. */
export function parseSender(from: string): { readonly name: string; readonly address: string } {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from);
  return parts ? { name: parts[1] ?? '', address: parts[2] ?? '' } : { name: '', address: from.trim() };
}
