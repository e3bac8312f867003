// One contract for every connection: each row exactly once, forwards and backwards, through ties and while rows are added.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { insertManyRequests } from '#test/support/many-requests.ts';
import { writeRequestAgencies } from '#db/writes/request-agencies.ts';
import { globalId } from '#server/graphql/ids.ts';
import type { Viewer } from '#domain/access/viewer.ts';

let it: TestDatabase;
let api: TestApi;
/** Belongs to the organization of all these rows. */
let member: Viewer;

const REQUESTS = 43;
/** The first of them: md5('matter1'). */
const FIRST = '215a1625-89fc-95f1-9b7a-a730062df74c';
/** md5('document1'), the one with many pages. */
const DOCUMENT = '9c8ff3cc-628b-f718-07b0-5ea1bb6db774';
/** md5('communication1/1'), the one with many files. */
const LETTER = '334e3b31-98a6-8154-842a-62bccaa0c24b';
/** md5('comment1'), the one with many texts. */
const COMMENT = '4e83d0f4-3798-9e4d-c8ee-6dabe3038a07';
/** Above one agency, which is above all the others. */
const DEPARTMENT = globalId('Agency', '3bfb04fc-a479-ac4a-8d4d-dd4b02868fd0');

beforeAll(async () => {
  it = await createTestDatabase();
  await insertManyRequests(it.db, { requests: REQUESTS, agencies: 23, communicationsEach: 29 });
  const { sql } = it.db;
  await sql`update agencies set parent_id = case slug when 'agency-2' then md5('agency1')::uuid else md5('agency2')::uuid end
    where slug <> 'agency-1'`;
  await it.db.transaction((tx) => writeRequestAgencies(tx));
  await sql`insert into people (id, name, email) values (md5('person')::uuid, 'Member', 'member@example.org')`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, occurred_time, precision, basis, payload, recorded_at)
    select md5('more' || n)::uuid, md5('matter1')::uuid, 'acknowledged', date '2026-05-01' + n / 3,
      case when n % 2 = 0 then time '09:30' end, 'day', 'stated', '{}', timestamptz '2026-05-01 12:00Z'
    from generate_series(1, 31) n`;
  // A fact corrected again and again, six corrections at a time.
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at, supersedes_id)
    select md5('corrected' || n)::uuid, md5('matter2')::uuid, 'acknowledged', date '2026-05-01', 'day', 'stated', '{}',
      timestamptz '2026-05-01 12:00Z' + (n / 6) * interval '1 hour', case when n > 0 then md5('corrected' || n - 1)::uuid end
    from generate_series(0, 30) n`;
  await sql`
    insert into history (id, matter_id, number, at, action, salt, content_digest, previous_hash, hash)
    select md5('history' || n)::uuid, md5('matter1')::uuid, n, timestamptz '2026-05-01 12:00Z', 'edit_request', '', '', '', ''
    from generate_series(1, 19) n`;
  await sql`
    insert into mails (id, person_id, to_address, subject, text, html, message_id, at)
    select md5('mail' || n)::uuid, md5('person')::uuid, 'member@example.org', 'Mail ' || n, '', '', 'mail-' || n,
      timestamptz '2026-05-01 12:00Z' + (n / 4) * interval '1 hour'
    from generate_series(1, 17) n`;
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, created_at, updated_at)
    select md5('agreement' || n)::uuid, 'agreement' || n, 'agreement', 'Agreement ' || n / 5, md5('organization')::uuid,
      'public', 'recorded', timestamptz '2026-05-01 12:00Z', timestamptz '2026-05-01 12:00Z'
    from generate_series(1, 13) n`;
  await sql`
    insert into agreements (matter_id, agreement_kind, summary, parties, known, unknown)
    select md5('agreement' || n)::uuid, 'other', '', '[]', '[]', '[]' from generate_series(1, 13) n`;
  await sql`
    insert into history (id, matter_id, number, at, action, salt, content_digest, previous_hash, hash)
    select md5('told' || n)::uuid, md5('agreement1')::uuid, n, timestamptz '2026-05-01 12:00Z', 'report_facts', '', '', '', ''
    from generate_series(1, 12) n`;
  await sql`
    insert into withholdings (id, matter_id, description, row_key, recorded_at)
    select md5('memo' || n)::uuid, md5('matter1')::uuid, 'Memo ' || n, n, timestamptz '2026-05-01 12:00Z' from generate_series(1, 22) n`;
  await sql`
    insert into notes (id, matter_id, text, written_at)
    select md5('note' || n)::uuid, md5('matter1')::uuid, 'Note ' || n, timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour'
    from generate_series(1, 20) n`;
  await sql`
    insert into notes (id, matter_id, text, written_at)
    select md5('beside' || n)::uuid, md5('agreement1')::uuid, 'Note ' || n, timestamptz '2026-05-01 12:00Z' from generate_series(1, 8) n`;
  await sql`
    insert into tasks (id, matter_id, title, due_on, made_at, status, closed_at)
    select md5('task' || n)::uuid, md5(case when n <= 18 then 'matter1' else 'agreement1' end)::uuid, 'Task ' || n,
      case when n % 4 > 0 then date '2026-05-01' + n / 3 end, timestamptz '2026-05-01 12:00Z',
      case when n % 6 = 0 then 'done' else 'open' end, case when n % 6 = 0 then timestamptz '2026-05-01 12:00Z' end
    from generate_series(1, 30) n`;
  await sql`
    insert into task_claims (id, task_id, person_id, taken_at, lapses_at)
    select md5('claim' || n)::uuid, md5('task' || n)::uuid, md5('person')::uuid, app_now(),
      app_now() + case when n % 2 = 0 then interval '1 hour' else interval '-1 hour' end
    from generate_series(1, 23) n where n % 6 > 0`;
  await sql`update matters set agreement_id = md5('agreement1')::uuid where kind = 'foia_request'`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('fact' || n)::uuid, md5('agreement1')::uuid, 'fact_reported', date '2025-07-01' + n / 2, 'day', 'stated', '{}',
      timestamptz '2026-05-01 12:00Z' from generate_series(1, 11) n`;
  await sql`
    insert into timeline_entries (id, agreement_id, matter_id, origin, kind, happened_on, happened_time, search)
    select id, md5('agreement1')::uuid, matter_id, 'event', 'fact', occurred_on, coalesce(occurred_time, '24:00'), ''::tsvector from matter_events
    where matter_id = md5('agreement1')::uuid or (matter_id = md5('matter1')::uuid and kind = 'acknowledged')
    union all select id, md5('agreement1')::uuid, matter_id, 'communication', 'communication', happened_on, '24:00', ''
    from communications where matter_id = md5('matter1')::uuid`;
  // In the agreement and in a matter under it: of an agreement both.
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('action' || n)::uuid, md5(case when n <= 9 then 'matter1' else 'agreement1' end)::uuid, 'agency_action',
      date '2026-05-01' + n / 3, 'day', 'stated', '{"statement": "It said so."}', timestamptz '2026-05-01 12:00Z'
    from generate_series(1, 15) n`;
  await sql`
    insert into matter_links (id, from_id, to_id, kind, source, made_at)
    select md5('link' || n)::uuid, md5(case when n % 2 = 0 then 'matter1' else 'agreement' || n end)::uuid,
      md5(case when n % 2 = 0 then 'agreement' || n else 'matter1' end)::uuid, 'related', 'A paper', timestamptz '2026-05-01 12:00Z'
    from generate_series(1, 13) n`;
  await sql`
    insert into matter_links (id, from_id, to_id, kind, source, made_at)
    select md5('other link' || n)::uuid, md5('agreement1')::uuid, md5('agreement' || n)::uuid, 'related', 'A paper',
      timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour' from generate_series(2, 13) n`;
  await sql`
    insert into matters (id, code, kind, title, organization_id, agreement_id, visibility, status, created_at, updated_at, shown_updated_at)
    select md5('docket' || n)::uuid, lpad(n::text, 10, 'D'), 'agency_docket', 'Docket ' || n, md5('organization')::uuid,
      md5('agreement1')::uuid, 'public', 'noticed', timestamptz '2026-05-01 12:00Z', timestamptz '2026-05-01 12:00Z',
      timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour' from generate_series(1, 17) n`;
  await sql`
    insert into agency_dockets (matter_id, agency_id, docket_kind, subject, published_on, closes_on)
    select md5('docket' || n)::uuid, md5('agency1')::uuid, 'none', '', case when n % 4 > 0 then date '2026-05-01' + n / 3 end,
      case when n % 3 > 0 then date '2026-06-01' + n / 4 end from generate_series(1, 17) n`;
  await sql`
    insert into agency_notices (id, matter_id, event_id, kind, title, published_on)
    select md5('notice' || n)::uuid, md5(case when n <= 15 then 'docket1' else 'docket2' end)::uuid, md5('notice' || n)::uuid, 'general',
      'Notice ' || n, date '2026-05-01' + n / 3 from generate_series(1, 22) n`;
  await sql`
    insert into public_comments (id, matter_id, origin, title, text, made_at)
    select md5('comment' || n)::uuid, md5(case when n <= 16 then 'docket1' else 'docket2' end)::uuid, 'other', 'Comment ' || n, '',
      timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour' from generate_series(1, 26) n`;
  await sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, recorded_at)
    select md5(case when n <= 12 then 'notice paper' else 'kept paper' end || n)::uuid,
      md5(case when n <= 12 then 'docket1' else 'agreement1' end)::uuid, 'in', 'portal', 'Paper ' || n, date '2026-05-01' + n / 3,
      timestamptz '2026-05-01 12:00Z' from generate_series(1, 26) n`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('notice fact' || n)::uuid, md5('docket1')::uuid, 'notice_published', date '2026-05-01' + n / 3, 'day', 'stated',
      '{"kind": "general", "title": "Notice"}', timestamptz '2026-05-01 12:00Z' from generate_series(1, 13) n`;
  await sql`
    insert into history (id, matter_id, number, at, target_id, action, after, salt, content_digest, previous_hash, hash)
    select md5('text' || n)::uuid, md5('docket1')::uuid, n, timestamptz '2026-05-01 12:00Z', md5('comment1')::uuid, 'edit_comment',
      jsonb_build_object('text', 'Text ' || n), '', '', '', '' from generate_series(1, 14) n`;
  await sql`
    insert into matters (id, code, kind, title, organization_id, agreement_id, visibility, status, created_at, updated_at, shown_updated_at, next_due_on)
    select md5('suit' || n)::uuid, lpad(n::text, 10, 'C'), 'lawsuit', 'Suit ' || n, md5('organization')::uuid,
      md5('agreement1')::uuid, 'public', 'filed', timestamptz '2026-05-01 12:00Z', timestamptz '2026-05-01 12:00Z',
      timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour', case when n % 4 > 0 then date '2026-06-01' + n / 3 end
    from generate_series(1, 14) n`;
  await sql`
    insert into lawsuits (matter_id, caption, nature, parties, filed_on)
    select md5('suit' || n)::uuid, 'A v. B', 'foia', '[]', case when n % 3 > 0 then date '2026-04-01' + n / 4 end from generate_series(1, 14) n`;
  await sql`
    insert into docket_entries (id, matter_id, number, entered_on, text, recorded_at)
    select md5('entry' || n)::uuid, md5('suit1')::uuid, case when n % 3 > 0 then n end, date '2026-05-01' + n / 4, 'ORDER', timestamptz '2026-05-01 12:00Z'
    from generate_series(1, 18) n`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at, docket_entry_id)
    select md5('in court' || n)::uuid, md5('suit1')::uuid, 'motion_decided', date '2026-05-01' + n / 3, 'day', 'stated', '{}',
      timestamptz '2026-05-01 12:00Z', md5('entry' || n)::uuid from generate_series(1, 12) n`;
  await sql`
    insert into agency_contacts (id, agency_id, kind, office, recorded_at, ended_at)
    select md5('contact' || n)::uuid, md5('agency1')::uuid, case when n % 3 = 0 then 'foia_office' else 'appeal_office' end, 'Office ' || n,
      timestamptz '2026-05-01 12:00Z', case when n % 4 = 0 then timestamptz '2026-05-02 12:00Z' end from generate_series(1, 17) n`;
  await sql`
    insert into agency_contact_checks (id, contact_id, source_url, checked_on, recorded_at)
    select md5('check' || n || '/' || k)::uuid, md5('contact' || n)::uuid, 'https://example.org', date '2026-05-01' + k,
      timestamptz '2026-05-01 12:00Z' from generate_series(1, 17) n, generate_series(1, 2) k`;
  await sql`
    insert into agency_proposals (id, agency_id, kind, contact_id, source_url, read_on, person_id, proposed_at)
    select md5('proposal' || n)::uuid, md5('agency1')::uuid, 'check_contact', md5('contact1')::uuid, 'https://example.org',
      date '2026-05-01', md5('person')::uuid, timestamptz '2026-05-01 12:00Z' from generate_series(1, 18) n`;
  const [{ person, organization }] = await sql<[{ person: string; organization: string }]>`
    select md5('person')::uuid as person, md5('organization')::uuid as organization`;
  await sql`
    insert into organization_acts (id, organization_id, number, at, person_id, action)
    select md5('act' || n)::uuid, md5('organization')::uuid, n, timestamptz '2026-05-01 12:00Z', md5('person')::uuid, 'change_role'
    from generate_series(1, 16) n`;
  await sql`
    insert into approvals (id, matter_id, act, needed, input, version, person_id, asked_at, decide_by)
    select md5('approval' || n)::uuid, md5('matter1')::uuid, 'close_part', 'close_part', jsonb_build_object('n', n), 1,
      md5('person')::uuid, timestamptz '2026-05-01 12:00Z', timestamptz '2026-05-04 12:00Z' + (n / 3) * interval '1 hour'
    from generate_series(1, 14) n`;
  await sql`
    insert into organizations (id, name, slug) select md5('other' || n)::uuid, 'Other ' || n / 4, 'other-' || n from generate_series(1, 12) n`;
  await sql`
    insert into people (id, name, email) select md5('person' || n)::uuid, 'Person ' || n / 4, n || '@example.org' from generate_series(1, 21) n`;
  await sql`
    insert into site_acts (id, at, person_id, action, about_person_id, reason)
    select md5('site' || n)::uuid, timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour', md5('person')::uuid, 'suspend_person',
      md5('person' || n)::uuid, 'Why.' from generate_series(1, 18) n`;
  await sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at)
    select md5('document' || n)::uuid, md5('organization')::uuid, '', 1, 'paper.pdf', 'application/pdf', 'key' || n, md5('person')::uuid,
      timestamptz '2026-05-01 12:00Z' from generate_series(1, 24) n`;
  await sql`
    insert into enclosures (communication_id, document_id, added_at)
    select md5('communication1/1')::uuid, md5('document' || n)::uuid, timestamptz '2026-05-01 12:00Z' from generate_series(1, 24) n`;
  await sql`
    insert into document_pages (id, document_id, number, text, origin, places)
    select md5('page' || n || '-' || p)::uuid, md5('document' || n)::uuid, p, 'Data of enrollees.', 'text', '[]'
    from generate_series(1, 24) n, generate_series(1, case when n = 1 then 31 else 2 end) p`;
  await sql`
    insert into request_batches (id, organization_id, title, drafted_at)
    select md5('batch' || n)::uuid, md5('organization')::uuid, 'Batch ' || n, timestamptz '2026-05-01 12:00Z' + (n / 3) * interval '1 hour'
    from generate_series(1, 13) n`;
  await sql`
    update foia_requests r set batch_id = md5('batch' || n)::uuid from generate_series(1, 13) n where r.matter_id = md5('matter' || n)::uuid`;
  member = {
    kind: 'person',
    isSiteAdmin: true,
    personId: person,
    memberships: [{ organizationId: organization, role: 'editor' }],
  };
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const inRequest = (field: string) => (page: string) =>
  `foiaRequest(code: "0000000001") { list: ${field}${page} }`;
const inAgreement = (field: string) => (page: string) =>
  `agreement(code: "agreement1") { list: ${field}${page} }`;
const inDocket = (field: string) => (page: string) =>
  `agencyDocket(code: "DDDDDDDDD1") { list: ${field}${page} }`;
const inComment = (field: string) => (page: string) =>
  `node(id: "${globalId('PublicComment', COMMENT)}") { ... on PublicComment { list: ${field}${page} } }`;
const inAgency = (field: string) => (page: string) =>
  `agency(slug: "agency-1") { list: ${field}${page.replace(')', ', includeEnded: true)')} }`;
const inSuit = (field: string) => (page: string) => `lawsuit(code: "CCCCCCCCC1") { list: ${field}${page} }`;
const inMatter = (field: string) => (page: string) =>
  `node(id: "${globalId('FoiaRequest', FIRST)}") { ... on Matter { list: ${field}${page} } }`;
const inOrganization = (field: string) => (page: string) =>
  `organization(slug: "many") { list: ${field}${page} }`;
const inDocument = (field: string) => (page: string) =>
  `node(id: "${globalId('Document', DOCUMENT)}") { ... on Document { list: ${field}${page} } }`;
const inLetter = (field: string) => (page: string) =>
  `node(id: "${globalId('Communication', LETTER)}") { ... on Communication { list: ${field}${page} } }`;
const inSite = (field: string) => (page: string) => `site { list: ${field}${page} }`;
const atRoot =
  (field: string, more = '') =>
  (page: string) =>
    `list: ${field}${page.replace(')', `${more})`)}`;

/** Facts and letters of one request, and the facts of the agreement itself. */
const TIMELINE = 31 + 29 + 11;

/** Every connection of the schema: how to ask for a page of it, and how many rows it has. */
const CONNECTIONS: readonly (readonly [string, (page: string) => string, number])[] = [
  ['foiaRequests by due date', atRoot('foiaRequests'), REQUESTS],
  [
    'foiaRequests by filing, newest first',
    atRoot('foiaRequests', ', orderBy: { field: FILED, direction: DESC }'),
    REQUESTS,
  ],
  [
    'foiaRequests by change',
    atRoot('foiaRequests', ', orderBy: { field: UPDATED, direction: ASC }'),
    REQUESTS,
  ],
  ...(['NEXT_DUE', 'FILED', 'UPDATED'] as const).map(
    (field) =>
      [
        `foiaRequests of a department and all below it, by ${field}`,
        atRoot(
          'foiaRequests',
          `, filter: { agency: "${DEPARTMENT}" }, orderBy: { field: ${field}, direction: ASC }`,
        ),
        REQUESTS,
      ] as const,
  ),
  ['agencies', atRoot('agencies'), 23],
  ['contacts of an agency, earlier ones too', inAgency('contacts'), 17],
  ['proposals about agencies', atRoot('agencyProposals'), 18],
  ['agreements', atRoot('agreements'), 13],
  ['deadlines', atRoot('deadlines'), 2 * REQUESTS],
  ...(['CLOSING', 'PUBLISHED', 'UPDATED'] as const).map(
    (field) =>
      [
        `agency dockets by ${field}`,
        atRoot('agencyDockets', `, orderBy: { field: ${field}, direction: DESC }`),
        17,
      ] as const,
  ),
  ['notices', atRoot('agencyNotices'), 22],
  ['comments', atRoot('publicComments'), 26],
  ['notices of a docket', inDocket('notices'), 15],
  ['comments of a docket', inDocket('publicComments'), 16],
  ['papers of a docket', inDocket('communications'), 12],
  ['facts of a docket', inDocket('events'), 13],
  ['texts of a comment', inComment('texts'), 14],
  ['agency dockets of an agreement', inAgreement('agencyDockets'), 17],
  ...(['NEXT_DUE', 'FILED', 'UPDATED'] as const).map(
    (field) =>
      [
        `lawsuits by ${field}`,
        atRoot('lawsuits', `, orderBy: { field: ${field}, direction: DESC }`),
        14,
      ] as const,
  ),
  ['lawsuits of an agreement', inAgreement('lawsuits'), 14],
  ['entries of a lawsuit', inSuit('entries'), 18],
  ['events of a lawsuit', inSuit('events'), 12],
  ['corrections', atRoot('corrections'), 30],
  ['organizations of the site', inSite('organizations'), 13],
  ['people of the site', inSite('people'), 22],
  ['acts of the site', inSite('acts'), 18],
  ['mailbox', atRoot('mailbox'), 17],
  ['approvals', atRoot('approvals'), 14],
  ['communications of a request', inRequest('communications'), 29],
  ['events of a request', inRequest('events'), 41],
  ['history of a request', inRequest('history'), 19],
  ['history of an agreement', inAgreement('history'), 12],
  ['history of a matter of any kind', inMatter('history'), 19],
  ['requestBatches', atRoot('requestBatches'), 13],
  ['tasks', atRoot('tasks'), 25],
  ['tasks of the viewer', atRoot('tasks', ', view: MINE'), 8],
  ['tasks that nobody has', atRoot('tasks', ', view: FREE'), 17],
  ['tasks that are done', atRoot('tasks', ', view: DONE'), 5],
  ['tasks of a request', inRequest('tasks'), 15],
  ['tasks of an agreement', inAgreement('tasks'), 10],
  ['notes of a request', inRequest('notes'), 20],
  ['what was withheld of a request', inRequest('withholdings'), 22],
  ['notes of an agreement', inAgreement('notes'), 8],
  ['acts of an organization', inOrganization('acts'), 16],
  ['documents with a word', atRoot('documentSearch', ', query: "enrollee"'), 24],
  ['files that came with a communication', inLetter('enclosures'), 24],
  ['pages of a document', inDocument('pages'), 31],
  ['papers of an agreement', inAgreement('communications'), 14],
  ['facts of an agreement', inAgreement('facts'), 11],
  ['timeline of an agreement', inAgreement('timeline'), TIMELINE],
  [
    'timeline of an agreement, newest first',
    (page) => inAgreement('timeline')(page.replace(')', ', sort: NEWEST)')),
    TIMELINE,
  ],
  ['what agencies did, of an agreement', inAgreement('agencyActions'), 15],
  ['what agencies did, of a request', inRequest('agencyActions'), 9],
  ['open dates under an agreement', inAgreement('nextDates'), 2 * REQUESTS],
  ['links of a request', inRequest('links'), 13],
  ['links of an agreement', inAgreement('links'), 13],
  ['requests of an agreement', inAgreement('foiaRequests'), REQUESTS],
];

interface Slice {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> & {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

async function slice(ask: (page: string) => string, page: string): Promise<Slice> {
  const fields = `(${page}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`;
  const { data, errors } = await api.ask(`{ ${ask(fields)} }`, {}, member);
  expect(errors).toBeUndefined();
  return (data.list ?? Object.values<{ list: Slice }>(data)[0]!.list) as Slice;
}

/** All ids in the order in which pages of a prime size bring them. */
async function walk(ask: (page: string) => string, way: 'forward' | 'backward'): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ;) {
    const from = cursor === null ? '' : `, ${way === 'forward' ? 'after' : 'before'}: "${cursor}"`;
    const { nodes, pageInfo } = await slice(ask, `${way === 'forward' ? 'first' : 'last'}: 7${from}`);
    const found = nodes.map(({ id }) => id);
    if (way === 'forward') ids.push(...found);
    else ids.unshift(...found);
    cursor = way === 'forward' ? pageInfo.endCursor : pageInfo.startCursor;
    if (!(way === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return ids;
  }
}

describe.each(CONNECTIONS)('%s', (_name, ask, count) => {
  test('gives each row once, the same forwards and backwards', async () => {
    const forward = await walk(ask, 'forward');
    expect(new Set(forward).size).toBe(count);
    expect(forward).toHaveLength(count);
    expect(await walk(ask, 'backward')).toEqual(forward);
    for (const id of forward)
      expect(Buffer.from(id, 'base64').toString()).toMatch(/^[A-Z]\w+:[0-9a-f-]{36}$/);
  });

  test('counts what it has and says where a page stands', async () => {
    const { totalCount, pageInfo } = await slice(ask, 'first: 3');
    expect(totalCount).toBe(count);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });
});

test('the list of connections here is that of the schema', async () => {
  const { data } = await api.ask('{ __schema { types { kind fields { type { name ofType { name } } } } } }');
  const types = data.__schema.types as {
    kind: string;
    fields: { type: { name?: string; ofType?: { name?: string } } }[] | null;
  }[];
  const fields = types.flatMap(({ kind, fields: all }) => (kind === 'OBJECT' ? (all ?? []) : []));
  const connections = fields.filter(({ type }) =>
    (type.name ?? type.ofType?.name ?? '').endsWith('Connection'),
  );
  expect(connections).toHaveLength(CONNECTIONS.length - 4);
});

test('a row added while someone pages is neither repeated nor makes another one missing', async () => {
  const ask = atRoot('foiaRequests');
  const before = await slice(ask, 'first: 11');
  await it.db.sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, next_due_on, created_at, updated_at)
    select md5('late' || n)::uuid, 'late' || n, 'foia_request', 'Late ' || n, md5('organization')::uuid, 'public', 'filed',
      date '1999-01-01' + n * 10550, timestamptz '2026-05-01 12:00Z', timestamptz '2026-05-01 12:00Z' from generate_series(0, 1) n`;
  await it.db.sql`
    insert into foia_requests (matter_id, agency_id, regime, request_text, requester)
    select md5('late' || n)::uuid, md5('agency1')::uuid, 'foia', '', '{"name": "Late"}' from generate_series(0, 1) n`;
  const rest: string[] = [];
  let cursor = before.pageInfo.endCursor;
  for (let more = true; more;) {
    const next = await slice(ask, `first: 13, after: "${cursor}"`);
    rest.push(...next.nodes.map(({ id }) => id));
    cursor = next.pageInfo.endCursor;
    more = next.pageInfo.hasNextPage;
  }
  const all = [...before.nodes.map(({ id }) => id), ...rest];
  expect(new Set(all).size).toBe(all.length);
  // The one that sorts before the first page is missed by someone already past it; the other one is found.
  expect(all).toHaveLength(REQUESTS + 1);
  await it.db.sql`delete from foia_requests where matter_id in (md5('late0')::uuid, md5('late1')::uuid)`;
  await it.db.sql`delete from matters where code like 'late%'`;
});

test.each([
  ['first: 0', 'PAGE_SIZE'],
  ['first: 101', 'PAGE_SIZE'],
  ['last: -1', 'PAGE_SIZE'],
  ['first: 5, last: 5', 'PAGE_SIZE'],
  ['first: 5, after: "bm9uc2Vuc2U"', 'CURSOR_INVALID'],
  [`after: "${Buffer.from('["agency.name","A","x"]').toString('base64url')}"`, 'CURSOR_INVALID'],
  [
    `after: "${Buffer.from('["request.next_due.asc","2026-02-30","00000000-0000-0000-0000-000000000000"]').toString('base64url')}"`,
    'CURSOR_INVALID',
  ],
])('refuses %s', async (page, code) => {
  const { errors } = await api.ask(`{ foiaRequests(${page}) { nodes { id } } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal: code });
});
