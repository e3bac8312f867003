// Two-factor is asked for before a first risky act, of those who may do it, and stops nobody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let site: Site;
let world: World;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

const ADVICE = 'Your password alone opens all of this.';

async function teamPageOf(cookie: string): Promise<string> {
  const answer = await fetch(`${site.url}/organizations/aid-${world.organizationId}/team`, {
    headers: { cookie },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

test('an owner is asked in the first session, until there is a second step; others are not', async () => {
  const owner = await site.signIn(world.person.owner);
  const page = await teamPageOf(owner);
  expect(page).toContain(ADVICE);
  expect(page).toContain('Set role');
  expect(await teamPageOf(await site.signIn(world.person.viewer))).not.toContain(ADVICE);
  await it.db.sql`update auth."user" set two_factor_enabled = true`;
  expect(await teamPageOf(owner)).not.toContain(ADVICE);
});
