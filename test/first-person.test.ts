// A stranger with a database of their own and no demo: the start says how to get in, and the printed link lets them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnvironment } from '#config';
import { type App, startApp } from '#test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { packed } from '#test/support/programs.ts';

let it: TestDatabase;
let app: App;

beforeAll(async () => {
  it = await createTestDatabase();
  app = await startApp({ databaseUrl: it.url, env: { DEMO: '0' } });
}, 300_000);
afterAll(async () => {
  await app?.remove();
  await it.drop();
});

/** Runs `npm run admin:create` with the settings of the running site. */
async function createAdmin(...words: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [packed('scripts/admin-create.ts'), ...words], {
    env: bareEnvironment(app.settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  return { code, output: output.join('') };
}

test('the first person gets in, once, and administers the site', { timeout: 120_000 }, async () => {
  // It answers a moment before it says so.
  await expect
    .poll(() => app.output())
    .toContain('Nobody has an account yet: npm run admin:create -- name@example.org');
  expect(app.output()).not.toContain('sign in ');
  const { code, output } = await createAdmin('Root@Example.org');
  expect(code).toBe(0);
  const [link = ''] = /http:\S+/.exec(output) ?? [];
  expect(link.startsWith(`${app.url}/welcome?token=`)).toBe(true);
  const page = await (await fetch(link)).text();
  expect(page).toContain('root@example.org');
  expect(page).toContain('Name of your organization');
  const form = {
    token: new URL(link).searchParams.get('token') ?? '',
    name: 'Rowan Root',
    organizationName: 'Open Clock Project',
    password: 'violet-harbor-lantern-ox',
  };
  const open = () =>
    fetch(`${app.url}/welcome`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: app.url },
      redirect: 'manual',
    });
  const answer = await open();
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/my-day']);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const day = await fetch(`${app.url}/my-day`, { headers: { cookie } });
  expect(await day.text()).toContain('Open Clock Project');
  expect(await (await open()).text()).toContain('used already');

  const again = await createAdmin('root@example.org');
  expect(again).toEqual({
    code: 0,
    output: 'root@example.org has an account, and administers the site from now on.\n',
  });
  expect(await createAdmin()).toEqual({
    code: 1,
    output: 'Say whose: npm run admin:create -- name@example.org\n',
  });
});
