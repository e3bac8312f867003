// What axe-core says of a page as it stands: the rules of WCAG 2.2 AA and the good practice beside them.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';

const SCRIPT = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is not told in detail, and no film or sound is fetched: a third of the time.
  resultTypes: ['violations'],
  preload: false,
};

/** One line for each rule that is broken, with the first place. Works beside a strict content policy. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Once a document, for it is long; Playwright's own way would have it read as a text of the page, twice as slow.
  if (!(await page.evaluate('"axe" in globalThis'))) await runAsScript(page, SCRIPT);
  // What it says of all that is well is a hundred times as long.
  return page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run(asked);
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}x, ${nodes[0]?.html.slice(0, 160) ?? ''})`,
    );
  }, OPTIONS);
}

/** Left open: the end of one would take a test's virtual passkeys with it. */
const protocols = new WeakMap<Page, Promise<CDPSession>>();

/** By the browser's own protocol, which no policy of the page forbids. */
async function runAsScript(page: Page, expression: string): Promise<void> {
  let opening = protocols.get(page);
  if (!opening) protocols.set(page, (opening = page.context().newCDPSession(page)));
  await (await opening).send('Runtime.evaluate', { expression });
}

/** A desk's width, then a phone's: it stays at the phone's. */
const WIDTHS = [1280, 390] as const;

/** Axe objects to nothing on a phone (asked where scripts run), and at neither width is anything wider than the screen. */
export async function expectReadsWell(page: Page, runsScripts = true): Promise<void> {
  const excess: string[] = [];
  for (const width of WIDTHS) {
    for (const problem of await excessAt(page, width)) excess.push(`${width} px: ${problem}`);
  }
  const problems = runsScripts ? await accessibilityProblems(page) : [];
  expect([...excess, ...problems], page.url()).toEqual([]);
}

/** At a desk by day and on a phone by night: no width changes a colour. @returns one line for each problem */
export async function problemsByDayAndNight(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [at, width] of WIDTHS.entries()) {
    const colorScheme = at === 0 ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme });
    const problems = [...(await excessAt(page, width)), ...(await accessibilityProblems(page))];
    found.push(...problems.map((problem) => `${width} px, ${colorScheme}: ${problem}`));
  }
  return found;
}

/** The page from now on at this width. */
async function excessAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const excess = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return excess > 0 ? [`${excess} px wider than the screen`] : [];
}
