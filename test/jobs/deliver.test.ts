import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startWorker, type RunningWorker, type WorkerTimings } from '#jobs/worker.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { openMailbox, type Mailbox } from '#test/support/mailbox.ts';
import { makeWorld, type World } from './outbox.ts';

let it: TestDatabase;
let mailbox: Mailbox;
let world: World;
let worker: RunningWorker | undefined;

beforeAll(async () => {
  it = await createTestDatabase({ role: 'worker' });
  mailbox = await openMailbox();
  await setClock(it.db, '2026-03-31T13:00:00Z');
  world = await makeWorld(it.db);
});
afterEach(async () => {
  await worker?.close();
  worker = undefined;
  mailbox.clear();
  mailbox.behave({ kind: 'accept' });
});
afterAll(async () => {
  await mailbox.close();
  await it.drop();
});

const warnings: string[] = [];
const logger = {
  info: () => undefined,
  warn: (fields: object, message: string) => void warnings.push(`${message} ${JSON.stringify(fields)}`),
  error: () => undefined,
};
const start = async (options: { smtp?: boolean; timings?: Partial<WorkerTimings> } = {}) => {
  worker = await startWorker({
    db: it.db,
    databaseUrl: it.url,
    mail: { smtpUrl: options.smtp === false ? undefined : mailbox.url, from: 'Sunclock <clock@example.org>' },
    publicUrl: 'https://clock.example.org',
    logger,
    timings: { sweepMs: 200, ...options.timings },
  });
};
const stateOf = async (id: string) => {
  const [row] = await it.db.sql<{ state: string; attempts: number; lastError: string | null }[]>`
    select state, attempts, last_error from reminders where id = ${id}`;
  return row!;
};
const until = async (id: string, state: string) => {
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 10_000 }).toBe(state);
};

describe('a due reminder', () => {
  test('goes out once, with its own Message-ID, and is kept for the mailbox page', async () => {
    const id = await world.addReminder(await world.addDeadline());
    await start();
    await until(id, 'sent');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(mailbox.mails.map((mail) => mail.messageId)).toEqual([`<${id}@clock.example.org>`]);
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('Agency’s answer: due today · Data sharing records');
    expect(mail?.text).toContain('https://clock.example.org/requests/');
    const [kept] = await it.db.sql`select subject, text, message_id from mails where reminder_id = ${id}`;
    expect(kept).toMatchObject({ subject: mail?.subject, messageId: mail?.messageId });
  });
});
