// The courts over the API: which there are, which days they keep, and how a number of a case is read in one of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
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

const ask = (query: string, variables = {}) => api.ask(query, variables, ANONYMOUS);
const read = `query ($key: String!, $written: String!) { court(key: $key) { docketNumber(written: $written) { normal trouble } } }`;

test('everybody can list the courts, with the zone of their midnight', async () => {
  const { data, errors } = await ask('{ courts { key name level zone officesCountApart } }');
  expect(errors).toBeUndefined();
  expect(data.courts).toHaveLength(109);
  expect(data.courts).toContainEqual({
    key: 'cand',
    name: 'District Court for the Northern District of California',
    level: 'DISTRICT',
    zone: 'America/Los_Angeles',
    officesCountApart: false,
  });
  const { data: none } = await ask('{ court(key: "nowhere") { key } }');
  expect(none.court).toBeNull();
});

test('a court tells the days of its state, in the years that the calendars are true for', async () => {
  const days = 'query ($year: Int!) { court(key: "dcd") { stateHolidays(year: $year) } }';
  expect((await ask(days, { year: 2022 })).data.court.stateHolidays).toEqual(['2022-04-15']);
  const { errors } = await ask(days, { year: 1900 });
  expect(errors?.[0]?.extensions).toMatchObject({ refusal: 'NUMBER_OUT_OF_RANGE', argument: ['year'] });
});

test('a number of a case has one form, and what names no one case says why', async () => {
  const readIn = async (key: string, written: string) =>
    (await ask(read, { key, written })).data.court.docketNumber;
  const known = { normal: '25-cv-5536', trouble: null };
  expect(await readIn('cand', '3:25-cv-05536-VC')).toEqual(known);
  expect(await readIn('cand', 'Case No. C 25–05536 (VC)')).toEqual(known);
  expect(await readIn('txsd', '25-cv-900')).toEqual({ normal: null, trouble: 'NEEDS_OFFICE' });
  expect(await readIn('cand', 'pending')).toEqual({ normal: null, trouble: 'UNREADABLE' });
});
