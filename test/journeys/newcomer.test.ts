/**
 * A volunteer's first day, in a real browser on a phone: the invitation out of the mailbox, the first letter, a change that
 * somebody else made meanwhile, two-factor, and a step that a second person must look at. An editor accepts it, and the
 * history tells the whole story.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { type ApiCaller, signInToApi } from '#test/support/api.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';
import { totpOf } from '#test/support/totp.ts';

const NEWCOMER = {
  email: 'robin@newcomers.example',
  name: 'Robin Newcomer',
  password: 'violet-harbor-lantern-ox',
};
const PHONE = { viewport: { width: 390, height: 844 } };

let site: DemoSite;
let editor: ApiCaller;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
  editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
}, 300_000);
afterAll(() => site?.remove());

interface Request {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly version: number;
}

/** A request that waits for its agency, with one part to close. */
async function waitingRequest(): Promise<Request> {
  const { foiaRequests } = await editor.ask<{
    foiaRequests: { nodes: (Request & { viewerCan: string[]; parts: { outcome: string }[] })[] };
  }>(
    `{ foiaRequests(first: 30, includeSample: true) { nodes {
      id path title version viewerCan parts { outcome } } } }`,
  );
  const found = foiaRequests.nodes.find(
    ({ viewerCan, parts }) =>
      viewerCan.includes('WITHDRAW') && parts.some(({ outcome }) => outcome === 'OPEN'),
  );
  if (!found) throw new Error('No sample request has an open part.');
  return found;
}

async function versionOf({ id }: Request): Promise<number> {
  const { node } = await editor.ask<{ node: Request }>(
    'query ($id: ID!) { node(id: $id) { ... on FoiaRequest { version } } }',
    { id },
  );
  return node.version;
}

/** What another member does while the volunteer writes. */
async function addPart(request: Request, text: string): Promise<void> {
  const input = { foiaRequest: request.id, expectedVersion: await versionOf(request), text };
  const { foiaRequestAddPart } = await editor.ask<{ foiaRequestAddPart: { userErrors: unknown[] } }>(
    'mutation ($input: FoiaRequestAddPartInput!) { foiaRequestAddPart(input: $input) { userErrors { code } } }',
    { input },
  );
  expect(foiaRequestAddPart.userErrors).toEqual([]);
}

async function invite(): Promise<void> {
  const owner = await signInToApi(site.url, 'owner@records.example', KNOWN_PASSWORD);
  const { viewer } = await owner.ask<{ viewer: { organizations: { id: string; slug: string }[] } }>(
    '{ viewer { organizations { id slug } } }',
  );
  const page = await browser.newPage();
  await signIn(page, 'owner@records.example', `/organizations/${viewer.organizations[0]!.slug}/team`);
  const address = page.locator('[name=address]:not([type=hidden])');
  await address.fill(NEWCOMER.email);
  const form = page.locator('form', { has: address });
  await form.locator('[name=role]').selectOption('VOLUNTEER');
  await form.locator('button').click();
  await expect.poll(() => page.locator('main').innerText()).toContain(NEWCOMER.email);
}

async function signIn(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`${site.url}/sign-in?next=${encodeURIComponent(next)}`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

/** Opens the letter that waits in the mailbox of the demonstration, and its link. */
async function openInvitation(page: Page): Promise<void> {
  const letter = page.locator('main li', { hasText: NEWCOMER.email }).locator('a').first();
  await expect
    .poll(
      async () => {
        await page.goto(`${site.url}/mailbox`);
        return letter.count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0);
  await letter.click();
  await page.click('text=Open the link of this mail');
}

async function joins(page: Page): Promise<void> {
  await openInvitation(page);
  await expect.poll(() => page.locator('main').innerText()).toContain(NEWCOMER.email);
  await isWell(page);
  await page.fill('[name=name]', NEWCOMER.name);
  await page.fill('[name=password]', NEWCOMER.password);
  await page.click('main form:has([name=password]) button');
  await page.waitForURL((url) => url.pathname.endsWith('/first-task'));
  await isWell(page);
}

/** Records a letter; somebody else changes the request between the preview and the save. */
async function recordsThroughAConflict(page: Page, request: Request): Promise<void> {
  await page.goto(`${site.url}${request.path}/record?door=GOT_IT`);
  await page.selectOption('[name="communication.channel"]', 'LETTER');
  await page.fill('[name="communication.subject"]', 'They say that they got it');
  await page.fill('[name="communication.datedOn"]', '2026-03-12');
  await page.click('button[name=intent][value=preview]');
  await page.locator('button[name=intent][value=save]').waitFor();
  await addPart(request, 'What the editor added meanwhile.');
  await page.click('button[name=intent][value=save]');
  await expect.poll(() => page.locator('main').innerText()).toContain('saved while you were writing');
  // Nothing that was typed is lost, and the way on is one button.
  expect(await page.inputValue('[name="communication.subject"]')).toBe('They say that they got it');
  await isWell(page);
  await page.click('button[name=intent][value=preview]');
  await page.locator('button[name=intent][value=save]').waitFor();
  await page.click('button[name=intent][value=save]');
  await page.waitForURL(/done=recorded/);
}

async function turnsOnTwoFactor(page: Page): Promise<void> {
  await page.goto(`${site.url}/security/two-factor`);
  await page.fill('[name=currentPassword]', NEWCOMER.password);
  await page.click('main button[type=submit]');
  const uri = await page.locator('input[name=uri]').inputValue();
  await isWell(page);
  await page.fill('[name=code]', totpOf(uri));
  await page.click('main button[value=confirm]');
  await page.waitForURL((url) => url.pathname === '/security');
  await expect.poll(() => page.locator('main').innerText()).toContain('Two-factor is on');
}

/** Closes a part, which a volunteer does not do alone. */
async function asksForASecondPerson(page: Page, request: Request): Promise<void> {
  await page.goto(`${site.url}${request.path}/manage`);
  const form = page.locator('form', { has: page.locator('[name=part]') }).first();
  await form.locator('[name=outcome]').selectOption({ index: 1 });
  const day = form.locator('[name=closedOn]');
  if (await day.count()) await day.fill('2026-03-13');
  await form.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.search.includes('done=asked'));
  await expect.poll(() => page.locator('main').innerText()).toContain('decides by');
  await isWell(page);
}

it('a volunteer joins, records, meets a conflict, turns on two-factor, and sees a risky change wait until an editor accepts it', async () => {
  const request = await waitingRequest();
  // The letter's styles for dark screens are blocked where it is shown in a frame.
  browser.allow(/about:srcdoc/);
  await invite();
  const volunteer = await browser.newPage(PHONE);
  await joins(volunteer);
  await recordsThroughAConflict(volunteer, request);
  await turnsOnTwoFactor(volunteer);
  await asksForASecondPerson(volunteer, request);

  const reviewer = await browser.newPage();
  await signIn(reviewer, 'editor@records.example', '/approvals');
  await reviewer.goto(`${site.url}/approvals`);
  const ask = reviewer.locator('main ol > li', { hasText: NEWCOMER.name });
  await expect.poll(() => ask.count()).toBe(1);
  await isWell(reviewer);
  await ask.locator('button[value=accept]').click();
  await reviewer.waitForURL((url) => url.search.includes('done=accept'));

  await volunteer.goto(`${site.url}${request.path}/history`);
  const story = await volunteer.locator('main').innerText();
  for (const words of [
    NEWCOMER.name,
    'Asked a second person',
    'Accepted what was asked for',
    'Closed a part',
  ])
    expect.soft(story).toContain(words);
}, 240_000);
