/** Who can see a request: an editor holds it back until a day, and nobody else finds it, in a browser that runs no script. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { signInToApi } from '#test/support/api.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
}, 300_000);
afterAll(() => site?.remove());

/** The path of a request that everybody may see. */
async function publicPath(): Promise<string> {
  const editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
  const { foiaRequests } = await editor.ask<{
    foiaRequests: { nodes: { path: string; visibility: string; viewerCan: string[] }[] };
  }>('{ foiaRequests(first: 20, includeSample: true) { nodes { path visibility viewerCan } } }');
  return foiaRequests.nodes.find(
    ({ visibility, viewerCan }) => visibility === 'PUBLIC' && viewerCan.includes('SET_VISIBILITY'),
  )!.path;
}

it('is held back until a day, on a phone', async () => {
  browser.allow(/assets\/[\w.-]+\.js csp$/);
  const path = await publicPath();
  const page = await browser.newPage({
    viewport: { width: 390, height: 900 },
    javaScriptEnabled: false,
  });
  await page.goto(`${site.url}/sign-in?next=${encodeURIComponent(`${path}/visibility`)}`);
  await page.fill('[name=email]', 'editor@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname.endsWith('/visibility'));
  expect(await page.locator('main').innerText()).toContain('Now: Everyone.');

  await page.getByLabel('Everyone, from a day on').check();
  await page.click('main button[type=submit]');
  expect(await page.locator('[data-error-summary]').innerText()).toContain('Say from which day on');
  expect(await page.getByLabel('Everyone, from a day on').isChecked()).toBe(true);
  await page.fill('[name="embargo.endsOn"]', '2099-05-01');
  await page.fill('[name="embargo.endsTime"]', '09:30');
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.search.includes('done=seen'));
  const facts = await page.locator('main').innerText();
  expect(facts).toContain('Only the organization until May 1, 2099, 9:30');
  expect((await fetch(site.url + path)).status).toBe(404);

  await page.goto(`${site.url}${path}/visibility`);
  expect(await page.locator('[name="embargo.endsTime"]').inputValue()).toBe('09:30');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.getByLabel('Everyone, now').check();
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.search.includes('done=seen'));
  expect((await fetch(site.url + path)).status).toBe(200);
}, 120_000);
