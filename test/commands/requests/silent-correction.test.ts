// A correction that tells nobody: of what is not public only.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctEvent } from '#commands/matters/correct-event.ts';
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

/** A request filed on the 2nd and left alone since, all of whose reminders were sent; and the fact that it was filed. */
async function filed(visibility: 'public' | 'organization') {
  const { matterId, version } = await world.filed('2026-03-02', { visibility });
  await it.db.sql`
    update reminders set state = 'sent', sent_at = '2026-03-20T15:00:00Z' where matter_id = ${matterId}`;
  await it.db.sql`
    update matters set updated_at = '2026-03-02T12:00Z', shown_updated_at = '2026-03-02T12:00Z'
    where id = ${matterId}`;
  const [fact] = await it.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${matterId} and kind = 'submitted'`;
  return { foiaRequest: matterId, expectedVersion: version, event: fact!.id };
}

const earlier = { reason: 'Misread.', occurred: { on: '2026-02-17' } };

interface Standing {
  readonly version: number;
  readonly isMoved: boolean;
  readonly isShown: boolean;
  readonly filedOn: string;
  /** Letters that go out today. */
  readonly letters: number;
}

async function standing(matterId: string): Promise<Standing> {
  const [row] = await it.db.sql<Standing[]>`
    select version, updated_at > '2026-03-02T12:00Z' as is_moved, shown_updated_at > '2026-03-02T12:00Z' as is_shown,
      filed_on::text, (select count(*)::int from reminders n where n.matter_id = m.id and n.state = 'planned'
        and n.send_at <= app_now() + interval '1 day') as letters
    from matters m join foia_requests r on r.matter_id = m.id where m.id = ${matterId}`;
  return row!;
}

test('an ordinary one moves the request up and mails who was told otherwise; a silent one does neither', async () => {
  const loud = await filed('organization');
  const quiet = await filed('organization');
  const { version } = await correctEvent(world.as('editor'), { ...loud, ...earlier });
  await correctEvent(world.as('editor'), { ...quiet, ...earlier, silent: true });
  const [told, silent] = [await standing(loud.foiaRequest), await standing(quiet.foiaRequest)];
  expect(told).toMatchObject({ version, isMoved: true, isShown: true, filedOn: '2026-02-17' });
  expect(told.letters).toBeGreaterThan(0);
  expect(silent).toEqual({ version, isMoved: false, isShown: false, filedOn: '2026-02-17', letters: 0 });
  const [entry] = await it.db.sql<{ after: object }[]>`
    select after from history where matter_id = ${quiet.foiaRequest} order by number desc limit 1`;
  expect(entry!.after).toMatchObject({ silent: true });
});

test('of a public fact it is refused, and nothing is saved', async () => {
  const open = await filed('public');
  await expect(correctEvent(world.as('editor'), { ...open, ...earlier, silent: true })).rejects.toMatchObject(
    { code: 'CORRECTION_IS_PUBLIC', path: ['silent'] },
  );
  expect((await standing(open.foiaRequest)).version).toBe(open.expectedVersion);
});

test('while an embargo holds the request, nobody has read the fact', async () => {
  const held = await filed('public');
  await it.db.sql`update matters set embargoed_until = '2026-12-01T00:00Z' where id = ${held.foiaRequest}`;
  await expect(
    correctEvent(world.as('editor'), { ...held, ...earlier, silent: true }),
  ).resolves.toMatchObject({ version: held.expectedVersion + 1 });
});
