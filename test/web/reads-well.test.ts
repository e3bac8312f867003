/**
 * Every page of the contact sheet in one visit of a browser: axe objects to nothing, at a desk by day and on a phone by
 * night, everything unfolded. A new page must be on the sheet (`screenshots.test.ts`), and so it is read here.
 */
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { openShot, unfold } from '#scripts/screenshots/open.ts';
import { type Shot, SHOTS } from '#scripts/screenshots/shots.ts';
import type { DocumentCheck } from '#domain/documents/check.ts';
import { globalId } from '#server/graphql/ids.ts';
import { problemsByDayAndNight } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
}, 300_000);
afterAll(() => site?.remove());

/** A mail in the mailbox, and a file that is held back; both come by themselves only after a while. @returns the file's page */
async function addMailAndHeldFile({ sql }: Database): Promise<string> {
  const [mail, file] = [v7(), v7()];
  await sql`
    insert into mails (id, person_id, to_address, subject, text, html, message_id, at)
    select ${mail}, id, email, 'A date comes near', 'In seven days.', '<p>In seven days.</p>', ${mail}, app_now()
    from people where email = 'owner@records.example'`;
  const found = {
    kind: 'social_security',
    place: 'text',
    page: 1,
    start: 0,
    length: 11,
    masked: '•••-••-••20',
    boxes: [],
  } as const;
  const result: DocumentCheck = {
    pages: 2,
    findingCount: 1,
    findings: [found],
    unchecked: [{ page: 2, why: 'picture' }],
  };
  await sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at,
      check_state, checked_at, check_result)
    select ${file}, ms.organization_id, 'x', 1, 'letter.pdf', 'application/pdf', ${file}, p.id, app_now(),
      'held', app_now(), ${JSON.stringify(result)}::text::jsonb
    from people p join memberships ms on ms.person_id = p.id where p.email = 'owner@records.example'`;
  const [letter] = await sql<{ id: string; code: string }[]>`
    update communications c set document_id = ${file} from matters m
    where m.id = c.matter_id and c.document_id is null and c.id = (
      select c.id from communications c join matters m on m.id = c.matter_id
      where m.organization_id = (select organization_id from documents where id = ${file}) order by c.id limit 1)
    returning c.id, m.code`;
  return `/requests/${letter!.code}/entries/${encodeURIComponent(globalId('Communication', letter!.id))}/check`;
}

/** The sheet shows some pages folded and open: here each is read once. */
const PAGES = SHOTS.filter(({ isOpen }) => !isOpen);

async function ownersPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site.url}/sign-in?next=/my-day`);
  await page.fill('[name=email]', 'owner@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname === '/my-day');
  return page;
}

/** What is wrong with a page, each line with its name. */
async function problemsOf(page: Page, shot: Shot): Promise<string[]> {
  const status = await openShot(page, site.url, shot);
  if (status !== (shot.status ?? 200)) return [`${shot.name}: answered ${status ?? 'nothing: no such link'}`];
  await unfold(page);
  return (await problemsByDayAndNight(page)).map((problem) => `${shot.name}: ${problem}`);
}

it('every page reads well', { timeout: 300_000 }, async () => {
  browser.allow(/404/);
  const db = openDatabase({ url: site.databaseUrl, role: 'owner', max: 1 });
  const heldFile = await addMailAndHeldFile(db);
  await db.close();
  const member = await ownersPage();
  const reader = await browser.newPage();
  const problems: string[] = [];
  for (const shot of PAGES) problems.push(...(await problemsOf(shot.isMember ? member : reader, shot)));
  problems.push(...(await problemsOf(member, { name: 'check', path: heldFile })));
  const copy = heldFile.replace(/check$/, 'copy');
  problems.push(...(await problemsOf(member, { name: 'copy', path: copy })));
  await openShot(
    member,
    site.url,
    SHOTS.find(({ name }) => name === 'redact')!,
  );
  await member.fill('[name=reason]', 'It names a patient.');
  await member.getByRole('button', { name: 'Go on' }).click();
  await member.getByRole('heading', { name: 'Look once more' }).waitFor();
  problems.push(...(await problemsByDayAndNight(member)));
  expect(problems).toEqual([]);
});
