import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { draftBatch, type DraftBatchInput } from '#commands/requests/draft-batch.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
let api: TestApi;
beforeAll(async () => {
  test = await createTestDatabase();
  await setClock(test.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(test.db);
  api = await startTestApi(test.db);
});
afterAll(async () => {
  await api.stop();
  await test.drop();
});

const three = () => [
  { agency: world.agency.hhs, channel: 'portal', characterLimit: 60 },
  { agency: world.agency.dhs, channel: 'email' },
  { agency: world.agency.ny },
];
const batch = (input: Partial<DraftBatchInput> = {}, role: Role = 'editor') =>
  draftBatch(world.as(role), {
    organization: world.organizationId,
    title: 'Who pays',
    requestText: 'All records about who pays.\nAnd since when, with the invoices of each month.',
    requester: { name: 'Test Legal Aid' },
    parts: ['Invoices', 'Budgets'],
    lead: world.person.editor,
    components: three(),
    ...input,
  });

const viewerOf = (role: Role): Viewer => ({
  kind: 'person',
  personId: world.person[role],
  memberships: [{ organizationId: world.organizationId, role }],
});

const CHECK_LIST = `
  query ($id: ID!) { node(id: $id) { ... on RequestBatch { title unsentCount requests {
    title status agency { name } parts { text } regime filedOn
    filingPlan { channel characterLimit characters charactersTooMany } nextDeadline { dueOn certainty }
    batch { id } } } } }`;

async function checkList(batchId: string, viewer: Viewer) {
  const { data, errors } = await api.ask(CHECK_LIST, { id: globalId('RequestBatch', batchId) }, viewer);
  expect(errors).toBeUndefined();
  return data.node;
}

it('makes one request of each component, each with its own parts, law, channel and limit', async () => {
  const { batchId, matterIds } = await batch();
  expect(matterIds).toHaveLength(3);
  const list = await checkList(batchId, viewerOf('viewer'));
  expect(list).toMatchObject({ title: 'Who pays', unsentCount: 3 });
  expect(list.requests.map(({ regime }: { regime: string }) => regime)).toEqual(['FOIA', 'FOIA', 'STATE']);
  expect(list.requests[0]).toMatchObject({
    title: 'Who pays, Agency of family hhs',
    parts: [{ text: 'Invoices' }, { text: 'Budgets' }],
    // 75 letters and a line break, which a form sends as two.
    filingPlan: { channel: 'PORTAL', characterLimit: 60, characters: 77, charactersTooMany: 17 },
    batch: { id: globalId('RequestBatch', batchId) },
  });
  expect(list.requests[2].filingPlan).toMatchObject({ channel: null, charactersTooMany: 0 });
});

it('shows what is unsent, and the clocks of what was sent side by side', async () => {
  const { batchId, matterIds } = await batch();
  for (const [at, on] of [
    [0, '2026-03-02'],
    [1, '2026-03-09'],
  ] as const) {
    await fileRequest(world.as('editor'), {
      foiaRequest: matterIds[at]!,
      expectedVersion: 1,
      submittedOn: on,
      channel: 'email',
      proof: 'sent_email',
    });
  }
  const list = await checkList(batchId, viewerOf('editor'));
  expect(list.unsentCount).toBe(1);
  expect(list.requests.map(({ filedOn }: { filedOn: string }) => filedOn)).toEqual([
    '2026-03-02',
    '2026-03-09',
    null,
  ]);
  expect(list.requests[0].filingPlan).toBeNull();
  expect(list.requests.map(({ nextDeadline }: { nextDeadline: unknown }) => nextDeadline)).toMatchObject([
    { certainty: 'PROVISIONAL' },
    { dueOn: '2026-04-06', certainty: 'PROVISIONAL' },
    null,
  ]);
  const ofBatch = `query ($batch: ID!) { foiaRequests(first: 10, filter: { batch: $batch }) { totalCount } }`;
  const variables = { batch: globalId('RequestBatch', batchId) };
  expect((await api.ask(ofBatch, variables, viewerOf('viewer'))).data.foiaRequests.totalCount).toBe(3);
  expect((await api.ask(ofBatch, variables)).data.foiaRequests.totalCount).toBe(0);
});

it('is told to members only, also where its requests are public', async () => {
  const { batchId } = await batch({ visibility: 'public' });
  expect(await checkList(batchId, world.outsider.viewer)).toBeNull();
  expect(await checkList(batchId, { kind: 'anonymous' })).toBeNull();
  const asked = '{ foiaRequests(first: 50) { nodes { title batch { id } } } }';
  const { data } = await api.ask(asked);
  const seen = data.foiaRequests.nodes.filter(({ title }: { title: string }) => title.startsWith('Who pays'));
  expect(seen).toHaveLength(3);
  for (const { batch: shown } of seen) expect(shown).toBeNull();
});

it('is drafted once, however often it is sent', async () => {
  const clientMutationId = v7();
  const first = await batch({ clientMutationId });
  expect(await batch({ clientMutationId })).toEqual(first);
  const [{ counted }] = await test.db.sql<[{ counted: number }]>`
    select count(*)::int as counted from foia_requests where batch_id = ${first.batchId}`;
  expect(counted).toBe(3);
});

it.each([
  ['BATCH_TOO_SMALL', () => ({ components: three().slice(0, 1) })],
  ['AGENCY_TWICE', () => ({ components: [...three(), { agency: world.agency.hhs }] })],
  ['AGENCY_UNKNOWN', () => ({ components: [...three(), { agency: v7() }] })],
  [
    'NUMBER_OUT_OF_RANGE',
    () => ({ components: [...three().slice(1), { agency: world.agency.hhs, characterLimit: 0 }] }),
  ],
  ['TOO_MANY', () => ({ components: Array.from({ length: 26 }, () => ({ agency: v7() })) })],
  ['TEXT_REQUIRED', () => ({ requestText: ' ' })],
] as const)('refuses with %s, and saves none of them', async (code, input) => {
  const counted = () => test.db.sql`select count(*) from matters`;
  const before = await counted();
  await expect(batch(input())).rejects.toMatchObject({ code });
  expect(await counted()).toEqual(before);
});

it('is for those who may draft', async () => {
  await expect(batch({}, 'volunteer')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(batch({ organization: world.otherOrganizationId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
