/** Who runs the site suspends somebody and lets them back in, and looks at a request for a reason. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectReadsWell } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let database: TestDatabase;
let world: World;
let site: Site;
let root: string;
let editor: string;
let request: string;
const browser = useBrowser();

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
  site = await startSite(database.db);
  const [{ id }] = await database.db.sql<[{ id: string }]>`
    insert into people (id, name, email, is_site_admin)
    values (gen_random_uuid(), 'Rowan Root', 'root@example.org', true) returning id`;
  root = await site.signIn(id);
  editor = await site.signIn(world.person.editor);
  const { matterId } = await world.filed('2026-03-02', { visibility: 'organization' });
  const [row] = await database.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  request = `${site.url}/requests/${row.code}`;
}, 300_000);
afterAll(async () => {
  await site.stop();
  await database.drop();
});

async function visit(cookie: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.context().addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: site.url };
    }),
  );
  return page;
}

it('suspends, restores and looks', { timeout: 120_000 }, async () => {
  const page = await visit(root);
  await page.goto(`${site.url}/site`);
  await expectReadsWell(page);
  await page.getByRole('button', { name: 'Suspend Test volunteer', exact: true }).click();
  await page.getByText('Suspend Test volunteer?').waitFor();
  await expectReadsWell(page);
  await page.getByLabel('Why (they are told)').fill('Lost laptop');
  await page.getByRole('button', { name: 'Suspend Test volunteer', exact: true }).first().click();
  await page.getByText('Their sessions have ended').waitFor();
  await page.getByRole('button', { name: 'Lift the suspension of Test volunteer' }).click();
  await page.getByLabel('Why (they are told)').fill('Found it');
  await page.getByRole('button', { name: 'Lift the suspension of Test volunteer' }).first().click();
  await page.getByText('They can sign in again').waitFor();

  await page.getByLabel('Its address, or the ten characters in it').fill(request);
  await page.getByLabel('Why (the owners are told)').fill('A complaint about a name');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('heading', { name: 'Records about the sharing', level: 1 }).waitFor();
  expect(page.url()).toContain(request);
});

it('is a page that leads nowhere for everybody else', async () => {
  const page = await visit(editor);
  browser.allow(/404/);
  const answer = await page.goto(`${site.url}/site`);
  expect(answer?.status()).toBe(404);
  await page.goto(`${site.url}/my-day`);
  expect(await page.getByRole('link', { name: 'Site', exact: true }).count()).toBe(0);
});

it('tells a member why their organization is closed, over the page that is gone, and nobody else', async () => {
  await database.db.sql`
    insert into site_acts (id, at, person_id, action, about_organization_id, reason)
    select gen_random_uuid(), app_now(), id, 'suspend_organization', ${world.organizationId}, 'Who runs it is disputed'
    from people where is_site_admin`;
  await database.db.sql`update organizations set suspended_at = app_now() where id = ${world.organizationId}`;
  browser.allow(/404/);
  const page = await visit(editor);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(request);
    const told = await page.locator('main').innerText();
    expect(told).toMatch(/Test Legal Aid is suspended\s+Since .+ Why: “Who runs it is disputed”\./);
    expect(told).toContain('Write to root@example.org');
    await expectReadsWell(page);
  }
  const outside = await visit(root);
  await outside.goto(request);
  expect(await outside.locator('main').innerText()).not.toContain('suspended');
});
