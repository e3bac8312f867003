/**
 * An account from its first link to its end, in a real browser: without a script where none is needed, and with the
 * browser's own passkeys. Every page on the way is checked for accessibility and for a phone's width.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { issueTicket } from '#server/auth.ts';
import { expectReadsWell } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { TEST_SECRET } from '#test/support/graphql-api.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { totpOf } from '#test/support/totp.ts';

let it: TestDatabase;
let site: Site;
const browser = useBrowser();
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  it = await createTestDatabase();
  site = await startSite(it.db, { signUp: 'open' }, 'localhost');
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

const PASSWORD = 'violet-harbor-lantern-ox';
const NEXT_PASSWORD = 'copper-meadow-signal-ten';
const PHONE = { viewport: { width: 390, height: 844 } };

const linkTo = async (email: string) => {
  const [row] = await it.db.sql<{ link: string }[]>`
    select link from notices where to_address = ${email} and link is not null order by id desc limit 1`;
  return `${site.url}${row?.link}`;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const title = (page: Page) => page.locator('h1').innerText();

async function look(page: Page, expected: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: expected, exact: true }).waitFor({ timeout: 10_000 });
  await expectReadsWell(page);
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${site.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}

test('the first person of a site gets in by the operator’s link', async () => {
  const ticket = { kind: 'site', email: 'ada@example.org' } as const;
  const path = await issueTicket({ db: it.db, secret: TEST_SECRET, publicUrl: site.url }, ticket);
  const page = await browser.newPage(PHONE);
  await page.goto(site.url + path);
  await look(page, 'Welcome');
  await page.getByLabel('Your name').fill('Ada Moss');
  await page.getByLabel('Name of your organization').fill('Open Clock Project');
  await page.getByLabel('New password').fill('password1234');
  await press(page, 'Open the account');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('would be guessed soon');
  await page.getByLabel('New password').fill(PASSWORD);
  await press(page, 'Open the account');
  await page.waitForURL((url) => url.pathname === '/my-day');
  await expect.poll(() => page.getByRole('link', { name: 'Open Clock Project' }).count()).toBe(1);
  await page.goto(site.url + path);
  expect(await page.locator('main').innerText()).toContain('was used already');
});

test('without a script: sign-up, two-factor, recovery, sessions, a new password, the end', async () => {
  browser.allow(/ csp$/);
  const email = 'bea@example.org';
  const page = await browser.newPage({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`${site.url}/sign-up`);
  expect(await title(page)).toBe('Open an account');
  await page.getByLabel('E-mail address').fill(email);
  await press(page, 'Send me a link');
  expect(await page.getByRole('status').innerText()).toContain(`on its way to ${email}`);
  await page.goto(await linkTo(email));
  await page.getByLabel('Your name').fill('Bea Lane');
  await page.getByLabel('New password').fill(PASSWORD);
  await press(page, 'Open the account');
  // Never before the first task.
  expect(new URL(page.url()).pathname).toBe('/my-day');

  await press(page, 'Sign out');
  await signIn(page, email);
  expect(await title(page)).toBe('Add a second step?');
  await press(page, 'Not now');
  expect(new URL(page.url()).pathname).toBe('/my-day');
  await press(page, 'Sign out');
  await signIn(page, email);
  expect(new URL(page.url()).pathname).toBe('/my-day');

  await page.goto(`${site.url}/security/two-factor`);
  await page.getByLabel('Your password').fill(PASSWORD);
  await press(page, 'Set it up');
  const uri = await page.locator('[name=uri]').inputValue();
  expect(await page.locator('svg[role=img] path').getAttribute('d')).toMatch(/^M/);
  const codes = await page.locator('li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await press(page, 'Turn on two-factor');
  expect(await page.getByRole('alert').innerText()).toContain('not right');
  expect(await page.locator('li code').allInnerTexts()).toEqual(codes);
  await page.getByLabel('Code', { exact: true }).fill(totpOf(uri));
  await press(page, 'Turn on two-factor');
  expect(await page.getByRole('status').innerText()).toContain('Two-factor is on');

  const laptop = await browser.newPage({ javaScriptEnabled: false });
  await signIn(laptop, email);
  expect(await title(laptop)).toBe('Second step');
  await laptop.getByLabel('Code', { exact: true }).fill(codes[0]!);
  await press(laptop, 'Sign in');
  expect(new URL(laptop.url()).pathname).toBe('/my-day');
  await laptop.goto(`${site.url}/security`);
  expect(await laptop.getByRole('listitem').filter({ hasText: 'Signed in' }).count()).toBe(2);
  expect(await laptop.locator('main').innerText()).toContain('Adding a passkey needs JavaScript');
  await press(laptop, 'Sign out everywhere else');
  expect(await laptop.locator('main').innerText()).toContain('Sign out everywhere else?');
  await laptop.getByRole('button', { name: 'Sign out everywhere else' }).first().click();
  await page.goto(`${site.url}/profile`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');

  await page.goto(`${site.url}/sign-in/forgotten`);
  await page.getByLabel('E-mail address').fill(email);
  await press(page, 'Send me a link');
  await page.goto(await linkTo(email));
  await page.getByLabel('New password').fill(NEXT_PASSWORD);
  await press(page, 'Set the password');
  expect(await page.getByRole('status').innerText()).toContain('every session of before has ended');
  await laptop.goto(`${site.url}/profile`);
  expect(new URL(laptop.url()).pathname).toBe('/sign-in');

  await signIn(page, email, NEXT_PASSWORD);
  await page.getByLabel('Code', { exact: true }).fill(totpOf(uri));
  await press(page, 'Sign in');
  await page.goto(`${site.url}/profile/delete`);
  await page.getByLabel('Your password').fill(NEXT_PASSWORD);
  await press(page, 'Delete my account for good');
  expect(await page.getByRole('status').innerText()).toContain('Your account is deleted');
  await signIn(page, email, NEXT_PASSWORD);
  expect(await page.getByRole('alert').innerText()).toContain('do not match an account');
}, 120_000);

test('a passkey is added, signs in without a second step, and is removed', async () => {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, 'ada@example.org');
  await press(page, 'Not now');
  await page.waitForURL((url) => url.pathname === '/my-day');
  await page.goto(`${site.url}/security`);
  await press(page, 'Add a passkey');
  await page.getByText('Passkey 1', { exact: true }).first().waitFor();
  await look(page, 'Security');
  await page.context().clearCookies();
  await page.goto(`${site.url}/sign-in?next=/profile`);
  await press(page, 'Use a passkey');
  await page.getByRole('heading', { name: 'Profile' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('ada@example.org');
  await page.goto(`${site.url}/security`);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByText('Remove Passkey 1?').waitFor();
  await look(page, 'Security');
  await page.getByRole('button', { name: 'Remove Passkey 1' }).first().click();
  await page.getByText('The passkey is removed').waitFor();
  expect(await page.getByText('Passkey 1').count()).toBe(0);
});

// The pages without a link out of a letter stand on the contact sheet, and are read with it.
test('every page behind a link of a letter, and the advice after it, reads well on a phone and on a desk', async () => {
  const page = await browser.newPage();
  const open: readonly [string, string][] = [
    ['/sign-in/link?token=x', 'Sign in'],
    ['/sign-in/new-password?token=x', 'Choose a new password'],
    ['/welcome?token=x', 'Welcome'],
  ];
  for (const [path, heading] of open) {
    await page.goto(site.url + path);
    await look(page, heading);
  }
  await signIn(page, 'ada@example.org');
  await look(page, 'Add a second step?');
  await page.getByLabel('Your password').fill(PASSWORD);
  await press(page, 'Set it up');
  await page.getByRole('heading', { name: '2. Keep your recovery codes' }).waitFor();
  await look(page, 'Add a second step?');
});
