/**
 * A volunteer asks to withdraw a request, sees who decides by when, and an editor accepts after the request was changed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { signInToApi } from '#test/support/api.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
}, 300_000);
afterAll(() => site?.remove());

interface Found {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly version: number;
  readonly viewerCan: readonly string[];
}

async function openRequest(): Promise<Found & { change: () => Promise<void> }> {
  const editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
  const { foiaRequests } = await editor.ask<{ foiaRequests: { nodes: Found[] } }>(
    '{ foiaRequests(first: 20, includeSample: true) { nodes { id path title version viewerCan } } }',
  );
  const found = foiaRequests.nodes.find(({ viewerCan }) => viewerCan.includes('WITHDRAW'))!;
  const change = async () => {
    const input = { foiaRequest: found.id, expectedVersion: found.version, text: 'One more thing.' };
    await editor.ask(
      'mutation ($input: FoiaRequestAddPartInput!) { foiaRequestAddPart(input: $input) { userErrors { code } } }',
      { input },
    );
  };
  return { ...found, change };
}

async function signIn(who: string, next: string, options: object = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}/sign-in?next=${encodeURIComponent(next)}`);
  await page.fill('[name=email]', `${who}@records.example`);
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname === next);
  return page;
}

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

it('a volunteer asks, an editor sees what has changed since and accepts', async () => {
  const { path, title, change } = await openRequest();
  const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const };
  const volunteer = await signIn('volunteer', `${path}/manage`, phone);
  await volunteer.fill('[name=withdrawnOn]', '2026-11-20');
  await volunteer.fill('[name=reason]', 'They published all of it.');
  await volunteer.click('button:has-text("Withdraw it")');
  await volunteer.waitForURL((url) => url.search.includes('done=asked'));
  const main = volunteer.locator('main');
  await expect.poll(() => main.innerText()).toContain('Waits for a second person');
  expect(await main.innerText()).toContain('decides by');
  await isWell(volunteer);

  await change();
  const editor = await signIn('editor', '/approvals', { viewport: { width: 1280, height: 900 } });
  const item = editor.locator('main ol > li', { hasText: title });
  await expect.poll(() => item.innerText()).toContain('They published all of it.');
  expect(await item.innerText()).toContain('was changed after this was asked');
  await isWell(editor);
  await item.locator('button[value=reject]').click();
  await expect.poll(() => item.innerText()).toContain('Say why');
  await item.locator('[name=reason]').fill('Agreed.');
  await item.locator('button[value=accept]').click();
  await editor.waitForURL((url) => url.search.includes('done=accept'));
  await editor.goto(`${site.url}${path}/history`);
  const story = await editor.locator('main').innerText();
  for (const act of ['Withdrew the request', 'Accepted what was asked for', 'Asked a second person'])
    expect(story).toContain(act);
  await editor.goto(`${site.url}/approvals?state=accepted`);
  await expect.poll(() => editor.locator('main').innerText()).toContain('Agreed.');
  await isWell(editor);
}, 180_000);
