import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { followReferral, type FollowReferralInput } from '#commands/requests/follow-referral.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
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
  await setClock(test.db, '2026-04-20T15:00:00Z');
  world = await makeWorld(test.db);
  api = await startTestApi(test.db);
});
afterAll(async () => {
  await api.stop();
  await test.drop();
});

const ANSWER = {
  answer: 'released',
  isWhole: 'true',
  searchFinished: 'true',
  saysWhat: 'true',
};
const fact = (kind: string, on: string, fields: Record<string, string> = {}): FactInput => ({
  kind,
  occurred: { on },
  fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
});
const record = ({ matterId, version }: RequestResult, on: string, ...facts: FactInput[]) =>
  recordCommunication(world.as('volunteer'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: on },
    facts,
  });

/** Received on 3 March; forty pages referred on 16 March. */
async function referred(input: Parameters<World['filed']>[1] = {}) {
  const filed = await world.filed('2026-03-02', { parts: ['One', 'Two'], ...input });
  const [, second] = await test.db.sql<{ id: string }[]>`
    select id from request_parts where matter_id = ${filed.matterId} order by number`;
  const told = await record(
    filed,
    '2026-03-16',
    fact('received_proper_component', '2026-03-03'),
    fact('referred', '2026-03-16', {
      body: 'The removals office',
      number: 'R-77',
      pages: '40',
      parts: second!.id,
    }),
  );
  const [event] = await test.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${filed.matterId} and kind = 'referred'`;
  return { told, referral: event!.id };
}
const follow = (
  { matterId, version }: RequestResult,
  input: Partial<FollowReferralInput>,
  role: Role = 'editor',
) =>
  followReferral(world.as(role), {
    foiaRequest: matterId,
    expectedVersion: version,
    referral: '',
    agency: world.agency.dhs,
    ...input,
  });
const rowOf = async (id: string) => {
  const [row] = await test.db
    .sql`select m.*, r.* from matters m join foia_requests r on r.matter_id = m.id where m.id = ${id}`;
  return row!;
};
const viewerOf = (role: Role): Viewer => world.as(role).viewer;

const ASK = `query ($id: ID!) { foiaRequest(id: $id) { status title agency { name } parts { text }
  trackingNumbers { number assignedBy } deadlines { rule { key } dueOn certainty isOpen }
  referrals { body pages isAnswered foiaRequest { title } } referredFrom { title } } }`;
const asked = async (id: string, viewer: Viewer = viewerOf('viewer')) => {
  const { data, errors } = await api.ask(ASK, { id: globalId('FoiaRequest', id) }, viewer);
  expect(errors).toBeUndefined();
  return data.foiaRequest;
};

it('makes a request at the other body, with its number, its part, and the clock that is not restarted', async () => {
  const { told, referral } = await referred();
  const { childId } = await follow(told, { referral });
  const child = await asked(childId);
  expect(child).toMatchObject({
    status: 'WAITING_FOR_AGENCY',
    title: 'Records about the sharing, referred to Agency of family dhs',
    agency: { name: 'Agency of family dhs' },
    parts: [{ text: 'Two' }],
    trackingNumbers: [{ number: 'R-77', assignedBy: 'Agency of family dhs' }],
    referredFrom: { title: 'Records about the sharing' },
  });
  // Counted from the first filing, not from the referral.
  const answer = child.deadlines.find(({ rule }: { rule: { key: string } }) => rule.key === 'FOIA-20');
  expect(answer).toMatchObject({ dueOn: '2026-03-30', certainty: 'PROVISIONAL', isOpen: true });
  expect((await asked(told.matterId)).referrals).toMatchObject([
    { body: 'The removals office', pages: 40, isAnswered: false, foiaRequest: { title: child.title } },
  ]);
});

it('keeps the first request open until the other body has answered, and opens it again with a correction there', async () => {
  const { told, referral } = await referred();
  const followed = await follow(told, { referral });
  const answered = await record(followed, '2026-04-01', fact('determination', '2026-04-01', ANSWER));
  expect(await rowOf(told.matterId)).toMatchObject({ status: 'partly_answered' });
  const version = (await rowOf(followed.childId))['version'] as number;
  const there = { matterId: followed.childId, version };
  await record(there, '2026-04-10', fact('determination', '2026-04-10', ANSWER));
  expect(await rowOf(told.matterId)).toMatchObject({ status: 'answered', version: answered.version });
  expect((await asked(told.matterId)).referrals[0]).toMatchObject({ isAnswered: true });
});

it('links a request that was made there before, once, and never in a ring', async () => {
  const { told, referral } = await referred();
  const before = await world.filed('2026-02-02', { agency: world.agency.dhs });
  const linked = await follow(told, { referral, existing: before.matterId, agency: null });
  expect(linked.childId).toBe(before.matterId);
  expect(await rowOf(before.matterId)).toMatchObject({ parentId: told.matterId });
  await expect(follow(linked, { referral })).rejects.toMatchObject({ code: 'REFERRAL_TAKEN' });
  const back = await record(
    { matterId: before.matterId, version: (await rowOf(before.matterId))['version'] as number },
    '2026-03-18',
    fact('referred', '2026-03-18', { body: 'Back again' }),
  );
  const [event] = await test.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${before.matterId} and kind = 'referred'`;
  await expect(follow(back, { referral: event!.id, existing: told.matterId })).rejects.toMatchObject({
    code: 'REFERRAL_LINK_INVALID',
  });
});

it.each([
  ['REFERRAL_UNKNOWN', {}],
  ['AGENCY_UNKNOWN', { agency: v7() }],
  ['REFERRAL_LINK_INVALID', { existing: v7() }],
] as const)('refuses with %s and changes nothing', async (code, input) => {
  const { told, referral } = await referred();
  const given = code === 'REFERRAL_UNKNOWN' ? v7() : referral;
  await expect(follow(told, { referral: given, ...input })).rejects.toMatchObject({ code });
  expect(await rowOf(told.matterId)).toMatchObject({ version: told.version });
});

it('is for staff, and keeps the second request as closely as the first', async () => {
  const { told, referral } = await referred();
  await expect(follow(told, { referral }, 'volunteer')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const kept = await setVisibility(world.as('counsel'), {
    matter: told.matterId,
    expectedVersion: told.version,
    visibility: 'counsel',
  });
  const { childId } = await follow(
    { matterId: told.matterId, version: kept.version },
    { referral },
    'counsel',
  );
  expect(await rowOf(childId)).toMatchObject({ visibility: 'counsel' });
  expect(await asked(childId, viewerOf('editor'))).toBeNull();
});

it('makes and links nothing for a sealed request, whose readers are named one by one', async () => {
  const { told, referral } = await referred();
  const before = await world.filed('2026-02-02', { agency: world.agency.dhs });
  const sealed = await setVisibility(world.as('counsel'), {
    matter: told.matterId,
    expectedVersion: told.version,
    visibility: 'sealed',
  });
  // Who sealed it is named for it.
  const viewer = (await viewerOfPerson(test.db, world.person.counsel))!;
  for (const more of [{ agency: world.agency.dhs }, { existing: before.matterId }])
    await expect(
      followReferral(
        { ...world.as('counsel'), viewer },
        { foiaRequest: told.matterId, expectedVersion: sealed.version, referral, ...more },
      ),
    ).rejects.toMatchObject({ code: 'REFERRAL_SEALED', path: ['foiaRequest'] });
  expect(await test.db.sql`select 1 from foia_requests where parent_id = ${told.matterId}`).toHaveLength(0);
  expect(await rowOf(told.matterId)).toMatchObject({ version: sealed.version });
});

it('tells nobody of a request that they may not see', async () => {
  const { told, referral } = await referred({ visibility: 'public' });
  const { childId } = await follow(told, { referral });
  await test.db.sql`update matters set visibility = 'organization' where id = ${childId}`;
  const { referrals } = await asked(told.matterId, { kind: 'anonymous' });
  expect(referrals).toMatchObject([{ foiaRequest: null, isAnswered: false }]);
  await test.db.sql`update matters set visibility = 'public' where id = ${childId}`;
  await test.db.sql`update matters set visibility = 'organization' where id = ${told.matterId}`;
  expect((await asked(childId, { kind: 'anonymous' })).referredFrom).toBeNull();
});

it('settles both while letters come to both at the same time', async () => {
  const { told, referral } = await referred();
  const followed = await follow(told, { referral });
  const there = { matterId: followed.childId, version: (await rowOf(followed.childId))['version'] as number };
  await Promise.all([
    record(followed, '2026-04-01', fact('determination', '2026-04-01', ANSWER)),
    record(there, '2026-04-02', fact('determination', '2026-04-02', ANSWER)),
  ]);
  expect(await rowOf(told.matterId)).toMatchObject({ status: 'answered' });
  expect(await rowOf(followed.childId)).toMatchObject({ status: 'answered' });
});
