import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { undoCorrection } from '#commands/matters/undo-correction.ts';
import { RECOMPUTED, settle } from '#commands/matters/settle.ts';
import { Refusal } from '#domain/errors.ts';
import { readClock } from '#db/queries/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { setClock } from '#test/support/clock.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
beforeAll(async () => {
  test = await createTestDatabase();
  await setClock(test.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(test.db);
});
afterAll(() => test.drop());

const PROJECTIONS = [
  'matters',
  'foia_requests',
  'request_parts',
  'determinations',
  'tracking_numbers',
  'deadlines',
  'deadline_versions',
  'reminders',
];

/** Every projected row, without the moment of settling. */
async function projections(): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    PROJECTIONS.map(async (table) => [
      table,
      await test.db.sql`select * from ${test.db.sql(table)} order by 1, 2`,
    ]),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(tables)));
}

async function recompute(matterId: string): Promise<void> {
  await test.db.transaction(async (tx) => {
    const ctx = { tx, ...(await readClock(tx)), newId: world.as('owner').newId };
    await settle(ctx, matterId, { kind: RECOMPUTED });
  });
}

it('says the same when everything is rebuilt from the facts', async () => {
  const target = await world.filed('2026-03-02', { parts: ['Contracts', 'E-mails'] });
  const letter = await recordCommunication(world.as('volunteer'), {
    foiaRequest: target.matterId,
    expectedVersion: target.version,
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: '2026-03-12' },
    facts: [
      { kind: 'received_proper_component', occurred: { on: '2026-03-04' } },
      { kind: 'fee_waiver_denied', occurred: { on: '2026-03-12' } },
    ],
  });
  await correctReceipt(target.matterId, letter.version, '2026-03-05');
  const before = await projections();
  const ids = await test.db.sql<{ id: string }[]>`select id from matters`;
  for (const { id } of ids) await recompute(id);
  expect(await projections()).toEqual(before);
});

async function correctReceipt(matterId: string, version: number, on: string): Promise<number> {
  const [receipt] = await test.db.sql`
    select e.id from matter_events e where e.matter_id = ${matterId} and e.kind = 'received_proper_component'
      and not exists (select 1 from matter_events n where n.supersedes_id = e.id)`;
  const corrected = await correctEvent(world.as('volunteer'), {
    foiaRequest: matterId,
    expectedVersion: version,
    event: receipt!['id'],
    reason: 'Read the stamp again.',
    occurred: { on },
  });
  return corrected.version;
}

it('moves the date with a correction and back with its undoing, and keeps every version', async () => {
  const target = await world.filed('2026-03-02');
  const letter = await recordCommunication(world.as('volunteer'), {
    foiaRequest: target.matterId,
    expectedVersion: target.version,
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: '2026-03-12' },
    facts: [{ kind: 'received_proper_component', occurred: { on: '2026-03-04' } }],
  });
  const version = await correctReceipt(target.matterId, letter.version, '2026-03-06');
  const [correction] = await test.db.sql`
    select id from matter_events where matter_id = ${target.matterId} and supersedes_id is not null`;
  const undo = { foiaRequest: target.matterId, expectedVersion: version, event: correction!['id'] };
  await undoCorrection(world.as('volunteer'), undo);
  const versions = await test.db.sql`
    select v.due_on from deadline_versions v join deadlines d on d.id = v.deadline_id
    where d.matter_id = ${target.matterId} and d.name = 'answer' order by v.number`;
  expect(versions.map((one) => one['dueOn'])).toEqual([
    '2026-03-30',
    '2026-04-01',
    '2026-04-03',
    '2026-04-01',
  ]);
  await expect(
    undoCorrection(world.as('volunteer'), { ...undo, expectedVersion: version + 1 }),
  ).rejects.toMatchObject({ code: 'EVENT_SUPERSEDED' });
});

it('gives twenty parallel recordings the result of twenty in a row', async () => {
  const together = await world.filed('2026-03-02');
  const inTurn = await world.filed('2026-03-02');
  const facts = Array.from({ length: 20 }, (_, index) => ({
    kind: index % 2 === 0 ? 'tracking_number_assigned' : 'fee_estimated',
    occurred: { on: `2026-03-${String(3 + (index % 15)).padStart(2, '0')}` },
    fields:
      index % 2 === 0 ? [{ key: 'number', value: `N-${index}` }] : [{ key: 'amount', value: `${index}.50` }],
  }));
  await Promise.all(facts.map((fact) => persist(together.matterId, fact)));
  for (const fact of facts) await persist(inTurn.matterId, fact);
  const shape = async (id: string) => {
    const [matter] = await test.db
      .sql`select version, status, next_due_on, next_actor from matters where id = ${id}`;
    // How many versions there were on the way depends on who came first; where they end does not.
    const deadlines = await test.db.sql`
      select rule_key, due_on, due_at, file_by, sue_from, status, certainty, is_open
      from deadlines where matter_id = ${id} order by rule_key`;
    const history = await test.db.sql`select number from history where matter_id = ${id} order by number`;
    const numbers = await test.db
      .sql`select number from tracking_numbers where matter_id = ${id} order by number`;
    return JSON.parse(JSON.stringify({ matter, deadlines, history, numbers }));
  };
  expect(await shape(together.matterId)).toEqual(await shape(inTurn.matterId));
});

/** Records one fact as a program would: reads the version, sends, and tries again when somebody was faster or the matter is busy. */
async function persist(matterId: string, fact: { kind: string; occurred: { on: string } }): Promise<void> {
  for (;;) {
    const [matter] = await test.db.sql`select version from matters where id = ${matterId}`;
    try {
      await recordCommunication(world.as('volunteer'), {
        foiaRequest: matterId,
        expectedVersion: matter!['version'],
        communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: fact.occurred.on },
        facts: [fact],
      });
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || !['CONFLICT', 'BUSY'].includes(error.code)) throw error;
    }
  }
}

it('flags a matter whose facts contradict each other, and stops no other', async () => {
  const { matterId } = await world.filed('2026-03-02');
  await test.db.sql`update agencies set settings = '{"routing_days":"never"}' where id = ${world.agency.hhs}`;
  try {
    await recompute(matterId);
    const [flagged] = await test.db.sql`select fault, next_due_on from matters where id = ${matterId}`;
    expect(flagged?.['fault']).toContain('routing_days');
    expect(flagged?.['nextDueOn']).toBe('2026-03-16');
  } finally {
    await test.db.sql`update agencies set settings = '{}' where id = ${world.agency.hhs}`;
  }
  await recompute(matterId);
  const [healed] = await test.db.sql`select fault from matters where id = ${matterId}`;
  expect(healed?.['fault']).toBeNull();
});
