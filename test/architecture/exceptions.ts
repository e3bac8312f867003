// The exceptions to the walls, each with its reason. The list only shrinks.
import type { Budget } from './walls.ts';

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
    'config.ts': 210,
    // The vocabulary of the engine, mostly sentences about each field.
    'domain/deadlines/deadline.ts': 260,
    // One table of the kinds of facts, a few lines each.
    'domain/requests/fact-kinds.ts': 310,
    // One registry of refusals: code, message, when, what to do.
    'domain/errors.ts': 280,
  },
};
