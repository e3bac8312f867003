import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMailbox, type Mailbox } from './mailbox.ts';

let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
});
beforeEach(() => {
  mailbox.clear();
  mailbox.behave({ kind: 'accept' });
});
afterAll(() => mailbox.close());

const send = (subject: string) =>
  createTransport({ url: mailbox.url, socketTimeout: 5_000 }).sendMail({
    from: 'clock@example.org',
    to: 'lead@example.org',
    messageId: `<${subject}@example.org>`,
    subject,
    text: 'Due on Monday.',
  });

test('the mailbox keeps what it accepted', async () => {
  await send('kept');
  expect(mailbox.mails.map((mail) => [mail.subject, mail.text?.trim(), mail.messageId])).toEqual([
    ['kept', 'Due on Monday.', '<kept@example.org>'],
  ]);
});

test('the mailbox can refuse for now and keeps nothing', async () => {
  mailbox.behave({ kind: 'refuseForNow' });
  await expect(send('later')).rejects.toMatchObject({ responseCode: 451 });
  expect(mailbox.mails).toEqual([]);
});

test('the mailbox can keep a message and let the sender never know', async () => {
  mailbox.behave({ kind: 'dropBeforeAnswer' });
  await expect(send('unknown')).rejects.toThrow();
  expect(mailbox.mails.map((mail) => mail.subject)).toEqual(['unknown']);
});

test('the mailbox can answer late', async () => {
  mailbox.behave({ kind: 'delay', milliseconds: 300 });
  const begun = performance.now();
  await send('late');
  expect(performance.now() - begun).toBeGreaterThan(290);
});
