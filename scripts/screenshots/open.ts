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
  let status = (await page.goto(url + start, { waitUntil }))?.status();
  // From a list of requests the way to everything else goes over the first of them.
  const isBehindRequest = link !== A_REQUEST && start.startsWith('/requests?');
  const hops = link ? (isBehindRequest ? [A_REQUEST, link] : [link]) : [];
  for (const [index, hop] of hops.entries()) {
    const found = await linkOn(page, hop);
    if (found === undefined) return undefined;
    // What comes after the address belongs to the last page of the way.
    const end = index === hops.length - 1 ? tail : '';
    status = (await page.goto(url + found + end, { waitUntil }))?.status();
  }
  if (isOpen) await unfold(page);
  return status;
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
