/**
 * A person reads what was done to a request and takes a slip back, in a browser that runs no script.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { signInToApi } from '#test/support/api.ts';
import { expectReadsWell } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
}, 300_000);
afterAll(() => site?.remove());

/** A sample request whose title was just changed by its editor. */
async function retitled(): Promise<{ path: string; before: string }> {
  const editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
  const { foiaRequests } = await editor.ask<{
    foiaRequests: { nodes: { id: string; title: string; version: number; viewerCan: string[] }[] };
  }>('{ foiaRequests(first: 20, includeSample: true) { nodes { id title version viewerCan } } }');
  const { id, title, version } = foiaRequests.nodes.find(
    (one) => one.viewerCan.includes('SET_PEOPLE') && !one.title.startsWith('A slip'),
  )!;
  const input = { foiaRequest: id, expectedVersion: version, title: 'A slip of the pen' };
  const { foiaRequestEdit } = await editor.ask<{
    foiaRequestEdit: { foiaRequest: { path: string } };
  }>('mutation ($input: FoiaRequestEditInput!) { foiaRequestEdit(input: $input) { foiaRequest { path } } }', {
    input,
  });
  return { path: foiaRequestEdit.foiaRequest.path, before: title };
}

/** A browser without JavaScript reports each script that it does not load. */
const SCRIPTS_LEFT_OUT = /assets\/[\w.-]+\.js csp$/;

async function openHistory(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}/sign-in?next=${encodeURIComponent(`${path}/history`)}`);
  await page.fill('[name=email]', 'editor@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname.endsWith('/history'));
  return page;
}

it('the history says what changed', async () => {
  const { path, before } = await retitled();
  const page = await openHistory(path, {});
  const newest = page.locator('main ol > li').first();
  await expect.poll(() => newest.locator('del').innerText()).toContain(before);
  expect(await newest.locator('ins').innerText()).toContain('A slip of the pen');
  await newest.locator('summary').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectReadsWell(page);
  }
}, 120_000);

it('a slip is taken back on a phone without a script', async () => {
  browser.allow(SCRIPTS_LEFT_OUT);
  const { path, before } = await retitled();
  const page = await openHistory(path, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  const newest = page.locator('main ol > li').first();
  await newest.locator('summary').click();
  await newest.locator('[name=reason]').fill('A slip.');
  await newest.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.search.includes('done=undone'));
  expect(await page.locator('main ol > li').first().innerText()).toContain('Why: A slip.');
  await page.goto(site.url + path);
  expect(await page.locator('h1').innerText()).toContain(before);
  expect(await page.locator('main a[href$="/history"]').count()).toBeGreaterThan(0);
}, 120_000);

it('nobody is asked to sign in for what they may not know of', async () => {
  browser.allow(/404/);
  const { path } = await retitled();
  const page = await browser.newPage();
  await page.goto(`${site.url}${path}/history`);
  const isPublic = (await fetch(site.url + path)).status === 200;
  expect(new URL(page.url()).pathname).toBe(isPublic ? '/sign-in' : `${path}/history`);
});
