// Letters that are no reminders: through the same worker, with rights read again and secrets wiped.
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { planNotice, withdrawNotices, type NewNotice } from '#commands/notices/plan-notice.ts';
import { readClock } from '#db/queries/clock.ts';
import { outboxHealth } from '#db/queries/outbox.ts';
import { NOTICE_KINDS } from '#domain/notices/notice.ts';
import { startWorker, type RunningWorker } from '#jobs/worker.ts';
import type { WorkerTimings } from '#jobs/timings.ts';
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

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const start = async (options: { smtp?: boolean; timings?: Partial<WorkerTimings> } = {}) => {
  worker = await startWorker({
    db: it.db,
    databaseUrl: it.url,
    mail: { smtpUrl: options.smtp === false ? undefined : mailbox.url, from: 'Sunclock <clock@example.org>' },
    publicUrl: 'https://clock.example.org',
    logger: quiet,
    timings: { sweepMs: 60_000, ...options.timings },
  });
};
const plan = async (notice: NewNotice): Promise<string> => {
  const id = v7();
  await it.db.transaction(async (tx) =>
    planNotice({ tx, ...(await readClock(tx)), newId: () => id }, notice),
  );
  return id;
};
const rowOf = async (id: string) => {
  const [row] = await it.db.sql`select state, link, attempts, last_error from notices where id = ${id}`;
  return row;
};
const until = (id: string, state: string) =>
  expect.poll(async () => (await rowOf(id))?.['state'], { timeout: 15_000 }).toBe(state);

const LINK = '/sign-in/link?token=verysecretverysecret';

describe('a letter', () => {
  test('goes out at once under a fixed Message-ID; its link stands in the mail and nowhere else', async () => {
    await start();
    const id = await plan({ kind: 'sign_in_link', toAddress: 'new@example.org', link: LINK });
    await mailbox.waitFor(1, 5_000);
    await until(id, 'sent');
    const [mail] = mailbox.mails;
    expect(mail).toMatchObject({ messageId: `<${id}@clock.example.org>`, subject: 'Your link to sign in' });
    expect(mail?.text).toContain(`https://clock.example.org${LINK}`);
    expect(await rowOf(id)).toMatchObject({ link: null });
    const [kept] = await it.db.sql`select text, html, person_id from mails where notice_id = ${id}`;
    expect(kept).toMatchObject({ personId: null, text: expect.stringContaining('only in the mail itself') });
    expect(JSON.stringify(kept)).not.toContain('verysecret');
  });

  test('without a mail server is kept with its link: that is the delivery', async () => {
    await start({ smtp: false });
    const id = await plan({ kind: 'password_reset', toAddress: 'new@example.org', link: LINK });
    await until(id, 'sent');
    const [kept] = await it.db.sql`select text from mails where notice_id = ${id}`;
    expect(kept?.['text']).toContain(`https://clock.example.org${LINK}`);
    expect(await rowOf(id)).toMatchObject({ link: null });
  });

  test('names the organization and the person of its ids as they are called when it goes out', async () => {
    const byPersonId = await world.addPerson('ada@example.org');
    const params = { organizationId: world.organizationId, byPersonId, role: 'volunteer' };
    const id = await plan({
      kind: 'invitation',
      toAddress: 'bea@example.org',
      params,
      link: '/invitations/x',
    });
    await it.db.sql`update people set name = 'Ada Okafor' where id = ${byPersonId}`;
    await start();
    await until(id, 'sent');
    expect(mailbox.mails[0]?.text).toContain('Ada Okafor invites you to work in Watch as volunteer.');
  });

  test('waits for its moment of the domain clock, and with one key is made once', async () => {
    await start({ timings: { sweepMs: 100 } });
    const { matterId } = await world.addDeadline();
    const notice = {
      kind: 'embargo_warning',
      personId: world.personId,
      toAddress: 'lead@example.org',
      matterId,
      params: { what: 'in_1_day' },
      sendAt: '2026-04-02T12:00:00Z',
      onceKey: `embargo:${matterId}:1`,
    } as const;
    const id = await plan(notice);
    expect(await rowOf(await plan(notice))).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await rowOf(id)).toMatchObject({ state: 'planned', attempts: 0 });
    await setClock(it.db, '2026-04-02T12:00:01Z');
    await until(id, 'sent');
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([
      'Becomes public tomorrow: Data sharing records',
    ]);
    expect(mailbox.mails[0]?.text).toContain('https://clock.example.org/requests/');
    await setClock(it.db, '2026-03-31T13:00:00Z');
  });

  test('taken back before it went out is not sent, and its link is gone', async () => {
    const params = { invitationId: v7() };
    const id = await plan({ kind: 'invitation', toAddress: 'bea@example.org', params, link: LINK });
    const other = await plan({
      kind: 'invitation',
      toAddress: 'cee@example.org',
      params: { invitationId: v7() },
    });
    await it.db.transaction((tx) => withdrawNotices({ tx }, 'invitation', params));
    await start();
    await until(other, 'sent');
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', link: null });
    expect(mailbox.mails).toHaveLength(1);
  });
});

test.each(['organization', 'public'] as const)(
  'whoever left is told nothing of a matter (%s)',
  async (visibility) => {
    const personId = await world.addPerson(`leaver-${visibility}@example.org`);
    const { matterId } = await world.addDeadline({ leadId: personId, visibility });
    const id = await plan({ kind: 'approval_waiting', personId, toAddress: 'leaver@example.org', matterId });
    await it.db.sql`update memberships set ended_at = clock_timestamp() where person_id = ${personId}`;
    await start();
    await until(id, 'cancelled');
    expect(await rowOf(id)).toMatchObject({ lastError: 'no right to see the matter' });
    expect(mailbox.mails).toEqual([]);
  },
);

test('a letter that is given up keeps no link, and /readyz counts it', async () => {
  const before = (await outboxHealth(it.db)).parked;
  const id = await plan({ kind: 'sign_in_link', toAddress: 'not an address', link: LINK });
  await start({ timings: { retryInMs: () => 20, sweepMs: 50 } });
  await until(id, 'parked');
  expect(await rowOf(id)).toMatchObject({ link: null, attempts: 8 });
  expect((await outboxHealth(it.db)).parked).toBe(before + 1);
});

test('the database knows the kinds that the domain knows', async () => {
  const [row] = await it.db.sql<{ text: string }[]>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'notices_kind'`;
  expect([...(row?.text ?? '').matchAll(/'(\w+)'/g)].map(([, kind]) => kind)).toEqual([...NOTICE_KINDS]);
});
