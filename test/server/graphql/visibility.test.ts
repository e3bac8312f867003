// Non-interference: what an outsider and nobody are told is the same whether private things exist or not. Every field of
// the query type is asked, with all that can be selected under it, by every id and word that could lead somewhere.
import {
  getNamedType,
  getNullableType,
  graphql,
  type GraphQLField,
  type GraphQLOutputType,
  isLeafType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { globalId, NODE_TYPES } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { addPrivateThings, CANARY, type Lead } from '#test/support/private-things.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
/** A public request of the organization, with things kept to its members. */
let publicId: string;

beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
  const { matterId } = await world.filed('2026-03-02', { visibility: 'public' });
  publicId = matterId;
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

/** How many types deep: a request, its lists, what hangs on their rows. */
const DEEP = 5;

/** Everything that can be selected under a type, without going round in circles. Aliased: kinds of nodes share names. */
function selectionOf(type: GraphQLOutputType, above: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) throw new Error(`No selection for ${named.name}.`);
  const inner = [...above, named.name];
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    if (!isLeafType(next) && (inner.includes(next.name) || inner.length > DEEP)) return [];
    // Signs of the time, not of what exists.
    if (named.name === 'Clock' && field.name !== 'zone') return [];
    return [`${named.name}_${field.name}: ${field.name}${selectionOf(field.type, inner)}`];
  });
  const kinds = isInterfaceType(named)
    ? schema.getPossibleTypes(named).filter(({ name }) => !inner.includes(name))
    : [];
  const more = kinds.map((kind) => `... on ${kind.name}${selectionOf(kind, above)}`);
  return ` { __typename ${[...fields, ...more].join(' ')} }`;
}

/** How each field is asked: the arguments that could lead to something private. */
const ARGUMENTS: Readonly<Record<string, (lead: Lead) => readonly string[]>> = {
  node: ({ uuids }) => uuids.flatMap((uuid) => NODE_TYPES.map((type) => `(id: "${globalId(type, uuid)}")`)),
  nodes: ({ uuids }) => [`(ids: [${uuids.map((uuid) => `"${globalId('FoiaRequest', uuid)}"`).join(', ')}])`],
  foiaRequest: ({ uuids, codes }) => [
    ...uuids.map((uuid) => `(id: "${globalId('FoiaRequest', uuid)}")`),
    ...codes.map((code) => `(code: "${code}")`),
  ],
  foiaRequests: ({ uuids }) => [
    '(first: 100, includeSample: true)',
    `(first: 100, includeSample: true, filter: { text: "${CANARY}" })`,
    '(first: 100, includeSample: true, filter: { text: "CANARY-NUMBER" })',
    '(first: 100, includeSample: true, filter: { overdue: true })',
    '(first: 100, includeSample: true, orderBy: { field: UPDATED, direction: DESC })',
    ...uuids.map((uuid) => `(first: 100, filter: { lead: "${globalId('Person', uuid)}" })`),
  ],
  deadlines: ({ uuids }) => [
    '(first: 100, includeSample: true)',
    ...uuids.map((uuid) => `(first: 100, filter: { matter: "${globalId('FoiaRequest', uuid)}" })`),
  ],
  agreement: ({ uuids, codes }) => [
    ...uuids.map((uuid) => `(id: "${globalId('Agreement', uuid)}")`),
    ...codes.map((code) => `(code: "${code}")`),
  ],
  agreements: () => ['(first: 100, includeSample: true)'],
  agency: ({ uuids }) => uuids.map((uuid) => `(id: "${globalId('Agency', uuid)}")`),
  agencies: () => ['(first: 100, includeSample: true)', `(filter: { text: "${CANARY}" })`],
  organization: () => [
    `(slug: "aid-${world.organizationId}")`,
    `(slug: "other-${world.otherOrganizationId}")`,
    '(slug: "none")',
  ],
  mailbox: () => ['(first: 100)'],
  accountTicket: ({ codes }) => codes.map((code) => `(token: "${code}")`),
  calendar: () => ['(from: "2026-03-01", to: "2026-03-07")'],
  deadlinePreview: () => ['(rule: "FOIA-20", events: [])'],
  foiaRequestRecordPreview: ({ uuids }) =>
    uuids.map(
      (uuid) =>
        `(input: { foiaRequest: "${globalId('FoiaRequest', uuid)}", expectedVersion: 1, facts: [], communication: { direction: IN, channel: LETTER, subject: "x" } })`,
    ),
};

async function askEverything(viewer: Viewer, lead: Lead): Promise<string> {
  const answers: string[] = [];
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    for (const args of argumentsFor(field, lead)) {
      const source = `{ ${field.name}${args}${selectionOf(getNullableType(field.type))} }`;
      const contextValue = { ...api.contextOf(viewer), isOwnPage: true };
      const answer = await graphql({ schema, source, contextValue });
      // A refusal is an answer; anything else is a mistake of this test or a fault.
      const faults = (answer.errors ?? []).filter(({ extensions }) => extensions['refusal'] === undefined);
      expect(faults.slice(0, 1).map(({ message }) => `${field.name}: ${message}`)).toEqual([]);
      answers.push(`${field.name}: ${JSON.stringify(answer.data)}`);
    }
  }
  return answers.join('\n');
}

function argumentsFor(field: GraphQLField<unknown, unknown>, lead: Lead): readonly string[] {
  const known = ARGUMENTS[field.name];
  if (known) return known(lead);
  if (field.args.length > 0) throw new Error(`This test does not know how to ask for ${field.name}.`);
  return [''];
}

test('what others and nobody are told does not depend on what is private', { timeout: 60_000 }, async () => {
  const viewers = { nobody: ANONYMOUS, outsider: world.outsider.viewer };
  const nothing = { uuids: [v7()], codes: ['0000000000'] };
  const before = {
    nobody: await askEverything(viewers.nobody, nothing),
    outsider: await askEverything(viewers.outsider, nothing),
  };
  expect(before.nobody).toContain('Records about the sharing');
  const lead = await addPrivateThings(world, publicId);
  const single = { uuids: lead.uuids.slice(0, 1), codes: lead.codes };
  for (const [who, viewer] of Object.entries(viewers)) {
    const after = await askEverything(viewer, single);
    expect(after === before[who as keyof typeof before], who).toBe(true);
    expect(
      ['canary', 'Test editor'].filter((word) => after.toLowerCase().includes(word.toLowerCase())),
    ).toEqual([]);
    expect(await findNodes(viewer, lead), who).toEqual([]);
  }
  const found = await findNodes(world.as('viewer').viewer, lead);
  expect(found.length).toBeGreaterThan(10);
});

/** Everything private that the viewer finds by an id of any type. */
async function findNodes(viewer: Viewer, { uuids }: Lead): Promise<string[]> {
  const ids = uuids.flatMap((uuid) => NODE_TYPES.map((type) => globalId(type, uuid)));
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const variables = { ids: ids.slice(at, at + 100) };
    const { data } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables, viewer);
    found.push(...data.nodes.flatMap((node: { id: string } | null) => (node ? [node.id] : [])));
  }
  return found;
}

test('a member is told all of it', async () => {
  const all = await askEverything(world.as('viewer').viewer, { uuids: [publicId], codes: [] });
  const secrets = ['kept', 'letter', 'person', 'date', 'itself'].map((word) => `${CANARY} ${word}`);
  const words = [...secrets, 'CANARY-NUMBER-1', 'CANARY-NUMBER-2', 'Test editor'];
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
});
