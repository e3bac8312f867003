/**
 * A paralegal's week, in a real browser, on the pages alone: one text to four components, three answers of different kinds, a
 * referral, a denial appealed in part, a closure contested, the table of dates for a suit, and in court a minute order with a
 * recurring report and a production against the ordered rate. Each page passed is looked at: nothing on it is wider than its window.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { setClock } from '#test/support/clock.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
let page: Page;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
  const db = openDatabase({ url: site.databaseUrl, role: 'owner', max: 1 });
  await setClock(db, '2026-06-15T15:00:00Z');
  await db.close();
}, 300_000);
afterAll(() => site?.remove());

const COMPONENTS = [
  'Sample Bureau of Coverage Records',
  'Sample Department of Borders',
  'Sample Removals Office',
  'Sample Office of Ledgers',
] as const;

/** Where pictures of each page passed go, for whoever wants to look and makes this folder. */
const PICTURES = path.join(os.tmpdir(), 'sunclock-week');
let passed = 0;

/** A page that was reached: it fits a desk and a phone, and is drawn if somebody wants to look. */
async function look(name: string): Promise<void> {
  passed += 1;
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
    if (!fs.existsSync(PICTURES)) continue;
    const file = `${String(passed).padStart(2, '0')}-${name}-${width}.png`;
    await page.screenshot({ path: `${PICTURES}/${file}`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function go(place: string): Promise<void> {
  await page.goto(site.url + place);
}

const choose = (name: string, label: string | RegExp) =>
  page
    .locator(`select[name="${name}"] option`)
    .filter({ hasText: label })
    .first()
    .getAttribute('value')
    .then((value) => page.selectOption(`select[name="${name}"]`, value ?? ''));

async function press(label: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).first().click();
}

type Fields = Readonly<Record<string, string>>;

/** Opens its door, ticks a fact and fills in what it says. `=` before a value: an option of a select; `✓`: boxes by their words. */
async function tick(kind: string, fields: Fields = {}): Promise<void> {
  const box = page.locator(`input[name=fact][value="${kind}"]`);
  if (!(await box.isVisible()))
    await page.locator('details', { has: box }).locator('summary').first().click();
  await box.check();
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${kind}.${name}"]`);
    if (value.startsWith('=')) await field.selectOption(value.slice(1));
    else if (value.startsWith('#')) await field.selectOption({ index: Number(value.slice(1)) });
    else if (value.startsWith('✓')) {
      for (const words of value.slice(1).split('|')) {
        const some = page.locator('fieldset', { has: field }).last();
        await some.getByLabel(words).check();
      }
    } else await field.fill(value);
  }
}

type Ticked = readonly (readonly [kind: string, fields?: Fields])[];

async function record(
  place: string,
  subject: string,
  day: string,
  facts: Ticked,
  isOurs = false,
): Promise<void> {
  await go(`${place}/record`);
  await page.selectOption('[name="communication.direction"]', isOurs ? 'OUT' : 'IN');
  await page.selectOption('[name="communication.channel"]', 'EMAIL');
  await page.fill('[name="communication.subject"]', subject);
  await page.fill(isOurs ? '[name="communication.sentOn"]' : '[name="communication.datedOn"]', day);
  await page.setInputFiles('input[type=file]', {
    name: `${subject}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${subject}, ${day}, ${place}`),
  });
  for (const [kind, fields] of facts) await tick(kind, fields);
  await page.click('button[name=intent][value=preview]');
  await page.locator('section[aria-labelledby=moves]').waitFor();
  await page.click('button[name=intent][value=save]');
  await page.waitForURL(/done=recorded/);
}

async function entry(
  place: string,
  day: string,
  text: string,
  facts: Ticked,
  number?: string,
): Promise<void> {
  await go(`${place}/record`);
  await page.fill('[name="entry.enteredOn"]', day);
  if (number) await page.fill('[name="entry.number"]', number);
  await page.fill('[name="entry.text"]', text);
  for (const [kind, fields] of facts) await tick(kind, fields);
  await page.click('button[name=intent][value=preview]');
  await page.locator('button[name=intent][value=save]').click();
  await page.waitForURL(/done=recorded/);
}

const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
const pathOf = () => new URL(page.url()).pathname;

/** Drafts the batch, records that each went out, and gives the address of each request by its component. */
async function batch(): Promise<Record<string, string>> {
  await go('/requests/batch');
  for (const [at, name] of COMPONENTS.entries()) {
    await choose(`components.${at}.agency`, name);
    await page.selectOption(`[name="components.${at}.channel"]`, 'EMAIL');
  }
  await page.fill('[name=title]', 'Sample week');
  await page.fill('[name=requestText]', 'All records about the sample exchange, its contracts and its logs.');
  await page.fill('[name="requester.name"]', 'Sample Records Project');
  await page.fill('[name=parts]', 'E-mails\nContracts\nLogs');
  await look('batch-new');
  await press('Keep the drafts');
  await page.waitForURL(/\/requests\/batches\//);
  const list = pathOf();
  await look('batch');
  const found: Record<string, string> = {};
  for (const name of COMPONENTS) {
    await go(list);
    await page.getByRole('link', { name: `Record that it was sent: ${name}` }).click();
    await page.waitForURL(/\/file$/);
    await page.fill('[name=submittedOn]', '2026-03-02');
    await page.selectOption('[name=channel]', 'EMAIL');
    await page.selectOption('[name=proof]', 'SENT_EMAIL');
    await press('Record the filing');
    await page.waitForURL(/done=filed/);
    found[name] = pathOf();
  }
  await go(list);
  await says('Day');
  expect(await page.getByText('Not sent').count()).toBe(0);
  return found;
}

it('a paralegal works through a week on the pages', { timeout: 240_000 }, async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await go('/sign-in');
  await page.fill('[name=email]', 'owner@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

  const [coverage = '', borders = '', removals = '', ledgers = ''] = Object.values(await batch());
  const received = ['received_proper_component', { on: '2026-03-03' }] as const;

  // Monday: one answers in part, and something is withheld.
  await record(coverage, 'Our answer', '2026-03-27', [
    received,
    [
      'determination',
      {
        'field.answer': '=released_in_part',
        'field.searchFinished': '=true',
        'field.saysWhat': '=true',
        'field.givesReasons': '=true',
        'field.appealRights': '=true',
        'field.exemptions': '(b)(7)(E)',
        'field.parts': '✓1. E-mails|2. Contracts',
      },
    ],
    [
      'production',
      {
        'field.number': '1',
        'field.batesFrom': 'SBCR-000001',
        'field.batesTo': 'SBCR-000120',
        'field.processed': '150',
        'field.releasedInFull': '120',
        'field.withheldInFull': '30',
      },
    ],
  ]);
  await says('SBCR-000001 to SBCR-000120 (120 pages)');
  await look('request-answered');
  // The denial is appealed for one part alone; the other's window stays open, and says so.
  await go(`${coverage}/appeal`);
  await page.getByLabel('2. Contracts').check();
  await page.fill('[name="communication.sentOn"]', '2026-04-10');
  await look('appeal');
  await press('Record the appeal');
  await page.waitForURL(/#appeals/);
  await says('Not appealed');

  // Tuesday: one refers what it found to another body, which gets a request of its own.
  await record(borders, 'Referred', '2026-03-20', [
    received,
    ['referred', { 'field.body': 'Sample Removals Office', 'field.pages': '40', 'field.parts': '✓3. Logs' }],
  ]);
  await go(`${borders}/referral`);
  await choose('agency', 'Sample Removals Office');
  await look('referral');
  await press('Follow it');
  await page.waitForURL(/done=changed/);
  expect(pathOf()).not.toBe(borders);
  await look('referred-request');

  // Wednesday: one found nothing, and one closed without an answer, which we contest.
  await record(removals, 'No records', '2026-03-25', [
    received,
    [
      'determination',
      {
        'field.answer': '=no_records',
        'field.searchFinished': '=true',
        'field.saysWhat': '=true',
        'field.givesReasons': '=true',
        'field.appealRights': '=true',
      },
    ],
  ]);
  await record(ledgers, 'We closed it', '2026-03-30', [
    received,
    ['closed_by_agency', { 'field.agencyWords': 'No answer to our letter.' }],
  ]);
  await record(
    ledgers,
    'We contest the closure',
    '2026-04-02',
    [['closure_contested', { 'field.reason': 'No letter ever came.' }]],
    true,
  );
  await says('We contested the closure');
  await look('request-contested');

  // Thursday: the appeal of the first is late. Everything for a complaint is on one page, and comes along as a file.
  await go(`${coverage}/hold`);
  await page.fill('[name=reason]', 'A suit is near.');
  await page.locator('main button[type=submit]').last().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/hold'));
  await go(`${coverage}/ready-to-sue`);
  await page.fill('[name=plaintiff]', 'Sample Records Project');
  await page.locator('input[name=checked]').check();
  await press('Check again');
  await page.waitForURL(/plaintiff=/);
  await says('The requester of record, Sample Records Project, is the plaintiff');
  await says('nothing unread');
  await says('only some of its parts are appealed');
  await says(
    'On March 2, 2026, Sample Records Project submitted the request to Sample Bureau of Coverage Records',
  );
  await says('Exhibit 1');
  await look('ready-to-sue');
  for (const name of [/for Word \(DOCX\)/, /as PDF/]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sample-\w{10}-ready-to-sue\.(docx|pdf)$/);
    expect(fs.statSync(await download.path()).size).toBeGreaterThan(1_500);
  }
  await page.getByRole('link', { name: 'Begin the lawsuit with this request in suit' }).click();
  await page.waitForURL(/\/lawsuits\/new/);
  await page.fill('[name=caption]', 'Sample Records Project v. Sample Bureau of Coverage Records');
  await page.selectOption('select[name=court]', 'dcd');
  await page.fill('[name=docketNumber]', '1:26-cv-04711');
  await look('lawsuit-new');
  await press('Record it');
  await page.waitForURL(/done=drafted/);
  const suit = pathOf();
  await says('one of the plaintiffs');

  // Friday: in court. A minute order sets a report that recurs and a rate; a production comes short of it.
  await entry(suit, '2026-04-13', 'COMPLAINT', [['complaint_filed']], '1');
  await entry(
    suit,
    '2026-04-20',
    'MINUTE ORDER: report by May 4 and every 60 days thereafter; 100 pages by May 1 and every 30 days.',
    [
      [
        'order_entered',
        {
          'field.what': 'Joint status report',
          'field.actor': '=us',
          'field.dueOn': '2026-05-04',
          'field.everyDays': '60',
          'field.isReport': '=true',
        },
      ],
      [
        'order_entered-2',
        {
          'field.what': 'Process 100 pages',
          'field.actor': '=agency',
          'field.dueOn': '2026-05-01',
          'field.everyDays': '30',
          'field.pages': '100',
        },
      ],
    ],
  );
  await entry(
    suit,
    '2026-05-04',
    'JOINT STATUS REPORT',
    [['order_obeyed', { 'field.aboutEvent': '#1' }]],
    '9',
  );
  await says('Joint status report');
  await record(coverage, 'Second release', '2026-05-29', [
    [
      'production',
      {
        'field.number': '2',
        'field.batesFrom': 'SBCR-000121',
        'field.batesTo': 'SBCR-000160',
        'field.processed': '60',
        'field.releasedInFull': '40',
        'field.withheldInFull': '20',
      },
    ],
  ]);
  await go(suit);
  await says('140 pages short of the rate.');
  await look('lawsuit');
  await go(`${suit}/status-report`);
  await says('Came: 60 of 200.');
  await look('status-report');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /spreadsheet/ }).click(),
  ]);
  const table = fs.readFileSync(await csv.path(), 'utf8');
  expect(table).toContain('Sample Bureau of Coverage Records');
  expect(table).toContain('100 every 30 days');

  // What is in court now is known where the week began.
  await go(coverage);
  await says('In court');
  await look('request-in-court');
});
