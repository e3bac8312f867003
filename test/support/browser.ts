// One browser for all test files of a process, watched: an error in the console, an uncaught exception or a failed request fails
// the test in which it happens. A request to another machine fails, for the browser finds none (`chromium.ts`).
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

/** To be called at the top of a test file or of a `describe`. */
export function useBrowser(): WatchedBrowser {
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
    watch(page, (problem) => void problems.push(problem));
    return page;
  };
  return { newPage, allow: (pattern) => void allowed.push(pattern) };
}

function watch(page: Page, report: (problem: string) => void): void {
  page.on('pageerror', (error) => report(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  // Not of every request: to be told of each takes longer than to load it.
  page.on('requestfailed', (request) => {
    // A navigation away cancels what the old page still wanted.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') report(`failed: ${request.url()} ${reason}`);
  });
}
