import { afterAll, beforeAll, expect, it } from 'vitest';
import { can } from '#domain/access/policy.ts';
import { ANONYMOUS, type Role, type Viewer } from '#domain/access/viewer.ts';
import { matterIsVisible } from '#db/queries/visibility.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
beforeAll(async () => {
  test = await createTestDatabase();
  world = await makeWorld(test.db);
});
afterAll(() => test.drop());

const ROLES: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer', 'viewer'];

it('says in SQL exactly what the policy says, for every viewer and visibility', async () => {
  await world.draft({ visibility: 'public' });
  await world.draft({ visibility: 'organization' });
  const viewers: readonly Viewer[] = [
    ANONYMOUS,
    world.outsider.viewer,
    ...ROLES.map((role) => world.as(role).viewer),
  ];
  const all = await test.db.sql<
    { id: string; organizationId: string; visibility: 'public' | 'organization' }[]
  >`
    select id, organization_id, visibility from matters order by id`;
  for (const viewer of viewers) {
    const rows = await test.db.sql<{ id: string }[]>`
      select m.id from matters m where ${matterIsVisible(test.db, viewer)} order by m.id`;
    const allowed = all.filter((matter) => can(viewer, 'read_matter', matter).allowed);
    expect(rows.map(({ id }) => id)).toEqual(allowed.map(({ id }) => id));
  }
});

it('hides a public matter until its embargo is over, by the domain clock', async () => {
  const { matterId } = await world.draft({ visibility: 'public' });
  const seen = async (viewer: Viewer) =>
    (
      await test.db
        .sql`select 1 from matters m where m.id = ${matterId} and ${matterIsVisible(test.db, viewer)}`
    ).length;
  await test.db
    .sql`update matters set embargoed_until = app_now() + interval '1 hour' where id = ${matterId}`;
  expect([await seen(ANONYMOUS), await seen(world.as('viewer').viewer)]).toEqual([0, 1]);
  await test.db.sql`update demo_clock set is_demo = true, shift = interval '2 hours'`;
  expect(await seen(ANONYMOUS)).toBe(1);
});
