// The way to a page of the contact sheet, over the links that lead there.
import type { Page } from 'playwright-core';
import { A_REQUEST, type Shot } from './shots.ts';

/** @returns the status of the answer; undefined if the wanted link is not there */
export async function openShot(
  page: Page,
  url: string,
  { path: start, link, tail = '', isOpen }: Shot,
  waitUntil: 'load' | 'networkidle' = 'load',
): Promise<number | undefined> {
  // From a list of requests the way to everything else goes over the first of them.
  const isBehindRequest = link !== A_REQUEST && start.startsWith('/requests?');
  const hops = link ? (isBehindRequest ? [A_REQUEST, link] : [link]) : [];
  let address = start;
  for (const hop of hops) {
    const found = await wayOn(page, url + address, hop);
    if (found === undefined) return undefined;
    address = found;
  }
  const status = (await page.goto(url + address + (link ? tail : ''), { waitUntil }))?.status();
  if (isOpen) await unfold(page);
  return status;
}

/** Where links were found: most pages lie behind the same few. */
const ways = new WeakMap<Page, Map<string, string>>();

async function wayOn(page: Page, from: string, hop: RegExp): Promise<string | undefined> {
  let known = ways.get(page);
  if (!known) ways.set(page, (known = new Map()));
  const way = `${from} ${hop}`;
  const before = known.get(way);
  if (before !== undefined) return before;
  await page.goto(from);
  const found = await linkOn(page, hop);
  if (found !== undefined) known.set(way, found);
  return found;
}

async function linkOn(page: Page, hop: RegExp): Promise<string | undefined> {
  const paths = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return paths.find((one) => hop.test(one) && !one.endsWith('/new'));
}

/** Everything that can be opened on the page is open. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
