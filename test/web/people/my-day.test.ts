// The first page of a member: what nobody leads stands before everything else, as an error.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPeople } from '#commands/matters/set-people.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let site: Site;
let world: World;
const browser = useBrowser();

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

test('a clock of ours without a lead is an error, shown first, with the way to name somebody', async () => {
  await world.filed('2026-03-02', { title: 'Led by somebody' });
  // Filed: the time to sue runs.
  const filed = await world.filed('2026-03-02', { title: 'Led by nobody' });
  const draft = await world.draft({ title: 'Nothing runs yet' });
  for (const { matterId: matter, version: expectedVersion } of [filed, draft])
    await setPeople(world.as('editor'), {
      matter,
      expectedVersion,
      lead: null,
      backup: null,
    });
  const [name, value] = (await site.signIn(world.person.editor)).split('; ')[0]!.split('=');
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.context().addCookies([{ name: name!, value: value!, url: site.url }]);
  await page.goto(`${site.url}/my-day`);
  const text = await page.locator('main').innerText();
  const error = text.indexOf('A clock of ours runs, and nobody has the lead');
  expect(error).toBeGreaterThan(0);
  expect(error).toBeLessThan(text.indexOf('Ours, due in the next seven days'));
  const links = page.getByRole('main').locator('a[href$="/people"]');
  expect(await links.allInnerTexts()).toEqual(['Led by nobody']);
  expect(await accessibilityProblems(page)).toEqual([]);
  await links.click();
  await page.locator('select[name=lead]').waitFor();
});

test('five of a group stand open, the others behind one tap', async () => {
  // Nobody has said a word since.
  for (let at = 1; at <= 7; at += 1) await world.filed('2025-03-03', { title: `Late ${at}` });
  const headers = { cookie: await site.signIn(world.person.editor) };
  const html = await (await fetch(`${site.url}/my-day`, { headers })).text();
  const group = html.slice(html.indexOf('id="silent"'));
  const [open = '', folded = ''] = group.split('<details>');
  const named = (part: string) => new Set(part.match(/Late \d/g)).size;
  expect(folded).toMatch(/^<summary>Show (<!-- -->)?\d+ more requests<\/summary>/);
  expect(named(open)).toBe(5);
  expect(named(`${open}${folded.slice(0, folded.indexOf('</details>'))}`)).toBe(7);
});
