// The join: from an agreement one query brings what hangs on it, with parts, dates, entries, periods, comments and what agencies did
// and answered, in as many statements for one matter of each kind as for two hundred.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '#server/auth.ts';
import { setClock } from '#test/support/clock.ts';
import { createCountedDatabase, type CountedDatabase } from '#test/support/database.ts';
import { type AccountServer, startAccountServer } from '#test/support/account-server.ts';
import { startTestApi, type TestApi, TEST_SECRET } from '#test/support/graphql-api.ts';
import { insertTimeline } from '#test/support/many-entries.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';
import { insertSuitsAndDockets } from '#test/support/many-suits.ts';

let it: CountedDatabase;
let server: AccountServer;
let api: TestApi;
let cookie: string;

const MANY = 200;

beforeAll(async () => {
  it = await createCountedDatabase();
  server = await startAccountServer({}, {}, it);
  await insertManyRequests(it.db, { requests: MANY, communicationsEach: 2 });
  await insertTimeline(it.db);
  await insertSuitsAndDockets(it.db, MANY);
  await addDecisions();
  await addSmallAgreement();
  await it.db.sql`
    insert into memberships (organization_id, person_id, role)
    values (md5('organization')::uuid, ${server.world.person.editor}, 'editor')`;
  await setClock(it.db, '2026-02-01T12:00:00Z');
  await server.open(server.world.person.editor, 'member@example.org');
  const visitor = server.visitor();
  await visitor.signIn('member@example.org');
  cookie = visitor.cookie();
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await server.close();
});

/** Parts and decisions of the requests, and what agencies did under the agreement. */
async function addDecisions(): Promise<void> {
  const { sql } = it.db;
  for (const [name, kind] of [
    ['part', 'part_added'],
    ['decided', 'determination'],
  ] as const) {
    await sql`
      insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
      select md5(${name}::text || n)::uuid, md5('matter' || n)::uuid, ${kind}, '2026-01-02', 'day', 'stated', '{}', '2026-01-02T12:00Z'
      from generate_series(1, ${MANY}::int) n`;
  }
  await sql`
    insert into request_parts (id, matter_id, number, text, outcome)
    select md5('part' || n)::uuid, md5('matter' || n)::uuid, 1, 'The records', 'open' from generate_series(1, ${MANY}::int) n`;
  await sql`
    insert into determinations (id, matter_id, event_id, kind, adverse)
    select md5('decided' || n)::uuid, md5('matter' || n)::uuid, md5('decided' || n)::uuid, 'release', true
    from generate_series(1, ${MANY}::int) n`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('did' || n)::uuid, md5('agreement0')::uuid, 'agency_action', date '2026-01-01' + n, 'day', 'stated',
      jsonb_build_object('statement', 'It said so.', 'agencyId', md5('agency1')::uuid), '2026-01-02T12:00Z'
    from generate_series(1, ${MANY}::int) n`;
  await sql`
    insert into matter_links (id, from_id, to_id, kind, source, made_at)
    select md5('link' || n)::uuid, md5('agreement0')::uuid, md5('matter' || n)::uuid, 'concerns', 'A paper', '2026-01-02T12:00Z'
    from generate_series(1, ${MANY - 1}::int) n`;
}

/** Another agreement, with one of each. */
async function addSmallAgreement(): Promise<void> {
  const { sql } = it.db;
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, created_at, updated_at)
    select md5('agreement9')::uuid, 'agreement9', 'agreement', 'Another', organization_id, 'public', 'recorded', created_at, updated_at
    from matters where code = 'agreement0'`;
  await sql`
    insert into agreements (matter_id, agreement_kind, summary, parties, known, unknown)
    values (md5('agreement9')::uuid, 'other', '', '[]', '[]', '[]')`;
  for (const name of ['matter', 'suit', 'docket']) {
    await sql`update matters set agreement_id = md5('agreement9')::uuid where id = md5(${`${name}${MANY}`})::uuid`;
  }
  await sql`
    update timeline_entries set agreement_id = md5('agreement9')::uuid where matter_id = md5(${`matter${MANY}`})::uuid`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('did0')::uuid, md5('agreement9')::uuid, kind, occurred_on, precision, basis, payload, recorded_at
    from matter_events where id = md5('did1')::uuid`;
  await sql`
    insert into matter_links (id, from_id, to_id, kind, source, made_at)
    values (md5('link0')::uuid, md5('agreement9')::uuid, md5(${`matter${MANY}`})::uuid, 'concerns', 'A paper', '2026-01-02T12:00Z')`;
}

const JOIN = `query ($code: String) { agreement(code: $code) {
  title status statusSentence version viewerFollows counts { asked overdue }
  foiaRequests(first: 100) { totalCount nodes { title status agency { name }
    parts { number text outcome } nextDeadline { dueOn label status }
    determinations { kind event { label occurred { on } } }
    communications(first: 2) { nodes { subject datedOn } } } }
  lawsuits(first: 100) { totalCount nodes { caption statusSentence court { name } nextDeadline { dueOn label }
    entries(first: 2) { totalCount nodes { number text entered { on } facts { label } } } } }
  agencyDockets(first: 100) { totalCount nodes { docketNumber status agency { name } nextDeadline { dueOn label }
    notices(first: 5) { nodes { title periods { basis closesOn deadline { dueOn } } } }
    publicComments(first: 5, origin: OURS) { totalCount nodes { title status submittedOn answers { label } } } } }
  agencyActions(first: 100) { nodes { statement asTheAgencySaid agency { name } } }
  links(first: 100) { nodes { label matter { title } } }
  nextDates(first: 8) { totalCount nodes { label dueOn matter { title } } }
  timeline(first: 100, sort: NEWEST) { totalCount nodes { kind sentence path occurred { on } } } } }`;

/** Session, rights and the question itself; a new connection of the pool asks once for the types of arrays. */
async function ask(code: string, asked = cookie) {
  const accounts = createAccounts({ db: it.db, secret: TEST_SECRET, publicUrl: 'http://127.0.0.1:3000' });
  it.statements.length = 0;
  const viewer = await accounts.viewerOf(asked);
  const { data, errors } = await api.ask(JOIN, { code }, viewer, { isOwnPage: true });
  expect(errors).toBeUndefined();
  const statements = it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type'));
  return { viewer, agreement: data.agreement, count: statements.length };
}

const LISTS = ['foiaRequests', 'lawsuits', 'agencyDockets', 'agencyActions', 'links', 'timeline'] as const;

test.each([
  ['a member', true],
  ['nobody', false],
])(
  'for %s one query takes at most twelve statements with session and rights, for one as for two hundred',
  async (_who, isMember) => {
    const asked = isMember ? cookie : '';
    await ask('agreement0', asked);
    const one = await ask('agreement9', asked);
    const many = await ask('agreement0', asked);
    expect(one.viewer.kind).toBe(isMember ? 'person' : 'anonymous');
    const lengths = (agreement: Record<string, { nodes: unknown[] }>) =>
      LISTS.map((list) => agreement[list]?.nodes.length);
    expect(lengths(one.agreement)).toEqual([1, 1, 1, 1, 1, 3]);
    expect(lengths(many.agreement)).toEqual([100, 100, 100, 100, 100, 100]);
    expect(many.agreement.lawsuits.totalCount).toBe(MANY - 1);
    expect(many.count).toBe(one.count);
    expect(many.count).toBeLessThanOrEqual(12);
  },
);

test('each comes with all that hangs on it', async () => {
  const { agreement } = await ask('agreement0');
  expect(agreement.foiaRequests.nodes[0]).toMatchObject({
    agency: { name: expect.any(String) },
    parts: [{ number: 1, text: 'The records', outcome: 'OPEN' }],
    nextDeadline: { label: expect.any(String) },
    determinations: [{ kind: 'RELEASE', event: { occurred: { on: '2026-01-02' } } }],
    communications: { nodes: [{ datedOn: '2026-01-03' }, { datedOn: '2026-01-02' }] },
  });
  expect(agreement.lawsuits.nodes[0]).toMatchObject({
    caption: expect.stringMatching(/^A v. B/),
    nextDeadline: { dueOn: expect.any(String) },
    entries: { totalCount: 3, nodes: [{ number: 3, entered: { on: '2026-01-08' } }, { number: 2 }] },
  });
  expect(agreement.agencyDockets.nodes[0]).toMatchObject({
    nextDeadline: { dueOn: expect.any(String) },
    notices: { nodes: [{ title: 'A rule', periods: [{ closesOn: '2026-06-02', deadline: {} }] }] },
    publicComments: {
      totalCount: 1,
      nodes: [{ status: 'SUBMITTED', submittedOn: '2026-01-07', answers: [{ label: expect.any(String) }] }],
    },
  });
  expect(agreement.links.nodes[0]).toMatchObject({ matter: { title: expect.stringMatching(/^Request/) } });
});
