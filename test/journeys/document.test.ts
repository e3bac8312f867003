// A letter on paper, photographed with a telephone: uploaded with no script, read by its letters, its page cited by two facts,
// found by its words, and every link leads to the passage.
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend } from '#jobs/backend.ts';
import { startReading } from '#jobs/reading/start-reading.ts';
import { checkWaiting } from '#server/inspecting/checking.ts';
import { globalId } from '#server/graphql/ids.ts';
import { expectReadsWell } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { photographOf } from '#test/support/papers.ts';
import { packed } from '#test/support/programs.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { zipOf } from '#test/support/zip-of.ts';

let it: TestDatabase;
let site: Site;
let world: World;
let stopReading: () => Promise<void>;
const browser = useBrowser();

const LETTER = [
  'Office of Information',
  '',
  'Dear requester,',
  'We received your request on March 4, 2026.',
  'Its number is OIR-2026-0417.',
  'The fee is estimated at 412 dollars.',
  'You must agree within 20 working days.',
  '',
  'Sincerely, the officer',
];

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  const onError = () => undefined;
  const backend = await openBackend({ databaseUrl: it.url, onError });
  const stop = await startReading({
    db: it.db,
    backend,
    openFile: site.openFile,
    program: packed('jobs/reading/reader.ts'),
    logger: { info: () => undefined },
    onError,
  });
  stopReading = async () => {
    await stop();
    await backend.close();
  };
}, 240_000);
afterAll(async () => {
  await stopReading();
  await site.stop();
  await it.drop();
});

async function openAsEditor(options: Parameters<typeof browser.newPage>[0]): Promise<Page> {
  const page = await browser.newPage(options);
  const [name = '', value = ''] = (await site.signIn(world.person.editor)).split('; ')[0]?.split('=') ?? [];
  await page.context().addCookies([{ name, value, url: site.url }]);
  return page;
}

async function cite(
  page: Page,
  kind: string,
  passage: string,
  fields: Record<string, string>,
): Promise<void> {
  const box = page.locator(`input[name=fact][value=${kind}]`);
  const door = page.locator('details', { has: box });
  if (!(await box.isVisible())) await door.locator('summary').first().click();
  await box.check();
  for (const [name, value] of Object.entries({ ...fields, page: '1', passage }))
    await page.fill(`[name="${kind}.${name}"]`, value);
}

/** The whole of it until the request's page shows the letter. @returns the request's path */
async function recordLetter(page: Page): Promise<string> {
  const { matterId } = await world.filed('2026-03-02', { title: 'The sharing of data' });
  const [row] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  await page.goto(`${site.url}/requests/${row?.code}/record`);
  await page.fill('[name="communication.subject"]', 'Acknowledgment on paper');
  await page.fill('[name="communication.datedOn"]', '2026-03-12');
  const photo = { name: 'IMG_0417.jpg', mimeType: 'image/jpeg', buffer: photographOf(LETTER) };
  await page.setInputFiles('input[type=file]', photo);
  await cite(page, 'received_proper_component', 'received your request on March 4, 2026', {
    on: '2026-03-04',
  });
  await cite(page, 'tracking_number_assigned', 'Its number is OIR-2026-0417.', {
    'field.number': 'OIR-2026-0417',
  });
  await page.click('button[name=intent][value=preview]');
  await page.click('button[name=intent][value=save]');
  await page.waitForURL((url) => !url.pathname.endsWith('/record'));
  return new URL(page.url()).pathname;
}

/** What must not be read is drawn over, by mouse and by keys; a copy of a picture waits for somebody to look at it. */
async function redact(page: Page, path: string): Promise<void> {
  await checkWaiting(it.db, { read: site.openFile }, undefined, packed('server/inspecting/child.ts'));
  await page.goto(site.url + path);
  await page.getByRole('link', { name: 'Held back from others' }).click();
  await page.getByRole('link', { name: 'Make a redacted copy' }).click();
  await page.getByRole('button', { name: 'Draw boxes on the page' }).click();
  const sheet = page.getByRole('application');
  await sheet.scrollIntoViewIfNeeded();
  const place = (await sheet.boundingBox())!;
  await page.mouse.move(place.x + place.width * 0.2, place.y + 20);
  await page.mouse.down();
  await page.mouse.move(place.x + place.width * 0.6, place.y + 60, { steps: 3 });
  await page.mouse.up();
  await sheet.focus();
  for (const key of ['ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
  expect(await page.locator('[name=box]').count()).toBe(2);
  await expectReadsWell(page);
  await page.getByRole('button', { name: 'Preview this page' }).click();
  await page.getByText('This is how others will see the page.').waitFor();
  expect(await page.locator('svg rect').count()).toBe(2);
  await page.fill('[name=reason]', 'A name.');
  await page.getByRole('button', { name: 'Write the copy' }).click();
  await page.getByRole('heading', { name: 'Check a redacted copy' }).waitFor({ timeout: 90_000 });
  expect(await page.locator('main').innerText()).toContain('is a picture: look at it yourself');
  await expectReadsWell(page);
}

test(
  'a photographed letter is uploaded, read, cited twice and found again',
  { timeout: 240_000 },
  async () => {
    browser.allow(/ csp$/);
    const plain = await openAsEditor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const path = await recordLetter(plain);
    const cited = plain.locator('summary', { hasText: 'See page 1 of the letter' });
    expect(await cited.count()).toBe(2);
    const state = () => it.db.sql`select reading_state from documents`;
    await expect
      .poll(async () => [...(await state())], { timeout: 60_000 })
      .toEqual([{ readingState: 'read' }]);

    // Without a script: the passage is marked, on the picture and in the words, and the original comes down.
    await plain.reload();
    await cited.first().click();
    // Beside the fact: the page of the letter, with the words marked.
    expect(
      await plain
        .locator('figure', { has: plain.locator('blockquote') })
        .first()
        .locator('svg rect')
        .count(),
    ).toBeGreaterThan(5);
    await plain
      .getByRole('link', { name: /^Page 1 of IMG_0417/ })
      .first()
      .click();
    await plain.waitForURL(/\/documents\/.*passage=.*#passage$/);
    expect(await plain.locator('#passage').innerText()).toMatch(
      /received\s+your\s+request\s+on\s+March\s+4,\s+2026/,
    );
    expect(await plain.locator('svg rect').count()).toBeGreaterThan(5);
    const download = plain.waitForEvent('download');
    await plain.getByRole('link', { name: 'Download the original' }).click();
    expect((await download).suggestedFilename()).toBe('IMG_0417.jpg');

    const page = await openAsEditor({});
    await page.goto(site.url + path);
    await page.locator('summary', { hasText: 'See page 1 of the letter' }).nth(1).click();
    await expectReadsWell(page);
    await page.getByRole('link', { name: /^Page 1 of IMG_0417/ }).click();
    await page.locator('#passage').waitFor();
    expect(await page.locator('#passage').innerText()).toContain('OIR-2026-0417');
    await expectReadsWell(page);
    await page.goto(`${site.url}/documents?q=estimated+fee`);
    await expectReadsWell(page);
    await page.getByRole('link', { name: 'Page 1', exact: true }).click();
    await page.locator('#passage').waitFor();
    expect(await page.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['fee', 'estimated']));
    await redact(page, path);
  },
);

/** Files as the mouse or the clipboard brings them. */
const bring = (page: Page, kind: 'drop' | 'paste', name: string, text: string) =>
  page.evaluate(
    ([how, called, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words], called, { type: 'text/plain' }));
      const target = document.querySelector('input[type=file]')!;
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      target.dispatchEvent(event);
    },
    [kind, name, text] as const,
  );

test('many files come to a letter, over a line that breaks', { timeout: 180_000 }, async () => {
  browser.allow(/ csp$|Failed to load resource|ERR_/);
  const page = await openAsEditor({ viewport: { width: 390, height: 844 } });
  const [letter] = await it.db.sql<{ code: string; id: string }[]>`
    select m.code, c.id from communications c join matters m on m.id = c.matter_id where c.subject = 'Acknowledgment on paper'`;
  const files = `/requests/${letter!.code}/entries/${encodeURIComponent(globalId('Communication', letter!.id))}/files`;
  await page.goto(site.url + files);
  await expectReadsWell(page);
  const offsets: string[] = [];
  await page.route('**/files/resumable/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    offsets.push(route.request().headers()['upload-offset'] ?? '');
    return offsets.length === 2 ? route.abort('connectionreset') : route.continue();
  });
  const large = Buffer.alloc(2_500_000, 'Words of a long annex. ');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'annex.txt', mimeType: 'text/plain', buffer: large },
      {
        name: 'papers.zip',
        mimeType: 'application/zip',
        buffer: zipOf([['inside.txt', Buffer.from('In the ZIP.')]]),
      },
    ]);
  await bring(page, 'drop', 'dropped.txt', 'Dropped.');
  await bring(page, 'paste', 'pasted.txt', 'Pasted.');
  // Sent while files are on their way, the form waits for them.
  await page.getByRole('button', { name: 'Add to this letter' }).click();
  await page.waitForURL(/done=add/, { timeout: 60_000 });
  // The piece that the line lost was sent again, from where the one before had ended.
  expect(offsets.filter((offset) => offset === '0')).toHaveLength(4);
  expect(offsets.slice(0, 3)).toEqual(['0', '1048576', '1048576']);
  const names = await page.locator('main li a[href^="/files/"]').allInnerTexts();
  expect(names).toEqual(['IMG_0417.jpg', 'annex.txt', 'papers.zip', 'dropped.txt', 'pasted.txt']);
  const [kept] = await it.db.sql<{ sha256: string }[]>`select sha256 from documents where name = 'annex.txt'`;
  expect(kept?.sha256).toBe(createHash('sha256').update(large).digest('hex'));

  // Without a script: the ZIP is unpacked, and a file is added by the plain form.
  const plain = await openAsEditor({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await plain.goto(site.url + files);
  await plain.getByRole('button', { name: /^Take the files out/ }).click();
  await plain.waitForURL(/done=unpack/);
  expect(await plain.locator('main').innerText()).toContain('Taken out of papers.zip');
  await plain
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'plain.txt', mimeType: 'text/plain', buffer: Buffer.from('Plain.') });
  await plain.getByRole('button', { name: 'Add to this letter' }).click();
  await plain.waitForURL(/done=add/);
  expect(await plain.locator('main').innerText()).toContain('plain.txt');
});
