// Of agency dockets each kind of asker is told what the table of the gate says: notices and periods as the docket, a comment with who
// signs it, its files and what happened to it as the comment is kept; in lists, in totals, by id, and by the statements themselves.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#domain/access/viewer.ts';
import {
  countNoticesOfEach,
  noticesByIds,
  noticesOfEach,
  NOTICE_ORDER,
  periodsOfEachNotice,
} from '#db/queries/agency-notices.ts';
import { eventsOfComments, exhibitsOfEach, signOnsOfEach } from '#db/queries/comment-company.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { commentsByIds, countCommentsOfEach } from '#db/queries/public-comments.ts';
import { globalId, readGlobalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { FAR, idsOf, isTold, NEAR, rowsOf, type Thing, told } from '#test/support/gate-truth.ts';
import { type GateWorld, type Kind, KINDS, makeGateWorld } from '#test/support/gate-world.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';

let it: TestDatabase;
let api: TestApi;
let gate: GateWorld;
beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  gate = await makeGateWorld(it.db, true);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const LISTS = `{ agencyDockets(first: 20, includeSample: true) { totalCount nodes { id
    notices(first: 5) { totalCount nodes { id periods { basis } } }
    publicComments(first: 20) { totalCount nodes { id signOns { id authorityBy } exhibits { label document { id } } answers { id } } } } }
  agencyNotices(first: 20, includeSample: true) { totalCount nodes { id } }
  publicComments(first: 100, includeSample: true) { totalCount nodes { id } } }`;
const BY_ID = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

interface Listed<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}
interface Row {
  readonly id: string;
}
interface AskedComment extends Row {
  readonly signOns: readonly { readonly id: string; readonly authorityBy: string | null }[];
  readonly exhibits: readonly { readonly label: string; readonly document: Row | null }[];
}
interface AskedDocket extends Row {
  readonly notices: Listed<Row & { readonly periods: readonly object[] }>;
  readonly publicComments: Listed<AskedComment>;
}

const uuids = (rows: readonly Row[]) => rows.map(({ id }) => readGlobalId(id)?.uuid).sort();
const load = (statement: string) => it.db.sql.unsafe<Thing[]>(statement);
const COMMENTS = 'public_comments q where q.removed_at is null';

/** Comments with their own key, and whatever hangs on them with theirs. */
const things = async () => ({
  comments: await load(`select q.id, q.matter_id, q.visibility from ${COMMENTS}`),
  signOns:
    await load(`select s.id, q.matter_id, q.visibility from comment_sign_ons s join public_comments q on q.id = s.comment_id
    where s.removed_at is null and q.removed_at is null`),
  exhibits: await load(
    `select x.id, q.matter_id, q.visibility from comment_exhibits x join public_comments q on q.id = x.comment_id`,
  ),
  events: await load(`select id, matter_id, visibility from matter_events where kind = 'comment_posted'`),
  notices: await load('select id, matter_id, null as visibility from agency_notices'),
});

const isInside = (kind: Kind, matterId: string): boolean => {
  const docket = gate.dockets.find(({ id }) => id === matterId);
  return docket !== undefined && isTold(docket.isNear ? NEAR : FAR, kind, docket.state, 'organization');
};

test.each(KINDS)('%s', { timeout: 20_000 }, async (kind) => {
  const viewer = await gate.viewer(kind);
  const all = await things();
  const { data } = await api.ask(LISTS, {}, viewer, { isOwnPage: true });
  const dockets: readonly AskedDocket[] = data.agencyDockets.nodes;
  const asMatters = gate.dockets.map(({ id }) => ({ id, matterId: id, visibility: null }));
  expect(uuids(dockets)).toEqual(told(gate, kind, asMatters));
  expect(data.agencyDockets.totalCount).toBe(dockets.length);

  const notices = dockets.flatMap((docket) => docket.notices.nodes);
  expect(uuids(notices)).toEqual(told(gate, kind, all.notices));
  for (const { periods } of notices) expect(periods).toHaveLength(1);
  const comments = dockets.flatMap((docket) => docket.publicComments.nodes);
  expect(uuids(comments)).toEqual(told(gate, kind, all.comments));
  for (const docket of dockets) {
    expect(docket.publicComments.totalCount).toBe(docket.publicComments.nodes.length);
    expect(docket.notices.totalCount).toBe(1);
  }
  for (const [list, expected] of [
    ['agencyNotices', all.notices],
    ['publicComments', all.comments],
  ] as const) {
    expect(uuids(data[list].nodes)).toEqual(told(gate, kind, expected));
    expect(data[list].totalCount).toBe(data[list].nodes.length);
  }
  for (const docket of dockets) {
    const inside = isInside(kind, readGlobalId(docket.id)?.uuid ?? '');
    for (const { signOns, exhibits } of docket.publicComments.nodes) {
      expect(signOns.map(({ authorityBy }) => authorityBy)).toEqual([inside ? 'A director' : null]);
      expect(exhibits.map(({ document }) => document !== null)).toEqual([true]);
    }
  }
  const ids = [
    ...asMatters.map(({ id }) => globalId('AgencyDocket', id)),
    ...all.comments.map(({ id }) => globalId('PublicComment', id)),
    ...all.notices.map(({ id }) => globalId('AgencyNotice', id)),
  ];
  const found = await api.ask(BY_ID, { ids: ids.slice(0, 100) }, viewer);
  expect(uuids(found.data.nodes.filter((node: object | null) => node !== null))).toEqual(
    [asMatters, all.comments, all.notices].flatMap((some) => told(gate, kind, some)).sort(),
  );
  await expectStatements(kind, viewer, all);
});

/** The statements by themselves, asked for everything that there is. */
async function expectStatements(
  kind: Kind,
  viewer: Viewer,
  all: Awaited<ReturnType<typeof things>>,
): Promise<void> {
  const { db } = it;
  const parents = gate.dockets.map(({ id }) => id);
  const commentIds = idsOf(await load('select id from public_comments'));
  const noticeIds = idsOf(all.notices);
  const expected = (some: readonly Thing[]) => told(gate, kind, some);
  expect(idsOf(await commentsByIds(db, viewer, commentIds))).toEqual(expected(all.comments));
  expect(idsOf(await signOnsOfEach(db, viewer, commentIds))).toEqual(expected(all.signOns));
  expect(idsOf(await exhibitsOfEach(db, viewer, commentIds))).toEqual(expected(all.exhibits));
  expect(idsOf(await eventsOfComments(db, viewer, commentIds))).toEqual(expected(all.events));
  expect(idsOf(await noticesByIds(db, viewer, noticeIds))).toEqual(expected(all.notices));
  expect(idsOf(await periodsOfEachNotice(db, viewer, noticeIds))).toEqual(expected(all.notices));
  const window = readWindow({ first: 100 }, NOTICE_ORDER);
  expect(idsOf(rowsOf(await noticesOfEach(db, viewer, parents, window)))).toEqual(expected(all.notices));
  const totals = [
    [await countNoticesOfEach(db, viewer, parents), expected(all.notices).length],
    [await countCommentsOfEach(db, viewer, parents, null), expected(all.comments).length],
    [await countCommentsOfEach(db, viewer, parents, 'other'), 0],
  ] as const;
  for (const [counts, length] of totals) {
    expect([...counts.values()].reduce((sum, { total }) => sum + (total ?? Number.NaN), 0)).toBe(length);
  }
}
