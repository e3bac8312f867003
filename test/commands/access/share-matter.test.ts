// What opens by the secret of a share link: from its making to its end, its last day, or the next one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endShareLink } from '#commands/access/end-share-link.ts';
import { shareMatter } from '#commands/access/share-matter.ts';
import { newShareLink, sharedMatters } from '#server/share-links.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const share = async (matter: { readonly matterId: string; readonly version: number }) => {
  const { secret, digest } = newShareLink();
  const target = { matter: matter.matterId, expectedVersion: matter.version, lastDay: '2026-03-21' };
  return { secret, ...(await shareMatter(world.as('editor'), { ...target, digest })) };
};

test('one matter, until the end of its last day where the organization is', async () => {
  await setClock(it.db, '2026-03-20T15:00:00Z');
  const { secret, matterId } = await share(await world.filed('2026-03-02'));
  expect(await sharedMatters(it.db, [secret])).toEqual([matterId]);
  await setClock(it.db, '2026-03-22T03:59:00Z');
  expect(await sharedMatters(it.db, [secret])).toEqual([matterId]);
  await setClock(it.db, '2026-03-22T04:00:00Z');
  expect(await sharedMatters(it.db, [secret])).toEqual([]);
});

test('a new one ends the old, and ending it ends it', async () => {
  await setClock(it.db, '2026-03-20T15:00:00Z');
  const first = await share(await world.filed('2026-03-02'));
  const second = await share(first);
  expect(await sharedMatters(it.db, [first.secret, second.secret])).toEqual([first.matterId]);
  expect(await sharedMatters(it.db, [first.secret])).toEqual([]);
  const target = { matter: second.matterId, expectedVersion: second.version };
  const { version } = await endShareLink(world.as('editor'), target);
  expect(await sharedMatters(it.db, [second.secret])).toEqual([]);
  const again = endShareLink(world.as('editor'), { ...target, expectedVersion: version });
  await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('nothing of an organization that is suspended', async () => {
  const { secret } = await share(await world.filed('2026-03-02'));
  await it.db.sql`update organizations set suspended_at = app_now() where id = ${world.organizationId}`;
  expect(await sharedMatters(it.db, [secret])).toEqual([]);
});
