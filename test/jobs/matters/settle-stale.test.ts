// What an older version of the program has settled is settled again at a start: each matter once, however often the process is
// stopped in between, without an act, a version or a mail.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { settleStale } from '#commands/matters/settle-stale.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { startSettlingStale } from '#jobs/matters/settle-stale.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let before: readonly unknown[];

beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
  const filed = await world.filed('2026-03-02');
  await recordCommunication(world.as('volunteer'), {
    foiaRequest: filed.matterId,
    expectedVersion: filed.version,
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: '2026-03-12' },
    facts: [{ kind: 'acknowledged', occurred: { on: '2026-03-12' } }],
  });
  await world.filed('2026-03-03');
  await world.draft();
  const organization = world.organizationId;
  const suit = await recordLawsuit(world.as('editor'), {
    organization,
    caption: 'A v. B',
    nature: 'foia',
    court: 'dcd',
  });
  await recordEntry(world.as('editor'), {
    lawsuit: suit.matterId,
    expectedVersion: suit.version,
    entry: { entered: { on: '2026-03-05' }, text: 'COMPLAINT' },
    facts: [{ kind: 'complaint_filed', occurred: { on: '2026-03-05' } }],
  });
  const words = { title: 'A docket', subject: 'A routine use.', visibility: 'public' as const };
  await recordDocket(world.as('editor'), {
    organization,
    agency: world.agency.hhs,
    docketKind: 'none',
    ...words,
  });
  await draftAgreement(world.as('editor'), {
    organization,
    title: 'An agreement',
    agreementKind: 'other',
    summary: 'It lends data out.',
    parties: [],
    known: [],
    unknown: [],
  });
  before = await standing();
});
afterAll(() => it.drop());

/** Everything of the matters, and how much hangs on them. */
const standing = () => it.db.sql`
  select m.*, (select count(*) from history h where h.matter_id = m.id) as entries,
    (select count(*) from reminders r where r.matter_id = m.id) as reminders,
    (select count(*) from notices n where n.matter_id = m.id) as notices,
    (select count(*) from deadline_versions v join deadlines d on d.id = v.deadline_id where d.matter_id = m.id) as versions
  from matters m order by m.id`;

/** As they were before there was a column for the fact behind a status, and before agreements were found by words. */
const grow = () => it.db.sql`
  update matters set status_event_id = null, folded_by = 0, search = case when kind <> 'agreement' then search end`;
const countStale = async () => {
  const [row] = await it.db.sql<[{ count: number }]>`
    select count(*)::int as count from matters where folded_by = 0`;
  return row.count;
};
const failed: string[] = [];
const deps = () => ({
  db: it.db,
  newId: () => v7(),
  onFailed: (id: string) => void failed.push(id),
});
const log: object[] = [];
const logger = {
  info: (fields: object) => void log.push(fields),
  warn: (fields: object) => void log.push(fields),
  error: (fields: object) => void log.push(fields),
};

test('matters of every kind have their fact back, and nothing else of them has moved', async () => {
  await grow();
  expect(await startSettlingStale(it.db, logger, 2).done).toBe(before.length);
  expect(await standing()).toEqual(before);
  expect(before.filter((row) => (row as { statusEventId: string | null }).statusEventId)).toHaveLength(3);
  expect(log).toEqual([{ matters: before.length }]);
  expect(await startSettlingStale(it.db, logger, 2).done).toBe(0);
});

test('what was done before a stop stays done, and the next start goes on behind it', async () => {
  await grow();
  const first = await settleStale(deps(), { after: null, limit: 2 });
  expect(first.settled).toBe(2);
  expect(await countStale()).toBe(before.length - 2);
  const running = startSettlingStale(it.db, logger, 1);
  await running.stop();
  expect(await countStale()).toBe(before.length - 3);
  expect(await startSettlingStale(it.db, logger).done).toBe(before.length - 3);
  expect(await standing()).toEqual(before);
});

test('one that cannot be settled stops no other and is tried again', async () => {
  await grow();
  const [{ id }] = await it.db.sql<[{ id: string }]>`
    insert into matters (id, code, kind, title, organization_id, visibility, status, created_at, updated_at)
    values ('00000000-0000-7000-8000-000000000001', 'broken0000', 'foia_request', 'Broken', ${world.organizationId},
      'organization', 'draft', app_now(), app_now()) returning id`;
  const done = await settleStale(deps(), { after: null, limit: 100 });
  expect([done, failed]).toEqual([{ settled: before.length, next: null }, [id]]);
  expect(await countStale()).toBe(1);
});

test('two processes at once settle each matter once', async () => {
  await it.db.sql`delete from matters where code = 'broken0000'`;
  await grow();
  const both = [startSettlingStale(it.db, logger, 1), startSettlingStale(it.db, logger, 1)];
  const [one, other] = await Promise.all(both.map(({ done }) => done));
  expect(one! + other!).toBe(before.length);
  expect(await standing()).toEqual(before);
});
