// A page of a timeline, and an agreement of which little is asked, are read with few columns: each field says the same as of whole rows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getNamedType, type GraphQLObjectType, isLeafType } from 'graphql';
import { schema } from '#server/graphql/schema.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { toldTemplate } from '#test/support/demo-site.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

let it: CountedDatabase;
let api: TestApi;
let agreements: readonly { readonly id: string; readonly code: string }[];

beforeAll(async () => {
  it = await createCountedDatabase({ template: await toldTemplate() });
  api = await startTestApi(it.db);
  const { data } = await api.ask('{ agreements(includeSample: true) { nodes { id code } } }');
  agreements = data.agreements.nodes;
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const fieldsOf = (name: string) => Object.values((schema.getType(name) as GraphQLObjectType).getFields());
const plainOf = (name: string) =>
  fieldsOf(name).flatMap((field) => {
    const type = getNamedType(field.type);
    if (field.args.some(({ type: given }) => String(given).endsWith('!'))) return [];
    if (isLeafType(type)) return [field.name];
    const [first] = fieldsOf(type.name).filter((inner) => isLeafType(getNamedType(inner.type)));
    return first && !type.name.endsWith('Connection') ? [`${field.name} { ${first.name} }`] : [];
  });

async function ask(query: string) {
  const { data, errors } = await api.ask(query, {}, undefined, { isOwnPage: true });
  expect(errors, query).toBeUndefined();
  return data;
}

describe.each(plainOf('TimelineEntry'))('%s of an entry', (field) => {
  test('says alone what it says beside whole rows', async () => {
    for (const { id, code } of agreements) {
      for (const page of ['first: 60', 'last: 60, sort: NEWEST']) {
        const alone = await ask(
          `{ agreement(code: "${code}") { timeline(${page}) { nodes { ${field} } } } }`,
        );
        const beside = await ask(
          `{ agreement(id: "${id}") { title timeline(${page}) { nodes { ${field} fact { id } communication { id } } } } }`,
        );
        const bare = (node: Record<string, unknown>) => {
          const [name = ''] = field.split(' ');
          return { [name]: name === 'fact' || name === 'communication' ? null : node[name] };
        };
        expect(alone.agreement.timeline.nodes.length).toBe(beside.agreement.timeline.nodes.length);
        expect(alone.agreement.timeline.nodes.map(bare)).toEqual(beside.agreement.timeline.nodes.map(bare));
      }
    }
  });
});

describe.each(plainOf('Agreement'))('%s of an agreement', (field) => {
  test('says alone, by code, what it says by id', async () => {
    for (const { id, code } of agreements) {
      const alone = await ask(`{ agreement(code: "${code}") { ${field} } }`);
      expect(alone).toEqual(await ask(`{ agreement(id: "${id}") { ${field} summary } }`).then(without));
    }
    function without(data: { agreement: Record<string, unknown> }) {
      const { summary, ...rest } = data.agreement;
      return { agreement: field === 'summary' ? { summary } : rest };
    }
  });
});

test('whoever turns the pages of a timeline needs one statement for each, with cursors and total two', async () => {
  const code = agreements[0]?.code;
  const count = async (selection: string) => {
    await ask(`{ agreement(code: "${code}") { ${selection} } }`);
    it.statements.length = 0;
    const data = await ask(`{ agreement(code: "${code}") { ${selection} } }`);
    return { data, statements: it.statements.length };
  };
  const first = await count('timeline(first: 2) { nodes { sentence } pageInfo { endCursor } }');
  expect(first.statements).toBe(1);
  const { endCursor } = first.data.agreement.timeline.pageInfo;
  const next = await count(`timeline(first: 2, after: "${endCursor}") { nodes { sentence } totalCount }`);
  expect(next.statements).toBe(2);
  const both = await ask(`{ agreement(code: "${code}") { timeline(first: 4) { nodes { sentence } } } }`);
  expect([...first.data.agreement.timeline.nodes, ...next.data.agreement.timeline.nodes]).toEqual(
    both.agreement.timeline.nodes,
  );
  const none = await ask('{ agreement(code: "0000000000") { timeline { nodes { sentence } } } }');
  expect(none.agreement).toBeNull();
});
