/**
 * The story of the whole product, in a real browser: a volunteer records one letter that says six things, sees each date
 * move before and after saving, records our answer, and reads why the date is what it is. Then the same by the API.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { type ApiCaller, signInToApi } from '#test/support/api.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';
import { setClock } from '#test/support/clock.ts';

let site: DemoSite;
let editor: ApiCaller;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
  const db = openDatabase({ url: site.databaseUrl, role: 'owner', max: 1 });
  await setClock(db, '2026-03-20T15:00:00Z');
  await db.close();
  editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
}, 300_000);
afterAll(() => site?.remove());

interface Filed {
  readonly id: string;
  readonly path: string;
  readonly version: number;
}

/** A sample request filed by e-mail on Mon Mar 2, 2026, with expedition asked for, so that six facts can answer it. */
async function fileRequest(title: string): Promise<Filed> {
  const { viewer, agencies } = await editor.ask<{
    viewer: { organizations: { id: string }[]; person: { id: string } };
    agencies: { nodes: { id: string; slug: string }[] };
  }>(
    '{ viewer { person { id } organizations { id } } agencies(first: 100, includeSample: true) { nodes { id slug } } }',
  );
  const draft = await act('foiaRequestDraft', 'FoiaRequestDraftInput', {
    organization: viewer.organizations[0]!.id,
    agency: agencies.nodes.find(({ slug }) => slug === 'sample-coverage-records')!.id,
    title,
    requestText: 'All records about the sample exchange.',
    requester: { name: 'Sample Records Project' },
    lead: viewer.person.id,
  });
  const filed = await act('foiaRequestFile', 'FoiaRequestFileInput', {
    foiaRequest: draft.id,
    expectedVersion: draft.version,
    submittedOn: '2026-03-02',
    channel: 'EMAIL',
    proof: 'SENT_EMAIL',
  });
  return act('foiaRequestRecordCommunication', 'FoiaRequestRecordCommunicationInput', {
    foiaRequest: filed.id,
    expectedVersion: filed.version,
    communication: {
      direction: 'OUT',
      channel: 'EMAIL',
      subject: 'We ask for expedition',
      sentOn: '2026-03-02',
    },
    facts: [{ kind: 'expedited_requested', occurred: { on: '2026-03-02' } }],
  });
}

async function act(mutation: string, type: string, input: object): Promise<Filed> {
  const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) {
    foiaRequest { id path version } userErrors { code message path } } }`;
  const { answer } = await editor.ask<{ answer: { foiaRequest: Filed; userErrors: unknown[] } }>(query, {
    input,
  });
  expect(answer.userErrors).toEqual([]);
  return answer.foiaRequest;
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.url}/sign-in`);
  await page.fill('[name=email]', 'volunteer@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function tick(page: Page, kind: string, fields: Record<string, string> = {}): Promise<void> {
  const box = page.locator(`input[name=fact][value=${kind}]`);
  const door = page.locator('details', { has: box });
  if (!(await box.isVisible())) await door.locator('summary').first().click();
  await box.check();
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${kind}.${name}"]`);
    await (value.startsWith('=') ? field.selectOption(value.slice(1)) : field.fill(value));
  }
}

/** The acknowledgment letter of practice: one letter, six facts. */
async function fillLetter(page: Page): Promise<void> {
  await page.selectOption('[name="communication.channel"]', 'EMAIL');
  await page.fill('[name="communication.subject"]', 'Acknowledgment of your request');
  await page.fill('[name="communication.sender"]', 'FOIA office');
  await page.fill('[name="communication.datedOn"]', '2026-03-12');
  await page.setInputFiles('input[type=file]', {
    name: 'acknowledgment.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`Dear requester, your number is SBCR-2026-00123. ${page.url()}`),
  });
  await tick(page, 'tracking_number_assigned', { 'field.number': 'SBCR-2026-00123' });
  await tick(page, 'received_proper_component', { on: '2026-03-04' });
  await tick(page, 'unusual_circumstances_notice', {
    'field.workingDays': '10',
    'field.newDate': '2026-04-15',
  });
  await tick(page, 'fee_category_assigned', { 'field.category': '=other', 'field.asAsked': '=false' });
  await tick(page, 'expedited_denied');
  await tick(page, 'info_requested', { 'field.question': 'Which years do you mean?' });
}

const MOVES = [
  'Agency’s answer: the clock stops, with 6 working days used and 14 left.',
  'Agency’s decision on expedited processing: done, nothing more is due.',
  'Our appeal of the refused expedition: due Wed Jun 10, 2026.',
  'Our appeal of the fee category: due Wed Jun 10, 2026.',
  'Our answer to their question: due Thu Apr 9, 2026.',
];

/** A browser without JavaScript reports each script that it does not load. */
const SCRIPTS_LEFT_OUT = /assets\/[\w.-]+\.js csp$/;

describe.each([
  { with: 'with JavaScript on a desk', javaScriptEnabled: true, viewport: { width: 1280, height: 900 } },
  { with: 'without JavaScript on a phone', javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
])('a volunteer $with', ({ javaScriptEnabled, viewport }) => {
  it('records one letter with six facts, our answer, and reads why the date moved', async () => {
    const filed = await fileRequest(`Sample journey, script ${javaScriptEnabled}`);
    browser.allow(SCRIPTS_LEFT_OUT);
    const page = await browser.newPage({ javaScriptEnabled, viewport });
    await signIn(page);

    await page.goto(`${site.url}${filed.path}/record`);
    await fillLetter(page);
    await page.click('button[name=intent][value=preview]');
    const preview = page.locator('section[aria-labelledby=moves]');
    await preview.waitFor();
    for (const sentence of MOVES) await expect.soft(preview.textContent()).resolves.toContain(sentence);
    await page.click('button[name=intent][value=save]');
    await page.waitForURL(/done=recorded/);
    await page.getByText('SBCR-2026-00123').first().waitFor();
    await page
      .getByText(/clock stopped/i)
      .first()
      .waitFor();

    await page.goto(`${site.url}${filed.path}/record?door=OURS`);
    await page.selectOption('[name="communication.direction"]', 'OUT');
    await page.selectOption('[name="communication.channel"]', 'EMAIL');
    await page.fill('[name="communication.subject"]', 'Our answer to your question');
    await page.fill('[name="communication.sentOn"]', '2026-03-19');
    await tick(page, 'info_answered');
    const question = page.locator('select[name^="info_answered.field"]');
    await question.selectOption({ index: 1 });
    await page.click('button[name=intent][value=preview]');
    await preview.waitFor();
    // Five working days did not count: Mar 13, 16, 17, 18 and 19. Without the question it was Apr 15.
    expect(await preview.textContent()).toContain('the clock goes on; due Wed Apr 22, 2026.');
    await page.click('button[name=intent][value=save]');
    await page.waitForURL(/done=recorded/);
    await page.getByText('Apr 22').first().waitFor();

    const why = page.locator('details', { hasText: 'Why this date' }).first();
    await why.locator('summary').first().click();
    const working = await why.textContent();
    expect(working).toContain('5 working days did not count while the clock was stopped');
    expect(working).toContain('Apr 22');
    expect(working).toContain('5 U.S.C. 552(a)(6)(A)');
  }, 60_000);
});

it('a volunteer is told that the same file was already recorded, and loses nothing that was typed', async () => {
  const filed = await fileRequest('Sample duplicate');
  browser.allow(SCRIPTS_LEFT_OUT);
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await signIn(page);
  for (const save of [true, false]) {
    await page.goto(`${site.url}${filed.path}/record`);
    await fillLetter(page);
    await page.click('button[name=intent][value=preview]');
    if (save) {
      await page.click('button[name=intent][value=save]');
      await page.waitForURL(/done=recorded/);
    }
  }
  await page.locator('text=already recorded').first().waitFor();
  expect(await page.inputValue('[name="communication.subject"]')).toBe('Acknowledgment of your request');
  expect(await page.inputValue('[name="received_proper_component.on"]')).toBe('2026-03-04');
}, 60_000);

describe('a program', () => {
  it('records the same letter by the API and gets the same dates', async () => {
    const filed = await fileRequest('Sample journey by API');
    const day = { on: '2026-03-12' };
    const field = (key: string, value: string) => ({ key, value });
    const input = {
      foiaRequest: filed.id,
      expectedVersion: filed.version,
      communication: { direction: 'IN', channel: 'EMAIL', subject: 'Acknowledgment', datedOn: '2026-03-12' },
      facts: [
        { kind: 'tracking_number_assigned', occurred: day, fields: [field('number', 'SBCR-2026-00123')] },
        { kind: 'received_proper_component', occurred: { on: '2026-03-04' } },
        { kind: 'unusual_circumstances_notice', occurred: day, fields: [field('workingDays', '10')] },
        {
          kind: 'fee_category_assigned',
          occurred: day,
          fields: [field('category', 'other'), field('asAsked', 'false')],
        },
        { kind: 'expedited_denied', occurred: day },
        { kind: 'info_requested', occurred: day },
      ],
    };
    const { preview } = await editor.ask<{ preview: { moves: { sentence: string }[] } }>(
      `query ($input: FoiaRequestRecordCommunicationInput!) { preview: foiaRequestRecordPreview(input: $input) {
        moves { sentence } userErrors { code } } }`,
      { input },
    );
    const said = preview.moves.map(({ sentence }) => sentence);
    expect(said).toEqual(expect.arrayContaining(MOVES));
    const recorded = await act(
      'foiaRequestRecordCommunication',
      'FoiaRequestRecordCommunicationInput',
      input,
    );
    const { request } = await editor.ask<{
      request: { status: string; events: { nodes: { id: string; kind: string }[] } };
    }>(
      'query ($id: ID!) { request: foiaRequest(id: $id) { status events(first: 50) { nodes { id kind } } } }',
      { id: recorded.id },
    );
    expect(request.status).toBe('CLOCK_STOPPED');
    await act('foiaRequestRecordCommunication', 'FoiaRequestRecordCommunicationInput', {
      foiaRequest: recorded.id,
      expectedVersion: recorded.version,
      communication: { direction: 'OUT', channel: 'EMAIL', subject: 'Our answer', sentOn: '2026-03-19' },
      facts: [
        {
          kind: 'info_answered',
          occurred: { on: '2026-03-19' },
          aboutEvent: request.events.nodes.find(({ kind }) => kind === 'info_requested')!.id,
        },
      ],
    });
    const { after } = await editor.ask<{
      after: { deadlines: { label: string; dueOn: string; explanation: string[] }[] };
    }>('query ($id: ID!) { after: foiaRequest(id: $id) { deadlines { label dueOn explanation } } }', {
      id: recorded.id,
    });
    const answer = after.deadlines.find(({ label }) => label === 'Agency’s answer');
    expect(answer?.dueOn).toBe('2026-04-22');
    expect(answer?.explanation).toContain('5 working days did not count while the clock was stopped.');
  });
});
