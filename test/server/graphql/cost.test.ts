import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

let it: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const refusalOf = async (query: string, variables: Record<string, unknown>, isOwnPage = false) =>
  (await api.ask(query, variables, undefined, { isOwnPage })).errors?.[0]?.extensions?.['refusal'] ?? null;

test('one document is weighed anew for each number that it asks for, and never for our own pages', async () => {
  const query = `query ($rows: Int, $text: String) { foiaRequests(first: $rows, filter: { text: $text }) {
    nodes { communications(first: 50) { nodes { subject } } } } }`;
  const asked = [];
  for (const [rows, text] of [
    [5, 'a'],
    [100, 'a'],
    [5, 'b'],
    [100, 'b'],
  ] as const)
    asked.push(await refusalOf(query, { rows, text }));
  expect(asked).toEqual([null, 'QUERY_TOO_COSTLY', null, 'QUERY_TOO_COSTLY']);
  expect(await refusalOf(query, { rows: 100 }, true)).toBe(null);
});

test('which of two numbers is given makes a difference, and so does the length of a list', async () => {
  const both = `query ($few: Int, $many: Int) {
    a: foiaRequests(first: $few) { totalCount }
    b: foiaRequests(first: $many) { nodes { communications(first: 50) { nodes { subject } } } } }`;
  expect(await refusalOf(both, { few: 99 })).toBe(null);
  expect(await refusalOf(both, { many: 99 })).toBe('QUERY_TOO_COSTLY');
  const nodes = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on FoiaRequest {
    communications(first: 100) { nodes { subject datedOn } } } } }`;
  const ids = (count: number) => Array.from({ length: count }, () => 'Rm9pYVJlcXVlc3Q6eA==');
  expect(await refusalOf(nodes, { ids: ids(1) })).not.toBe('QUERY_TOO_COSTLY');
  expect(await refusalOf(nodes, { ids: ids(50) })).toBe('QUERY_TOO_COSTLY');
});
