import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { planMatterReminders } from '#commands/reminders/plan-reminders.ts';
import type { RemindedDeadline } from '#domain/reminders/reminder.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/jobs/outbox.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const NOW = '2026-03-10T15:00:00Z';

async function makeMatter() {
  const { matterId, deadlineId } = await world.addDeadline();
  const plan = (changes: Partial<RemindedDeadline> = {}, now = NOW, plansPast = true) =>
    it.db.transaction((tx) =>
      planMatterReminders(tx, {
        matterId,
        standing: 'ours',
        deadlines: [
          {
            id: deadlineId,
            schedule: 'A',
            actor: 'agency',
            status: 'running',
            dueOn: '2026-03-31',
            dueAt: '2026-04-01T03:59:59Z',
            fileBy: null,
            ...changes,
          },
        ],
        recipients: [{ personId: world.personId, zone: 'America/New_York', role: 'lead' }],
        now,
        plansPast,
        newId: uuid,
      }),
    );
  const rows = async (state: string) => {
    const found = await it.db.sql<{ stage: string; dueOn: string }[]>`
      select stage, due_on from reminders where matter_id = ${matterId} and state = ${state} order by send_at`;
    return found.map(({ stage, dueOn }) => `${stage} ${dueOn.slice(5)}`);
  };
  const send = (stage: string) => it.db.sql`
    update reminders set state = 'sent', sent_at = send_at, message_id = id::text
    where matter_id = ${matterId} and stage = ${stage}`;
  return { plan, rows, send };
}

const FUTURE = ['before_3', 'on_day', 'after_1', 'after_5', 'after_10', 'after_20', 'month_1'];
const on = (date: string) => FUTURE.map((stage) => `${stage} ${date}`);
const MOVED = { dueOn: '2026-04-10', dueAt: '2026-04-11T03:59:59Z' };

test('plans every stage, and the second time finds nothing to do', async () => {
  const { plan, rows } = await makeMatter();
  expect(await plan()).toBe(7);
  expect(await rows('planned')).toEqual(on('03-31'));
  expect(await plan()).toBe(0);
});

test('a date that moves away and back cancels, plans and revives, with no row twice', async () => {
  const { plan, rows } = await makeMatter();
  await plan();
  await plan(MOVED);
  expect(await rows('planned')).toEqual(on('04-10'));
  expect(await rows('cancelled')).toEqual(on('03-31'));
  await plan();
  expect(await rows('planned')).toEqual(on('03-31'));
  expect(await rows('cancelled')).toEqual(on('04-10'));
});

test('a stopped clock cancels the dates and reminds of the question instead', async () => {
  const { plan, rows } = await makeMatter();
  await plan();
  await plan({ status: 'tolled', dueOn: null, dueAt: null, questionAskedOn: '2026-03-10' });
  expect(await rows('planned')).toEqual(
    ['asked_1', 'asked_5', 'asked_10', 'asked_15', 'asked_18'].map((s) => `${s} 03-10`),
  );
  expect(await rows('cancelled')).toHaveLength(7);
});

test('a deadline that is met keeps what was sent and cancels the rest', async () => {
  const { plan, rows, send } = await makeMatter();
  await plan();
  await send('before_3');
  await plan({ status: 'met' });
  expect(await rows('sent')).toEqual(['before_3 03-31']);
  expect(await rows('planned')).toEqual([]);
});

describe('a date that moved after it was announced', () => {
  test('plans one correction for the person who was told', async () => {
    const { plan, rows, send } = await makeMatter();
    await plan();
    await send('before_3');
    await plan(MOVED, '2026-03-27T15:00:00Z');
    await plan(MOVED, '2026-03-27T15:05:00Z');
    expect(await rows('planned')).toEqual(['correction_1 04-10', ...on('04-10')]);
  });

  test('silently, plans none', async () => {
    const { plan, rows, send } = await makeMatter();
    await plan();
    await send('before_3');
    await plan(MOVED, '2026-03-27T15:00:00Z', false);
    expect(await rows('planned')).toEqual(on('04-10'));
  });
});

describe('stages that have passed', () => {
  test('are one mail, which names the latest', async () => {
    const { plan, rows } = await makeMatter();
    await plan({}, '2026-04-10T15:00:00Z');
    expect(await rows('planned')).toEqual([
      'after_5 03-31',
      'after_10 03-31',
      'after_20 03-31',
      'month_1 03-31',
    ]);
  });

  test('are not planned by an import', async () => {
    const { plan, rows } = await makeMatter();
    await plan({}, '2026-04-10T15:00:00Z', false);
    expect(await rows('planned')).toEqual(['after_10 03-31', 'after_20 03-31', 'month_1 03-31']);
  });

  test('while the worker was away, and then the facts changed: still one mail', async () => {
    const { plan, rows } = await makeMatter();
    await plan();
    await plan({}, '2026-04-02T15:00:00Z');
    expect((await rows('planned'))[0]).toBe('after_1 03-31');
    expect(await rows('collapsed')).toEqual(['before_3 03-31', 'on_day 03-31']);
  });
});

test('a row that a worker holds keeps its lease when it is cancelled and revived', async () => {
  const { plan, rows } = await makeMatter();
  await plan();
  await it.db
    .sql`update reminders set lease_generation = 3, lease_until = clock_timestamp() + interval '1 minute'
    where stage = 'before_3' and state = 'planned'`;
  await plan(MOVED);
  await plan();
  const [row] = await it.db
    .sql`select lease_generation, lease_until > clock_timestamp() as is_held from reminders
    where stage = 'before_3' and due_on = '2026-03-31' and lease_generation > 0`;
  expect(row).toEqual({ leaseGeneration: 3, isHeld: true });
  expect(await rows('planned')).toEqual(on('03-31'));
});
