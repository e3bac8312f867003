import { describe, expect, test } from 'vitest';
import {
  CATALOGUES,
  LINE_BUDGET,
  LONG_FUNCTIONS,
  NAMES_ALLOWED,
  SERVER_CLOCK_ALLOWED,
} from './exceptions.ts';
import { listFiles, readSources, roomOf, type Source } from './sources.ts';
import { findBannedNames, findLongFunctions, findOverlong } from './budgets.ts';
import {
  findCycles,
  findEnvironmentReads,
  findForbiddenImports,
  findImpurity,
  findServerClock,
} from './walls.ts';

const sources = readSources('.ts', '.tsx').filter((source) => !source.path.endsWith('.d.ts'));
const bad = (path: string, text: string): Source[] => [{ path, text }];

describe('the house', () => {
  test('has its rooms', () => {
    const rooms = new Set(sources.map((source) => roomOf(source.path)));
    for (const room of ['domain', 'db', 'commands', 'web', 'test']) expect(rooms).toContain(room);
  });

  test('imports run one way, cross walls by #room/ only, and packages stay in their places', () => {
    expect(findForbiddenImports(sources)).toEqual([]);
  });

  test('no files import each other in a ring', () => {
    expect(findCycles(sources)).toEqual([]);
  });

  test('only config.ts reads the environment', () => {
    expect(findEnvironmentReads(sources)).toEqual([]);
  });

  test('the domain knows neither the time of day nor chance', () => {
    expect(findImpurity(sources)).toEqual([]);
  });

  test('SQL knows one clock, app_now()', () => {
    expect(findServerClock([...sources, ...readSources('.sql')], SERVER_CLOCK_ALLOWED)).toEqual([]);
  });

  test('every file says by its name what it holds', () => {
    expect(findBannedNames(listFiles(), NAMES_ALLOWED)).toEqual([]);
  });

  test('files stay short', () => {
    const read = sources.filter(
      ({ path }) => roomOf(path) !== 'test' && !CATALOGUES.some((place) => path.startsWith(place)),
    );
    expect(findOverlong(read, LINE_BUDGET)).toEqual([]);
  });

  test('functions stay short', () => {
    const read = sources.filter(({ path }) => roomOf(path) !== 'test');
    expect(findLongFunctions(read, LONG_FUNCTIONS)).toEqual([]);
  });
});

describe('each wall can be seen to stand', () => {
  test.each([
    ['domain/a.ts', `import { x } from '#db/client.ts'`, 'domain must not know db'],
    ['db/a.ts', `import type { X } from '#commands/context.ts'`, 'db must not know commands'],
    ['commands/a.ts', `const late = await import('#server/app.ts')`, 'commands must not know server'],
    ['server/a.ts', `import { x } from '#jobs/queues.ts'`, 'server must not know jobs'],
    ['jobs/a.ts', `export { x } from '#server/app.ts'`, 'jobs must not know server'],
    ['web/a.tsx', `import { x } from '#domain/errors.ts'`, 'web must not know domain'],
    ['server/a.ts', `import { loadConfig } from '#config'`, 'server must not know the settings'],
    ['server/a.ts', `import { x } from '../db/client.ts'`, 'only #room/ crosses a wall'],
    ['db/queries/a.ts', `import { x } from '#db/client.ts'`, 'inside a room an import is relative'],
    ['commands/a.ts', `import { sql } from 'drizzle-orm'`, 'only db/'],
    ['server/graphql/a.ts', `import pg from 'pg'`, 'only db/'],
    ['server/context.ts', `import { betterAuth } from 'better-auth'`, 'only server/auth/ may'],
    ['server/a.ts', `import { Queue } from 'bullmq'`, 'only jobs/'],
    ['jobs/a.ts', `import { graphql } from 'graphql'`, 'only server/'],
    ['server/a.ts', `import { renderToString } from 'react-dom/server'`, 'only web/'],
    ['domain/a.ts', `import { z } from 'zod'`, "domain's only package"],
  ])('%s with %s', (path, text, sentence) => {
    expect(findForbiddenImports(bad(path, text))).toEqual([expect.stringContaining(sentence)]);
  });

  test('a ring of two and of three', () => {
    const ring = [
      ...bad('db/a.ts', `import type { B } from './b.ts'`),
      ...bad('db/b.ts', `import { c } from './c.ts'`),
      ...bad('db/c.ts', `export * from './a.ts'`),
    ];
    expect(findCycles(ring)).toEqual(['db/a.ts -> db/b.ts -> db/c.ts -> db/a.ts']);
    expect(findCycles(bad('db/a.ts', `import './a.ts'`))).toHaveLength(1);
  });

  test.each(['process.env.PORT', `process['env']`, 'const { PORT } = process.env'])('%s', (text) => {
    expect(findEnvironmentReads(bad('jobs/a.ts', text))).toHaveLength(1);
    expect(findEnvironmentReads(bad('config.ts', text))).toEqual([]);
  });

  test.each(['Date.now()', 'new Date()', 'Math.random()', `Date['now']()`, 'Temporal.Now.instant()'])(
    '%s',
    (text) => {
      expect(findImpurity(bad('domain/a.ts', text))).toHaveLength(1);
      expect(findImpurity(bad('domain/a.ts', `// ${text}`))).toEqual([]);
    },
  );

  test.each(['sql`select now()`', 'sql`where due < ${x} and y > CURRENT_DATE`', `text('a').defaultNow()`])(
    '%s',
    (text) => {
      expect(findServerClock(bad('db/queries/a.ts', text))).toHaveLength(1);
      expect(findServerClock(bad('db/queries/a.ts', text), ['db/queries/a.ts'])).toEqual([]);
    },
  );

  test('app_now() and comments are not the server clock', () => {
    expect(findServerClock(bad('db/a.ts', 'sql`select app_now()` // not now()'))).toEqual([]);
    expect(findServerClock(bad('db/migrations/a.sql', '-- now()\nselect app_now();'))).toEqual([]);
    expect(findServerClock(bad('db/migrations/a.sql', 'select now();'))).toHaveLength(1);
  });

  test('names and lengths', () => {
    expect(
      findBannedNames(['db/utils.ts', 'web/common/x.ts', 'db/client.ts', 'a/helpers.test.ts']),
    ).toHaveLength(3);
    const long = bad('db/a.ts', 'x\n'.repeat(30));
    expect(findOverlong(long, { lines: 20, exceptions: {} })).toHaveLength(1);
    expect(findOverlong(long, { lines: 20, exceptions: { 'db/a.ts': 30 } })).toEqual([]);
    expect(findOverlong(long, { lines: 20, exceptions: { 'db/a.ts': 90 } })).toHaveLength(1);
    expect(findOverlong(long, { lines: 40, exceptions: { 'db/a.ts': 60 } })).toHaveLength(1);
  });

  test('functions', () => {
    const body = 'x();\n'.repeat(30);
    expect(findLongFunctions(bad('domain/a.ts', `function long() {\n${body}}`))).toHaveLength(1);
    expect(findLongFunctions(bad('domain/a.ts', `const long = () => {\n${body}}`))).toHaveLength(1);
    expect(findLongFunctions(bad('db/a.ts', `function short() {\n${body}}`))).toEqual([]);
    expect(
      findLongFunctions(bad('domain/a.ts', `const table = () => ({\n${'a: 1,\n'.repeat(30)}})`)),
    ).toEqual([]);
    const listed = { 'domain/a.ts#long': 40 };
    expect(findLongFunctions(bad('domain/a.ts', `function long() {\n${body}}`), listed)).toEqual([]);
    expect(findLongFunctions(bad('domain/a.ts', `function long() {}`), listed)).toHaveLength(1);
  });
});
