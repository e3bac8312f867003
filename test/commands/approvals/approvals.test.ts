// What a volunteer asks for and a second person decides on: nothing is done before, exactly the act itself afterwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { APPROVABLE_ACTS } from '#commands/approvals/approvable-acts.ts';
import { acceptApproval } from '#commands/approvals/accept-approval.ts';
import { rejectApproval } from '#commands/approvals/reject-approval.ts';
import { takeBackApproval } from '#commands/approvals/take-back-approval.ts';
import { runCommand } from '#commands/context.ts';
import { openMatter } from '#commands/matters/open-matter.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { addPart } from '#commands/requests/add-part.ts';
import { closePart } from '#commands/requests/close-part.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { withdrawRequest } from '#commands/requests/withdraw-request.ts';
import { readClock, setClock } from '#test/support/clock.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import { approvalsByIds } from '#db/queries/approvals.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await makeWorld(test.db);
}, 120_000);
afterAll(() => test.drop());

const at = ({ matterId, version }: RequestResult) => ({ foiaRequest: matterId, expectedVersion: version });
const withdrawal = { withdrawnOn: '2026-03-05', reason: 'They published it.' };
const statusOf = async ({ matterId }: RequestResult) =>
  (await test.db.sql`select status, version from matters where id = ${matterId}`)[0];
const eventsOf = async ({ matterId }: RequestResult) =>
  (await test.db.sql`select id from matter_events where matter_id = ${matterId}`).length;
const actionsOf = async ({ matterId }: RequestResult) =>
  (await test.db.sql`select action from history where matter_id = ${matterId} order by number`).map(
    ({ action }) => action as string,
  );

async function asked(): Promise<{ filed: RequestResult; approval: string }> {
  const filed = await world.filed('2026-03-02');
  const { approvalId } = await withdrawRequest(world.as('volunteer'), { ...at(filed), ...withdrawal });
  return { filed, approval: approvalId! };
}

describe('asking', () => {
  it('keeps the ask and leaves everything as it is', async () => {
    const filed = await world.filed('2026-03-02');
    const before = [await statusOf(filed), await eventsOf(filed)];
    const waits = await withdrawRequest(world.as('volunteer'), { ...at(filed), ...withdrawal });
    expect(waits).toMatchObject({ matterId: filed.matterId, version: filed.version });
    expect([await statusOf(filed), await eventsOf(filed)]).toEqual(before);
    const [row] = await test.db.sql`
      select act, state, reason, after, version, decide_by = asked_at + interval '3 days' as in_time
      from approvals where id = ${waits.approvalId!}`;
    expect(row).toEqual({
      act: 'withdraw_request',
      state: 'waiting',
      reason: 'They published it.',
      after: { on: '2026-03-05' },
      version: filed.version,
      inTime: true,
    });
    expect((await actionsOf(filed)).at(-1)).toBe('ask_approval');
  });

  it('is refused as the act itself would be', async () => {
    const filed = await world.filed('2026-03-02');
    const asks = (input: object) =>
      withdrawRequest(world.as('volunteer'), { ...at(filed), ...withdrawal, ...input });
    await expect(asks({ withdrawnOn: '2026-03-01' })).rejects.toMatchObject({ code: 'EVENT_BEFORE_FILING' });
    await expect(asks({ reason: ' ' })).rejects.toMatchObject({ code: 'TEXT_REQUIRED' });
    await expect(asks({ expectedVersion: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await test.db.sql`select from approvals where matter_id = ${filed.matterId}`).toHaveLength(0);
    await asks({});
    await expect(asks({})).rejects.toMatchObject({ code: 'APPROVAL_WAITS' });
  });

  it('gives a repeat the first answer', async () => {
    const filed = await world.filed('2026-03-02');
    const input = { ...at(filed), ...withdrawal, clientMutationId: 'once' };
    const first = await withdrawRequest(world.as('volunteer'), input);
    expect(await withdrawRequest(world.as('volunteer'), input)).toEqual(first);
  });

  it('tells the lead, and everybody who decides where nobody leads', async () => {
    const told = async (matterId: string) =>
      (
        await test.db.sql<{ personId: string }[]>`
          select person_id from notices where kind = 'approval_waiting' and matter_id = ${matterId}`
      ).map(({ personId }) => personId);
    const { filed } = await asked();
    expect(await told(filed.matterId)).toEqual([world.person.editor]);
    const leaderless = await world.filed('2026-03-02', { lead: null });
    await withdrawRequest(world.as('volunteer'), { ...at(leaderless), ...withdrawal });
    const { owner, editor, counsel } = world.person;
    expect((await told(leaderless.matterId)).toSorted()).toEqual([owner, editor, counsel].toSorted());
  });

  it('tells nobody who cannot open what it is about', async () => {
    const { owner, volunteer, editor, counsel } = world.person;
    const filed = await world.filed('2026-03-02', { lead: owner });
    const sealed = await setVisibility(world.as('counsel'), {
      matter: filed.matterId,
      expectedVersion: filed.version,
      visibility: 'sealed',
      readers: [volunteer, editor],
    });
    const viewer = await viewerOfPerson(test.db, volunteer);
    const asker = { ...world.as('volunteer'), viewer: viewer! };
    const { approvalId } = await withdrawRequest(asker, { ...at(sealed), ...withdrawal });
    const told = await test.db.sql<{ personId: string }[]>`
      select person_id from notices where kind = 'approval_waiting' and matter_id = ${filed.matterId}`;
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([editor, counsel].toSorted());
    // Nor is anybody named who cannot: the lead sees nothing of it.
    const [ask] = await approvalsByIds(test.db, viewer!, [approvalId!]);
    expect(ask?.deciderIds).toEqual([]);
  });

  it('an act that cannot wait is refused', async () => {
    const { matterId: id, version: expectedVersion } = await world.filed('2026-03-02');
    const target = { id, expectedVersion, kind: 'foia_request', path: [] } as const;
    const act = runCommand(world.as('volunteer'), 'x', {}, async (ctx) => {
      await openMatter(ctx, 'withdraw_request', target);
      return {};
    });
    await expect(act).rejects.toMatchObject({ code: 'NEEDS_APPROVAL' });
  });
});

describe('deciding', () => {
  it('accepting does the act, in the name of who accepts, and the history tells the story', async () => {
    const { filed, approval } = await asked();
    await acceptApproval(world.as('editor'), { approval, expectedVersion: filed.version, reason: 'Yes.' });
    expect(await statusOf(filed)).toEqual({ status: 'closed', version: filed.version + 1 });
    expect((await actionsOf(filed)).slice(-3)).toEqual([
      'ask_approval',
      'accept_approval',
      'withdraw_request',
    ]);
    const [told] = await test.db.sql`
      select person_id, params ->> 'what' as what from notices
      where kind = 'approval_decided' and matter_id = ${filed.matterId}`;
    expect(told).toEqual({ personId: world.person.volunteer, what: 'accepted' });
    const [waiting] = await test.db.sql`
      select state from notices where kind = 'approval_waiting' and matter_id = ${filed.matterId}`;
    expect(waiting).toEqual({ state: 'cancelled' });
    await expect(
      acceptApproval(world.as('owner'), { approval, expectedVersion: filed.version + 1 }),
    ).rejects.toMatchObject({ code: 'APPROVAL_DECIDED' });
    expect((await verifyHistory(test.db)).findings).toEqual([]);
  });

  it('rejecting says why and changes nothing', async () => {
    const { filed, approval } = await asked();
    await expect(rejectApproval(world.as('editor'), { approval, reason: '' })).rejects.toMatchObject({
      code: 'TEXT_REQUIRED',
    });
    await rejectApproval(world.as('editor'), { approval, reason: 'We still want it.' });
    expect(await statusOf(filed)).toMatchObject({ version: filed.version });
    const [row] = await test.db.sql`select state, decision_reason from approvals where id = ${approval}`;
    expect(row).toEqual({ state: 'rejected', decisionReason: 'We still want it.' });
  });

  it('what was changed meanwhile must be looked at first, and the act holds its rules then too', async () => {
    const { filed, approval } = await asked();
    const changed = await addPart(world.as('owner'), { ...at(filed), text: 'More.' });
    const accept = (expectedVersion: number) =>
      acceptApproval(world.as('editor'), { approval, expectedVersion });
    await expect(accept(filed.version)).rejects.toMatchObject({ code: 'CONFLICT' });
    const gone = await withdrawRequest(world.as('owner'), { ...at(changed), ...withdrawal });
    await expect(accept(gone.version)).rejects.toMatchObject({ code: 'ALREADY_CLOSED' });
    const [row] = await test.db.sql`select state from approvals where id = ${approval}`;
    expect(row).toEqual({ state: 'waiting' });
  });

  it('is for a second person who may do the act, and taking back for who asked', async () => {
    const { filed, approval } = await asked();
    const input = { approval, expectedVersion: filed.version };
    for (const role of ['volunteer', 'viewer'] as const) {
      await expect(acceptApproval(world.as(role), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(acceptApproval(world.outsider, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const raised = world.as('volunteer');
    const { personId } = raised.viewer as { personId: string };
    const memberships = [{ organizationId: world.organizationId, role: 'editor' as const }];
    await expect(
      acceptApproval({ ...raised, viewer: { kind: 'person', personId, memberships } }, input),
    ).rejects.toMatchObject({ code: 'APPROVAL_IS_OWN' });
    await expect(takeBackApproval(world.as('editor'), { approval })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await takeBackApproval(world.as('volunteer'), { approval });
    await expect(acceptApproval(world.as('editor'), input)).rejects.toMatchObject({
      code: 'APPROVAL_DECIDED',
    });
  });

  it('of two who decide at once, one does', async () => {
    const { filed, approval } = await asked();
    const ends = await Promise.allSettled(
      (['editor', 'owner', 'counsel'] as const).map((role) =>
        acceptApproval(world.as(role), { approval, expectedVersion: filed.version }),
      ),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await statusOf(filed)).toMatchObject({ version: filed.version + 1 });
  });
});

describe('what waits', () => {
  it('closing a part', async () => {
    const filed = await world.filed('2026-03-02', { parts: ['One.'] });
    const [part] = await test.db.sql<{ id: string }[]>`
      select id from request_parts where matter_id = ${filed.matterId}`;
    const closing = { part: part!.id, closedOn: '2026-03-04', outcome: 'merged' } as const;
    const { approvalId, version } = await closePart(world.as('volunteer'), { ...at(filed), ...closing });
    expect(approvalId).toBeDefined();
    await acceptApproval(world.as('counsel'), { approval: approvalId!, expectedVersion: version });
    expect(await statusOf(filed)).toMatchObject({ status: 'closed' });
  });

  it('a correction that moves a past day, or of a fact older than a week; not one’s own slip', async () => {
    const filed = await world.filed('2026-03-02');
    const [event] = await test.db.sql<{ id: string }[]>`
      select id from matter_events where matter_id = ${filed.matterId} and kind = 'submitted'`;
    const correct = (target: RequestResult, id: string, input: object) =>
      correctEvent(world.as('volunteer'), { ...at(target), event: id, reason: 'Misread.', ...input });
    const moved = await correct(filed, event!.id, { occurred: { on: '2026-03-03' } });
    expect(moved.approvalId).toBeDefined();
    const [kept] = await test.db
      .sql`select event_id, before, after from approvals where id = ${moved.approvalId!}`;
    expect(kept).toMatchObject({
      eventId: event!.id,
      before: { on: '2026-03-02' },
      after: { on: '2026-03-03' },
    });
    const spelt = await correct(filed, event!.id, {});
    expect(spelt.approvalId).toBeUndefined();
    const [own] = await test.db.sql<{ id: string }[]>`
      select id from matter_events where supersedes_id = ${event!.id}`;
    const slip = await correct(spelt, own!.id, { occurred: { on: '2026-03-04' } });
    expect(slip.approvalId).toBeUndefined();
    const [newest] = await test.db.sql<{ id: string }[]>`
      select id from matter_events where supersedes_id = ${own!.id}`;
    const now = await readClock(test.db);
    await setClock(test.db, new Date(Date.parse(now) + 8 * 86_400_000).toISOString());
    expect((await correct(slip, newest!.id, {})).approvalId).toBeDefined();
  });

  it('every act that can wait stands in the one table', () => {
    const folder = path.resolve('commands');
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(path.join(folder, name), 'utf8').matchAll(/approvable\(\s*'(\w+)'/g),
      ])
      .map(([, name]) => name);
    expect(made.toSorted()).toEqual([...APPROVABLE_ACTS].toSorted());
  });
});
