// What cannot be taken back is asked first: the forms of a page as a browser without scripts sends them. The first button
// must change nothing and say what will happen; only the second does it. What is asked reads well in a browser.
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsByDayAndNight } from '#test/support/axe.ts';
import { useBrowser } from '#test/support/browser.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { formsIn, withoutScripts } from '#test/support/forms-in-page.ts';
import { type Question, QUESTIONS } from '#test/support/questions.ts';
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

/** Every question that a page of the sources asks. */
const askedInSources = (): string[] =>
  fs
    .readdirSync('web', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      [...fs.readFileSync(`web/${file}`, 'utf8').matchAll(/askFor\('([^']+)'\)/g)].map(
        ([, intent]) => `${file.slice(0, -'.tsx'.length)} ${intent}`,
      ),
    );

const buttonsOf = (page: string) => formsIn(page).flatMap(({ buttons }) => buttons.map(({ value }) => value));

const formWith = (page: string, button: string, about: string) =>
  formsIn(page).find(
    ({ fields, buttons }) =>
      buttons.some(({ value }) => value === button) &&
      (about === '' || fields.some(([, value]) => value === about)),
  )!;

/** A page, or what comes of sending a form of it; as a browser without scripts. */
async function read({ path, cookie }: Question, form?: Readonly<Record<string, string>>): Promise<string> {
  const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await fetch(site.url + path, { headers: { cookie }, redirect: 'manual', ...sent });
  expect([200, 302]).toContain(answer.status);
  return withoutScripts(await answer.text());
}

/** What a reader of the question has in front of them, at a desk by day and on a phone by night. */
async function problemsOf(one: Question): Promise<string[]> {
  const { cookie, path, intent, about, with: chosen = {} } = one;
  const page = await browser.newPage();
  const cookies = cookie.split('; ').map((pair) => pair.split('='));
  await page.context().addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: site.url })));
  await page.goto(site.url + path);
  const button = page.locator(`button[value="ask-${intent}"]`);
  const asking = page.locator('form', { has: button });
  const form = about ? asking.filter({ has: page.locator(`[value="${about}"]`) }) : asking;
  for (const [name, value] of Object.entries(chosen))
    await form.locator(`[name=${name}]`).selectOption(value);
  await form.first().locator(button).click();
  await page.locator(`button[value="${intent}"]`).waitFor();
  return problemsByDayAndNight(page);
}

test('no page asks a question that is not among these', () => {
  expect(Object.keys(QUESTIONS).toSorted()).toEqual(askedInSources().toSorted());
});

test.each(Object.keys(QUESTIONS))('before %s is done the page asks', async (name) => {
  const one = await QUESTIONS[name]!({ world, site });
  const { intent, about = '', says, state } = one;
  const before = await state();
  const opened = await read(one);
  expect(buttonsOf(opened)).not.toContain(intent);
  const first = formWith(opened, `ask-${intent}`, about);
  const question = await read(one, {
    ...Object.fromEntries(first.fields),
    ...one.with,
    intent: `ask-${intent}`,
  });
  for (const words of says) expect(question).toContain(words);
  expect(await problemsOf(one)).toEqual([]);
  expect(await state()).toEqual(before);

  const second = formWith(question, intent, about);
  await read(one, { ...Object.fromEntries(second.fields), intent });
  expect(await state()).not.toEqual(before);
});
