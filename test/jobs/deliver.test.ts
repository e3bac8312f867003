import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { outboxHealth } from '#db/queries/outbox.ts';
import type { WorkerTimings } from '#jobs/timings.ts';
import { startWorker, type RunningWorker } from '#jobs/worker.ts';
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
const messageIdOf = (id: string) => `<${id}@clock.example.org>`;
const stateOf = async (id: string) => {
  const [row] = await it.db.sql<{ state: string; attempts: number; lastError: string | null }[]>`
    select state, attempts, last_error from reminders where id = ${id}`;
  return row!;
};
const until = async (id: string, state: string) => {
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 15_000 }).toBe(state);
};

describe('a due reminder', () => {
  test('goes out once, with its own Message-ID, and is kept for the mailbox page', async () => {
    const id = await world.addReminder(await world.addDeadline());
    await start();
    await until(id, 'sent');
    await sleep(500);
    expect(mailbox.mails.map((mail) => mail.messageId)).toEqual([messageIdOf(id)]);
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('Agency’s answer: due today · Data sharing records');
    expect(mail?.date?.toISOString()).toMatch(/^2026-03-31T13:/);
    expect(mail?.text).toContain('https://clock.example.org/requests/');
    const [kept] = await it.db.sql`select subject, text, message_id from mails where reminder_id = ${id}`;
    expect(kept).toMatchObject({ subject: mail?.subject, messageId: mail?.messageId });
  });

  test('without a mail server is kept for the mailbox page, and that is its delivery', async () => {
    const id = await world.addReminder(await world.addDeadline({ isSample: true }));
    await start({ smtp: false });
    await until(id, 'sent');
    const [kept] = await it.db.sql`
      select m.subject, m.html, m.at, r.sent_at from mails m join reminders r on r.id = m.reminder_id where r.id = ${id}`;
    expect(kept?.['subject']).toMatch(/^Sample: /);
    expect(kept?.['html']).toContain('fictional sample');
    expect(kept?.['at']).toMatch(/^2026-03-31 13:/);
    expect(kept?.['sentAt']).toMatch(/^2026-03-31 13:/);
    expect(mailbox.mails).toEqual([]);
  });

  test('wakes the worker when settle notifies, long before the next sweep', async () => {
    await start({ timings: { sweepMs: 60_000 } });
    await sleep(300);
    const id = await world.addReminder(await world.addDeadline());
    await it.db.sql`select pg_notify('sunclock_outbox', '')`;
    await until(id, 'sent');
  });

  test('a title with line breaks does not become a mail header', async () => {
    const title = 'Records\r\nBcc: everybody@example.org';
    const id = await world.addReminder(await world.addDeadline({ title }));
    await start();
    await until(id, 'sent');
    expect(mailbox.mails[0]?.headers.has('bcc')).toBe(false);
    expect(mailbox.mails[0]?.subject).toContain('Records Bcc: everybody');
  });
});

describe('when the domain clock moves', () => {
  test('over a due date, each planned reminder goes out once, under its own date', async () => {
    const { matterId, deadlineId } = await world.addDeadline();
    const plan = (stage: string, sendAt: string) =>
      world.addReminder({ matterId, deadlineId, stage, sendAt });
    const stages = [
      await plan('on_day', '2026-04-01T12:00:00Z'),
      await plan('after_1', '2026-04-02T12:00:00Z'),
      await plan('after_5', '2026-04-08T12:00:00Z'),
    ];
    await start();
    for (const [at, id] of stages.entries()) {
      await setClock(it.db, `2026-04-0${[1, 2, 8][at]}T12:00:01Z`);
      await until(id, 'sent');
    }
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual(stages.map(messageIdOf));
    expect(mailbox.mails.map(({ date }) => date?.toISOString().slice(0, 10))).toEqual([
      '2026-04-01',
      '2026-04-02',
      '2026-04-08',
    ]);
  });

  test('over several stages at once, one mail names the latest', async () => {
    await setClock(it.db, '2026-04-08T13:00:00Z');
    const deadline = await world.addDeadline();
    const early = await world.addReminder({ ...deadline, stage: 'on_day', sendAt: '2026-03-31T12:00:00Z' });
    const late = await world.addReminder({ ...deadline, stage: 'after_5', sendAt: '2026-04-07T12:00:00Z' });
    await start();
    await until(late, 'sent');
    expect((await stateOf(early)).state).toBe('collapsed');
    expect(mailbox.mails).toHaveLength(1);
  });

  test('a monthly mail plans the next one', async () => {
    await setClock(it.db, '2026-05-28T12:00:01Z');
    const deadline = await world.addDeadline();
    const id = await world.addReminder({ ...deadline, stage: 'month_1' });
    await start();
    await until(id, 'sent');
    const planned = await it.db.sql`
      select stage, to_char(send_at, 'YYYY-MM-DD') as on_day from reminders
      where deadline_id = ${deadline.deadlineId} and state = 'planned'`;
    expect([...planned]).toEqual([{ stage: 'month_2', onDay: '2026-06-26' }]);
    await setClock(it.db, '2026-03-31T13:00:00Z');
  });
});

describe('what changed after planning is read again before sending', () => {
  const refuse = async (
    change: (ids: { matterId: string; deadlineId: string; personId: string }) => Promise<unknown>,
  ) => {
    const personId = await world.addPerson(`p-${Math.random()}@example.org`);
    const deadline = await world.addDeadline({ leadId: personId });
    const id = await world.addReminder({ ...deadline, personId });
    await change({ ...deadline, personId });
    await start();
    await until(id, 'cancelled');
    expect(mailbox.mails).toEqual([]);
    return (await stateOf(id)).lastError;
  };

  test('a person who left the organization is told nothing, of a public matter neither', async () => {
    const leave = ({ personId }: { personId: string }) =>
      it.db.sql`update memberships set ended_at = clock_timestamp() where person_id = ${personId}`;
    expect(await refuse(leave)).toBe('no right to see the matter');
    const publish = async (ids: { matterId: string; personId: string }) => {
      await it.db.sql`update matters set visibility = 'public' where id = ${ids.matterId}`;
      await leave(ids);
    };
    await worker?.close();
    expect(await refuse(publish)).toBe('no part in the matter any more');
  });

  test('a lead who gave the matter away is told nothing', async () => {
    expect(
      await refuse(({ matterId }) => it.db.sql`update matters set lead_id = null where id = ${matterId}`),
    ).toBe('no part in the matter any more');
  });

  test('a date that moved, or is over, is not announced', async () => {
    const move = ({ deadlineId }: { deadlineId: string }) =>
      it.db.sql`update deadlines set due_on = '2026-04-14' where id = ${deadlineId}`;
    expect(await refuse(move)).toBe('the date moved');
    await worker?.close();
    const meet = ({ deadlineId }: { deadlineId: string }) =>
      it.db.sql`update deadlines set is_open = false, status = 'met' where id = ${deadlineId}`;
    expect(await refuse(meet)).toBe('the deadline is over');
  });

  test('a matter that is only watched reminds nobody', async () => {
    expect(
      await refuse(
        ({ matterId }) => it.db.sql`update matters set standing = 'watched' where id = ${matterId}`,
      ),
    ).toBe('the matter is only watched');
  });

  test('a follower of a public matter is told as long as it is public', async () => {
    const personId = await world.addPerson(`f-${Math.random()}@example.org`);
    await it.db.sql`update memberships set ended_at = clock_timestamp() where person_id = ${personId}`;
    const seen = await world.addDeadline({ visibility: 'public' });
    const hidden = await world.addDeadline({ visibility: 'public' });
    for (const { matterId } of [seen, hidden])
      await it.db.sql`insert into followers (matter_id, person_id) values (${matterId}, ${personId})`;
    await it.db
      .sql`update matters set embargoed_until = app_now() + interval '1 day' where id = ${hidden.matterId}`;
    const told = await world.addReminder({ ...seen, personId });
    const kept = await world.addReminder({ ...hidden, personId });
    await start();
    await until(told, 'sent');
    await until(kept, 'cancelled');
    expect(mailbox.mails).toHaveLength(1);
  });
});

test('a correction goes into the thread of the first mail', async () => {
  const deadline = await world.addDeadline({ dueOn: '2026-04-14' });
  const first = await world.addReminder({ ...deadline, dueOn: '2026-03-31' });
  await it.db.sql`
    update reminders set state = 'sent', sent_at = app_now() - interval '2 days', message_id = '<first@clock.example.org>'
    where id = ${first}`;
  const id = await world.addReminder({ ...deadline, dueOn: '2026-04-14', stage: 'correction_1' });
  await start();
  await until(id, 'sent');
  const [mail] = mailbox.mails;
  expect(mail?.inReplyTo).toBe('<first@clock.example.org>');
  expect(mail?.references).toBe('<first@clock.example.org>');
  expect(mail?.subject).toContain('Date moved to Tuesday, April 14, 2026');
  expect(mail?.text).toContain('Tuesday, March 31, 2026');
});

describe('a mail server that fails', () => {
  test('for one address: that one is given up after eight attempts, the others go out meanwhile', async () => {
    const poisoned = await world.addPerson('not an address');
    const poison = await world.addReminder({
      ...(await world.addDeadline({ leadId: poisoned })),
      personId: poisoned,
      sendAt: '2026-03-01T00:00:00Z',
    });
    const other = await world.addReminder(await world.addDeadline());
    await start({ timings: { retryInMs: () => 50, sweepMs: 100 } });
    await until(other, 'sent');
    await until(poison, 'parked');
    expect(await stateOf(poison)).toMatchObject({ attempts: 8, lastError: expect.stringMatching(/\w/) });
    expect((await outboxHealth(it.db)).parked).toBe(1);
  });

  test('for everybody for a while: nothing is lost, and /readyz is told after 15 minutes', async () => {
    mailbox.behave({ kind: 'refuseForNow' });
    const id = await world.addReminder({ ...(await world.addDeadline()), sendAt: '2026-03-31T12:00:00Z' });
    await start({ timings: { retryInMs: () => 200 } });
    await expect.poll(async () => (await stateOf(id)).lastError, { timeout: 15_000 }).toMatch(/451|later/);
    expect((await outboxHealth(it.db)).overdue).toBe(1);
    mailbox.behave({ kind: 'accept' });
    await until(id, 'sent');
    expect((await outboxHealth(it.db)).overdue).toBe(0);
    expect(mailbox.mails).toHaveLength(1);
  });

  test('by cutting the line before its answer: the same mail again, with the same Message-ID', async () => {
    mailbox.behave({ kind: 'dropBeforeAnswer' });
    const id = await world.addReminder(await world.addDeadline());
    await start({ timings: { retryInMs: () => 200 } });
    await mailbox.waitFor(1);
    mailbox.behave({ kind: 'accept' });
    await until(id, 'sent');
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId))).toEqual(new Set([messageIdOf(id)]));
    expect(mailbox.mails.length).toBeGreaterThan(1);
  });
});

test('the queue says how it is', async () => {
  await start();
  await expect
    .poll(async () => (await worker?.health())?.sinceSweepMs, { timeout: 15_000 })
    .toBeLessThan(5_000);
  expect(await worker?.health()).toMatchObject({ backend: 'postgres', waiting: 0 });
});
