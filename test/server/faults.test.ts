// A fault has a number that a person can report, and the log has that number, the kind of fault and the place in the code: never
// a word that anybody typed.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLog, toldOf } from '#scripts/start/log.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';

const CANARY = 'Aunt Petra’s private words';
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

let it: TestDatabase;
let site: Site;
/** Its pages cannot reach the API. */
let cut: Site;

beforeAll(async () => {
  it = await createTestDatabase();
  site = await startSite(it.db);
  cut = await startSite(it.db, {}, '127.0.0.1', () => () => Promise.reject(new Error(`no way to ${CANARY}`)));
  // From now on every list of requests, and every sign-in, fails in the database.
  await it.db.sql`alter table foia_requests rename to gone`;
  await it.db.sql`alter table auth."user" rename to gone_too`;
}, 300_000);
afterAll(async () => {
  await Promise.all([site.stop(), cut.stop()]);
  await it.drop();
});

const ask = async (query: string, variables: object) => {
  const answer = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.text();
};

/** The line of the log with this number. */
const lineOf = (from: Site, id: string) =>
  JSON.parse(
    from
      .log()
      .split('\n')
      .find((line) => line.includes(id)) ?? '{}',
  );

describe('a fault', () => {
  test('of the API is told by its number, and logged without the words of the query', async () => {
    const answer = await ask(
      'query ($text: String) { foiaRequests(filter: { text: $text }) { nodes { id } } }',
      {
        text: CANARY,
      },
    );
    const id = ID.exec(answer)?.[0] ?? 'none';
    const { msg, err } = lineOf(site, id);
    expect(msg).toBe('a fault in the API');
    expect(err).toMatchObject({ type: 'PostgresError', code: '42P01' });
    expect(site.log()).not.toContain(CANARY);
    expect(answer).not.toMatch(/gone|foia_requests/);
  });

  test('of a library keeps the parameters of its statement to itself', async () => {
    const printed = vi.spyOn(console, 'error');
    const answer = await ask(
      'mutation ($email: String!) { signIn(input: { email: $email, password: "x" }) { userErrors { code } } }',
      { email: 'aunt.petra@example.org' },
    );
    expect(answer).toMatch(ID);
    const { err } = lineOf(site, ID.exec(answer)?.[0] ?? 'none');
    expect(err).toMatchObject({ cause: { type: 'PostgresError', code: '42P01' } });
    expect(site.log()).not.toMatch(/petra/i);
    expect(printed.mock.calls).toEqual([]);
  });

  test('behind a page stands on the page with the number of the log', async () => {
    const answer = await fetch(`${site.url}/requests?text=${encodeURIComponent(CANARY)}`);
    const html = await answer.text();
    const id = /data-fault="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect([answer.status, lineOf(site, id).msg]).toEqual([502, 'a fault in the API']);
    expect(html.replace(/<[^>]*>/g, '')).toContain(`report it with this number: ${id}`);
    expect(site.log()).not.toMatch(/petra/i);
  });

  test('of a page itself does too', async () => {
    const answer = await fetch(`${cut.url}/requests`);
    const html = await answer.text();
    const id = /data-fault="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect([answer.status, lineOf(cut, id).msg]).toEqual([500, 'a fault in a page']);
    expect(html).not.toContain(CANARY);
    expect(cut.log()).not.toMatch(/petra/i);
  });
});

describe('the log', () => {
  test('keeps of an error its kind, its codes and the places, also of what caused it', () => {
    const cause = Object.assign(new postgres.PostgresError(CANARY as never), {
      code: '23505',
      constraint_name: 'matters_code_unique',
      detail: `Key (title)=(${CANARY})`,
      query: `select '${CANARY}'`,
    });
    const told = toldOf(
      new Error(`Failed query: ${CANARY}\n    at ${CANARY} (x.ts:1:1)\nparams: ${CANARY}`, { cause }),
    );
    expect(told).toMatchObject({
      type: 'Error',
      cause: { type: 'PostgresError', code: '23505', constraint_name: 'matters_code_unique' },
    });
    expect((told['at'] as string[]).join()).toContain('faults.test.ts');
    expect(JSON.stringify(told)).not.toContain(CANARY);
  });

  test('keeps what the engine says of our code, and nothing else that is said', () => {
    const nothing = undefined as unknown as { title: string };
    const caught = (act: () => unknown) => {
      try {
        return act();
      } catch (error) {
        return toldOf(error);
      }
    };
    expect(caught(() => nothing.title)).toMatchObject({
      message: "Cannot read properties of undefined (reading 'title')",
    });
    expect(caught(() => JSON.parse(CANARY))).not.toHaveProperty('message');
    expect(caught(() => new Headers([['a', `${CANARY}\n`]]))).not.toHaveProperty('message');
  });

  test('lets through no field that is not on its list, and no error as a sentence', () => {
    const lines: string[] = [];
    const log = openLog('trace', { write: (line) => void lines.push(line) });
    log.warn({ id: '7', title: CANARY, body: { CANARY } }, 'said');
    log.child({ part: 'worker' }).error(new Error(CANARY));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: '7', msg: 'said' });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      part: 'worker',
      msg: 'an error',
      err: { type: 'Error' },
    });
    expect(lines.join()).not.toContain(CANARY);
  });
});
