// Links by mail, over real SMTP: what arrives in the mailbox is what opens the door.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorker, type RunningWorker } from '#jobs/worker.ts';
import { type AccountServer, startAccountServer, tokenOf } from '#test/support/account-server.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';

const PUBLIC_URL = 'https://clock.example.org';
let at: AccountServer;
let mailbox: Mailbox;
let worker: RunningWorker;

beforeAll(async () => {
  at = await startAccountServer({ publicUrl: PUBLIC_URL });
  await at.open(at.world.person.editor, 'ada@example.org');
  mailbox = await openMailbox();
  worker = await startWorker({
    db: at.it.db,
    databaseUrl: at.it.url,
    mail: { smtpUrl: mailbox.url, from: 'Sunclock <clock@example.org>' },
    publicUrl: PUBLIC_URL,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    timings: { sweepMs: 500 },
  });
});
afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await at.close();
});

test('a forgotten password is chosen anew with the link of the mail, and the change is told by mail', async () => {
  const visitor = at.visitor();
  await visitor.ask('mutation { passwordResetRequest(input: { email: "ada@example.org" }) { done } }');
  await visitor.ask('mutation { passwordResetRequest(input: { email: "nobody@example.org" }) { done } }');
  await mailbox.waitFor(1);
  const [mail] = mailbox.mails;
  expect(mail?.subject).toBe('Choose a new password');
  const [link = ''] = /https:\/\/\S+token=[\w-]+/.exec(mail?.text ?? '') ?? [];
  // Whatever Host the browser sent, the link is this site's.
  expect(link.startsWith(`${PUBLIC_URL}/sign-in/new-password?`)).toBe(true);
  const { passwordReset } = await visitor.ask(
    'mutation ($token: String!, $password: String!) { passwordReset(input: { token: $token, password: $password }) { done } }',
    { token: tokenOf(link), password: 'copper-meadow-signal-ten' },
  );
  expect(passwordReset.done).toBe(true);
  await mailbox.waitFor(2);
  expect(mailbox.mails.map(({ subject, to }) => [subject, [to].flat()[0]?.text])).toEqual([
    ['Choose a new password', expect.stringContaining('ada@example.org')],
    ['Your password was changed', expect.stringContaining('ada@example.org')],
  ]);
  expect((await visitor.signIn('ada@example.org', 'copper-meadow-signal-ten')).userErrors).toEqual([]);
  const kept = await at.it.db.sql`select from mails where text like ${`%${tokenOf(link)}%`}`;
  expect(kept).toHaveLength(0);
});
