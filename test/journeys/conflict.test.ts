/**
 * Two people work on one record at the same time. Who saves second is told what the first did, loses nothing, and is asked only
 * where both changed the same.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
const browser = useBrowser();
const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };
/** A browser without JavaScript reports each script that it does not load. */
const SCRIPTS_LEFT_OUT = /assets\/[\w.-]+\.js csp$/;

beforeAll(async () => {
  site = await startDemoSite();
}, 300_000);
afterAll(() => site?.remove());

async function signIn(who: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}/sign-in?next=/requests`);
  await page.fill('[name=email]', `${who}@records.example`);
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname === '/requests');
  return page;
}

/** Opens the form at the end of the first request of a status. */
async function openForm(page: Page, status: string, form: string): Promise<void> {
  await page.goto(`${site.url}/requests?sample=true&status=${status}`);
  const path = await page.locator('main a[href^="/requests/"][href*="-"]').first().getAttribute('href');
  await page.goto(`${site.url}${path}/${form}`);
}

/** axe is a script itself: where none runs, it cannot look. */
async function isWell(page: Page, hasScripts = true): Promise<void> {
  if (hasScripts) expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

const save = (page: Page) => page.locator('main form button:has-text("Save")').click();
const isDone = (page: Page) => page.waitForURL((url) => url.search.includes('done='));
const panelOf = (page: Page) => page.locator('[aria-labelledby=meanwhile]');

it.each([
  ['at a desk', WIDE],
  ['on a phone without a script', { ...PHONE, javaScriptEnabled: false }],
] as const)(
  'two edit a draft, the second %s',
  async (where, options) => {
    browser.allow(SCRIPTS_LEFT_OUT);
    const [first, second] = [await signIn('owner', WIDE), await signIn('editor', options)];
    for (const page of [first, second]) await openForm(page, 'DRAFT', 'edit');
    const path = new URL(second.url()).pathname;
    const signed = `Signed by her ${where}`;
    const theirs = `Their title ${where}`;
    await first.fill('[name=title]', theirs);
    await first.fill('[name="requester.signatory"]', signed);
    await save(first);
    await isDone(first);

    await second.fill('[name=title]', `My title ${where}`);
    await second.fill('[name=requestText]', `My text ${where}, which nobody may lose.`);
    await save(second);
    const panel = panelOf(second);
    await expect.poll(() => panel.innerText()).toContain('saved while you were writing');
    const told = await panel.innerText();
    expect(told).toContain('Changed the request.');
    expect(told).toContain(`Requester of record, signed by: ${signed}`);
    const asked = panel.getByRole('group');
    expect(await asked.count()).toBe(1);
    expect(await asked.innerText()).toMatch(/Title: both of you changed it/);
    expect(await asked.innerText()).toContain(theirs);
    expect(await second.inputValue('[name=title]')).toBe(`My title ${where}`);
    expect(await second.inputValue('[name=requestText]')).toContain('which nobody may lose');
    expect(await second.inputValue('[name="requester.signatory"]')).toBe(signed);
    await isWell(second, options === WIDE);

    // By keyboard alone: from the panel to the choice, and to the other side of it.
    if (options === WIDE) {
      await expect.poll(() => panel.evaluate((node) => node === document.activeElement)).toBe(true);
      await second.keyboard.press('Tab');
      await second.keyboard.press('ArrowDown');
      expect(await asked.getByRole('radio', { name: 'Use mine' }).isChecked()).toBe(true);
      await second.keyboard.press('ArrowUp');
    } else await asked.getByRole('radio', { name: 'Keep theirs' }).check();
    await save(second);
    await isDone(second);
    await second.goto(`${site.url}${path}`);
    expect(await second.inputValue('[name=title]')).toBe(theirs);
    expect(await second.inputValue('[name=requestText]')).toContain(`My text ${where}`);
    expect(await second.inputValue('[name="requester.signatory"]')).toBe(signed);
  },
  180_000,
);

async function fillLetter(page: Page, subject: string): Promise<void> {
  await page.fill('[name="communication.subject"]', subject);
  await page.fill('[name="communication.datedOn"]', '2026-11-20');
}

async function saveLetter(page: Page): Promise<void> {
  await page.click('button[value=preview]');
  await page.locator('button[value=save]').click();
}

it('two record a letter each, and both are kept', async () => {
  const [first, second] = [await signIn('editor', WIDE), await signIn('volunteer', PHONE)];
  for (const page of [first, second]) await openForm(page, 'WAITING_FOR_AGENCY', 'record');
  await fillLetter(first, 'The letter of the editor');
  await fillLetter(second, 'The letter of the volunteer');
  await second.locator('summary', { hasText: 'Add a summary' }).click();
  await second.fill('[name="communication.summary"]', 'What she said on the phone.');
  await saveLetter(first);
  await isDone(first);

  await second.click('button[value=preview]');
  const panel = panelOf(second);
  await expect.poll(() => panel.innerText()).toContain('Recorded a communication.');
  expect(await panel.innerText()).toContain('The letter of the editor');
  expect(await panel.getByRole('radio').count()).toBe(0);
  expect(await second.inputValue('[name="communication.subject"]')).toBe('The letter of the volunteer');
  expect(await second.inputValue('[name="communication.summary"]')).toBe('What she said on the phone.');
  expect(await second.locator('[name="communication.summary"]').isVisible()).toBe(true);
  await isWell(second);
  await saveLetter(second);
  await isDone(second);
  const story = () => second.locator('main').innerText();
  await expect.poll(story).toContain('The letter of the volunteer');
  expect(await story()).toContain('The letter of the editor');
}, 180_000);
