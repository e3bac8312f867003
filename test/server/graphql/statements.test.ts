// The number of SQL statements depends on what is asked, never on how many rows come back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { setClock } from '#test/support/clock.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';

let it: CountedDatabase;
let api: TestApi;

beforeAll(async () => {
  it = await createCountedDatabase();
  await insertManyRequests(it.db, { requests: 120, communicationsEach: 3 });
  // Before all their dates, so that each row needs the same: what is late says more.
  await setClock(it.db, '2025-12-01T12:00:00Z');
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

async function statementsFor(query: string, first: number): Promise<number> {
  await api.ask(query, { first });
  it.statements.length = 0;
  const { data, errors } = await api.ask(query, { first });
  expect(errors).toBeUndefined();
  expect(data.list.nodes).toHaveLength(first);
  // A new connection of the pool asks once for the types of arrays.
  return it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type')).length;
}

test('a list of 100 with agency, next deadline and last event takes as many as a list of 10', async () => {
  const query = `query ($first: Int) {
    list: foiaRequests(first: $first) {
      nodes {
        title
        agency { name }
        organization { name }
        nextDeadline { dueOn status rule { citation } }
        lastEvent { label occurred { on } }
      }
    }
  }`;
  const ten = await statementsFor(query, 10);
  expect(await statementsFor(query, 100)).toBe(ten);
  expect(ten).toBeLessThanOrEqual(5);
});

test('so does one with every nested list', async () => {
  const query = `query ($first: Int) {
    list: foiaRequests(first: $first) {
      nodes {
        viewerFollows
        parts { text }
        determinations { kind }
        trackingNumbers { number }
        deadlines { label sentence explanation rootEvent { kind } }
        communications(first: 2) { totalCount nodes { subject facts { kind } } }
        events(first: 2) { totalCount nodes { label } }
      }
    }
  }`;
  const five = await statementsFor(query, 5);
  expect(await statementsFor(query, 20)).toBe(five);
});

describe('one request by its code', () => {
  const CODE = '0000000007';
  const lists = `title agency { name } deadlines { dueOn status }`;

  async function statementsOf(selection: string): Promise<number> {
    const query = `query ($code: String, $yes: Boolean = true) {
      foiaRequest(code: $code) { ${selection} }
      clock @skip(if: $yes) { today }
    }`;
    await api.ask(query, { code: CODE });
    it.statements.length = 0;
    const { data, errors } = await api.ask(query, { code: CODE });
    expect(errors).toBeUndefined();
    expect(data.foiaRequest.title).toBe('Request 7');
    return it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type')).length;
  }

  test('takes one statement with its agency, its dates and the first page of its letters', async () => {
    expect(await statementsOf(`${lists} communications(first: 20) { nodes { subject datedOn } }`)).toBe(1);
  });

  test('takes one through fragments too', async () => {
    expect(
      await statementsOf(
        `... on Matter { ... on FoiaRequest { ${lists} communications { nodes { subject } } } }`,
      ),
    ).toBe(1);
  });

  test('fetches lists that are asked for twice, left to a directive, or not from the beginning in a second one', async () => {
    expect(
      await statementsOf(
        `${lists} one: communications(first: 1) { nodes { subject } } two: communications(first: 2) { nodes { subject } }`,
      ),
    ).toBe(2);
    expect(await statementsOf(`${lists} communications @include(if: $yes) { nodes { subject } }`)).toBe(2);
    expect(await statementsOf(`${lists} communications(last: 1) { nodes { subject } }`)).toBe(2);
  });

  test('refuses a page that is too large as everywhere', async () => {
    const query = `{ foiaRequest(code: "${CODE}") { communications(first: 101) { nodes { subject } } } }`;
    const { errors } = await api.ask(query);
    expect(errors?.[0]?.extensions?.['refusal']).toBe('PAGE_SIZE');
  });
});
