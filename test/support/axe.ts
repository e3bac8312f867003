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

/**
 * One line for each rule that is broken, with the first place. Works beside a strict content policy.
 * @param options which rules, where not all
 */
export async function accessibilityProblems(page: Page, options: RunOptions = {}): Promise<string[]> {
  // Once a document, for it is long; Playwright's own way would have it read as a text of the page, twice as slow.
  if (!(await page.evaluate('"axe" in globalThis'))) await runAsScript(page, SCRIPT);
  // What it says of all that is well is a hundred times as long.
  return page.evaluate(
    async (asked) => {
      const { axe } = globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
      const { violations } = await axe.run(asked);
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}x, ${nodes[0]?.html.slice(0, 160) ?? ''})`,
      );
    },
    { ...OPTIONS, ...options },
  );
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

/** No width changes them, and they are the longest to look at: by day they are read at a desk, by night on a phone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const BUT_COLOURS: RunOptions = {
  rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
};

/** Axe objects to nothing on a phone (asked where scripts run), and at neither width is anything wider than the screen. */
export async function expectReadsWell(page: Page, runsScripts = true): Promise<void> {
  const excess: string[] = [];
  for (const width of WIDTHS) excess.push(...(await excessAt(page, width)));
  const problems = runsScripts ? await accessibilityProblems(page) : [];
  expect([...excess, ...problems], page.url()).toEqual([]);
}

/** At both widths by day, and the colours by night. @returns one line for each problem */
export async function problemsByDayAndNight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = await problemsAtAllWidths(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await accessibilityProblems(page, { runOnly: COLOURS });
  return [...byDay, ...byNight.map((problem) => `dark: ${problem}`)];
}

async function problemsAtAllWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    const excess = await excessAt(page, width);
    const problems = await accessibilityProblems(page, width === WIDTHS[0] ? {} : BUT_COLOURS);
    found.push(...excess, ...problems.map((problem) => `${width} px: ${problem}`));
  }
  return found;
}

/** The page from now on at this width. */
async function excessAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const excess = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return excess > 0 ? [`${width} px: ${excess} px wider than the screen`] : [];
}
