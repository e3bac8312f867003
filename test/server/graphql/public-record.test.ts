// Every fact of the public record is in the API with its date, as precise as its source gives it, and where it can be read.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { PUBLIC_RECORD_FACTS } from '#db/seeds/demo/public-record.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { toldTemplate } from '#test/support/demo-site.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

let it: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  it = await createTestDatabase({ template: await toldTemplate() });
  api = await startTestApi(it.db);
}, 240_000);
afterAll(async () => {
  await api.stop();
  await it.drop();
});

interface Told {
  readonly sentence: string;
  readonly confidence: string | null;
  readonly occurred: {
    readonly on: string;
    readonly until: string | null;
    readonly precision: string;
    readonly basis: string;
  };
  readonly sources: readonly { readonly url: string }[];
  readonly payload: readonly { readonly key: string; readonly value: unknown }[];
}

test('nobody in particular is told all of it', async () => {
  const answer = await api.ask(
    `{ agreements(first: 3) { nodes { facts(first: 100) { nodes {
      sentence confidence occurred { on until precision basis } sources { url } payload { key value } } } } } }`,
    {},
    ANONYMOUS,
  );
  expect(answer.errors).toBeUndefined();
  const told: Told[] = answer.data.agreements.nodes.flatMap(
    ({ facts }: { facts: { nodes: Told[] } }) => facts.nodes,
  );
  expect(PUBLIC_RECORD_FACTS.length).toBeGreaterThan(25);
  for (const fact of PUBLIC_RECORD_FACTS) {
    const found = told.find(({ sentence }) => sentence.includes(fact.statement));
    expect(found, fact.id).toMatchObject({
      confidence: fact.confidence,
      occurred: {
        on: fact.on,
        until: fact.until ?? null,
        precision: fact.precision.toUpperCase(),
        basis: fact.basis.toUpperCase(),
      },
      sources: fact.sources.map((url) => ({ url })),
    });
    const said = found?.payload.map(({ value }) => value);
    expect(said, fact.id).toEqual(expect.arrayContaining(Object.values(fact.details ?? {})));
  }
});
