import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { undoAct } from '#commands/matters/undo-act.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { addPart } from '#commands/requests/add-part.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { editRequest } from '#commands/requests/edit-request.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { setPeople } from '#commands/matters/set-people.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { changesInWords } from '#domain/words/history-en.ts';
import { globalId } from '#server/graphql/ids.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { setClock } from '#test/support/clock.ts';
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

const at = ({ matterId, version }: RequestResult) => ({
  foiaRequest: matterId,
  expectedVersion: version,
});
const onMatter = ({ matterId, version }: RequestResult) => ({
  matter: matterId,
  expectedVersion: version,
});
const undo = (target: RequestResult, entry: number, role: Role = 'editor') =>
  undoAct(world.as(role), {
    matter: target.matterId,
    expectedVersion: target.version,
    entry,
    reason: 'Slip.',
  });
const stored = async ({ matterId }: RequestResult) => {
  const [row] = await test.db
    .sql`select m.*, r.request_text from matters m join foia_requests r on r.matter_id = m.id where m.id = ${matterId}`;
  return row!;
};

describe('taking an act back', () => {
  it('restores title, text and people by a new act, which can be taken back itself', async () => {
    const draft = await world.draft();
    const edited = await editRequest(world.as('editor'), {
      ...at(draft),
      title: 'New',
      requestText: 'New text.',
    });
    const led = await setPeople(world.as('editor'), {
      ...onMatter(edited),
      lead: world.person.owner,
    });
    const back = await undo(led, 2);
    expect(await stored(draft)).toMatchObject({
      title: 'Records about the sharing',
      requestText: 'All records about the sharing of enrollee data.',
      leadId: world.person.owner,
    });
    const again = await undo(back, 4);
    expect(await stored(draft)).toMatchObject({ title: 'New', requestText: 'New text.' });
    await undo(again, 3);
    expect(await stored(draft)).toMatchObject({ leadId: world.person.editor });
    expect((await verifyHistory(test.db)).findings).toEqual([]);
  });

  it('restores a corrected fact, and its date', async () => {
    const filed = await world.filed('2026-03-02');
    const [event] = await test.db.sql<{ id: string }[]>`
      select id from matter_events where matter_id = ${filed.matterId} and kind = 'submitted'`;
    const correction = { ...at(filed), event: event!.id, reason: 'Misread.', occurred: { on: '2026-03-04' } };
    const corrected = await correctEvent(world.as('editor'), correction);
    const filedOn = async () =>
      (await test.db.sql`select filed_on from foia_requests where matter_id = ${filed.matterId}`)[0]?.[
        'filedOn'
      ];
    expect(await filedOn()).toBe('2026-03-04');
    const back = await undo(corrected, 3, 'editor');
    expect(await filedOn()).toBe('2026-03-02');
    await expect(undo(back, 3)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
  });

  it('is not done when something later touched the same field, though it says the same again', async () => {
    const first = await editRequest(world.as('editor'), { ...at(await world.draft()), title: 'One' });
    const second = await editRequest(world.as('editor'), { ...at(first), title: 'Two' });
    const third = await editRequest(world.as('editor'), { ...at(second), title: 'One' });
    await expect(undo(third, 2)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
    await undo(third, 4);
    expect(await stored(third)).toMatchObject({ title: 'Two' });
  });

  it('does not change the text of what was sent', async () => {
    const edited = await editRequest(world.as('editor'), {
      ...at(await world.draft()),
      requestText: 'Sent.',
    });
    const proof = { submittedOn: '2026-03-02', channel: 'email', proof: 'sent_email' } as const;
    const filed = await fileRequest(world.as('editor'), { ...at(edited), ...proof });
    await expect(undo(filed, 2)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
    expect(await stored(filed)).toMatchObject({ requestText: 'Sent.' });
  });

  it('is for acts that have a way back, and for those who may do them', async () => {
    const draft = await world.draft();
    const edited = await editRequest(world.as('editor'), { ...at(draft), title: 'Other' });
    const parted = await addPart(world.as('editor'), { ...at(edited), text: 'More.' });
    await expect(undo(parted, 3)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
    await expect(undo(parted, 1)).rejects.toMatchObject({ code: 'UNDO_NOT_SAFE' });
    await expect(undo(parted, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(undo(edited, 2)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(undo(parted, 2, 'viewer')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(undo(parted, 2, 'volunteer')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { matterId, version } = parted;
    await expect(
      undoAct(world.outsider, { matter: matterId, expectedVersion: version, entry: 2 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored(parted)).toMatchObject({ title: 'Other', version });
  });

  it('does not bring back a lead who has left', async () => {
    const draft = await world.draft({ lead: world.person.volunteer });
    const led = await setPeople(world.as('editor'), {
      ...onMatter(draft),
      lead: world.person.editor,
    });
    await test.db.sql`update memberships set role = 'viewer' where person_id = ${world.person.volunteer}`;
    await expect(undo(led, 2)).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
    await test.db.sql`update memberships set role = 'volunteer' where person_id = ${world.person.volunteer}`;
  });
});

describe('over the API', () => {
  const HISTORY = `query ($id: ID!) { node(id: $id) { ... on FoiaRequest { version history(first: 10) { nodes {
    number canUndo changes { label before after } } } } } }`;
  const UNDO = `mutation ($input: MatterUndoActInput!) { matterUndoAct(input: $input) {
    matter { title version } userErrors { code path } } }`;
  const viewerOf = (role: Role): Viewer => world.as(role).viewer;

  it('an entry says in words what it changed, and whether this viewer may take it back', async () => {
    const edited = await editRequest(world.as('editor'), { ...at(await world.draft()), title: 'Retitled' });
    const { owner } = world.person;
    await setPeople(world.as('editor'), { ...onMatter(edited), lead: owner });
    const id = globalId('FoiaRequest', edited.matterId);
    const { data } = await api.ask(HISTORY, { id }, viewerOf('editor'));
    expect(data.node.history.nodes.slice(0, 2)).toEqual([
      { number: 3, canUndo: true, changes: [{ label: 'Lead', before: 'Test editor', after: 'Test owner' }] },
      {
        number: 2,
        canUndo: true,
        changes: [{ label: 'Title', before: 'Records about the sharing', after: 'Retitled' }],
      },
    ]);
    const looked = await api.ask(HISTORY, { id }, viewerOf('volunteer'));
    expect(looked.data.node.history.nodes.map((entry: { canUndo: boolean }) => entry.canUndo)).toEqual([
      false,
      false,
      false,
    ]);
    const input = { matter: id, expectedVersion: data.node.version, entry: 2 };
    const done = await api.ask(UNDO, { input }, viewerOf('editor'));
    expect(done.data.matterUndoAct).toEqual({
      matter: { title: 'Records about the sharing', version: data.node.version + 1 },
      userErrors: [],
    });
    const stale = await api.ask(UNDO, { input: { ...input, entry: 3 } }, viewerOf('editor'));
    expect(stale.data.matterUndoAct.userErrors).toEqual([{ code: 'CONFLICT', path: ['expectedVersion'] }]);
  });

  it('a letter is told by what it said, not by what is kept of it', () => {
    const facts = [{ id: v7(), kind: 'submitted', on: '2026-03-02', payload: { channel: 'email' } }];
    expect(changesInWords(null, { subject: 'Hello', facts, closedOn: '2026-03-04' }, new Map())).toEqual([
      { label: 'Subject', before: null, after: 'Hello' },
      { label: 'What it said', before: null, after: 'Filed, Mon Mar 2, 2026' },
      { label: 'Closed on', before: null, after: 'Wed Mar 4, 2026' },
    ]);
  });
});
