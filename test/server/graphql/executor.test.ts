// The pages' way to the API in one process: who asks is looked up once for all that one page reads, and anew after an act.
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import type { Execute } from '#server/http/pages.ts';
import { type Api, createExecutor, startApi } from '#server/graphql/api.ts';
import { globalId } from '#server/graphql/ids.ts';
import { type CountedDatabase, createCountedDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: CountedDatabase;
let world: World;
let site: Site;
let api: TestApi;
let engine: Api;
beforeAll(async () => {
  it = await createCountedDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  api = await startTestApi(it.db);
  engine = await startApi(pino({ level: 'silent' }));
}, 240_000);
afterAll(async () => {
  await Promise.all([engine.stop(), api.stop(), site.stop()]);
  await it.drop();
});

const MINE = '{ viewer { memberships { role } } }';

/** What one page of this browser does, one operation after the other or at once. */
function openPage(execute: Execute, cookie: string) {
  const request = new Request(site.url, { headers: { cookie } });
  return (document: string, variables = {}) => execute({ document, variables, request });
}

const lookUps = () => it.statements.filter((statement) => statement.includes('from "auth"."session"')).length;

test('a page with data of its own and of its frame asks once whose session it is', async () => {
  const cookie = await site.signIn(world.person.volunteer);
  it.statements.length = 0;
  const answer = await fetch(`${site.url}/my-day`, { headers: { cookie } });
  expect([answer.status, lookUps()]).toEqual([200, 1]);
});

test('each page asks anew, and so does what a page reads after it has changed something', async () => {
  const cookie = await site.signIn(world.person.editor);
  const execute = createExecutor(engine, api.contextOf(ANONYMOUS));
  const [page, other] = [openPage(execute('127.0.0.1'), cookie), openPage(execute('127.0.0.1'), cookie)];
  const before = await page(MINE);
  expect(before.data).toEqual({ viewer: { memberships: [{ role: 'EDITOR' }] } });
  const left = await page(
    'mutation ($input: OrganizationLeaveInput!) { organizationLeave(input: $input) { userErrors { code } } }',
    { input: { organization: globalId('Organization', world.organizationId) } },
  );
  expect(left.data).toEqual({ organizationLeave: { userErrors: [] } });
  const [after, elsewhere] = [await page(MINE), await other(MINE)];
  expect(after.data).toEqual(elsewhere.data);
  expect(after.data).not.toEqual(before.data);
});
