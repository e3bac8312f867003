// The contact sheet: every page at 1280 and 390 px, light and dark, with what axe says of each. It starts nothing: have
// the app running with its demonstration data. Ends with status 1 if a page fails, is wider than the screen, or axe objects.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { accessibilityProblems } from '#test/support/axe.ts';
import { launchChromium } from '#test/support/chromium.ts';
import { openShot } from './screenshots/open.ts';
import { composeSheets } from './screenshots/sheet.ts';
import { type Shot, SHOTS } from './screenshots/shots.ts';

const { values: given } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    folder: { type: 'string', default: 'tmp/screenshots' },
    /** A demonstration sign-in, as the start prints it; without one only public pages are taken. */
    email: { type: 'string' },
    password: { type: 'string' },
    /** Only files whose name has this: `record`, `390-dark`. */
    only: { type: 'string', default: '' },
  },
});

let complaints = 0;
function complain(line: string): void {
  complaints += 1;
  console.error(line);
}

async function takeAll(): Promise<void> {
  fs.mkdirSync(given.folder, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const width of [1280, 390]) {
      for (const scheme of ['light', 'dark'] as const) await takeSheet(browser, width, scheme);
    }
  } finally {
    await browser.close();
  }
  console.log(`The pages are in ${path.resolve(given.folder)}. Complaints: ${complaints}.`);
}

async function takeSheet(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  const viewport = { width, height: width > 600 ? 900 : 844 };
  const options = { viewport, colorScheme, locale: 'en-US', timezoneId: 'America/New_York' };
  const reader = await browser.newContext(options);
  const member = given.email ? await browser.newContext(options) : null;
  if (member) await signIn(member);
  for (const shot of SHOTS) {
    const context = shot.isMember ? member : reader;
    const name = `${shot.name}-${width}-${colorScheme}`;
    if (context && name.includes(given.only)) await take(context, shot, name);
  }
  await reader.close();
  await member?.close();
  await composeSheets(browser, given.folder, `${width}-${colorScheme}`);
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${given.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(given.email ?? '');
  await page.getByLabel('Password').fill(given.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/my-day');
  await page.close();
}

async function take(context: BrowserContext, shot: Shot, name: string): Promise<void> {
  const page = await context.newPage();
  page.on('pageerror', (error) => complain(`${name}: ${error.message}`));
  const status = await openShot(page, given.url, shot, 'networkidle');
  if (status !== (shot.status ?? 200)) complain(`${name}: answered ${status ?? 'nothing: no such link'}`);
  for (const problem of await accessibilityProblems(page)) complain(`${name}: ${problem}`);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (excess > 0) complain(`${name}: ${excess} px wider than the screen`);
  await page.screenshot({ path: path.join(given.folder, `${name}.png`), fullPage: true });
  await page.close();
}

await takeAll();
process.exitCode = complaints > 0 ? 1 : 0;
