// Who may see a matter: what the act changes for everybody who might ask, from the moment of saving, and when an embargo ends.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS, type Role, type Viewer } from '#domain/access/viewer.ts';
import { setVisibility, type SetVisibilityInput } from '#commands/access/set-visibility.ts';
import { acceptApproval } from '#commands/approvals/accept-approval.ts';
import { rejectApproval } from '#commands/approvals/reject-approval.ts';
import { changesInWords } from '#domain/words/history-en.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { editRequest } from '#commands/requests/edit-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { setPeople } from '#commands/matters/set-people.ts';
import { requestsByIds } from '#db/queries/requests.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let matter: RequestResult;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());
beforeEach(async () => {
  await setClock(it.db, '2026-03-20T15:00:00Z');
  matter = await world.filed('2026-03-02', { visibility: 'public', backup: world.person.counsel });
});

const roles: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer', 'viewer'];
async function viewerOf(who: string): Promise<Viewer> {
  if (who === 'nobody') return ANONYMOUS;
  const { viewer: outsider } = world.outsider;
  if (who === 'outsider') return outsider;
  return (await viewerOfPerson(it.db, world.person[who as Role])) ?? ANONYMOUS;
}
/** Everybody who sees the matter now, read as the server reads them. */
async function seenBy(): Promise<string[]> {
  const found: string[] = [];
  for (const who of ['nobody', 'outsider', ...roles]) {
    const rows = await requestsByIds(it.db, await viewerOf(who), [matter.matterId]);
    if (rows.length > 0) found.push(who);
  }
  return found;
}
const depsOf = async (role: Role) => ({ ...world.as(role), viewer: await viewerOf(role) });
const set = async (role: Role, input: Partial<SetVisibilityInput>) => {
  const deps = await depsOf(role);
  const target = { matter: matter.matterId, expectedVersion: matter.version, visibility: 'public' as const };
  const done = await setVisibility(deps, { ...target, ...input });
  matter = done;
  return done;
};
const onMatter = () => ({
  matter: matter.matterId,
  expectedVersion: matter.version,
});
const onRequest = () => ({
  foiaRequest: matter.matterId,
  expectedVersion: matter.version,
});
const hold = (endsOn: string, endsTime?: string) => set('editor', { embargo: { endsOn, endsTime } });
const isOpenAt = async (instant: string) => {
  await setClock(it.db, instant);
  return (await seenBy()).includes('nobody');
};

describe('who sees it', () => {
  test.each([
    ['organization', 'editor', roles],
    ['counsel', 'counsel', ['counsel']],
    ['sealed', 'counsel', ['counsel']],
    ['public', 'editor', ['nobody', 'outsider', ...roles]],
  ] as const)('%s, set by %s', async (visibility, role, expected) => {
    await set(role, { visibility });
    expect(await seenBy()).toEqual(expected);
  });

  test('sealed: those who are named, beside who seals it; and the names can be changed', async () => {
    await set('counsel', { visibility: 'sealed', readers: [world.person.volunteer] });
    expect(await seenBy()).toEqual(['counsel', 'volunteer']);
    await set('counsel', { visibility: 'sealed', readers: [world.person.owner] });
    expect(await seenBy()).toEqual(['owner', 'counsel']);
    await set('counsel', { visibility: 'organization' });
    expect(await seenBy()).toEqual(roles);
    const [entry] = await it.db.sql`
      select before, after from history where matter_id = ${matter.matterId} and after ? 'sealedReaders' order by number desc limit 1`;
    expect(entry?.['before'].sealedReaders).toContain(world.person.volunteer);
    expect(entry?.['after'].sealedReaders).toEqual([world.person.owner, world.person.counsel].sort());
  });
});

describe('a volunteer asks', () => {
  test('to publish: nobody outside sees it until a second person accepts, who is told what would change', async () => {
    await set('editor', { visibility: 'organization' });
    const { approvalId = '' } = await set('volunteer', { visibility: 'public', reason: 'It is over' });
    expect(await seenBy()).toEqual(roles);
    const [ask] = await it.db.sql`select needed, before, after from approvals where id = ${approvalId}`;
    expect(ask?.['needed']).toBe('publish_matter');
    expect(changesInWords(ask?.['before'], ask?.['after'], new Map())).toEqual([
      { label: 'Who may see it', before: 'Only the organization and its guests', after: 'Everyone' },
    ]);
    matter = await acceptApproval(await depsOf('editor'), {
      approval: approvalId,
      expectedVersion: matter.version,
    });
    expect(await seenBy()).toEqual(['nobody', 'outsider', ...roles]);
  });

  test('to hold a public one back, which changes nothing when it is rejected', async () => {
    const { approvalId = '' } = await set('volunteer', { embargo: { endsOn: '2026-05-01' } });
    const answer = { approval: approvalId, reason: 'No need' };
    await rejectApproval(await depsOf('owner'), answer);
    expect(await seenBy()).toEqual(['nobody', 'outsider', ...roles]);
  });
});

describe('refusals', () => {
  test.each([
    ['FORBIDDEN', 'volunteer', { visibility: 'counsel' }],
    ['FORBIDDEN', 'viewer', { visibility: 'organization' }],
    ['FORBIDDEN', 'owner', { visibility: 'counsel' }],
    ['FORBIDDEN', 'editor', { visibility: 'sealed' }],
    ['FORBIDDEN', 'outsider', { visibility: 'organization' }],
    ['CONFLICT', 'editor', { visibility: 'organization', expectedVersion: 1 }],
    ['EMBARGO_NOT_PUBLIC', 'editor', { visibility: 'organization', embargo: { endsOn: '2026-05-01' } }],
    ['EMBARGO_UNCLEAR', 'editor', { embargo: { endsOn: '2026-05-01', condition: 'filing' } }],
    ['EMBARGO_UNCLEAR', 'editor', { embargo: { endsTime: '12:00' } }],
    ['EMBARGO_PAST', 'editor', { embargo: { endsOn: '2026-03-20', endsTime: '10:59' } }],
    ['TIME_INVALID', 'editor', { embargo: { endsOn: '2026-05-01', endsTime: '25:00' } }],
  ] as const)('%s to %s', async (code, role, input) => {
    await expect(set(role as Role, input)).rejects.toMatchObject({ code });
    expect(await seenBy()).toEqual(['nobody', 'outsider', ...roles]);
  });

  test('an outsider is named for nothing, and what is hidden is not found', async () => {
    const { viewer } = world.outsider;
    const readers = viewer.kind === 'person' ? [viewer.personId] : [];
    await expect(set('counsel', { visibility: 'sealed', readers })).rejects.toMatchObject({
      code: 'READER_UNKNOWN',
    });
    await set('counsel', { visibility: 'counsel' });
    await expect(set('owner', { visibility: 'public' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('drafting and editing seal nothing, and end an embargo where they change who sees it', async () => {
    const sealed = 'sealed' as unknown as 'public';
    await expect(world.draft({ visibility: sealed })).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
    const editor = world.as('editor');
    await expect(editRequest(editor, { ...onRequest(), visibility: sealed })).rejects.toMatchObject({
      code: 'CHOICE_UNKNOWN',
    });
    await hold('2026-05-01');
    matter = await editRequest(editor, { ...onRequest(), visibility: 'public', title: 'Another title' });
    expect(await seenBy()).toEqual(roles);
    matter = await editRequest(editor, { ...onRequest(), visibility: 'organization' });
    expect(await warnings()).toEqual([]);
  });
});

describe('an embargo until a day', () => {
  // The organization lives in New York. No worker runs here: the clock alone ends it.
  test.each([
    ['a day in summer', '2026-05-01', undefined, '2026-05-01T04:00:00Z'],
    ['an hour in winter', '2026-12-01', '09:30', '2026-12-01T14:30:00Z'],
    ['an hour that comes twice: the second', '2026-11-01', '01:30', '2026-11-01T06:30:00Z'],
    ['an hour that never comes: the one after', '2027-03-14', '02:30', '2027-03-14T07:30:00Z'],
  ])('%s', async (_name, endsOn, endsTime, instant) => {
    await hold(endsOn, endsTime);
    expect(await seenBy()).toEqual(roles);
    const before = new Date(new Date(instant).getTime() - 30_000).toISOString();
    expect(await isOpenAt(before)).toBe(false);
    expect(await isOpenAt(instant)).toBe(true);
  });

  test('is counted in the zone of the organization', async () => {
    await it.db.sql`update organizations set zone = 'Pacific/Honolulu' where id = ${world.organizationId}`;
    await hold('2026-05-01');
    expect(await isOpenAt('2026-05-01T09:59:30Z')).toBe(false);
    expect(await isOpenAt('2026-05-01T10:00:00Z')).toBe(true);
    await it.db.sql`update organizations set zone = 'America/New_York' where id = ${world.organizationId}`;
  });
});

const ANSWER = [{ key: 'answer', value: 'no_records' }];

const warnings = async () => {
  const rows = await it.db.sql<{ personId: string; params: { what: string }; sendAt: Date }[]>`
    select person_id, params, to_char(send_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as send_at from notices
    where matter_id = ${matter.matterId} and kind = 'embargo_warning' and state = 'planned' order by send_at, person_id`;
  return rows.map(({ personId, params, sendAt }) => [
    Object.entries(world.person).find(([, id]) => id === personId)?.[0],
    params.what,
    String(sendAt),
  ]);
};

describe('the warnings before it ends', () => {
  test('go to lead and backup seven days and one day before', async () => {
    await hold('2026-05-01');
    expect((await warnings()).sort()).toEqual([
      ['counsel', 'in_1_day', '2026-04-30 04:00'],
      ['counsel', 'in_7_days', '2026-04-24 04:00'],
      ['editor', 'in_1_day', '2026-04-30 04:00'],
      ['editor', 'in_7_days', '2026-04-24 04:00'],
    ]);
  });

  test('are not made for a moment that has passed', async () => {
    await hold('2026-03-24');
    expect((await warnings()).map(([, what]) => what)).toEqual(['in_1_day', 'in_1_day']);
  });

  test('move with the end, follow the lead, come back, and go with the embargo', async () => {
    await hold('2026-05-01');
    await hold('2026-06-01');
    expect((await warnings()).map(([, , at]) => at?.slice(0, 7))).toEqual(Array(4).fill('2026-05'));
    await hold('2026-05-01');
    expect((await warnings()).map(([, , at]) => at?.slice(0, 7))).toEqual(Array(4).fill('2026-04'));
    matter = await setPeople(world.as('editor'), {
      ...onMatter(),
      lead: world.person.owner,
      backup: null,
    });
    expect((await warnings()).map(([who]) => who)).toEqual(['owner', 'owner']);
    await set('editor', { visibility: 'public' });
    expect(await warnings()).toEqual([]);
  });
});

describe('an embargo until something has happened', () => {
  const record = async (kind: string, fields: readonly { key: string; value: string }[] = []) => {
    const deps = { ...world.as('volunteer'), viewer: await viewerOf('volunteer') };
    const recorded = await recordCommunication(deps, {
      ...onRequest(),
      communication: { direction: 'in', channel: 'letter', subject: 'A letter', datedOn: '2026-03-19' },
      facts: [{ kind, occurred: { on: '2026-03-19' }, fields }],
    });
    matter = recorded;
  };

  test.each([
    ['determination', 'determination', ANSWER],
    ['filing', 'complaint_filed', []],
  ] as const)('%s', async (condition, kind, fields) => {
    await set('editor', { embargo: { condition } });
    expect(await seenBy()).toEqual(roles);
    await record('acknowledged');
    await record('fee_waiver_denied');
    expect(await seenBy()).toEqual(roles);
    await record(kind, fields);
    expect(await seenBy()).toEqual(['nobody', 'outsider', ...roles]);
  });

  test('a fact that never happened ends nothing', async () => {
    await set('editor', { embargo: { condition: 'filing' } });
    await record('complaint_filed');
    const [fact] = await it.db.sql<[{ id: string }]>`
      select id from matter_events where matter_id = ${matter.matterId} and kind = 'complaint_filed'`;
    const correction = { event: fact.id, reason: 'Another case', void: true };
    matter = await correctEvent(world.as('editor'), { ...onRequest(), ...correction });
    expect(await seenBy()).toEqual(roles);
  });

  test('what has happened already holds nothing', async () => {
    await record('determination', ANSWER);
    await set('editor', { embargo: { condition: 'determination' } });
    expect(await seenBy()).toContain('nobody');
  });
});
