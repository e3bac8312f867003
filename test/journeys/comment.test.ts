/**
 * A comment on a notice from its first line to the extension that comes after it was sent: an editor opens the docket and records
 * the notice; a volunteer without a script, on a phone, writes, has it signed and adds a file; the editor sends it, and then the
 * agency extends the period. The date moves, each follower is told once for each day, and the receipt stays.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemsByDayAndNight } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let database: TestDatabase;
let world: World;
let site: Site;
const browser = useBrowser();

beforeAll(async () => {
  database = await createTestDatabase();
  await setClock(database.db, '2026-11-02T15:00:00Z');
  world = await makeWorld(database.db);
  site = await startSite(database.db);
}, 300_000);
afterAll(async () => {
  await site.stop();
  await database.drop();
});

/** A browser without JavaScript reports each script that it does not load. */
const SCRIPTS_LEFT_OUT = /assets\/[\w.-]+\.js csp$/;
const DESK = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true };
const PHONE_WITHOUT_SCRIPT = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

async function visit(options: typeof DESK, person: string): Promise<Page> {
  browser.allow(SCRIPTS_LEFT_OUT);
  const page = await browser.newPage(options);
  const cookie = await site.signIn(person);
  await page.context().addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: site.url };
    }),
  );
  return page;
}

async function tick(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const box = page.locator(`input[name=fact][value=${kind}]`);
  if (!(await box.isVisible())) {
    await page.locator('details', { has: box }).locator('summary').first().click();
  }
  await box.check();
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${kind}.field.${name}"]`);
    await (value.startsWith('=') ? field.selectOption(value.slice(1)) : field.fill(value));
  }
}

/** Looks at what moves, then saves. @returns what was foretold */
async function lookAndSave(page: Page): Promise<string> {
  await page.click('button[name=intent][value=preview]');
  const moves = page.locator('section[aria-labelledby=moves]');
  await moves.waitFor();
  const foretold = (await moves.textContent()) ?? '';
  await page.click('button[name=intent][value=save]');
  await page.waitForURL(/done=recorded/);
  return foretold;
}

const paper = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

/** Opens the docket and records a notice with its hour. @returns the path of the docket */
async function openDocket(page: Page): Promise<string> {
  await page.goto(`${site.url}/agency-dockets/new`);
  await page.fill('[name=title]', 'Enrollment data system, new routine use');
  await page.selectOption('[name=agency]', { label: 'Agency of family hhs' });
  await page.fill('[name=docketNumber]', 'CMS-2026-0041');
  await page.fill('[name=subject]', 'A routine use for look-ups by another agency.');
  await page.fill('[name=systems]', '09-70-0541 | T-MSIS | 83 FR 46951');
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.waitForURL(/done=opened/);
  const path = new URL(page.url()).pathname;
  await page.getByText('System of records 09-70-0541, T-MSIS').waitFor();

  await page.goto(`${site.url}${path}/record`);
  await page.fill('[name="communication.subject"]', 'Notice of a modified system of records');
  await page.fill('[name="communication.datedOn"]', '2026-10-20');
  await page.setInputFiles('input[type=file]', paper('notice.txt', 'Comments are due on November 19.'));
  await page.getByText('notice.txt').first().waitFor();
  await tick(page, 'notice_published', {
    kind: '=system_of_records',
    title: 'Notice of a modified system of records',
    citation: '91 FR 60001',
  });
  await tick(page, 'comments_due_stated', {
    dueOn: '2026-11-19',
    time: '17:00',
    zone: '=America/New_York',
  });
  expect(await lookAndSave(page)).toContain('Comment on the notice: due Thu Nov 19, 2026.');
  await page.getByText('Comments until Thursday, November 19, 2026, 5:00 PM EST').waitFor();
  return path;
}

/** Writes, has it signed, adds a file, without any script. @returns the address of the comment */
async function writeComment(page: Page, path: string): Promise<string> {
  await page.goto(site.url + path);
  await page.getByRole('button', { name: /^Follow/ }).click();
  await page.getByRole('button', { name: 'Stop following' }).waitFor();
  await page.getByRole('link', { name: 'Begin a comment' }).click();
  await page.fill('[name=title]', 'Joint comment');
  await page.selectOption('[name=notice]', { label: 'Notice of a modified system of records' });
  await page.fill('[name=text]', 'We object.\nThe use is not compatible.');
  await page.getByRole('button', { name: 'Keep the draft' }).click();
  await page.waitForURL(/comments\/.*done=drafted/);
  const comment = page.url().replace(/\?.*/, '');
  // What a portal counts: a line break is one character.
  await page.getByText('37 of 5,000 characters').waitFor();

  await page.getByText('Add who signs').click();
  await page.fill('[name=signatory]', 'A clinic');
  await page.fill('[name=authorityBy]', 'Its director, by mail');
  await page.fill('[name=authorityOn]', '2026-11-01');
  await page.getByRole('button', { name: 'Add the signature' }).click();
  await page.getByText('leave given by Its director, by mail').waitFor();

  await page.getByText('Add an exhibit', { exact: true }).click();
  await page
    .locator('input[type=file][name=file]')
    .first()
    .setInputFiles(paper('declaration.txt', 'I declare.'));
  await page.fill('[name=label]', 'Declaration of the director');
  await page.getByRole('button', { name: 'Add the exhibit' }).click();
  await page.getByText('Exhibit 1:').waitFor();
  return comment;
}

/** Two write at once: the second sees both texts, and keeps the words of both in the history. */
async function writeAtOnce(page: Page, comment: string, other: Page): Promise<void> {
  await page.goto(comment);
  await other.goto(comment);
  await other.fill('[name=text]', 'We object strongly.');
  await other.getByRole('button', { name: 'Save the text' }).click();
  await other.waitForURL(/done=changed/);
  await page.fill('[name=text]', 'We object, with reasons.');
  await page.getByText('24 of 5,000 characters').waitFor();
  await page.getByRole('button', { name: 'Save the text' }).click();
  await page.getByText('What it says: both of you changed it').waitFor();
  const panel = page.locator('section[aria-labelledby=meanwhile]');
  expect(await panel.textContent()).toContain('We object strongly.');
  expect(await panel.textContent()).toContain('We object, with reasons.');
  await panel.locator('input[type=radio][value=typed]').check();
  await page.getByRole('button', { name: 'Save the text' }).click();
  await page.waitForURL(/done=changed/);
  await page.getByText('We object strongly.').first().waitFor({ state: 'attached' });
  expect(await page.inputValue('[name=text]')).toBe('We object, with reasons.');
}

async function submit(page: Page, comment: string): Promise<void> {
  await page.goto(comment);
  expect(await problemsByDayAndNight(page)).toEqual([]);
  await page.getByRole('button', { name: 'It can be sent' }).click();
  await page.getByText('It was said that it can be sent.').waitFor();
  await page.getByText('Record that it was sent').first().click();
  await page.fill('[name=submittedOn]', '2026-11-02');
  await page.fill('[name=time]', '09:45');
  await page.fill('[name=trackingNumber]', '0m3x-0012-abcd');
  await page.locator('#field-receipt').setInputFiles(paper('receipt.txt', 'Your comment 0m3x-0012-abcd'));
  await page.getByText('receipt.txt').first().waitFor();
  await page.getByRole('button', { name: 'Record that it was sent' }).click();
  await page.getByText('Sent, not seen in the docket yet').waitFor();
  await page.getByText('tracking number 0m3x-0012-abcd').waitFor();
  await page.getByRole('link', { name: 'Receipt of it: receipt.txt' }).waitFor();
}

async function extend(page: Page, path: string): Promise<void> {
  await page.goto(`${site.url}${path}/record`);
  await page.fill('[name="communication.subject"]', 'Extension of the comment period');
  await page.fill('[name="communication.datedOn"]', '2026-11-02');
  await tick(page, 'notice_published', { kind: '=extension', title: 'Extension of the comment period' });
  await tick(page, 'comment_period_extended', { newDue: '2026-12-04' });
  await page.locator('[name="comment_period_extended.field.aboutEvent"]').selectOption({ index: 1 });
  expect(await lookAndSave(page)).toContain('moves from Thu Nov 19, 2026 to Fri Dec 4, 2026.');
}

/** The new day was misread: the fact is corrected beside its paper, and the period follows. */
async function correct(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path);
  await page.getByRole('link', { name: 'Correct The time for comments is extended' }).click();
  await page.getByRole('heading', { name: 'Correct: The time for comments is extended' }).waitFor();
  expect(await page.inputValue('[name="fields.newDue"]')).toBe('2026-12-04');
  await page.fill('[name="fields.newDue"]', '2026-12-11');
  await page.fill('[name=reason]', 'The notice says the eleventh.');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await page.waitForURL(/done=corrected/);
  await page.getByText('Comments until Friday, December 11, 2026').waitFor();
}

/** Who was told of a moved period, in the order of the letters. */
const told = async () =>
  (
    await database.db.sql<{ personId: string }[]>`
      select person_id from notices where kind = 'comment_period_moved' order by id`
  ).map(({ personId }) => personId);

it('a comment is written together, sent with its receipt, and outlives the extension that follows', async () => {
  const { editor, volunteer } = world.person;
  const desk = await visit(DESK, editor);
  const phone = await visit(PHONE_WITHOUT_SCRIPT, volunteer);
  const path = await openDocket(desk);
  const comment = await writeComment(phone, path);
  await writeAtOnce(desk, comment, phone);
  await submit(desk, comment);
  const sent = await database.db.sql`select * from matter_events where kind = 'comment_submitted'`;
  await extend(desk, path);

  await desk.getByText('Comments until Friday, December 4, 2026').waitFor();
  await desk.goto(comment);
  await desk.getByRole('link', { name: 'Receipt of it: receipt.txt' }).waitFor();
  expect(await problemsByDayAndNight(desk)).toEqual([]);
  expect(await database.db.sql`select * from matter_events where kind = 'comment_submitted'`).toEqual(sent);
  expect(await told()).toEqual([volunteer]);

  await correct(desk, path);
  expect(await told()).toEqual([volunteer, volunteer]);
}, 180_000);

const TABLE = [
  'Tracking Number,Document Type,Posted Date,Organization Name,Comment',
  '001-0020,Public Submission,10/30/2026,State of Sample,We agree.',
  '002-0020,Public Submission,someday,A clinic,We object.',
  '0m3x-0012-abcd,Public Submission,,Test Legal Aid,Our own',
].join('\n');

async function lookAtTable(page: Page, hasScript = false): Promise<void> {
  await page.goto(`${site.url}/agency-dockets`);
  await page.getByRole('link', { name: 'Enrollment data system, new routine use' }).click();
  await page.getByRole('link', { name: 'Note comments of others' }).click();
  await page.locator('#field-file').setInputFiles({
    name: 'comments.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(TABLE),
  });
  if (hasScript) await page.getByText('comments.csv').first().waitFor();
  await page.getByRole('button', { name: 'See what it would bring' }).click();
  await page.getByText('1 comment is noted.').waitFor();
}

it('comments of others come from a table, line by line, and go out in one', async () => {
  const desk = await visit(DESK, world.person.editor);
  await lookAtTable(desk, true);
  expect(await problemsByDayAndNight(desk)).toEqual([]);
  const page = await visit(PHONE_WITHOUT_SCRIPT, world.person.volunteer);
  await lookAtTable(page);
  await page.getByText('1 is here already and passed over.').waitFor();
  await page.getByText('Line 3: “someday” is no day. Write it as 2026-11-19. It says: 002-0020').waitFor();
  await page.getByRole('button', { name: 'Note them' }).click();
  await page.getByText('1 row cannot be taken, in line 3. Nothing was saved.').first().waitFor();
  await page.getByLabel('Leave these lines out').check();
  await page.getByRole('button', { name: 'Note them' }).click();
  await page.waitForURL(/done=changed/);
  await page.getByRole('link', { name: 'State of Sample' }).waitFor();
  const address = await page.getByRole('link', { name: 'All comments as a table' }).getAttribute('href');
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const table = await (await fetch(site.url + address, { headers: { cookie } })).text();
  expect(table).toContain('other,noted,State of Sample,State of Sample,001-0020,,2026-10-30');
  expect(table).toContain('ours,submitted,,Joint comment,0m3x-0012-abcd,2026-11-02');
}, 60_000);
