// Who belongs to an organization, and what ends with it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { addTask } from '#commands/tasks/add-task.ts';
import { claimTask } from '#commands/tasks/claim-task.ts';
import { changeRole } from '#commands/people/change-role.ts';
import { leaveOrganization } from '#commands/people/leave-organization.ts';
import { removeMember } from '#commands/people/remove-member.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;

beforeAll(async () => {
  it = await createTestDatabase();
});
beforeEach(async () => {
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const target = (role: keyof World['person'], organization = world.organizationId) => ({
  organization,
  person: world.person[role],
});

async function roleOf(personId: string): Promise<string | null> {
  const [row] = await it.db.sql<{ role: string }[]>`
    select role from memberships where person_id = ${personId} and organization_id = ${world.organizationId}
      and ended_at is null`;
  return row?.role ?? null;
}

const acts = () => it.db.sql<
  { number: number; action: string; personId: string; aboutPersonId: string; before: object; after: object }[]
>`
  select number, action, person_id, about_person_id, before, after from organization_acts
  where organization_id = ${world.organizationId} order by number`;

describe('changing a role', () => {
  test('gives it, and the record says who did it and what was before', async () => {
    await changeRole(world.as('owner'), { ...target('volunteer'), role: 'editor' });
    expect(await roleOf(world.person.volunteer)).toBe('editor');
    expect(await acts()).toEqual([
      {
        number: 1,
        action: 'change_role',
        personId: world.person.owner,
        aboutPersonId: world.person.volunteer,
        before: { role: 'volunteer' },
        after: { role: 'editor' },
      },
    ]);
  });

  test.each(['editor', 'counsel', 'volunteer', 'viewer'] as const)('is not for a %s', async (role) => {
    const change = changeRole(world.as(role), { ...target(role), role: 'owner' });
    await expect(change).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await roleOf(world.person[role])).toBe(role);
  });

  test('by an outsider is answered as if there were no such organization', async () => {
    const known = changeRole(world.outsider, { ...target('volunteer'), role: 'viewer' });
    const unknown = changeRole(world.outsider, { ...target('volunteer', v7()), role: 'viewer' });
    const answers = await Promise.allSettled([known, unknown]);
    const [first, second] = answers.map((answer) => (answer as PromiseRejectedResult).reason);
    expect(first).toMatchObject({ code: 'NOT_FOUND' });
    expect(second).toEqual(first);
  });

  test('of a person of another organization finds no member', async () => {
    const { viewer } = world.outsider;
    const person = viewer.kind === 'person' ? viewer.personId : '';
    const change = changeRole(world.as('owner'), { ...target('owner'), person, role: 'viewer' });
    await expect(change).rejects.toMatchObject({ code: 'MEMBER_UNKNOWN' });
  });

  test('leaves an owner, also when two owners demote each other at once', async () => {
    const alone = changeRole(world.as('owner'), { ...target('owner'), role: 'editor' });
    await expect(alone).rejects.toMatchObject({ code: 'LAST_OWNER' });
    await changeRole(world.as('owner'), { ...target('editor'), role: 'owner' });
    const both = await Promise.allSettled([
      changeRole(world.as('owner'), { ...target('editor'), role: 'viewer' }),
      changeRole(world.as('editor'), { ...target('owner'), role: 'viewer' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const roles = [await roleOf(world.person.owner), await roleOf(world.person.editor)];
    expect(roles.toSorted()).toEqual(['owner', 'viewer']);
  });

  test('to viewer empties what they led, and to any other role does not', async () => {
    const { matterId } = await world.draft({ lead: world.person.volunteer, backup: world.person.editor });
    const leadOf = () => it.db.sql`select lead_id, backup_id from matters where id = ${matterId}`;
    await changeRole(world.as('owner'), { ...target('volunteer'), role: 'editor' });
    expect(await leadOf()).toEqual([{ leadId: world.person.volunteer, backupId: world.person.editor }]);
    await changeRole(world.as('owner'), { ...target('volunteer'), role: 'viewer' });
    expect(await leadOf()).toEqual([{ leadId: null, backupId: world.person.editor }]);
  });

  test('repeated with the same id is written once', async () => {
    const input = { ...target('viewer'), role: 'volunteer', clientMutationId: 'once' } as const;
    await Promise.all(Array.from({ length: 5 }, () => changeRole(world.as('owner'), input)));
    expect(await acts()).toHaveLength(1);
  });
});

describe('the end of a membership', () => {
  test('empties lead and backup with an entry in the history of each matter, and plans nothing for them', async () => {
    const led = await world.filed('2026-11-02', { lead: world.person.editor });
    const backed = await world.draft({ lead: world.person.counsel, backup: world.person.editor });
    await removeMember(world.as('owner'), { ...target('editor'), reason: 'Moved away' });
    const rows = await it.db.sql`
      select m.lead_id, m.backup_id, h.action, h.reason, h.person_id, m.version from matters m
      join history h on h.matter_id = m.id and h.action = 'set_people'
      where m.id in (${led.matterId}, ${backed.matterId}) order by m.id`;
    const note = { action: 'set_people', reason: 'No longer a member.', personId: world.person.owner };
    expect(rows).toEqual([
      { leadId: null, backupId: null, version: led.version + 1, ...note },
      { leadId: world.person.counsel, backupId: null, version: backed.version + 1, ...note },
    ]);
    const planned = await it.db.sql`
      select from reminders where person_id = ${world.person.editor} and state = 'planned'`;
    expect(planned).toHaveLength(0);
    expect((await acts()).map(({ action, before }) => [action, before])).toEqual([
      ['remove_member', { role: 'editor' }],
    ]);
  });

  test('frees the tasks that they took, and says so in the history', async () => {
    const { matterId, version } = await world.filed('2026-11-02');
    const texts = { matter: matterId, expectedVersion: version, title: 'Ring the FOIA office' };
    const { taskId, version: expectedVersion } = await addTask(world.as('editor'), texts);
    const claimed = await claimTask(world.as('volunteer'), { task: taskId, expectedVersion });
    await leaveOrganization(world.as('volunteer'), { organization: world.organizationId });
    const [entry] = await it.db.sql`
      select person_id, reason, before, after from history
      where matter_id = ${matterId} and action = 'release_task' and target_id = ${taskId}`;
    expect(entry).toEqual({
      personId: world.person.volunteer,
      reason: 'Left the organization.',
      before: { holderId: world.person.volunteer },
      after: { holderId: null },
    });
    // Free at once, at its next version, for somebody else.
    const next = { task: taskId, expectedVersion: claimed.version + 1 };
    await expect(claimTask(world.as('counsel'), next)).resolves.toMatchObject({ taskId });
    // Whoever had nothing leaves without a trace there.
    await leaveOrganization(world.as('viewer'), { organization: world.organizationId });
    const released = await it.db
      .sql`select from history where matter_id = ${matterId} and action = 'release_task'`;
    expect(released).toHaveLength(1);
  });

  test('takes sealed reading and guesthood in its matters along, so that coming back does not bring them back', async () => {
    const { matterId } = await world.draft();
    const personId = world.person.volunteer;
    await it.db.sql`insert into sealed_readers (matter_id, person_id) values (${matterId}, ${personId})`;
    await it.db.sql`
      insert into guests (id, matter_id, person_id, role, ends_at)
      values (${v7()}, ${matterId}, ${personId}, 'counsel', app_now() + interval '9 days')`;
    await removeMember(world.as('owner'), target('volunteer'));
    expect(await it.db.sql`select from sealed_readers where person_id = ${personId}`).toHaveLength(0);
    expect(await it.db.sql`select from guests where person_id = ${personId} and ended_at is null`).toEqual(
      [],
    );
  });

  test('is for owners to decide, and for everybody about themselves', async () => {
    await expect(removeMember(world.as('editor'), target('viewer'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await leaveOrganization(world.as('viewer'), { organization: world.organizationId });
    expect(await roleOf(world.person.viewer)).toBeNull();
    await expect(
      leaveOrganization(world.as('owner'), { organization: world.organizationId }),
    ).rejects.toMatchObject({ code: 'LAST_OWNER' });
    expect(await roleOf(world.person.owner)).toBe('owner');
  });

  test('lets nobody act who was removed while they waited', async () => {
    await changeRole(world.as('owner'), { ...target('editor'), role: 'owner' });
    const stale = { ...world.as('owner') };
    await removeMember({ ...world.as('editor') }, target('owner'));
    await expect(removeMember(stale, target('editor'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await roleOf(world.person.editor)).toBe('owner');
  });
});

test('the record of an organization cannot be rewritten', async () => {
  await changeRole(world.as('owner'), { ...target('viewer'), role: 'volunteer' });
  await expect(it.db.sql`update organization_acts set action = 'x'`).rejects.toThrow('append-only');
  await expect(it.db.sql`delete from organization_acts`).rejects.toThrow('append-only');
});
