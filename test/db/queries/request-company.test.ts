// What comes along with a request in its own statement is what the lists' own statements give, value for value.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { COMMUNICATION_ORDER, communicationsOfEach } from '#db/queries/communications.ts';
import { deadlinesOfEach } from '#db/queries/deadlines.ts';
import { firstWindow, readWindow } from '#db/queries/keyset.ts';
import { requestByCode } from '#db/queries/requests.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { toldTemplate } from '#test/support/demo-site.ts';

let test: TestDatabase;
let requests: readonly { readonly id: string; readonly code: string }[];
let member: Viewer;
beforeAll(async () => {
  test = await createTestDatabase({ template: await toldTemplate() });
  const { sql } = test.db;
  const found = await sql<{ id: string; code: string; organizationId: string }[]>`
    select id, code, organization_id from matters where kind = 'foia_request' and is_sample order by visibility desc, id`;
  requests = found;
  const [first] = found;
  const memberships = [{ organizationId: first!.organizationId, role: 'viewer' as const }];
  member = { kind: 'person', personId: v7(), memberships };
  await sql`update communications set visibility = 'organization' where subject like '%e%' and id in (
    select distinct on (matter_id) id from communications order by matter_id, id)`;
  await keepClock(first!.id);
});
afterAll(() => test.drop());

/** A clock of the organization alone, with words and moments that JSON could write otherwise. */
async function keepClock(matterId: string): Promise<void> {
  const event = v7();
  await test.db.sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, visibility, recorded_at)
    values (${event}, ${matterId}, 'expedited_denied', '2026-04-01', 'day', 'stated', '{}', 'organization',
      '2026-04-01T12:00:00.120Z')`;
  await test.db.sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, title, actor, is_open, status, certainty,
      due_on, due_at, version_number)
    values (${v7()}, ${matterId}, 'STATED', ${event}, 'kept', '2026-04-01T12:00:00+00:00 "é" \\ 2', 'agency', true,
      'running', 'agency_stated', '2026-05-01', '2026-05-01T12:00:00.120Z', 1)`;
}

it.each([1, 2, 20])(
  'brings the same rows along as their own statements give, %i letters a page',
  async (first) => {
    const window = firstWindow({ first }, COMMUNICATION_ORDER)!;
    let seen = 0;
    for (const viewer of [ANONYMOUS, member]) {
      const ids = requests.map(({ id }) => id);
      const pages = await communicationsOfEach(test.db, viewer, ids, window);
      const clocks = await deadlinesOfEach(test.db, viewer, ids);
      for (const { id, code } of requests) {
        const row = await requestByCode(test.db, viewer, code, {
          deadlines: 'all',
          communications: { window, fields: 'all' },
        });
        const page = pages.get(id);
        const { deadlines, communications } = row?.company ?? { deadlines: [] };
        expect(deadlines).toStrictEqual(clocks.filter((clock) => clock.matterId === id));
        expect(communications?.page.rows ?? []).toStrictEqual(page?.rows);
        expect(communications?.page.hasNextPage ?? false).toBe(page?.hasNextPage);
        seen += (deadlines?.length ?? 0) + (communications?.page.rows.length ?? 0);
      }
    }
    expect(seen).toBeGreaterThan(2 * requests.length);
  },
);

it('keeps from others the parts that are the organization’s own', async () => {
  const { id, code } = requests[0]!;
  const window = readWindow({}, COMMUNICATION_ORDER);
  const clocksOf = async (viewer: Viewer) =>
    (await requestByCode(test.db, viewer, code, { deadlines: 'all' }))?.company?.deadlines?.map(
      ({ name }) => name,
    );
  expect(await clocksOf(member)).toContain('kept');
  expect(await clocksOf(ANONYMOUS)).not.toContain('kept');
  await test.db.sql`update communications set visibility = 'organization' where matter_id = ${id}`;
  const lettersOf = async (viewer: Viewer) =>
    (await requestByCode(test.db, viewer, code, { communications: { window, fields: 'all' } }))?.company
      ?.communications?.page.rows.length;
  expect(await lettersOf(ANONYMOUS)).toBe(0);
  expect(await lettersOf(member)).toBeGreaterThan(0);
});

it('leaves out what was not wanted, and a page that is not the first', async () => {
  const row = await requestByCode(test.db, ANONYMOUS, requests[0]!.code);
  expect(row?.company).toEqual({});
  expect(firstWindow({ first: 20, after: 'x' }, COMMUNICATION_ORDER)).toBeNull();
  expect(firstWindow({ last: 2 }, COMMUNICATION_ORDER)).toBeNull();
  expect(firstWindow({ first: 101 }, COMMUNICATION_ORDER)).toBeNull();
});
