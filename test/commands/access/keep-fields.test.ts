// Fields that a request keeps to its organization: read by insiders, told to nobody else, and found by no search.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFields } from '#commands/access/keep-fields.ts';
import { acceptApproval } from '#commands/approvals/accept-approval.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countRequests, listRequests, requestByCode, requestOrder } from '#db/queries/requests.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const TEXT = 'All zirconium ledgers of the office.';
const REQUESTER = { name: 'Quillon Abernathy', organization: 'Sparrowhawk League' };

async function publicRequest() {
  const filed = await world.filed('2026-03-02', {
    visibility: 'public',
    requestText: TEXT,
    requester: REQUESTER,
  });
  const [row] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${filed.matterId}`;
  return { ...filed, code: row!.code };
}

/** What this viewer reads of it on its page and in a list. */
async function read(viewer: Viewer, code: string) {
  const alone = await requestByCode(it.db, viewer, code);
  const window = readWindow({ first: 100 }, requestOrder('filed', false));
  const listed = await listRequests(it.db, viewer, { includeSample: true }, window);
  const inList = listed.rows.find((row) => row.code === code);
  const fields = { requester: alone?.requester, requestText: alone?.requestText };
  expect({ requester: inList?.requester, requestText: inList?.requestText }).toEqual(fields);
  return fields;
}

const found = async (viewer: Viewer, text: string) =>
  (await countRequests(it.db, viewer, { includeSample: true, text })).total;

test('others read that they are withheld, insiders read them, and letting them go shows them again', async () => {
  const { code, matterId, version } = await publicRequest();
  const member = world.as('viewer').viewer;
  const outsiders: Viewer[] = [
    { kind: 'anonymous' },
    world.outsider.viewer,
    { ...world.outsider.viewer, linkedMatters: [matterId] } as Viewer,
  ];
  const kept = await keepFields(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    fields: ['request_text', 'requester'],
    reason: 'They fear for their job.',
  });
  expect(await read(member, code)).toEqual({ requester: REQUESTER, requestText: TEXT });
  for (const viewer of outsiders) {
    expect(await read(viewer, code)).toEqual({ requester: { name: 'Withheld' }, requestText: 'Withheld' });
    for (const word of ['zirconium', 'Abernathy', 'Sparrowhawk']) expect(await found(viewer, word)).toBe(0);
  }
  await keepFields(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: kept.version,
    fields: ['requester'],
  });
  for (const viewer of outsiders) {
    expect(await read(viewer, code)).toEqual({ requester: { name: 'Withheld' }, requestText: TEXT });
    expect(await found(viewer, 'zirconium')).toBe(1);
    expect(await found(viewer, 'Abernathy')).toBe(0);
  }
});

test('the history says what was kept before and after, and why', async () => {
  const { matterId: foiaRequest, version: expectedVersion } = await publicRequest();
  await keepFields(world.as('owner'), {
    foiaRequest,
    expectedVersion,
    fields: ['requester'],
    reason: 'Fear.',
  });
  const acts = await it.db.sql`
    select before, after, reason from history where matter_id = ${foiaRequest} and action = 'keep_fields'`;
  expect(acts).toEqual([
    { before: { keptFields: [] }, after: { keptFields: ['requester'] }, reason: 'Fear.' },
  ]);
});

test('the newest of these acts is taken back on the history page, an earlier one is not', async () => {
  const filed = await publicRequest();
  const { matterId: matter, code } = filed;
  const keep = async (fields: ('requester' | 'request_text')[], expectedVersion: number) =>
    (await keepFields(world.as('editor'), { foiaRequest: matter, expectedVersion, fields })).version;
  const version = await keep(['requester'], await keep(['requester', 'request_text'], filed.version));
  const window = readWindow({ first: 10 }, HISTORY_ORDER);
  const entries = async () =>
    (await historyOfEach(it.db, world.as('viewer').viewer, [matter], window))
      .get(matter)!
      .rows.filter(({ action }) => action === 'keep_fields');
  const [newest, earlier] = await entries();
  expect([newest!.isUndoable, earlier!.isUndoable]).toEqual([true, false]);
  const undo = (role: Role, entry: number, expectedVersion: number) =>
    undoAct(world.as(role), { matter, expectedVersion, entry, reason: 'The text names nobody.' });
  await expect(undo('editor', earlier!.number, version)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
  await expect(undo('viewer', newest!.number, version)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const asked = await undo('volunteer', newest!.number, version);
  expect(asked.approvalId).toBeDefined();
  expect(await read(world.outsider.viewer, code)).toMatchObject({ requestText: TEXT });
  const undone = await undo('counsel', newest!.number, version);
  expect(await read(world.outsider.viewer, code)).toEqual({
    requester: { name: 'Withheld' },
    requestText: 'Withheld',
  });
  const [again, ...others] = await entries();
  expect(again).toMatchObject({
    before: { keptFields: ['requester'] },
    after: { keptFields: ['requester', 'request_text'] },
    reason: 'The text names nobody.',
    isUndoable: true,
  });
  expect(others.map(({ isUndoable }) => isUndoable)).toEqual([false, false]);
  await undo('editor', again!.number, undone.version);
  expect(await read(world.outsider.viewer, code)).toMatchObject({ requestText: TEXT });
});

test('a viewer may not', async () => {
  const { matterId: foiaRequest, version: expectedVersion } = await publicRequest();
  await expect(
    keepFields(world.as('viewer'), { foiaRequest, expectedVersion, fields: [] }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what a volunteer would let others read again waits for a second person, and is done when they accept', async () => {
  const { matterId: foiaRequest, version, code } = await publicRequest();
  const kept = await keepFields(world.as('editor'), {
    foiaRequest,
    expectedVersion: version,
    fields: ['request_text', 'requester'],
  });
  const expectedVersion = kept.version;
  const { approvalId } = await keepFields(world.as('volunteer'), {
    foiaRequest,
    expectedVersion,
    fields: ['requester'],
    reason: 'It is known by now.',
  });
  const shown = () => read(world.outsider.viewer, code);
  expect(await shown()).toMatchObject({ requestText: 'Withheld' });
  await acceptApproval(world.as('editor'), { approval: approvalId ?? '', expectedVersion });
  expect(await shown()).toEqual({ requester: { name: 'Withheld' }, requestText: TEXT });
});
