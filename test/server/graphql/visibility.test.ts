// Non-interference: what an outsider and nobody are told is the same whether private things exist or not. Every field of
// the query type is asked, with all that can be selected under it, by every id and word that could lead somewhere.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { globalId, NODE_TYPES } from '#server/graphql/ids.ts';
import { askEverything } from '#test/support/ask-everything.ts';
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

test('what others and nobody are told does not depend on what is private', { timeout: 180_000 }, async () => {
  const viewers = {
    nobody: ANONYMOUS,
    outsider: world.outsider.viewer,
    administrator: await addAdministrator(),
  };
  const slugs = [`aid-${world.organizationId}`, `other-${world.otherOrganizationId}`];
  const known = { slugs, agencies: [world.agency.hhs] };
  const nothing = { uuids: [v7()], codes: ['0000000000', '0000000001', '0000000002'], ...known };
  const before = {
    nobody: await askEverything(api, viewers.nobody, nothing),
    outsider: await askEverything(api, viewers.outsider, nothing),
    administrator: await askEverything(api, viewers.administrator, nothing),
  };
  expect(before.nobody).toContain('Records about the sharing');
  const lead = await addPrivateThings(world, publicId);
  // As many questions before and after.
  expect(lead.codes).toHaveLength(nothing.codes.length);
  const single = { uuids: lead.uuids.slice(0, 1), codes: lead.codes, ...known };
  for (const [who, viewer] of Object.entries(viewers)) {
    const after = await askEverything(api, viewer, single);
    expect(after === before[who as keyof typeof before], who).toBe(true);
    // Who runs the site knows the names of people, and nothing else of them.
    const words = who === 'administrator' ? ['canary'] : ['canary', 'Test editor'];
    expect(words.filter((word) => after.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    expect(await findNodes(viewer, lead), who).toEqual([]);
  }
  const found = await findNodes(world.as('viewer').viewer, lead);
  expect(found.length).toBeGreaterThan(10);
});

async function addAdministrator(): Promise<Viewer> {
  const id = v7();
  await it.db.sql`
    insert into people (id, name, email, is_site_admin) values (${id}, 'Test root', ${`${id}@example.org`}, true)`;
  return (await viewerOfPerson(it.db, id)) ?? ANONYMOUS;
}

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
  const all = await askEverything(api, world.as('viewer').viewer, { uuids: [publicId], codes: [] });
  const secrets = ['kept', 'letter', 'person', 'date', 'itself'].map((word) => `${CANARY} ${word}`);
  const words = [...secrets, 'CANARY-NUMBER-1', 'CANARY-NUMBER-2', 'Test editor'];
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
});
