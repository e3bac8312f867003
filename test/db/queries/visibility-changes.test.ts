// What happens to the gate when something changes: an organization is suspended, an instant passes, a person leaves, a fact is
// corrected where others cannot see it.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANONYMOUS, type PartVisibility, type Viewer } from '#domain/access/viewer.ts';
import { communicationsByIds } from '#db/queries/communications.ts';
import { documentsByIds } from '#db/queries/documents.ts';
import { EVENT_ORDER, eventsByIds, eventsOfEach } from '#db/queries/events.ts';
import { followedAmong } from '#db/queries/followers.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { organizationsByIds } from '#db/queries/people.ts';
import { requestsByIds } from '#db/queries/requests.ts';
import { matterIsVisible } from '#db/queries/visibility.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { idsOf, rowsOf, type Thing, told } from '#test/support/gate-truth.ts';
import { type GateWorld, type Kind, makeGateWorld } from '#test/support/gate-world.ts';

let test: TestDatabase;
let gate: GateWorld;
beforeAll(async () => {
  test = await createTestDatabase();
  gate = await makeGateWorld(test.db);
});
afterAll(() => test.drop());

const all = { first: 100 };
const matterIds = () => gate.matters.map(({ id }) => id);

it('takes everything from the members of a suspended organization and its guests, and leaves what is public', async () => {
  const { sql } = test.db;
  const { organizationId } = gate.world;
  await sql`update organizations set suspended_at = app_now() where id = ${organizationId}`;
  const letters = await sql<Thing[]>`select id, matter_id, visibility from communications`;
  for (const kind of ['owner', 'counsel', 'guest counsel', 'named member'] as const) {
    const viewer = await gate.viewer(kind);
    expect(idsOf(await requestsByIds(test.db, viewer, matterIds())), kind).toEqual(
      told(
        gate,
        'nobody',
        gate.matters.map(({ id }) => ({ id, matterId: id, visibility: null })),
      ),
    );
    expect(idsOf(await communicationsByIds(test.db, viewer, idsOf(letters))), kind).toEqual(
      told(gate, 'nobody', letters),
    );
  }
  await sql`update organizations set suspended_at = null where id = ${organizationId}`;
});

it('tells no follower of a matter that was hidden since', async () => {
  const { sql } = test.db;
  const { viewer } = gate.world.outsider;
  const personId = viewer.kind === 'person' ? viewer.personId : '';
  await sql`insert into followers (matter_id, person_id) select id, ${personId} from matters`;
  const followed = await followedAmong(test.db, viewer, matterIds());
  expect([...followed].sort()).toEqual(
    told(
      gate,
      'outsider',
      gate.matters.map(({ id }) => ({ id, matterId: id, visibility: null })),
    ),
  );
});

it('ends a guest, and an embargo, at their instant by the domain clock', async () => {
  const { sql } = test.db;
  const { id } = gate.matters.find(({ state, isNear }) => state === 'embargoed' && isNear)!;
  const guest = await gate.viewer('guest viewer');
  const guestId = guest.kind === 'person' ? guest.personId : '';
  await sql`update matters set embargoed_until = '2031-06-01T12:00:00Z' where id = ${id}`;
  await sql`update guests set ends_at = '2031-06-01T11:00:00Z' where person_id = ${guestId}`;
  const sees = async (viewer: Viewer) =>
    (await sql`select 1 from matters m where m.id = ${id} and ${matterIsVisible(test.db, viewer)}`).length ===
    1;
  const guestNow = async () => (await viewerOfPerson(test.db, guestId)) ?? ANONYMOUS;
  await setClock(test.db, '2031-06-01T10:59:00Z');
  expect([await sees(ANONYMOUS), await sees(await guestNow())]).toEqual([false, true]);
  await setClock(test.db, '2031-06-01T11:00:00Z');
  expect([await sees(ANONYMOUS), await sees(await guestNow())]).toEqual([false, false]);
  await setClock(test.db, '2031-06-01T12:00:00Z');
  expect([await sees(ANONYMOUS), await sees(await guestNow())]).toEqual([true, true]);
  await sql`update demo_clock set is_demo = false, shift = interval '0'`;
});

it('lets a fact stand for those to whom its correction is hidden', async () => {
  const { sql } = test.db;
  const matter = gate.matters.find(({ state, isNear }) => state === 'public' && isNear)!;
  const [wrong, right] = [v7(), v7()];
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, supersedes_id, payload, visibility, recorded_at)
    select id, ${matter.id}, 'acknowledged', '2026-03-20', 'day', 'stated', wrong, '{}', kept, app_now()
    from (values (${wrong}::uuid, null::uuid, null), (${right}, ${wrong}, 'counsel')) as new(id, wrong, kept)`;
  const current = async (kind: Kind) => {
    const viewer = await gate.viewer(kind);
    const pages = await eventsOfEach(test.db, viewer, [matter.id], false, readWindow(all, EVENT_ORDER));
    const [fact] = await eventsByIds(test.db, viewer, [wrong]);
    const ids = rowsOf(pages).map(({ id }) => id);
    return { current: ids.filter((id) => id === wrong || id === right), by: fact?.supersededById };
  };
  expect(await current('nobody')).toEqual({ current: [wrong], by: null });
  expect(await current('owner')).toEqual({ current: [wrong], by: null });
  expect(await current('counsel')).toEqual({ current: [right], by: right });
});

it('takes files that nothing cites yet from whoever brought them and left', async () => {
  const { sql } = test.db;
  const add = async (kind: Kind, visibility: PartVisibility) => {
    const id = v7();
    const viewer = await personOf(kind);
    await sql`
      insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, visibility)
      values (${id}, ${gate.world.organizationId}, 'x', 1, 'x.pdf', 'application/pdf', ${id}, ${viewer}, app_now(), ${visibility})`;
    return id;
  };
  const files = [await add('former member', null), await add('counsel', 'counsel')] as const;
  const seen = async (kind: Kind) => {
    const rows = await documentsByIds(test.db, await gate.viewer(kind), files);
    return files.map((id) => rows.some((row) => row.id === id));
  };
  expect(await seen('former member')).toEqual([false, false]);
  expect(await seen('volunteer')).toEqual([true, false]);
  expect(await seen('counsel')).toEqual([true, true]);
  expect(await seen('guest counsel')).toEqual([false, false]);
  expect(await seen('outsider')).toEqual([false, false]);
});

const personOf = async (kind: Kind): Promise<string> => {
  const [row] = await test.db.sql<
    [{ id: string }?]
  >`select id from people where name in (${kind}, ${`Test ${kind}`})`;
  return row?.id ?? '';
};

it('names an organization only where something of it may be seen', async () => {
  const { sql } = test.db;
  const ids = [gate.world.organizationId];
  expect(await organizationsByIds(test.db, ANONYMOUS, ids)).toHaveLength(1);
  await sql`update matters set visibility = 'sealed', embargoed_until = null, embargo_condition = null, embargo_held = false`;
  expect(await organizationsByIds(test.db, ANONYMOUS, ids)).toEqual([]);
  expect(await organizationsByIds(test.db, gate.world.outsider.viewer, ids)).toEqual([]);
});
