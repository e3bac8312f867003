/**
 * Notes and tasks in a browser that runs no script, 390 wide: a volunteer writes a note, takes a task and does it; one that the
 * editor took and forgot is free for the volunteer after two days.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { KNOWN_PASSWORD } from '#db/seeds/demo/cast.ts';
import { signInToApi } from '#test/support/api.ts';
import { accessibilityProblems } from '#test/support/axe.ts';
import { setClock, readClock } from '#test/support/clock.ts';
import { useBrowser } from '#test/support/browser.ts';
import { type DemoSite, startDemoSite } from '#test/support/demo-site.ts';

let site: DemoSite;
const browser = useBrowser();

beforeAll(async () => {
  site = await startDemoSite();
}, 300_000);
afterAll(() => site?.remove());

interface Matter {
  readonly id: string;
  readonly path: string;
  readonly version: number;
}

/** An open request of the organization, with two free tasks on it, one of which the editor takes. */
async function requestWithTasks(): Promise<Matter> {
  const editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
  const { foiaRequests } = await editor.ask<{
    foiaRequests: { nodes: (Matter & { viewerCan: string[] })[] };
  }>('{ foiaRequests(first: 20, includeSample: true) { nodes { id path version viewerCan } } }');
  const matter = foiaRequests.nodes.find(({ viewerCan }) => viewerCan.includes('WORK_ON_TASKS'))!;
  const add = async (title: string) => {
    const input = { matter: matter.id, expectedVersion: matter.version, title, dueOn: '2027-06-01' };
    const { taskAdd } = await editor.ask<{ taskAdd: { task: { id: string; version: number } } }>(
      'mutation ($input: TaskAddInput!) { taskAdd(input: $input) { task { id version } userErrors { message } } }',
      { input },
    );
    return taskAdd.task;
  };
  await add('Ring the FOIA office');
  const { id: task, version: expectedVersion } = await add('Read the release');
  await editor.ask('mutation ($input: TaskInput!) { taskClaim(input: $input) { userErrors { message } } }', {
    input: { task, expectedVersion },
  });
  return matter;
}

/** A little more, so that the claim of this morning has lapsed. */
async function twoDaysLater(): Promise<void> {
  const db = openDatabase({ url: site.databaseUrl, role: 'owner', max: 1 });
  await setClock(db, new Date(Date.parse(await readClock(db)) + 49 * 3_600_000).toISOString());
  await db.close();
}

const wide = 'document.documentElement.scrollWidth <= innerWidth';

it('a volunteer notes, takes, does, and takes over what was forgotten', async () => {
  browser.allow(/assets\/[\w.-]+\.js csp$/);
  const { path } = await requestWithTasks();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const text = () => page.locator('main').innerText();
  const item = (title: string) =>
    page.locator('main li').filter({ has: page.getByRole('heading', { name: title }) });

  await page.goto(`${site.url}/sign-in?next=${encodeURIComponent(path)}`);
  await page.fill('[name=email]', 'volunteer@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname === path);
  expect(await text()).toContain('Nothing is noted yet');
  await page.fill('[name=text]', 'Ms. Okafor rings back on Friday.');
  await page.getByRole('button', { name: 'Write the note' }).click();
  await page.waitForURL((url) => url.search.includes('done=noted'));
  expect(await text()).toContain('Ms. Okafor rings back on Friday.');

  await page.goto(`${site.url}/my-day`);
  await item('Ring the FOIA office').getByRole('button', { name: 'Take it' }).click();
  await page.waitForURL((url) => url.pathname === '/my-day');
  expect(await item('Ring the FOIA office').innerText()).toContain('You have it until');
  expect(await text()).not.toContain('Read the release');
  expect(await page.evaluate(wide)).toBe(true);
  await item('Ring the FOIA office').getByRole('button', { name: 'Done' }).click();
  await page.waitForURL((url) => url.pathname === '/my-day');
  expect(await text()).not.toContain('Ring the FOIA office');

  await page.goto(`${site.url}${path}/tasks`);
  expect(await item('Ring the FOIA office').innerText()).toContain('Done');
  expect(await item('Read the release').innerText()).toContain('has it until');
  expect(await item('Read the release').getByRole('button', { name: 'Take it' }).count()).toBe(0);
  expect(await page.evaluate(wide)).toBe(true);
  // Two days go by without a word from the editor.
  await twoDaysLater();
  await page.goto(`${site.url}/my-day`);
  await item('Read the release').getByRole('button', { name: 'Take it' }).click();
  await page.waitForURL((url) => url.pathname === '/my-day');
  expect(await item('Read the release').innerText()).toContain('You have it until');
}, 120_000);

it('the editor is told why the task is theirs no more; the pages read well, by day and by night', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}/sign-in?next=/my-day`);
  await page.fill('[name=email]', 'editor@records.example');
  await page.fill('[name=password]', KNOWN_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname === '/my-day');
  const editor = await signInToApi(site.url, 'editor@records.example', KNOWN_PASSWORD);
  const { tasks } = await editor.ask<{
    tasks: { nodes: { lapsedAt: string | null; matter: { path: string } }[] };
  }>('{ tasks { nodes { lapsedAt matter { path } } } }');
  const { path } = tasks.nodes.find(({ lapsedAt }) => lapsedAt !== null)!.matter;
  for (const one of [path, `${path}/tasks`, `${path}/notes`]) {
    await page.goto(site.url + one);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page), `${one} ${colorScheme}`).toEqual([]);
    }
    if (one !== `${path}/notes`) {
      expect(await page.locator('main').innerText()).toContain('48 hours passed without a word from you');
    }
  }
}, 120_000);
