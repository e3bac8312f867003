import { defineConfig } from 'vitest/config';

/** Rooms whose tests need neither a database nor a browser. */
const PURE = ['test/domain/**/*.test.ts', 'test/architecture/**/*.test.ts'];

export default defineConfig({
  // The form that Node itself loads for packages: a second copy of graphql refuses the types of the first.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // The form of JSX that production's React has.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    pool: 'forks',
    // Much is made and thrown away: with more room for what is new, it is swept less often.
    execArgv: ['--max-semi-space-size=64'],
    // One more than the cores that it is measured on: much of the time a file waits for the database.
    maxWorkers: 3,
    // Files share what is loaded: reading the libraries again for each of them took longer than many of the tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page may take a while on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE } },
      {
        // Legal dates must not depend on where the process runs; the other zone is as far as it gets.
        extends: true,
        test: {
          name: 'pure, Auckland',
          include: ['test/domain/**/*.test.ts'],
          env: { TZ: 'Pacific/Auckland' },
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: PURE,
          globalSetup: ['test/support/global-setup.ts'],
          // As `npm start` serves: what libraries check only while developing takes longer than the pages themselves.
          env: { NODE_ENV: 'production' },
        },
      },
    ],
  },
});
