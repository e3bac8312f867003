// Tasks: taken by one person at a time, free again by the clock alone, done without touching any date of the law.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { addTask, type AddTaskInput } from '#commands/tasks/add-task.ts';
import { claimTask } from '#commands/tasks/claim-task.ts';
import { completeTask } from '#commands/tasks/complete-task.ts';
import { dropTask } from '#commands/tasks/drop-task.ts';
import { editTask } from '#commands/tasks/edit-task.ts';
import { releaseTask } from '#commands/tasks/release-task.ts';
import { reopenTask } from '#commands/tasks/reopen-task.ts';
import type { CommandDeps } from '#commands/context.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { endGuest } from '#commands/matters/end-guest.ts';
import { inviteGuest } from '#commands/matters/invite-guest.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
});
beforeEach(async () => {
  await setClock(it.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

async function newTask(input: Partial<AddTaskInput> = {}, by: CommandDeps = world.as('editor')) {
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const added = await addTask(by, {
    matter: matterId,
    expectedVersion: version,
    title: 'Ring the FOIA office',
    ...input,
  });
  return { ...added, matterVersion: version, target: { task: added.taskId, expectedVersion: added.version } };
}

const LIST = `query ($id: ID!) { task: node(id: $id) { ... on Task { title dueOn status version lapsedAt viewerCan deadline { id }
  claim { by { name } isMine lapsesAt } } }
  open: tasks { nodes { id } } mine: tasks(view: MINE) { nodes { id } totalCount } free: tasks(view: FREE) { nodes { id } totalCount }
  done: tasks(view: DONE) { nodes { id } } }`;

/** What this viewer reads of it, and in which lists it stands. */
async function read(taskId: string, viewer: Viewer) {
  const id = globalId('Task', taskId);
  const { data, errors } = await api.ask(LIST, { id }, viewer);
  expect(errors).toBeUndefined();
  const lists = ['open', 'mine', 'free', 'done'] as const;
  const isIn = (list: (typeof lists)[number]) =>
    data[list].nodes.some((node: { id: string }) => node.id === id);
  return { ...data.task, in: lists.filter(isIn) };
}

const refused = (code: string) => ({ code });

test('a task is free until somebody takes it, and theirs for 48 hours', async () => {
  const { taskId, target } = await newTask({ dueOn: '2026-03-25' });
  const [volunteer, editor] = [world.as('volunteer'), world.as('editor')];
  expect(await read(taskId, volunteer.viewer)).toMatchObject({
    title: 'Ring the FOIA office',
    dueOn: '2026-03-25',
    claim: null,
    in: ['open', 'free'],
    viewerCan: ['CLAIM', 'COMPLETE', 'DROP', 'EDIT'],
  });
  await claimTask(volunteer, target);
  expect(await read(taskId, volunteer.viewer)).toMatchObject({
    claim: { by: { name: 'Test volunteer' }, isMine: true },
    version: 2,
    in: ['open', 'mine'],
    viewerCan: ['CLAIM', 'RELEASE', 'COMPLETE', 'DROP', 'EDIT'],
  });
  const seen = await read(taskId, editor.viewer);
  expect(seen).toMatchObject({ claim: { isMine: false }, in: ['open'] });
  expect(Date.parse(seen.claim.lapsesAt) - Date.parse('2026-03-22T15:00:00Z')).toBeLessThan(60_000);
  expect(await read(taskId, world.as('viewer').viewer)).toMatchObject({ viewerCan: [] });
});

test('a claim lapses by the clock alone: the task reads as free at once, its former holder is told, another takes it', async () => {
  const { taskId, target } = await newTask();
  const [volunteer, editor] = [world.as('volunteer'), world.as('editor')];
  const { version } = await claimTask(volunteer, target);
  await setClock(it.db, '2026-03-22T14:59:50Z');
  expect(await read(taskId, editor.viewer)).toMatchObject({ claim: { isMine: false }, in: ['open'] });
  await setClock(it.db, '2026-03-22T15:00:30Z');
  expect(await read(taskId, editor.viewer)).toMatchObject({
    claim: null,
    lapsedAt: null,
    in: ['open', 'free'],
  });
  const told = await read(taskId, volunteer.viewer);
  expect(told).toMatchObject({ claim: null, in: ['open', 'free'] });
  expect(told.lapsedAt).toMatch(/^2026-03-22T15:00/);
  await expect(releaseTask(volunteer, { task: taskId, expectedVersion: version })).rejects.toMatchObject(
    refused('TASK_FREE'),
  );
  await claimTask(editor, { task: taskId, expectedVersion: version });
  expect(await read(taskId, editor.viewer)).toMatchObject({ in: ['open', 'mine'] });
  expect(await read(taskId, volunteer.viewer)).toMatchObject({
    lapsedAt: told.lapsedAt,
    claim: { by: { name: 'Test editor' } },
  });
  const taken = claimTask(volunteer, { task: taskId, expectedVersion: version + 1 });
  await expect(taken).rejects.toMatchObject({
    code: 'TASK_TAKEN',
    message: expect.stringMatching(
      /^Test editor has this task until Tuesday, March 24, 2026, 11:00 AM EDT\./,
    ),
  });
});

test('taking it again and changing it are signs of life: 48 hours count anew', async () => {
  const { taskId, target } = await newTask();
  const volunteer = world.as('volunteer');
  const claimed = await claimTask(volunteer, target);
  await setClock(it.db, '2026-03-22T14:00:00Z');
  const again = await claimTask(volunteer, { task: taskId, expectedVersion: claimed.version });
  await setClock(it.db, '2026-03-24T13:00:00Z');
  expect(await read(taskId, volunteer.viewer)).toMatchObject({ in: ['open', 'mine'] });
  await editTask(volunteer, { task: taskId, expectedVersion: again.version, note: 'Ask for Ms. Okafor.' });
  await setClock(it.db, '2026-03-26T12:00:00Z');
  expect(await read(taskId, volunteer.viewer)).toMatchObject({ in: ['open', 'mine'] });
  // A change by somebody else is none.
  await setClock(it.db, '2026-03-26T14:00:00Z');
  expect(await read(taskId, volunteer.viewer)).toMatchObject({ in: ['open', 'free'] });
});

test('of many who take it at once one has it, and all others are told who', async () => {
  const { taskId, target } = await newTask();
  const roles = ['owner', 'editor', 'counsel', 'volunteer'] as const;
  const tries = roles.flatMap((role) => [
    claimTask(world.as(role), target),
    claimTask(world.as(role), target),
  ]);
  const results = await Promise.allSettled(tries);
  const winners = results.filter(({ status }) => status === 'fulfilled');
  expect(winners).toHaveLength(1);
  const [{ name }] = await it.db.sql<[{ name: string }]>`
    select p.name from task_claims c join people p on p.id = c.person_id where c.task_id = ${taskId}`;
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const others = reasons.filter(({ code }) => code === 'TASK_TAKEN');
  expect(others).toHaveLength(6);
  for (const { message } of others) expect(message).toContain(name);
  // The winner's own second try is not told of another person.
  expect(reasons.filter(({ code }) => code === 'CONFLICT')).toHaveLength(1);
});

test('who has it finishes it; others cannot, staff can; nothing of the matter moves', async () => {
  const { taskId, target, matterId, matterVersion } = await newTask({}, world.as('volunteer'));
  const clocks = () => it.db.sql`
    select version, shown_version, updated_at, next_due_on, status from matters where id = ${matterId}`;
  const before = await clocks();
  const { version } = await claimTask(world.as('editor'), target);
  const now = { task: taskId, expectedVersion: version };
  for (const act of [completeTask, dropTask, releaseTask]) {
    await expect(act(world.as('volunteer'), now)).rejects.toMatchObject(refused('TASK_TAKEN'));
  }
  await expect(completeTask(world.as('viewer'), now)).rejects.toMatchObject(refused('FORBIDDEN'));
  await expect(completeTask(world.outsider, now)).rejects.toMatchObject(refused('NOT_FOUND'));
  await expect(
    completeTask(world.as('editor'), { ...now, expectedVersion: version - 1 }),
  ).rejects.toMatchObject(refused('CONFLICT'));
  const done = await completeTask(world.as('counsel'), now);
  expect(await read(taskId, world.as('volunteer').viewer)).toMatchObject({
    status: 'DONE',
    claim: null,
    in: ['done'],
    viewerCan: ['REOPEN'],
  });
  const closed = { task: taskId, expectedVersion: done.version };
  for (const act of [claimTask, completeTask, dropTask, editTask, releaseTask]) {
    await expect(act(world.as('owner'), closed)).rejects.toMatchObject(refused('TASK_CLOSED'));
  }
  const reopened = await reopenTask(world.as('volunteer'), closed);
  await expect(
    reopenTask(world.as('volunteer'), { ...closed, expectedVersion: reopened.version }),
  ).rejects.toMatchObject(refused('TASK_OPEN'));
  expect(await clocks()).toEqual(before);
  expect(before[0]?.['version']).toBe(matterVersion);
});

test('staff free a task that somebody else has, and anybody may take it then', async () => {
  const { taskId, target } = await newTask();
  const { version } = await claimTask(world.as('volunteer'), target);
  const freed = await releaseTask(world.as('owner'), { task: taskId, expectedVersion: version });
  expect(await read(taskId, world.as('volunteer').viewer)).toMatchObject({
    lapsedAt: null,
    in: ['open', 'free'],
  });
  await claimTask(world.as('editor'), { task: taskId, expectedVersion: freed.version });
});

test('what was done, dropped or changed can be taken back while nothing came after', async () => {
  const { taskId, target, matterId, matterVersion } = await newTask();
  const volunteer = world.as('volunteer');
  const newest = async () => {
    const { data } = await api.ask(
      'query ($id: ID!) { node(id: $id) { ... on FoiaRequest { history(first: 1) { nodes { number sentence canUndo } } } } }',
      { id: globalId('FoiaRequest', matterId) },
      volunteer.viewer,
    );
    return data.node.history.nodes[0] as { number: number; sentence: string; canUndo: boolean };
  };
  const undo = async (entry: number) =>
    undoAct(volunteer, { matter: matterId, expectedVersion: matterVersion, entry });
  await completeTask(volunteer, target);
  const finished = await newest();
  expect(finished).toMatchObject({ sentence: 'Finished a task.', canUndo: true });
  await undo(finished.number);
  expect(await read(taskId, volunteer.viewer)).toMatchObject({ status: 'OPEN', in: ['open', 'free'] });
  await expect(undo(finished.number)).rejects.toMatchObject(refused('UNDO_NOT_SAFE'));
  await editTask(volunteer, {
    task: taskId,
    expectedVersion: 3,
    title: 'Write to them',
    dueOn: '2026-04-01',
  });
  await undo((await newest()).number);
  expect(await read(taskId, volunteer.viewer)).toMatchObject({ title: 'Ring the FOIA office', dueOn: null });
  await dropTask(volunteer, { task: taskId, expectedVersion: 5, reason: 'They rang us.' });
  await undo((await newest()).number);
  expect(await read(taskId, volunteer.viewer)).toMatchObject({ status: 'OPEN', version: 7 });
});

test('it can be for a date of its own matter, and for no other', async () => {
  const other = await world.filed('2026-03-02');
  const { taskId, target, matterId } = await newTask();
  const clockOf = async (matter: string) => {
    const [row] = await it.db.sql<{ id: string }[]>`
      select id from deadlines where matter_id = ${matter} and due_on is not null order by due_on limit 1`;
    return row!.id;
  };
  const editor = world.as('editor');
  for (const deadline of [await clockOf(other.matterId), v7()]) {
    await expect(editTask(editor, { ...target, deadline })).rejects.toMatchObject(refused('NOT_FOUND'));
  }
  const deadline = await clockOf(matterId);
  await editTask(editor, { ...target, deadline });
  expect(await read(taskId, editor.viewer)).toMatchObject({
    deadline: { id: globalId('Deadline', deadline) },
  });
});

test('what is kept for counsel is not there for others, nor what the history says of it; none is for everybody', async () => {
  const { taskId, matterId, matterVersion, target } = await newTask(
    { visibility: 'counsel' },
    world.as('counsel'),
  );
  expect(await read(taskId, world.as('owner').viewer)).toEqual({ in: [] });
  await expect(claimTask(world.as('owner'), target)).rejects.toMatchObject(refused('NOT_FOUND'));
  const part = { matter: matterId, part: taskId, expectedVersion: matterVersion };
  await expect(setPartVisibility(world.as('counsel'), { ...part, visibility: null })).rejects.toMatchObject(
    refused('STAYS_INSIDE'),
  );
  const HISTORY =
    'query ($id: ID!) { node(id: $id) { ... on FoiaRequest { history { nodes { action } } } } }';
  const acts = async (role: 'owner' | 'counsel') => {
    const { data } = await api.ask(HISTORY, { id: globalId('FoiaRequest', matterId) }, world.as(role).viewer);
    return data.node.history.nodes.map(({ action }: { action: string }) => action);
  };
  await claimTask(world.as('counsel'), target);
  expect(await acts('owner')).not.toContain('claim_task');
  expect(await acts('counsel')).toContain('claim_task');
  await setPartVisibility(world.as('counsel'), { ...part, visibility: 'organization' });
  expect(await read(taskId, world.as('owner').viewer)).toMatchObject({ in: ['open'] });
  const sealed = { ...part, expectedVersion: matterVersion + 1, visibility: 'sealed' as const };
  await setPartVisibility(world.as('counsel'), sealed);
  expect(await acts('owner')).not.toContain('set_part_visibility');
});

test('a guest works by their role', async () => {
  const { taskId, target, matterId } = await newTask();
  const guest = (role: 'viewer' | 'volunteer'): CommandDeps => ({
    ...world.outsider,
    viewer: {
      kind: 'person',
      personId: world.outsider.viewer.kind === 'person' ? world.outsider.viewer.personId : '',
      memberships: [],
      guestOf: [{ matterId, role }],
    },
  });
  await expect(claimTask(guest('viewer'), target)).rejects.toMatchObject(refused('FORBIDDEN'));
  await claimTask(guest('volunteer'), target);
  expect(await read(taskId, guest('volunteer').viewer)).toMatchObject({ in: ['open', 'mine'] });
});

test('a guest has a task no longer than they are one: by the day, by an end, and by a role that only reads', async () => {
  const personId = world.outsider.viewer.kind === 'person' ? world.outsider.viewer.personId : '';
  const [{ email }] = await it.db.sql<[{ email: string }]>`
    update people set auth_user_id = ${`account-${personId}`} where id = ${personId} returning email`;
  const { matterId, matterVersion, target, taskId } = await newTask();
  const on = (expectedVersion: number) => ({ matter: matterId, expectedVersion, address: email });
  const role = 'volunteer';
  const lapses = async () => (await read(taskId, world.as('editor').viewer)).claim?.lapsesAt ?? null;
  const guest = async (): Promise<CommandDeps> => {
    const viewer = await viewerOfPerson(it.db, personId);
    return { ...world.outsider, viewer: viewer! };
  };

  const invited = await inviteGuest(world.as('editor'), {
    ...on(matterVersion),
    role,
    lastDay: '2026-03-21',
  });
  const claimed = await claimTask(await guest(), target);
  // The end of March 21 in New York, sooner than 48 hours.
  expect(await lapses()).toBe('2026-03-22T04:00:00Z');

  const longer = await inviteGuest(world.as('editor'), {
    ...on(invited.version),
    role,
    lastDay: '2026-04-20',
  });
  const still = await claimTask(await guest(), { ...target, expectedVersion: claimed.version });
  expect(await lapses()).toMatch(/^2026-03-22T15:00:/);

  const reader = { ...on(longer.version), role: 'viewer', lastDay: '2026-04-20' } as const;
  const read1 = await inviteGuest(world.as('editor'), reader);
  expect(await lapses()).toBeNull();

  const again = await inviteGuest(world.as('editor'), { ...on(read1.version), role, lastDay: '2026-04-20' });
  await claimTask(await guest(), { ...target, expectedVersion: still.version });
  expect(await lapses()).toMatch(/^2026-03-22T15:00:/);
  await endGuest(world.as('editor'), on(again.version));
  expect(await read(taskId, world.as('editor').viewer)).toMatchObject({ claim: null, in: ['open', 'free'] });
});
