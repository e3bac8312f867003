// Only the columns that an operation looks at are read. Each field of a request and of what comes along with it must say the
// same when it is asked alone, of one request and of a list, as on the road that reads whole rows: a request by its id.
import { getNamedType, type GraphQLField, GraphQLObjectType, isInterfaceType, isLeafType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import type { Viewer } from '#domain/access/viewer.ts';
import { schema } from '#server/graphql/schema.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { toldTemplate } from '#test/support/demo-site.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

let it: CountedDatabase;
let api: TestApi;
let member: Viewer;

beforeAll(async () => {
  it = await createCountedDatabase({ template: await toldTemplate() });
  const [{ id }] = await it.db.sql<[{ id: string }]>`
    select organization_id as id from matters where kind = 'foia_request' and is_sample limit 1`;
  member = {
    kind: 'person',
    personId: v7(),
    memberships: [{ organizationId: id, role: 'viewer' }],
  };
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;
const needsNothing = ({ args }: GraphQLField<unknown, unknown>) =>
  args.every(({ type, defaultValue }) => defaultValue !== undefined || !String(type).endsWith('!'));

/** The field with all that is plain under it; null for one that must be told more. */
function selectionOf(field: GraphQLField<unknown, unknown>): string | null {
  const type = getNamedType(field.type);
  if (!needsNothing(field)) return null;
  if (isLeafType(type)) return field.name;
  if (!(type instanceof GraphQLObjectType) && !isInterfaceType(type)) return `${field.name} { __typename }`;
  const plain = Object.values(type.getFields()).filter(
    (inner) => isLeafType(getNamedType(inner.type)) && needsNothing(inner),
  );
  return `${field.name} { __typename ${plain.map(({ name }) => name).join(' ')} }`;
}

const selectionsOf = (type: string) =>
  Object.values(typeNamed(type).getFields())
    .map(selectionOf)
    .filter((selection) => selection !== null);

const asked = [
  ...selectionsOf('FoiaRequest'),
  ...selectionsOf('Agency').map((field) => `agency { ${field} }`),
  ...selectionsOf('Deadline').flatMap((field) => [`nextDeadline { ${field} }`, `deadlines { ${field} }`]),
  ...selectionsOf('MatterEvent').map((field) => `lastEvent { ${field} }`),
  ...selectionsOf('Communication').flatMap((field) => [
    `communications(first: 2) { nodes { ${field} } }`,
    `communications(first: 2) { edges { cursor node { ${field} } } pageInfo { startCursor } }`,
  ]),
];

async function answerTo(query: string, variables = {}) {
  const { data, errors } = await api.ask(query, variables, member);
  expect(errors, query).toBeUndefined();
  return data;
}

test('there are fields to ask', () => expect(asked.length).toBeGreaterThan(100));

describe.each(asked)('%s', (selection) => {
  test('says alone what it says of a whole row', async () => {
    const list = await answerTo(
      `{ list: foiaRequests(first: 8, includeSample: true) { nodes { key: id keyCode: code ${selection} } } }`,
    );
    const narrow = await answerTo(
      `{ list: foiaRequests(first: 8, includeSample: true) { edges { node { ${selection} } } } }`,
    );
    const { nodes } = list.list as { nodes: { key: string; keyCode: string }[] };
    expect(nodes).toHaveLength(8);
    const whole = await answerTo(
      `{ ${nodes.map((_, at) => (at < 8 ? `n${at}: foiaRequest(id: "${nodes[at]?.key}") { ${selection} }` : '')).join(' ')} }`,
    );
    for (const [at, { key: _key, keyCode, ...given }] of nodes.slice(0, 8).entries()) {
      expect(given).toEqual(whole[`n${at}`]);
      expect(narrow.list.edges[at].node).toEqual(whole[`n${at}`]);
      if (at % 7 > 0) continue;
      const byCode = `query ($code: String) { foiaRequest(code: $code) { ${selection} } }`;
      expect((await answerTo(byCode, { code: keyCode })).foiaRequest).toEqual(whole[`n${at}`]);
    }
  });
});

test('a field left to a directive, asked under two names or twice in one place is there all the same', async () => {
  const of = async (selection: string) =>
    (
      await answerTo(
        `query ($yes: Boolean = true) { clock @skip(if: $yes) { today } foiaRequests(first: 1, includeSample: true) { ${selection} } }`,
      )
    ).foiaRequests;
  const plain = await of('nodes { title outcome agency { slug name } }');
  const [{ title, outcome, agency }] = plain.nodes;
  expect(title && outcome && agency.slug).toBeTruthy();
  expect(
    await of('nodes { title @include(if: $yes) outcome agency { slug name @include(if: $yes) } }'),
  ).toEqual(plain);
  expect(await of('nodes { title agency { slug } } nodes { outcome agency { name } }')).toEqual(plain);
  expect(await of('a: nodes { title } b: edges { node { outcome agency { slug } } }')).toEqual({
    a: [{ title }],
    b: [{ node: { outcome, agency: { slug: agency.slug } } }],
  });
  expect(await of('... @include(if: $yes) { nodes { title outcome agency { slug name } } }')).toEqual(plain);
});

test('what is asked for chooses among a bounded number of statements', async () => {
  const names = ['title', 'code', 'outcome', 'regime', 'standing', 'version', 'filedOn', 'channel', 'track'];
  const statements = new Set<string>();
  for (let mask = 1; mask < 2 ** names.length; mask += 1) {
    it.statements.length = 0;
    await api.ask(
      `{ foiaRequests(first: 1) { nodes { ${names.filter((_, at) => mask & (2 ** at)).join(' ')} } } }`,
    );
    for (const statement of it.statements) if (statement.includes('matters m')) statements.add(statement);
  }
  expect(statements.size).toBeGreaterThan(1);
  expect(statements.size).toBeLessThanOrEqual(201);
});
