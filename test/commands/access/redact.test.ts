// Words that must not be kept: after an owner removed them no row of any table holds them and no door tells them, every date
// stands, and the history still verifies, but for whoever only pretends to have removed something.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { redact } from '#commands/access/redact.ts';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { addNote } from '#commands/notes/add-note.ts';
import { editNote } from '#commands/notes/edit-note.ts';
import { addTask } from '#commands/tasks/add-task.ts';
import { editTask } from '#commands/tasks/edit-task.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { addPart } from '#commands/requests/add-part.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { setStatedDate } from '#commands/matters/set-stated-date.ts';
import { openDatabase, type Database } from '#db/client.ts';
import { requestsByIds } from '#db/queries/requests.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { keyActs } from '#server/graphql/key-scope.ts';
import { schema } from '#server/graphql/schema.ts';
import { askEverything } from '#test/support/ask-everything.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { tablesWith as tablesOf } from '#test/support/words-in-tables.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let owner: Database;
let world: World;
let api: TestApi;
let matter: RequestResult;
/** Another for each test: the number of a person, wherever a letter could have brought it. */
let word: string;
let letter: string;
let file: string;

beforeAll(async () => {
  it = await createTestDatabase();
  owner = openDatabase({ url: it.url, role: 'owner', max: 1 });
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await owner.close();
  await it.drop();
});

beforeEach(async () => {
  word = `ssn${v7().replaceAll('-', '').slice(-14)}`;
  matter = await world.filed('2026-03-02', { visibility: 'public' });
  file = await store();
  const recorded = await recordCommunication(world.as('editor'), {
    ...onRequest(),
    clientMutationId: v7(),
    communication: {
      direction: 'in',
      channel: 'letter',
      subject: `Letter about ${word}`,
      summary: `It names ${word}.`,
      sender: `${word} Smith`,
      datedOn: '2026-03-10',
      file,
    },
    facts: [
      { kind: 'received_proper_component', occurred: { on: '2026-03-04' } },
      fact('tracking_number_assigned', { number: word, assignedBy: word }),
      fact('perfection_requested', { question: `Is ${word} yours?`, answerBy: '2026-04-10' }),
      fact('fee_waiver_denied', { agencyWords: `No waiver for ${word}.` }),
    ],
  });
  matter = recorded;
  letter = recorded.communicationId;
});

const fact = (kind: string, fields: Record<string, string>) => ({
  kind,
  occurred: { on: '2026-03-10' },
  fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
});
const onRequest = () => ({ foiaRequest: matter.matterId, expectedVersion: matter.version });
const onMatter = () => ({ matter: matter.matterId, expectedVersion: matter.version });
const why = { reason: 'It names a person by number.' };

async function store(): Promise<string> {
  const stored = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: `${word}.pdf`,
    mediaType: 'application/pdf',
    sha256: v7().replaceAll('-', '').repeat(2),
    bytes: 10,
    storageKey: v7(),
  });
  return stored.documentId;
}

const eventOf = async (kind: string) =>
  (
    await it.db.sql<{ id: string }[]>`select e.id from matter_events e where e.matter_id = ${matter.matterId}
      and e.kind = ${kind} and not exists (select from matter_events l where l.supersedes_id = e.id)`
  )[0]!.id;

const take = async (part: string, role: Role = 'owner') => {
  matter = await redact(world.as(role), { ...onMatter(), part, ...why });
};

const tablesWith = (words: string) => tablesOf(owner, words);

const clocks = () => it.db.sql`
  select name, rule_key, due_on, due_at, file_by, sue_from, status, certainty, is_open from deadlines
  where matter_id = ${matter.matterId} order by rule_key, root_event_id`;

const findings = async () =>
  (await verifyHistory(owner)).findings.filter(({ chainId }) => chainId === matter.matterId);

/** A word in every place that a letter's words can come to. */
async function spreadTheWord() {
  const refused = await eventOf('fee_waiver_denied');
  matter = await correctEvent(world.as('editor'), {
    ...onRequest(),
    event: refused,
    reason: `Of ${word}, not of me.`,
    fields: [{ key: 'agencyWords', value: `Not for ${word}.` }],
  });
  const { approvalId } = await correctEvent(world.as('volunteer'), {
    ...onRequest(),
    event: await eventOf('received_proper_component'),
    occurred: { on: '2026-03-05' },
    reason: `They say ${word}.`,
  });
  expect(approvalId).toBeDefined();
  const closer = { visibility: 'organization' as const, reason: `Because of ${word}.` };
  matter = await setPartVisibility(world.as('editor'), { ...onMatter(), part: letter, ...closer });
  matter = await setPartVisibility(world.as('editor'), { ...onMatter(), part: letter, visibility: null });
  const notice = v7();
  await it.db.sql`
    insert into notices (id, kind, person_id, to_address, matter_id, send_at, state)
    values (${notice}, 'embargo_warning', ${world.person.editor}, 'e@example.org', ${matter.matterId}, app_now(), 'sent')`;
  await it.db.sql`
    insert into mails (id, notice_id, to_address, subject, text, html, message_id, at)
    values (${v7()}, ${notice}, 'e@example.org', 'A date', ${`Tracking number ${word}`}, ${`<p>${word}</p>`}, ${v7()}, app_now())`;
  return approvalId!;
}

test('no row of any table holds the words any more, and no date has moved', async () => {
  const approvalId = await spreadTheWord();
  expect(await tablesWith(word)).toEqual(
    expect.arrayContaining([
      'approvals',
      'communications',
      'determinations',
      'documents',
      'history',
      'mails',
      'matter_events',
      'matters',
      'tracking_numbers',
    ]),
  );
  const before = await clocks();
  expect(before.length).toBeGreaterThan(3);
  await take(letter);
  expect(await tablesWith(word)).toEqual([]);
  expect(await clocks()).toEqual(before);
  expect(await findings()).toEqual([]);
  const [ask] = await it.db.sql`select state, input, decision_reason from approvals where id = ${approvalId}`;
  expect(ask).toEqual({ state: 'rejected', input: {}, decisionReason: null });
});

test('a note and a task lose their words too: the note is gone, and the task is one that nobody can read', async () => {
  const by = world.as('counsel');
  const noted = await addNote(by, { ...onMatter(), text: `Call ${word}.` });
  const edited = await editNote(by, {
    matter: noted.matterId,
    expectedVersion: noted.version,
    note: noted.noteId,
    text: `Not ${word}.`,
  });
  matter = { ...matter, version: edited.version };
  const added = await addTask(by, {
    ...onMatter(),
    title: `Visit ${word}`,
    note: `At ${word}.`,
    dueOn: '2026-04-01',
  });
  const renamed = { task: added.taskId, expectedVersion: added.version, title: `Write to ${word}` };
  await editTask(by, renamed);
  expect(await tablesWith(word)).toEqual(expect.arrayContaining(['notes', 'tasks', 'history']));
  await take(letter);
  await take(noted.noteId);
  await take(added.taskId);
  expect(await tablesWith(word)).toEqual([]);
  expect(await findings()).toEqual([]);
  const [task] = await it.db.sql`select title, note, due_on, status from tasks where id = ${added.taskId}`;
  expect(task).toEqual({ title: 'Redacted', note: null, dueOn: '2026-04-01', status: 'open' });
  const [note] = await it.db
    .sql`select text, removed_at is not null as is_gone from notes where id = ${noted.noteId}`;
  expect(note).toEqual({ text: 'Redacted', isGone: true });
  await expect(take(noted.noteId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(take(added.taskId)).rejects.toMatchObject({ code: 'REDACTED_ALREADY' });
});

test('nobody hears the words through any door, and the tombstone says who, when and why', async () => {
  await spreadTheWord();
  const event = await eventOf('fee_waiver_denied');
  expect(await heardByOwner(event)).toContain(word);
  await take(letter);
  expect(await heardByOwner(event)).not.toContain(word);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) {
    ... on Communication { subject sender redaction { reason at by { name } } file { name redaction { reason } } }
    ... on MatterEvent { kind occurred { on } payload { value } reason redaction { reason by { name } } } } }`;
  const ids = [globalId('Communication', letter), globalId('MatterEvent', event)];
  const { data } = await api.ask(query, { ids }, world.as('viewer').viewer);
  const by = { name: 'Test owner' };
  expect(data.nodes).toEqual([
    {
      subject: 'Redacted',
      sender: null,
      redaction: { ...why, by, at: expect.stringMatching(/^2026-03-20T15:0/) },
      file: { name: 'Redacted', redaction: why },
    },
    {
      kind: 'fee_waiver_denied',
      occurred: { on: '2026-03-10' },
      payload: [],
      reason: null,
      redaction: { ...why, by },
    },
  ]);
  const outside = await api.ask(query, { ids }, world.outsider.viewer);
  expect(outside.data.nodes[0].redaction).toMatchObject({ ...why, by: null });
  const { rows } = await historyOf();
  expect(rows[0]).toMatchObject({ action: 'redact', reason: why.reason, redaction: null });
  expect(rows.filter(({ redaction }) => redaction).length).toBeGreaterThan(3);
});

async function heardByOwner(event: string): Promise<string> {
  const rows = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matter.matterId}`;
  const lead = { uuids: [matter.matterId, letter, event, file], codes: rows.map(({ code }) => code) };
  const only = ['foiaRequest', 'approvals'];
  return askEverything(api, world.as('owner').viewer, lead, { deep: 4, only });
}

async function historyOf() {
  const rows = await it.db.sql<
    { number: number; action: string; reason: string | null; redaction: { number: number } | null }[]
  >`
    select number, action, reason, redaction from history where matter_id = ${matter.matterId} order by number desc`;
  return { rows };
}

test('a fact alone loses its words in all its versions, and its letter keeps its own', async () => {
  const first = await eventOf('fee_waiver_denied');
  matter = await correctEvent(world.as('editor'), {
    ...onRequest(),
    event: first,
    reason: 'Misread.',
    fields: [{ key: 'agencyWords', value: 'A second wording.' }],
  });
  await take(first);
  const rows = await it.db.sql`
    select payload, reason, redaction is not null as gone from matter_events
    where matter_id = ${matter.matterId} and kind = 'fee_waiver_denied'`;
  expect([...rows]).toEqual([
    { payload: {}, reason: null, gone: true },
    { payload: {}, reason: null, gone: true },
  ]);
  expect(await tablesWith('second wording')).toEqual([]);
  expect(await tablesWith(`No waiver for ${word}`)).toEqual([]);
  const [kept] = await it.db.sql`select subject from communications where id = ${letter}`;
  expect(kept).toEqual({ subject: `Letter about ${word}` });
  expect(await findings()).toEqual([]);
});

test('what must not be missing says that it is redacted, and the title of a date goes with its fact', async () => {
  matter = await addPart(world.as('editor'), { ...onRequest(), text: `The file of ${word}x` });
  const date = { dueOn: '2026-05-01', actor: 'us', label: `Call ${word}x`, source: `${word}x said so.` };
  matter = await setStatedDate(world.as('editor'), { ...onRequest(), ...date });
  const before = await clocks();
  for (const kind of ['part_added', 'stated_date_set']) await take(await eventOf(kind));
  expect(await tablesWith(`${word}x`)).toEqual([]);
  expect(await clocks()).toEqual(before);
  const [part] = await it.db.sql`select text from request_parts where matter_id = ${matter.matterId}`;
  expect(part).toEqual({ text: 'Redacted' });
});

test('new words of a fact that was emptied can be removed again; the same ones cannot', async () => {
  const event = await eventOf('fee_waiver_denied');
  await take(event);
  await expect(redact(world.as('owner'), { ...onMatter(), part: event, ...why })).rejects.toMatchObject({
    code: 'REDACTED_ALREADY',
  });
  matter = await correctEvent(world.as('editor'), {
    ...onRequest(),
    event,
    occurred: { on: '2026-03-11' },
    reason: 'The day was wrong.',
  });
  const moved = await it.db.sql`
    select redaction is not null as gone from matter_events where supersedes_id = ${event}`;
  expect([...moved]).toEqual([{ gone: true }]);
  matter = await correctEvent(world.as('editor'), {
    ...onRequest(),
    event: await eventOf('fee_waiver_denied'),
    reason: 'More.',
    fields: [{ key: 'agencyWords', value: `Again ${word}y` }],
  });
  await take(event);
  expect(await tablesWith(`${word}y`)).toEqual([]);
  expect(await findings()).toEqual([]);
});

test('what the owner may not see of a letter stays, and nothing tells them of it', async () => {
  const hidden = await eventOf('perfection_requested');
  const keep = { part: hidden, visibility: 'counsel' as const };
  matter = await setPartVisibility(world.as('counsel'), { ...onMatter(), ...keep });
  const historyFor = async (role: Role) => JSON.stringify(await historyPage(world.as(role).viewer));
  const before = await historyFor('owner');
  await take(letter);
  const [kept] = await it.db.sql`select payload, redaction from matter_events where id = ${hidden}`;
  expect(kept).toMatchObject({ payload: { question: `Is ${word} yours?` }, redaction: null });
  // What the history says of a letter is told to those who see all of it: the owner goes by the tombstone.
  expect(await historyFor('owner')).toBe(before);
  const told = await historyFor('counsel');
  expect(told).toContain('"action":"redact"');
  expect(told).not.toContain('redactedEntries');
  expect(await findings()).toEqual([]);
});

async function historyPage(viewer: Viewer) {
  const query = `query ($id: ID!) { node(id: $id) { ... on FoiaRequest {
    history(first: 20) { nodes { number action before after changes { label before after } } } } } }`;
  const { data } = await api.ask(query, { id: globalId('FoiaRequest', matter.matterId) }, viewer);
  return data.node.history.nodes as { number: number; action: string }[];
}

test('outsiders are not told that anything changed where they could not read what went', async () => {
  const event = await eventOf('fee_waiver_denied');
  const keep = { part: event, visibility: 'organization' as const };
  matter = await setPartVisibility(world.as('editor'), { ...onMatter(), ...keep });
  const before = await requestsByIds(it.db, world.outsider.viewer, [matter.matterId]);
  await take(event);
  expect(await requestsByIds(it.db, world.outsider.viewer, [matter.matterId])).toEqual(before);
  await take(letter);
  expect(await requestsByIds(it.db, world.outsider.viewer, [matter.matterId])).not.toEqual(before);
});

test('no key can be given it', () => {
  const names = keyActs(schema).map(({ name }) => name);
  expect(names).toContain('matterSetPartVisibility');
  expect(names).not.toContain('matterRedact');
});

describe('refused', () => {
  test.each(['editor', 'counsel', 'volunteer', 'viewer'] as const)('to %s', async (role) => {
    await expect(take(letter, role)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await tablesWith(word)).toContain('communications');
  });

  test('under legal hold, also of another request whose letter cites the file', async () => {
    const other = await world.filed('2026-03-03');
    const cited = await recordCommunication(world.as('editor'), {
      foiaRequest: other.matterId,
      expectedVersion: other.version,
      communication: {
        direction: 'in',
        channel: 'letter',
        subject: 'The same file',
        datedOn: '2026-03-10',
        file,
      },
      facts: [],
    });
    await setLegalHold(world.as('owner'), {
      matter: cited.matterId,
      expectedVersion: cited.version,
      reason: 'A suit.',
    });
    for (const part of [letter, file]) {
      await expect(take(part)).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
    }
    await take(await eventOf('fee_waiver_denied'));
    matter = await setLegalHold(world.as('owner'), { ...onMatter(), reason: 'A suit.' });
    await expect(take(await eventOf('tracking_number_assigned'))).rejects.toMatchObject({
      code: 'LEGAL_HOLD',
    });
  });

  test('without a reason, and for what the owner may not see', async () => {
    const blank = { ...onMatter(), part: letter, reason: ' ' };
    await expect(redact(world.as('owner'), blank)).rejects.toMatchObject({ code: 'TEXT_REQUIRED' });
    matter = await setPartVisibility(world.as('counsel'), {
      ...onMatter(),
      part: letter,
      visibility: 'counsel',
    });
    await expect(take(letter)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('taking the act back, or any act whose words it took', async () => {
    matter = await correctEvent(world.as('editor'), {
      ...onRequest(),
      event: await eventOf('fee_waiver_denied'),
      occurred: { on: '2026-03-11' },
      reason: 'The day.',
    });
    await take(letter);
    const query = `query ($id: ID!) { node(id: $id) { ... on FoiaRequest { history(first: 5) { nodes { number action canUndo } } } } }`;
    const { data } = await api.ask(
      query,
      { id: globalId('FoiaRequest', matter.matterId) },
      world.as('owner').viewer,
    );
    const acts: { number: number; action: string; canUndo: boolean }[] = data.node.history.nodes;
    for (const action of ['redact', 'correct_event']) {
      const { number, canUndo } = acts.find((one) => one.action === action)!;
      expect(canUndo).toBe(false);
      await expect(undoAct(world.as('owner'), { ...onMatter(), entry: number })).rejects.toMatchObject({
        code: 'UNDO_NOT_SAFE',
      });
    }
  });

  test('a statement that rewrites more than the words, or puts words back', async () => {
    const tombstone = JSON.stringify({ number: 9, at: 'x', personId: null, reason: 'x' });
    const set = (table: string, what: string) =>
      it.db.sql.unsafe(`update ${table} set ${what} where matter_id = '${matter.matterId}'`);
    for (const [table, what] of [
      ['history', `redaction = '${tombstone}', reason = 'Nicer'`],
      [
        'history',
        `redaction = '${tombstone}', action = 'other', reason = null, before = null, after = null, salt = ''`,
      ],
      ['matter_events', `redaction = '${tombstone}', occurred_on = '2026-01-01'`],
      ['matter_events', `payload = '{}'`],
    ] as const) {
      await expect(set(table, what), what).rejects.toThrow('append-only');
    }
    await take(letter);
    await expect(set('matter_events', `redaction = null, payload = '{"x":1}'`)).rejects.toThrow(
      'append-only',
    );
    await expect(set('history', `reason = 'Put back'`)).rejects.toThrow('append-only');
  });
});

describe('the check of the history finds who only pretends', () => {
  const tamper = async (statement: string) => {
    await owner.sql`alter table history disable trigger all`;
    await owner.sql.unsafe(statement);
    await owner.sql`alter table history enable trigger all`;
    return findings();
  };
  const changed = (number: number) => [{ of: 'matter', chainId: matter.matterId, kind: 'changed', number }];
  const at = (number: number) => `where matter_id = '${matter.matterId}' and number = ${number}`;
  const empty = `reason = null, before = null, after = null, salt = ''`;

  test('an entry emptied by hand, with a tombstone of its own or with that of a real act', async () => {
    const forged = JSON.stringify({ number: 99, at: '2026-03-20T15:00:00Z', personId: null, reason: 'x' });
    expect(await tamper(`update history set ${empty}, redaction = '${forged}' ${at(2)}`)).toEqual(changed(2));
    matter = await addPart(world.as('editor'), { ...onRequest(), text: 'One more' });
    await take(await eventOf('fee_waiver_denied'));
    const { rows } = await historyOf();
    const real = JSON.stringify(rows.find(({ redaction, number }) => redaction && number !== 2)!.redaction);
    expect(await tamper(`update history set ${empty}, redaction = '${real}' ${at(1)}`)).toEqual([
      ...changed(1),
      ...changed(2),
    ]);
  });

  test.each([
    ['another reason', `redaction = redaction || '{"reason":"None of your business."}'`],
    ['another person', `redaction = redaction || '{"personId":null}'`],
    ['another moment', `redaction = redaction || '{"at":"2026-03-21T15:00:00Z"}'`],
    ['no tombstone', `redaction = null`],
    ['words put there', `reason = 'Nicer'`],
    ['another act', `action = 'edit_request'`],
  ])('%s', async (_, what) => {
    await take(letter);
    expect(await findings()).toEqual([]);
    const { rows } = await historyOf();
    const { number } = rows.find(({ redaction }) => redaction)!;
    expect(await tamper(`update history set ${what} ${at(number)}`)).toEqual(changed(number));
  });

  test('an entry emptied later, with the tombstone of a real act whose list was lengthened by it', async () => {
    await take(letter);
    const { rows } = await historyOf();
    const [act, ...others] = rows;
    const emptied = others.filter(({ redaction }) => redaction);
    const tombstone = JSON.stringify(emptied[0]!.redaction);
    const found = await tamper(`
      update history set ${empty}, redaction = '${tombstone}' ${at(1)};
      update history set after = jsonb_set(after, '{redactedEntries,0}', '1') ${at(act!.number)}`);
    expect(found.map(({ number }) => number)).toEqual(
      [1, act!.number, ...emptied.map(({ number }) => number)].sort((a, b) => a - b),
    );
  });

  test('the act itself changed: what it emptied is found with it', async () => {
    await take(letter);
    const { rows } = await historyOf();
    const [act, ...others] = rows;
    const emptied = others.filter(({ redaction }) => redaction).map(({ number }) => number);
    const found = await tamper(`update history set reason = 'Another' ${at(act!.number)}`);
    expect(found.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      [...emptied, act!.number].sort((a, b) => a - b),
    );
  });
});
