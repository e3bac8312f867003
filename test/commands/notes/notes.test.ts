// Notes: for the work inside, of whom they are written for, changed by their author, gone without a trace for readers, and kept
// by the history for those who could read them.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { addNote } from '#commands/notes/add-note.ts';
import { editNote } from '#commands/notes/edit-note.ts';
import { removeNote } from '#commands/notes/remove-note.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { NOTE_ORDER, notesOfEach } from '#db/queries/notes.ts';
import { countRequests } from '#db/queries/requests.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const publicRequest = () => world.filed('2026-03-02', { visibility: 'public' });

/** What this viewer reads beside the matter, newest first. */
async function texts(viewer: Viewer, matterId: string): Promise<string[]> {
  const pages = await notesOfEach(it.db, viewer, [matterId], readWindow({}, NOTE_ORDER));
  return [...pages.values()].flatMap(({ rows }) => rows.map(({ text }) => text));
}
const read = (role: Role, matterId: string) => texts(world.as(role).viewer, matterId);

const HISTORY =
  'query ($id: ID!) { node(id: $id) { ... on FoiaRequest { history { nodes { number action canUndo changes { label before after } } } } } }';

async function newest(role: Role, matterId: string) {
  const { data } = await api.ask(HISTORY, { id: globalId('FoiaRequest', matterId) }, world.as(role).viewer);
  return data.node.history.nodes[0];
}

const refused = (code: string) => ({ code });

test('a note is read by members, by nobody else, and outsiders are not told that anything changed', async () => {
  const { matterId, version } = await publicRequest();
  const before = await it.db
    .sql`select shown_version, shown_updated_at, search from matters where id = ${matterId}`;
  const words = 'The clerk said zymurgy ledgers exist.';
  const noted = await addNote(world.as('volunteer'), {
    matter: matterId,
    expectedVersion: version,
    text: words,
  });
  expect(noted.version).toBe(version + 1);
  for (const role of ['viewer', 'volunteer', 'editor', 'owner', 'counsel'] as const) {
    expect(await read(role, matterId)).toEqual([words]);
  }
  const outside: Viewer[] = [
    { kind: 'anonymous' },
    { kind: 'anonymous', linkedMatters: [matterId] },
    world.outsider.viewer,
  ];
  for (const viewer of outside) expect(await texts(viewer, matterId)).toEqual([]);
  expect(
    await it.db.sql`select shown_version, shown_updated_at, search from matters where id = ${matterId}`,
  ).toEqual(before);
  // Search knows no word of it, for nobody.
  for (const viewer of [world.as('owner').viewer, ...outside]) {
    expect((await countRequests(it.db, viewer, { includeSample: true, text: 'zymurgy' })).total).toBe(0);
  }
});

test('a guest who records writes notes, a guest who reads and a viewer do not', async () => {
  const { matterId, version } = await publicRequest();
  const note = { matter: matterId, expectedVersion: version, text: 'Seen at the counter.' };
  const guest = (role: 'viewer' | 'volunteer'): Viewer => ({
    kind: 'person',
    personId: world.person.volunteer,
    memberships: [],
    guestOf: [{ matterId, role }],
  });
  const as = (viewer: Viewer) => ({ ...world.outsider, viewer });
  await expect(addNote(as(guest('viewer')), note)).rejects.toMatchObject(refused('FORBIDDEN'));
  await expect(addNote(world.as('viewer'), note)).rejects.toMatchObject(refused('FORBIDDEN'));
  await expect(addNote(world.outsider, note)).rejects.toMatchObject(refused('FORBIDDEN'));
  await addNote(as(guest('volunteer')), note);
  expect(await texts(guest('viewer'), matterId)).toEqual(['Seen at the counter.']);
});

test('what is for counsel or sealed only counsel writes, and only they read', async () => {
  const { matterId, version } = await publicRequest();
  const note = (text: string, expectedVersion: number, visibility: 'counsel' | 'sealed') => ({
    matter: matterId,
    expectedVersion,
    text,
    visibility,
  });
  for (const visibility of ['counsel', 'sealed'] as const) {
    await expect(addNote(world.as('owner'), note('No.', version, visibility))).rejects.toMatchObject(
      refused('FORBIDDEN'),
    );
  }
  const first = await addNote(world.as('counsel'), note('Our position is weak.', version, 'counsel'));
  await addNote(world.as('counsel'), note('Under the order.', first.version, 'sealed'));
  const named: Viewer = { ...world.as('counsel').viewer, sealedMatters: [matterId] } as Viewer;
  expect(await texts(named, matterId)).toEqual(['Under the order.', 'Our position is weak.']);
  expect(await read('counsel', matterId)).toEqual(['Our position is weak.']);
  expect(await read('owner', matterId)).toEqual([]);
  const readers = await it.db.sql`select person_id from sealed_readers where matter_id = ${matterId}`;
  expect(readers).toEqual([{ personId: world.person.counsel }]);
});

test('a note that is kept for counsel later takes what the history says of it along, and is never for everybody', async () => {
  const { matterId, version } = await publicRequest();
  const noted = await addNote(world.as('counsel'), {
    matter: matterId,
    expectedVersion: version,
    text: 'Hm.',
  });
  const part = { matter: matterId, part: noted.noteId };
  await expect(
    setPartVisibility(world.as('editor'), { ...part, expectedVersion: noted.version, visibility: null }),
  ).rejects.toMatchObject(refused('STAYS_INSIDE'));
  expect(await newest('viewer', matterId)).toMatchObject({ action: 'add_note' });
  await setPartVisibility(world.as('counsel'), {
    ...part,
    expectedVersion: noted.version,
    visibility: 'counsel',
  });
  expect(await read('editor', matterId)).toEqual([]);
  expect(await newest('editor', matterId)).toMatchObject({ action: 'file_request' });
  expect(await newest('counsel', matterId)).toMatchObject({
    action: 'set_part_visibility',
    changes: expect.arrayContaining([{ label: 'Entry', before: null, after: 'A note' }]),
  });
});

test('its author alone changes the words; the edit can be taken back while it is the newest', async () => {
  const { matterId, version } = await publicRequest();
  const matter = { matter: matterId };
  const noted = await addNote(world.as('volunteer'), { ...matter, expectedVersion: version, text: 'One.' });
  const edit = { ...matter, note: noted.noteId, text: 'Two.', expectedVersion: noted.version };
  await expect(editNote(world.as('owner'), edit)).rejects.toMatchObject(refused('NOTE_OF_ANOTHER'));
  await expect(editNote(world.as('volunteer'), { ...edit, expectedVersion: version })).rejects.toMatchObject(
    refused('CONFLICT'),
  );
  await expect(editNote(world.as('volunteer'), { ...edit, text: 'x'.repeat(5_001) })).rejects.toMatchObject(
    refused('TEXT_TOO_LONG'),
  );
  await expect(editNote(world.as('volunteer'), { ...edit, note: v7() })).rejects.toMatchObject(
    refused('NOT_FOUND'),
  );
  const edited = await editNote(world.as('volunteer'), edit);
  const entry = await newest('volunteer', matterId);
  expect(entry).toMatchObject({ canUndo: true, changes: [{ label: 'Text', before: 'One.', after: 'Two.' }] });
  expect(await newest('owner', matterId)).toMatchObject({ canUndo: false });
  const undo = { ...matter, entry: entry.number, expectedVersion: edited.version };
  await expect(undoAct(world.as('owner'), undo)).rejects.toMatchObject(refused('NOTE_OF_ANOTHER'));
  const undone = await undoAct(world.as('volunteer'), undo);
  expect(await read('viewer', matterId)).toEqual(['One.']);
  await expect(
    undoAct(world.as('volunteer'), { ...undo, expectedVersion: undone.version }),
  ).rejects.toMatchObject(refused('UNDO_NOT_SAFE'));
});

test('a removed note is gone from every list, stands in the history, and can be brought back; under a hold it stays', async () => {
  const { matterId, version } = await publicRequest();
  const matter = { matter: matterId };
  const noted = await addNote(world.as('volunteer'), {
    ...matter,
    expectedVersion: version,
    text: 'Keep me.',
  });
  const target = { ...matter, note: noted.noteId, expectedVersion: noted.version };
  await expect(
    removeNote({ ...world.as('volunteer'), viewer: otherVolunteer() }, target),
  ).rejects.toMatchObject(refused('FORBIDDEN'));
  const removed = await removeNote(world.as('editor'), { ...target, reason: 'Twice.' });
  expect(await read('volunteer', matterId)).toEqual([]);
  const { data } = await api.ask(
    'query ($id: ID!) { node(id: $id) { id } }',
    { id: globalId('Note', noted.noteId) },
    world.as('owner').viewer,
  );
  expect(data.node).toBeNull();
  const again = { ...target, expectedVersion: removed.version };
  await expect(removeNote(world.as('editor'), again)).rejects.toMatchObject(refused('NOT_FOUND'));
  const entry = await newest('owner', matterId);
  expect(entry).toMatchObject({
    canUndo: true,
    changes: [{ label: 'Text', before: 'Keep me.', after: null }],
  });
  expect(await newest('volunteer', matterId)).toMatchObject({ canUndo: false });
  const undo = { ...matter, entry: entry.number, expectedVersion: removed.version };
  await expect(undoAct(world.as('volunteer'), undo)).rejects.toMatchObject(refused('FORBIDDEN'));
  const restored = await undoAct(world.as('owner'), undo);
  expect(await read('volunteer', matterId)).toEqual(['Keep me.']);
  const held = await setLegalHold(world.as('owner'), {
    ...matter,
    expectedVersion: restored.version,
    reason: 'A court may ask.',
  });
  await expect(
    removeNote(world.as('volunteer'), { ...target, expectedVersion: held.version }),
  ).rejects.toMatchObject(refused('LEGAL_HOLD'));
});

const otherVolunteer = (): Viewer => ({
  kind: 'person',
  personId: world.person.viewer,
  memberships: [{ organizationId: world.organizationId, role: 'volunteer' }],
});

test('an agreement has notes too', async () => {
  const id = v7();
  await it.db.sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, created_at, updated_at)
    values (${id}, ${id.slice(-10)}, 'agreement', 'An agreement', ${world.organizationId}, 'public', 'recorded', app_now(), app_now())`;
  await it.db.sql`
    insert into agreements (matter_id, agreement_kind, summary, parties, known, unknown) values (${id}, 'information_exchange', '', '[]', '[]', '[]')`;
  const add = `mutation ($input: MatterAddNoteInput!) { matterAddNote(input: $input) {
    note { text visibility canEdit } matter { __typename notes { totalCount } } userErrors { code } } }`;
  const input = { matter: globalId('Agreement', id), expectedVersion: 1, text: 'Ask who signed.' };
  const { data } = await api.ask(add, { input }, world.as('volunteer').viewer);
  expect(data.matterAddNote).toEqual({
    note: { text: 'Ask who signed.', visibility: 'ORGANIZATION', canEdit: true },
    matter: { __typename: 'Agreement', notes: { totalCount: 1 } },
    userErrors: [],
  });
});
