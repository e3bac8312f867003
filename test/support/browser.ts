// One browser for all test files of a process, watched: an error in the console, an uncaught exception, a failed request or
// a request to another host fails the test in which it happens.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';

export interface WatchedBrowser {
  /** A page in a fresh profile (no cookies). Options as Playwright's: `viewport`, `colorScheme`, `javaScriptEnabled`. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Lets problems that match pass in the current test (a page that is meant to answer 404). */
  readonly allow: (pattern: RegExp) => void;
}

let running: Promise<Browser> | undefined;

/** Started when first needed, and again if it has died; it ends with this process. A test leaves no profile in it. */
async function runningBrowser(): Promise<Browser> {
  const before = await running?.catch(() => undefined);
  if (before?.isConnected()) return before;
  return (running = launchChromium());
}

/**
 * To be called at the top of a test file or of a `describe`.
 * @param host the site's; every other is another
 */
export function useBrowser(host = '127.0.0.1'): WatchedBrowser {
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await runningBrowser();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const unexpected = problems.splice(0).filter((text) => !allowed.some((pattern) => pattern.test(text)));
    allowed.splice(0);
    expect(unexpected, 'the browser complained').toEqual([]);
  });

  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York', ...options });
    const page = await context.newPage();
    watch(page, host, (problem) => void problems.push(problem));
    return page;
  };
  return { newPage, allow: (pattern) => void allowed.push(pattern) };
}

function watch(page: Page, host: string, report: (problem: string) => void): void {
  page.on('pageerror', (error) => report(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== host) report(`another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A navigation away cancels what the old page still wanted.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') report(`failed: ${request.url()} ${reason}`);
  });
}
