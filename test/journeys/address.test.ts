/**
 * Another e-mail address for an account, in a real browser without a script and with the letters of a real mail server:
 * asked for, stopped from the old mailbox, asked for again, confirmed from the new one.
 */
import type { ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { linkAccount } from '#db/writes/people.ts';
import { startWorker, type RunningWorker } from '#jobs/worker.ts';
import { createAccount } from '#server/auth.ts';
import { expectReadsWell } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld } from '#test/support/world.ts';

const OLD = 'ada@example.org';
const NEW = 'ada.moss@example.org';
const PASSWORD = 'violet-harbor-lantern-ox';
const NEXT_PASSWORD = 'copper-meadow-signal-ten';
let it: TestDatabase;
let site: Site;
let mailbox: Mailbox;
let worker: RunningWorker;
const browser = useBrowser();
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  it = await createTestDatabase();
  const { person } = await makeWorld(it.db);
  await it.db.sql`update people set email = ${OLD} where id = ${person.editor}`;
  const account = await createAccount(it.db, { email: OLD, name: 'Ada Moss', password: PASSWORD });
  await linkAccount(it.db, person.editor, account);
  site = await startSite(it.db);
  mailbox = await openMailbox();
  worker = await startWorker({
    db: it.db,
    databaseUrl: it.url,
    mail: { smtpUrl: mailbox.url, from: 'Sunclock <clock@example.org>' },
    publicUrl: site.url,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    timings: { sweepMs: 500 },
  });
}, 240_000);
afterAll(async () => {
  await worker.close();
  await mailbox.close();
  await site.stop();
  await it.drop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page) => page.getByRole('status').innerText();

/** The link of the newest letter with this subject, as it arrived at this address. */
async function linkIn(subject: string, to: string): Promise<string> {
  await expect.poll(() => find(subject, to), { timeout: 15_000 }).not.toBe('');
  return find(subject, to);
}
const addressOf = ({ to }: ParsedMail) => [to].flat()[0]?.value[0]?.address;
const find = (subject: string, to: string): string => {
  const mail = mailbox.mails.findLast((one) => one.subject === subject && addressOf(one) === to);
  return /http:\/\/\S+token=[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? '';
};

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${site.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
  if (new URL(page.url()).pathname === '/security/two-factor') await press(page, 'Not now');
}

async function ask(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${site.url}/security/email`);
  await page.getByLabel('New e-mail address').fill(email);
  await page.getByLabel('Your password').fill(password);
  await press(page, 'Send me a link');
}

test('without a script: asked for, stopped by the old mailbox, asked again, confirmed by the new one', async () => {
  browser.allow(/ csp$/);
  const page = await browser.newPage({ javaScriptEnabled: false });
  await signIn(page, OLD);
  await ask(page, NEW, 'not my password');
  expect(await page.getByRole('alert').innerText()).toContain('not your password');
  expect(await page.getByLabel('New e-mail address').inputValue()).toBe(NEW);
  await ask(page, NEW);
  expect(await said(page)).toContain(`If ${NEW} is free, a link is on its way`);

  const stop = await linkIn('Another e-mail address for your account?', OLD);
  const first = await linkIn('Confirm your new e-mail address', NEW);
  const mailReader = await browser.newPage({ javaScriptEnabled: false });
  await mailReader.goto(stop);
  await press(mailReader, 'Stop it and sign me out everywhere');
  expect(await said(mailReader)).toContain('Somebody knows your password');
  await mailReader.getByLabel('E-mail address').fill(OLD);
  await press(mailReader, 'Send me a link');
  await mailReader.goto(await linkIn('Choose a new password', OLD));
  await mailReader.getByLabel('New password').fill(NEXT_PASSWORD);
  await press(mailReader, 'Set the password');
  await page.goto(`${site.url}/profile`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');

  await signIn(page, OLD, NEXT_PASSWORD);
  await page.goto(first);
  await press(page, 'Use the new address');
  expect(await page.getByRole('alert').innerText()).toContain('its time is over');

  mailbox.clear();
  await ask(page, NEW, NEXT_PASSWORD);
  const confirm = await linkIn('Confirm your new e-mail address', NEW);
  // The letter is read where nobody is signed in: signing in leads back to it.
  const phone = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await phone.goto(confirm);
  await phone.getByLabel('E-mail address').fill(OLD);
  await phone.getByLabel('Password').fill(NEXT_PASSWORD);
  await press(phone, 'Sign in');
  await press(phone, 'Not now');
  expect(await phone.locator('main').innerText()).toContain(`in place of ${OLD}`);
  await press(phone, 'Use the new address');
  expect(await said(phone)).toContain('Your address is changed');
  expect(await phone.locator('main').innerText()).toContain(`You sign in with ${NEW}`);
  await page.goto(`${site.url}/profile`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await expect
    .poll(() => mailbox.mails.map((mail) => [mail.subject, addressOf(mail)]), { timeout: 15_000 })
    .toContainEqual(['The e-mail address of your account was changed', OLD]);
  // What is kept of the letters opens nothing.
  const kept = await it.db.sql`select from mails where text like '%token=%'`;
  expect(kept).toHaveLength(0);
});

test('the three pages read well, on a phone and on a desk', async () => {
  const page = await browser.newPage();
  await signIn(page, NEW, NEXT_PASSWORD);
  await page.waitForURL(/my-day|two-factor/);
  for (const path of ['/security/email', '/security/email/confirm?token=x', '/security/email/stop?token=x']) {
    await page.goto(site.url + path);
    await page.locator('h1').waitFor();
    await expectReadsWell(page);
  }
});
