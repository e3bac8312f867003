/**
 * An owner invites somebody, who opens the letter on a phone without a script, and lands on a first task; a guest of one
 * request is let in and out. Every page of it at both widths.
 */
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
let owner: string;
let request: string;
const browser = useBrowser();

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
  site = await startSite(database.db);
  owner = await site.signIn(world.person.owner);
  const { matterId } = await world.filed('2026-03-02', { visibility: 'organization' });
  const [row] = await database.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  request = `/requests/${row!.code}`;
}, 300_000);
afterAll(async () => {
  await site.stop();
  await database.drop();
});

/** A browser without JavaScript reports each script that it does not load. */
const SCRIPTS_LEFT_OUT = /assets\/[\w.-]+\.js csp$/;

const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: true };
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false };

async function visit(options: typeof PHONE, cookie = ''): Promise<Page> {
  browser.allow(SCRIPTS_LEFT_OUT);
  const page = await browser.newPage(options);
  const cookies = cookie.split('; ').filter((pair) => pair !== '');
  await page.context().addCookies(
    cookies.map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: site.url };
    }),
  );
  return page;
}

const looksRight = (page: Page, { javaScriptEnabled }: typeof PHONE) =>
  expectReadsWell(page, javaScriptEnabled);

const team = () => `${site.url}/organizations/aid-${world.organizationId}/team`;

async function linkTo(address: string): Promise<string> {
  const [row] = await database.db.sql<{ link: string }[]>`
    select link from notices where to_address = ${address} and link is not null order by id desc limit 1`;
  return site.url + row!.link;
}

it.each([PHONE, NO_SCRIPT])(
  'a person is invited, opens an account and finds a first task: %o',
  async (options) => {
    const address = `new-${options.viewport.width}-${options.javaScriptEnabled}@example.org`;
    const page = await visit(options, owner);
    await page.goto(team());
    await page.fill('[name=address]', address);
    await page.click('button[value=invite]:has-text("Send the invitation")');
    await page.waitForURL((url) => url.search.includes('done=invite'));
    await expect.poll(() => page.locator('main').innerText()).toContain(`Send again to ${address}`);
    await looksRight(page, options);

    const invited = await visit(options);
    await invited.goto(await linkTo(address));
    expect(await invited.locator('h1').innerText()).toBe('Test owner invites you to Test Legal Aid');
    await looksRight(invited, options);
    await invited.fill('[name=name]', 'Ada New');
    await invited.fill('[name=password]', 'short');
    await invited.click('main button[type=submit]');
    await expect.poll(() => invited.locator('[data-error-summary]').innerText()).toContain('12');
    expect(await invited.inputValue('[name=name]')).toBe('Ada New');
    await invited.fill('[name=password]', 'violet-harbor-lantern-ox');
    await invited.click('main button[type=submit]');
    await invited.waitForURL((url) => url.pathname.endsWith('/first-task'));
    await expect.poll(() => invited.locator('h1').innerText()).toBe('You belong to Test Legal Aid now');
    await looksRight(invited, options);

    browser.allow(/404/);
    const late = await visit(options);
    await late.goto(await linkTo(address));
    expect(await late.locator('h1').innerText()).toBe('This invitation does not work');
    await looksRight(late, options);
  },
  240_000,
);

it('a guest of one request comes and goes', async () => {
  const address = 'guest@example.org';
  const page = await visit(PHONE, owner);
  await page.goto(`${site.url}${request}/guests`);
  await page.fill('[name=address]', address);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.fill('[name=lastDay]', tomorrow);
  await page.click('button:has-text("Invite them")');
  await page.waitForURL((url) => url.search.includes('done=invite'));
  await looksRight(page, PHONE);
  await page.goto(team());
  await expect.poll(() => page.locator('main').innerText()).toContain(address);
  await page.goto(`${site.url}${request}/guests`);
  await page.click(`button:has-text("End now for ${address}")`);
  await page
    .getByRole('status')
    .filter({ hasText: `End the time of ${address}?` })
    .waitFor();
  await looksRight(page, PHONE);
  await page.click('button[value=end]');
  await page.waitForURL((url) => url.search.includes('done=end'));
  await expect.poll(() => page.locator('main').innerText()).toContain('From their next click on');
  await looksRight(page, PHONE);
}, 240_000);

it('a key is made, shown once and revoked', async () => {
  const cookie = await site.signIn(world.person.counsel);
  const page = await visit(PHONE, cookie);
  await page.goto(`${site.url}/security/keys`);
  await page.fill('[name=name]', 'A script');
  await page.locator('summary').last().click();
  await page.check('[name=mutations][value=foiaRequestAddPart]');
  await page.fill('[name=currentPassword]', 'a long enough password');
  await page.click('button[value=create]');
  const secret = await page.locator('main code').first().innerText();
  expect(secret).toMatch(/^sun_/);
  await looksRight(page, PHONE);
  const read = (authorization: string) =>
    fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ viewer { person { name } } }' }),
    });
  expect(await (await read(`Bearer ${secret}`)).text()).toContain('Test counsel');
  await page.goto(`${site.url}/security/keys`);
  expect(await page.locator('main').innerText()).not.toContain(secret);
  await page.click('button[value=ask-revoke]');
  const question = page.getByRole('status').filter({ hasText: 'Revoke A script?' });
  await question.waitFor();
  expect(await question.innerText()).toMatch(
    /may foiaRequestAddPart\. It was last used .+ Nobody can bring/s,
  );
  // Asking stops nothing.
  expect((await read(`Bearer ${secret}`)).status).toBe(200);
  await looksRight(page, PHONE);
  await page.click('button[value=revoke]');
  await page.waitForURL((url) => url.search.includes('done=revoke'));
  await expect.poll(() => page.locator('main').innerText()).toContain('opens nothing any more');
  expect((await read(`Bearer ${secret}`)).status).toBe(401);
}, 240_000);
