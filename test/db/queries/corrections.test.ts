// The log of corrections: each one of a public fact, and nothing of what is not for everybody, whoever asks.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctEvent } from '#commands/matters/correct-event.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { undoCorrection } from '#commands/matters/undo-correction.ts';
import { CORRECTION_ORDER, countCorrections, listCorrections } from '#db/queries/corrections.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { setClock } from '#test/support/clock.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

/** A request with an acknowledgement that was put right once. @returns the correction too */
async function corrected(visibility: 'public' | 'organization') {
  const filed = await world.filed('2026-03-02', { visibility });
  const recorded = await recordCommunication(world.as('editor'), {
    ...at(filed),
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: '2026-03-12' },
    facts: [{ kind: 'acknowledged', occurred: { on: '2026-03-12' } }],
  });
  const [fact] = await it.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${filed.matterId} and kind = 'acknowledged'`;
  const input = { event: fact!.id, reason: 'Misread.', occurred: { on: '2026-03-11' } };
  const result = await correctEvent(world.as('editor'), { ...at(recorded), ...input });
  const [correction] = await it.db.sql<{ id: string }[]>`
    select id from matter_events where supersedes_id = ${fact!.id}`;
  return { ...result, fact: fact!.id, correction: correction!.id };
}

const at = ({ matterId, version }: RequestResult) => ({ foiaRequest: matterId, expectedVersion: version });

async function listed(viewer: World['outsider']['viewer'], matterId: string | null = null) {
  const filter = { matterId, includeSample: false };
  const page = await listCorrections(it.db, viewer, filter, readWindow({}, CORRECTION_ORDER));
  expect((await countCorrections(it.db, viewer, filter)).total).toBe(page.rows.length);
  return page.rows.map(({ id }) => id);
}

test('names each step of a public fact, newest first, and no other matter', async () => {
  const open = await corrected('public');
  const hidden = await corrected('organization');
  const undone = await undoCorrection(world.as('editor'), { ...at(open), event: open.correction });
  expect(undone.version).toBe(open.version + 1);
  const ids = await listed({ kind: 'anonymous' });
  expect(ids).toHaveLength(2);
  expect(ids[1]).toBe(open.correction);
  expect(await listed({ kind: 'anonymous' }, open.matterId)).toEqual(ids);
  expect(await listed({ kind: 'anonymous' }, hidden.matterId)).toEqual([]);
});

test('is the same list for members: what is not public is no part of it', async () => {
  const hidden = await corrected('organization');
  const ids = await listed(world.as('owner').viewer);
  expect(ids).not.toContain(hidden.correction);
  expect(ids).toEqual(await listed({ kind: 'anonymous' }));
});

test('leaves out what is kept closer than its matter, and what an embargo holds', async () => {
  const kept = await corrected('public');
  const held = await corrected('public');
  await it.db.transaction(async ({ sql }) => {
    await sql`set local session_replication_role = 'replica'`;
    await sql`update matter_events set visibility = 'organization' where id in (${kept.fact}, ${kept.correction})`;
  });
  await it.db.sql`update matters set embargoed_until = '2026-12-01T00:00Z' where id = ${held.matterId}`;
  const ids = await listed({ kind: 'anonymous' });
  expect(ids).not.toContain(kept.correction);
  expect(ids).not.toContain(held.correction);
});
