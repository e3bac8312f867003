// Every fact of the public record, as it was compiled, is in the API with its date, as precise as its source gives it, and where it can
// be read. The walk starts from the compilation, not from what the seed made of it, and is itself tried on answers that lack something.
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { toldTemplate } from '#test/support/demo-site.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

interface Compiled {
  readonly id: string;
  /** `2025-06-14`, `2025-06` or `2025`. */
  readonly date: string;
  readonly date_precision: string;
  readonly kind: string;
  readonly fact: string;
  readonly sources: readonly string[];
  readonly confidence: string;
  /** Citation, docket, judge ... */
  readonly [particular: string]: unknown;
}

interface Told {
  readonly sentence: string;
  readonly confidence: string | null;
  readonly occurred: {
    readonly on: string;
    readonly until: string | null;
    readonly precision: string;
    readonly basis: string;
    readonly text: string;
  };
  readonly sources: readonly { readonly url: string }[];
  readonly payload: readonly { readonly key: string; readonly raw: string | null }[];
}

const { facts: COMPILED } = JSON.parse(fs.readFileSync('test/fixtures/public-record/facts.json', 'utf8')) as {
  facts: readonly Compiled[];
};

let it: TestDatabase;
let api: TestApi;
let told: readonly Told[];

beforeAll(async () => {
  it = await createTestDatabase({ template: await toldTemplate() });
  api = await startTestApi(it.db);
  const answer = await api.ask(
    `{ agreements(first: 3) { nodes { facts(first: 100) { nodes {
      sentence confidence occurred { on until precision basis text } sources { url } payload { key raw } } } } } }`,
    {},
    ANONYMOUS,
  );
  expect(answer.errors).toBeUndefined();
  told = answer.data.agreements.nodes.flatMap(({ facts }: { facts: { nodes: Told[] } }) => facts.nodes);
}, 240_000);
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const inWords = (date: string, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...how, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** The date as the API is to give it: no more exact than it was compiled. */
function occurredAs({ date, date_precision: said }: Compiled): Told['occurred'] {
  const [words = '', basis = 'stated'] = said.split(', ');
  const isMonth = date.length === 7;
  const on = isMonth ? `${date}-01` : date.length === 4 ? `${date}-01-01` : date;
  const precision = words.toUpperCase().replaceAll('-', '_');
  const lastOfMonth = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0));
  const plain = inWords(on, {
    ...(date.length === 4 ? {} : { month: 'long' }),
    ...(date.length === 10 ? { day: 'numeric' } : {}),
    year: 'numeric',
  });
  const before: Record<string, string> = { about: 'about ', 'on-or-before': 'on or before ' };
  return {
    on,
    until: isMonth && words === 'about' ? lastOfMonth.toISOString().slice(0, 10) : null,
    precision,
    basis: basis.toUpperCase(),
    text: `${before[words] ?? ''}${plain}`,
  };
}

const camel = (key: string) => key.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** What each fact has; the rest are particulars of it. */
const OF_EACH = ['id', 'date', 'date_precision', 'kind', 'fact', 'sources', 'confidence'];

function payloadAs(fact: Compiled) {
  const particulars = Object.entries(fact)
    .filter(([key]) => !OF_EACH.includes(key))
    .map(([key, value]) => ({ key: camel(key), raw: String(value) }));
  return [{ key: 'factId', raw: fact.id }, { key: 'factKind', raw: fact.kind }, ...particulars];
}

/** The facts that these answers do not tell as they were compiled, by their names. */
const untold = (answers: readonly Told[]): string[] =>
  COMPILED.filter((fact) => {
    const found = answers.find(({ payload }) =>
      payload.some(({ key, raw }) => key === 'factId' && raw === fact.id),
    );
    if (!found) return true;
    const payload = new Map(found.payload.map(({ key, raw }) => [key, raw]));
    return !(
      found.sentence === fact.fact &&
      found.confidence === fact.confidence &&
      isSame(found.occurred, occurredAs(fact)) &&
      fact.sources.length > 0 &&
      isSame(
        found.sources.map(({ url }) => url),
        fact.sources,
      ) &&
      payloadAs(fact).every(({ key, raw }) => payload.get(key) === raw)
    );
  }).map(({ id }) => id);

const isSame = (one: unknown, other: unknown): boolean => {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
};

test('nobody in particular is told all of it, and nothing beside it', () => {
  expect(COMPILED).toHaveLength(28);
  expect(untold(told)).toEqual([]);
  expect(told).toHaveLength(COMPILED.length);
});

const others: Readonly<Record<string, (fact: Told) => Told[]>> = {
  'that is missing': () => [],
  'of another day': (fact) => [{ ...fact, occurred: { ...fact.occurred, on: '2001-01-01' } }],
  'more or less exact': (fact) => [
    {
      ...fact,
      occurred: { ...fact.occurred, precision: fact.occurred.precision === 'DAY' ? 'MONTH' : 'DAY' },
    },
  ],
  'whose words are more exact than its date': (fact) => [
    { ...fact, occurred: { ...fact.occurred, text: `${fact.occurred.text}, at noon` } },
  ],
  'with a source less': (fact) => [{ ...fact, sources: fact.sources.slice(1) }],
  'without particulars': (fact) => [{ ...fact, payload: fact.payload.filter(({ key }) => key === 'factId') }],
};

test.each(Object.entries(others))('the walk names each fact %s', (_what, spoil) => {
  for (const [at, fact] of told.entries()) {
    const id = fact.payload.find(({ key }) => key === 'factId')?.raw;
    expect(untold(told.toSpliced(at, 1, ...spoil(fact)))).toEqual([id]);
  }
});
