// The contact sheet: every page at 1280 and 390 px, light and dark, with what axe says of each. It starts nothing: have
// the app running with its demonstration data. Ends with status 1 if a page fails, is wider than the screen, or axe objects.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityProblems } from '#test/support/axe.ts';
import { launchChromium } from '#test/support/chromium.ts';

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

interface Shot {
  readonly name: string;
  readonly path: string;
  /** Instead of the page itself, the first page it links to whose path fits. */
  readonly link?: RegExp;
  /** Added to the path that was found. */
  readonly tail?: string;
  readonly isMember?: boolean;
  /** With everything unfolded. */
  readonly isOpen?: boolean;
  readonly status?: number;
}

const A_REQUEST = /^\/requests\/[0-9A-Za-z]{10}\b/;
const SAMPLES = '/requests?sample=true&status=';

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'agreement', path: '/', link: /^\/agreements\// },
  { name: 'requests', path: '/requests' },
  { name: 'requests-sample', path: '/requests?sample=true' },
  { name: 'request-waiting', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST },
  { name: 'request-waiting-open', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, isOpen: true },
  { name: 'request-stopped', path: `${SAMPLES}CLOCK_STOPPED`, link: A_REQUEST },
  { name: 'request-overdue', path: `${SAMPLES}OVERDUE`, link: A_REQUEST },
  { name: 'request-appeal', path: `${SAMPLES}ANSWERED_APPEAL_OPEN`, link: A_REQUEST },
  { name: 'calculator', path: '/calculator' },
  { name: 'calculator-rule', path: '/calculator?rule=FOIA-20' },
  {
    name: 'calculator-result',
    path: '/calculator?rule=FOIA-20&e.0.type=received_proper_component&e.0.date=2026-10-26&e.1.type=info_requested&e.1.date=2026-11-02&e.2.type=info_answered&e.2.date=2026-11-09',
  },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-link', path: '/sign-in/link' },
  { name: 'sign-in-code', path: '/sign-in/code' },
  { name: 'forgotten', path: '/sign-in/forgotten' },
  { name: 'not-found', path: '/no-such-page', status: 404 },
  { name: 'my-day', path: '/my-day', isMember: true },
  { name: 'profile', path: '/profile', isMember: true },
  { name: 'security', path: '/security', isMember: true },
  { name: 'password', path: '/security/password', isMember: true },
  { name: 'two-factor', path: '/security/two-factor', isMember: true },
  { name: 'mailbox', path: '/mailbox', isMember: true },
  { name: 'mail', path: '/mailbox', link: /^\/mailbox\//, isMember: true },
  { name: 'draft', path: '/requests/new', isMember: true },
  { name: 'record', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/record', isMember: true },
  {
    name: 'record-open',
    path: `${SAMPLES}CLOCK_STOPPED`,
    link: A_REQUEST,
    tail: '/record',
    isMember: true,
    isOpen: true,
  },
  { name: 'edit', path: `${SAMPLES}DRAFT`, link: A_REQUEST, tail: '/edit', isMember: true },
  { name: 'file', path: `${SAMPLES}DRAFT`, link: A_REQUEST, tail: '/file', isMember: true },
  { name: 'manage', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/manage', isMember: true },
  { name: 'guests', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: A_REQUEST, tail: '/guests', isMember: true },
  {
    name: 'visibility',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: A_REQUEST,
    tail: '/visibility',
    isMember: true,
  },
  {
    name: 'history',
    path: `${SAMPLES}WAITING_FOR_AGENCY`,
    link: A_REQUEST,
    tail: '/history',
    isMember: true,
  },
  { name: 'approvals', path: '/approvals', isMember: true },
  { name: 'corrections', path: '/corrections' },
  { name: 'keys', path: '/security/keys', isMember: true },
  { name: 'team', path: '/organizations/sample-records-project/team', isMember: true },
  { name: 'first-task', path: '/organizations/sample-records-project/first-task', isMember: true },
  { name: 'delete-account', path: '/profile/delete', isMember: true },
  { name: 'correct', path: `${SAMPLES}WAITING_FOR_AGENCY`, link: /\/events\//, isMember: true },
];

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
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${given.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(given.email ?? '');
  await page.getByLabel('Password').fill(given.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/my-day');
  await page.close();
}

async function take(context: BrowserContext, shot: Shot, name: string): Promise<void> {
  const page = await context.newPage();
  page.on('pageerror', (error) => complain(`${name}: ${error.message}`));
  const status = await open(page, shot);
  if (status !== (shot.status ?? 200)) complain(`${name}: answered ${status ?? 'nothing: no such link'}`);
  if (shot.isOpen)
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  for (const problem of await accessibilityProblems(page)) complain(`${name}: ${problem}`);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (excess > 0) complain(`${name}: ${excess} px wider than the screen`);
  await page.screenshot({ path: path.join(given.folder, `${name}.png`), fullPage: true });
  await page.close();
}

/** Opens the page; resolves to the status of the answer, undefined if the wanted link is not there. */
async function open(page: Page, { path: start, link, tail = '' }: Shot): Promise<number | undefined> {
  const answer = await page.goto(given.url + start, { waitUntil: 'networkidle' });
  if (!link) return answer?.status();
  const hops = link.source.includes('events') ? [A_REQUEST, link] : [link];
  let last: number | undefined;
  for (const hop of hops) {
    const paths = await page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const found = paths.find((one) => hop.test(one) && !one.endsWith('/new'));
    if (!found) return undefined;
    last = (await page.goto(given.url + found + tail, { waitUntil: 'networkidle' }))?.status();
  }
  return last;
}

await takeAll();
process.exitCode = complaints > 0 ? 1 : 0;
