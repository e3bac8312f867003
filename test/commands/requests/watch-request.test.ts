// A request that others made: kept on the word of sources, with nothing promised and nothing called late that is not known.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followMatter } from '#commands/matters/follow-matter.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { watchRequest, type WatchRequestInput } from '#commands/requests/watch-request.ts';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { requestsByIds } from '#db/queries/requests.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-06-01T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const input = (more: Partial<WatchRequestInput> = {}): WatchRequestInput => ({
  organization: world.organizationId,
  agency: world.agency.hhs,
  title: 'Another group: records about the sharing',
  requester: { name: 'Another group' },
  visibility: 'public',
  filed: { on: '2026-01-01', precision: 'month' },
  statement: 'Another group said that it had asked.',
  sources: [{ url: 'https://example.org/news' }],
  confidence: 'medium',
  ...more,
});

const clocksOf = (matterId: string) =>
  it.db
    .sql`select rule_key, actor, certainty from deadlines where matter_id = ${matterId} and is_open order by rule_key`;

test('of which only the month is known: it is filed, without a day, and no clock runs', async () => {
  const { matterId } = await watchRequest(world.as('editor'), input());
  const [row] = await requestsByIds(it.db, ANONYMOUS, [matterId]);
  expect(row).toMatchObject({
    standing: 'watched',
    status: 'filed',
    filedOn: null,
    nextDueOn: null,
    fault: null,
  });
  expect(await clocksOf(matterId)).toEqual([]);
  const [event] = await it.db
    .sql`select kind, precision, payload from matter_events where matter_id = ${matterId}`;
  expect(event).toMatchObject({
    kind: 'submitted',
    precision: 'month',
    payload: { sources: [{ url: 'https://example.org/news' }], confidence: 'medium' },
  });
});

test('a start that is only assumed counts nothing; one that the agency states does, for the agency alone, and reminds nobody', async () => {
  const { matterId, version } = await watchRequest(
    world.as('editor'),
    input({ filed: { on: '2026-03-02' }, acknowledged: { on: '2026-03-05' } }),
  );
  expect(await clocksOf(matterId)).toEqual([]);
  await followMatter(world.as('volunteer'), { matter: matterId, follow: true });
  await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'Received', datedOn: '2026-03-05' },
    facts: [{ kind: 'received_proper_component', occurred: { on: '2026-03-03' } }],
  });
  const clocks = await clocksOf(matterId);
  expect(clocks.length).toBeGreaterThan(0);
  expect(clocks.every(({ actor, certainty }) => actor !== 'us' && certainty !== 'provisional')).toBe(true);
  const [row] = await requestsByIds(it.db, ANONYMOUS, [matterId]);
  expect(row?.nextActor).not.toBe('us');
  expect(row?.status).toBe('overdue');
  expect(await it.db.sql`select from reminders where matter_id = ${matterId}`).toHaveLength(0);
});

test('one that its requester sued for is in court, with the day as exactly as a source has it', async () => {
  const { matterId } = await watchRequest(
    world.as('editor'),
    input({ sued: { on: '2026-04-01', precision: 'about' } }),
  );
  const [row] = await requestsByIds(it.db, ANONYMOUS, [matterId]);
  expect(row).toMatchObject({ status: 'in_court', fault: null });
  expect(await clocksOf(matterId)).toEqual([]);
});

test('only staff keep one, and only with a source', async () => {
  await expect(watchRequest(world.as('volunteer'), input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(watchRequest(world.outsider, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(watchRequest(world.as('editor'), input({ sources: [] }))).rejects.toMatchObject({
    code: 'TEXT_REQUIRED',
    path: ['sources'],
  });
});
