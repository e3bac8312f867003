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
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { setStatedDate } from '#commands/requests/set-stated-date.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { globalId, NODE_TYPES } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

/** Stands in every private text. */
const CANARY = 'canarybird';

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

interface Lead {
  /** Uuids of private things, or ids that lead nowhere. */
  readonly uuids: readonly string[];
  readonly codes: readonly string[];
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

/** A private request with everything on it, and things kept to the organization on the public one. */
async function addPrivateThings(): Promise<Lead> {
  const title = `Secret ${CANARY}`;
  const { matterId, version } = await world.filed('2025-03-03', {
    title,
    requestText: `All about the ${CANARY}.`,
    parts: [`The ${CANARY} itself`],
    requester: { name: `${CANARY} person` },
  });
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: `${CANARY}.pdf`,
    mediaType: 'application/pdf',
    sha256: 'a'.repeat(64),
    bytes: 10,
    storageKey: 'b'.repeat(32),
  });
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: `${CANARY} letter`,
      datedOn: '2025-03-10',
      file: documentId,
    },
    facts: [
      {
        kind: 'tracking_number_assigned',
        occurred: { on: '2025-03-10' },
        fields: [{ key: 'number', value: 'CANARY-NUMBER-1' }],
      },
      { kind: 'received_proper_component', occurred: { on: '2025-03-04' } },
    ],
  });
  await setStatedDate(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: recorded.version,
    dueOn: '2027-01-01',
    actor: 'agency',
    label: `${CANARY} date`,
    source: `${CANARY} paper`,
  });
  const kept = await keepOnPublicRequest();
  const { sql } = it.db;
  const rows = await sql<{ id: string }[]>`
    select id from communications where matter_id = ${matterId} union all select id from matter_events where matter_id = ${matterId}
    union all select id from deadlines where matter_id = ${matterId} union all select id from request_parts where matter_id = ${matterId}`;
  const [{ code }] = await sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  const people = [world.person.editor, world.person.owner];
  return { uuids: [matterId, documentId, ...kept, ...people, ...rows.map(({ id }) => id)], codes: [code] };
}

/** A letter and its facts that the organization keeps to itself, on a request that everyone may see. */
async function keepOnPublicRequest(): Promise<string[]> {
  const { sql } = it.db;
  const [letter, fact, clock] = [v7(), v7(), v7()];
  await sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, visibility, recorded_at)
    values (${letter}, ${publicId}, 'in', 'letter', ${`${CANARY} kept`}, '2026-04-01', 'organization', '2026-04-01T12:00:00Z')`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, communication_id, payload, visibility, recorded_at)
    values (${fact}, ${publicId}, 'expedited_denied', '2026-04-01', 'day', 'stated', ${letter}, ${JSON.stringify({ agencyWords: CANARY })}::jsonb,
      'organization', '2026-04-01T12:00:00Z')`;
  await sql`
    insert into determinations (id, matter_id, event_id, kind, adverse, agency_words)
    values (${fact}, ${publicId}, ${fact}, 'expedition', true, ${CANARY})`;
  await sql`
    insert into tracking_numbers (id, matter_id, number, assigned_by, is_current)
    values (${fact}, ${publicId}, 'CANARY-NUMBER-2', 'x', true)`;
  await sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, title, actor, is_open, status, certainty, version_number)
    values (${clock}, ${publicId}, 'STATED-DATE', ${fact}, 'stated', ${CANARY}, 'us', true, 'running', 'proved', 1)`;
  await sql`
    insert into deadline_versions (id, deadline_id, number, status, certainty, explanation, trace, alternatives, settings, details,
      rule_version, computed_at)
    values (${v7()}, ${clock}, 1, 'running', 'proved', '[]', '[]', '[]', '{}', '{}', '1', '2026-04-01T12:00:00Z')`;
  return [letter, fact, clock];
}

test('what others and nobody are told does not depend on what is private', { timeout: 60_000 }, async () => {
  const viewers = { nobody: ANONYMOUS, outsider: world.outsider.viewer };
  const nothing = { uuids: [v7()], codes: ['0000000000'] };
  const before = {
    nobody: await askEverything(viewers.nobody, nothing),
    outsider: await askEverything(viewers.outsider, nothing),
  };
  expect(before.nobody).toContain('Records about the sharing');
  const lead = await addPrivateThings();
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
