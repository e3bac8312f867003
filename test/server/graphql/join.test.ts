// The join: from an agreement one query brings what hangs on it, with parts, dates, entries and what agencies did, in as many statements for
// one matter of each kind as for two hundred.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { setClock } from '#test/support/clock.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { insertTimeline } from '#test/support/many-entries.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';

let it: CountedDatabase;
let api: TestApi;
let person: string;

const MANY = 200;

beforeAll(async () => {
  it = await createCountedDatabase();
  await insertManyRequests(it.db, { requests: MANY, communicationsEach: 2 });
  await insertTimeline(it.db);
  const { sql } = it.db;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('part' || n)::uuid, md5('matter' || n)::uuid, 'part_added', '2026-01-02', 'day', 'stated', '{}', '2026-01-02T12:00Z'
    from generate_series(1, ${MANY}::int) n`;
  await sql`
    insert into request_parts (id, matter_id, number, text, outcome)
    select md5('part' || n)::uuid, md5('matter' || n)::uuid, 1, 'The records', 'open' from generate_series(1, ${MANY}::int) n`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('did' || n)::uuid, md5('agreement0')::uuid, 'agency_action', date '2026-01-01' + n, 'day', 'stated',
      jsonb_build_object('statement', 'It said so.', 'agencyId', md5('agency1')::uuid), '2026-01-02T12:00Z'
    from generate_series(1, ${MANY}::int) n`;
  // Another agreement, with one of each.
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, created_at, updated_at)
    select md5('agreement9')::uuid, 'agreement9', 'agreement', 'Another', organization_id, 'public', 'recorded', created_at, updated_at
    from matters where code = 'agreement0'`;
  await sql`
    insert into agreements (matter_id, agreement_kind, summary, parties, known, unknown)
    values (md5('agreement9')::uuid, 'other', '', '[]', '[]', '[]')`;
  await sql`update matters set agreement_id = md5('agreement9')::uuid where id = md5('matter200')::uuid`;
  await sql`update timeline_entries set agreement_id = md5('agreement9')::uuid where matter_id = md5('matter200')::uuid`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('did0')::uuid, md5('agreement9')::uuid, kind, occurred_on, precision, basis, payload, recorded_at
    from matter_events where id = md5('did1')::uuid`;
  person = v7();
  await sql`insert into people (id, name, email) values (${person}, 'Member', 'member@example.org')`;
  await sql`
    insert into memberships (organization_id, person_id, role) values (md5('organization')::uuid, ${person}, 'editor')`;
  await setClock(it.db, '2026-02-01T12:00:00Z');
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const JOIN = `query ($code: String) { agreement(code: $code) {
  title statusSentence
  foiaRequests(first: 100) { nodes { title status parts { number text outcome } nextDeadline { dueOn label } } }
  agencyActions(first: 100) { nodes { statement asTheAgencySaid agency { name } } }
  links(first: 100) { nodes { label } }
  timeline(first: 100, sort: NEWEST) { nodes { kind sentence path occurred { on } } } } }`;

/** The rights of this moment and the question itself; a new connection of the pool asks once for the types of arrays. */
async function ask(code: string) {
  it.statements.length = 0;
  const viewer = await viewerOfPerson(it.db, person);
  const { data, errors } = await api.ask(JOIN, { code }, viewer ?? undefined);
  expect(errors).toBeUndefined();
  const statements = it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type'));
  return { agreement: data.agreement, count: statements.length };
}

test('one query, at most twelve statements with the rights of the asker, for one as for two hundred', async () => {
  await ask('agreement0');
  const one = await ask('agreement9');
  const many = await ask('agreement0');
  const lengths = ({ foiaRequests, agencyActions, timeline }: (typeof one)['agreement']) =>
    [foiaRequests, agencyActions, timeline].map(({ nodes }) => nodes.length);
  expect(lengths(one.agreement)).toEqual([1, 1, 3]);
  expect(lengths(many.agreement)).toEqual([100, 100, 100]);
  expect(many.agreement.foiaRequests.nodes[0]).toMatchObject({
    parts: [{ number: 1, text: 'The records', outcome: 'OPEN' }],
    nextDeadline: { label: expect.any(String) },
  });
  expect(many.count).toBe(one.count);
  expect(many.count).toBeLessThanOrEqual(12);
});
