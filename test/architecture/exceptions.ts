// The exceptions to the walls and budgets, each with its reason. The lists only shrink.
import type { Budget } from './budgets.ts';

/** Files of `db/` that may ask the server's own clock. */
export const SERVER_CLOCK_ALLOWED: readonly string[] = [];

/** Drizzle's tools want one file that names every table. */
export const NAMES_ALLOWED: readonly string[] = ['db/schema/index.ts'];

/** Catalogues of sentences are data, as long as the language is. */
export const CATALOGUES: readonly string[] = ['domain/words/'];

export const LINE_BUDGET: Budget = {
  lines: 200,
  exceptions: {
    // One table of settings, in reading order, beside the checks that tie them together.
    'config.ts': 215,
    // One registry of refusals: code, message, when, what to do.
    'domain/errors.ts': 270,
    // One registry of the reads of a request: a line a read, and where each comes from.
    'server/loaders.ts': 220,
  },
};

/** Functions over the budget. */
export const LONG_FUNCTIONS: Readonly<Record<string, number>> = {
  // One case a kind of clock, each a line or two.
  'domain/deadlines/case.ts#buildCalendar': 28,
  'domain/deadlines/foia-clock.ts#foiaClock': 31,
  'domain/deadlines/tolling.ts#countUnstopped': 27,
  'domain/requests/clocks.ts#expedition': 27,
  // One sentence a case.
  'domain/words/moves-en.ts#moveSentence': 30,
  'domain/words/status-en.ts#statusSentence': 40,
  // A pool and the one thing it does.
  'jobs/mail/transport.ts#openTransport': 42,
  // One generic connection: its types cannot be split without naming their parameters twice.
  'server/graphql/connections.ts#connectionOf': 60,
};
