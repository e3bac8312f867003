// Agency dockets over the API: one docket from the notice to the answer through mutations, drafts that no outsider is told of,
// and lists whose number of statements depends on what is asked alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordDocketPaper } from '#commands/comments/record-paper.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { type CountedDatabase, createCountedDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: CountedDatabase;
let api: TestApi;
let world: World;
let editor: Viewer;
let outsider: Viewer;

beforeAll(async () => {
  it = await createCountedDatabase();
  await setClock(it.db, '2026-11-02T15:00:00Z');
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
  editor = world.as('editor').viewer;
  outsider = world.outsider.viewer;
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const DOCKET = `
  id code version title path status isOpenForComment closesOn docketNumber kind missingNotice
  systems { number name notice }
  agency { name }
  nextDeadline { dueOn actor rule { key } }
  notices(first: 10) {
    totalCount
    nodes {
      id kind title citation frDocument publishedOn event { sentence }
      periods { basis closesOn closesAt closes isOpen mailBy gapFrom earliestUse movedBy { label } deadline { dueOn explanation } }
    }
  }
  publicComments(first: 10) {
    totalCount
    nodes {
      id origin status title text characters missing visibility submittedOn trackingNumber postedOn isLate
      notice { citation } signOns { organization authorityBy } exhibits { label }
      submission { payload { key value } } receipt { subject } answers { payload { key value } }
    }
  }`;

interface Input {
  readonly [key: string]: unknown;
}
let version = 0;
let id = '';
async function act(name: string, input: Input, viewer = editor) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { agencyDocket { ${DOCKET} } userErrors { code path } } }`,
    { input: { ...(id ? { agencyDocket: id, expectedVersion: version } : {}), ...input } },
    viewer,
  );
  expect(errors).toBeUndefined();
  const docket = data[name].agencyDocket;
  if (docket) ({ version, id } = docket);
  return { docket, errors: data[name].userErrors };
}
const fieldsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([key, value]) => ({ key, value }));
const docketAs = async (viewer: Viewer, code: string) => {
  const { data, errors } = await api.ask(
    `query ($code: String!) { agencyDocket(code: $code) { ${DOCKET} } }`,
    { code },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data.agencyDocket;
};

test('a docket goes from its notice to the agency’s answer through mutations', async () => {
  const made = await act('agencyDocketRecord', {
    organization: globalId('Organization', world.organizationId),
    agency: globalId('Agency', world.agency.hhs),
    title: 'Change of the enrollment data system',
    kind: 'NONRULEMAKING',
    docketNumber: 'CMS-2026-0045',
    subject: 'A routine use for look-ups.',
    systems: [{ number: '09-70-0541', name: 'T-MSIS' }],
    visibility: 'PUBLIC',
  });
  expect(made.docket).toMatchObject({
    docketNumber: 'CMS-2026-0045',
    status: 'NO_NOTICE',
    isOpenForComment: false,
  });
  const paper = {
    communication: { direction: 'IN', channel: 'PORTAL', subject: '91 FR 60001', datedOn: '2026-10-20' },
    facts: [
      {
        kind: 'notice_published',
        occurred: { on: '2026-10-20' },
        fields: fieldsOf({ kind: 'system_of_records', title: 'T-MSIS', citation: '91 FR 60001' }),
      },
      {
        kind: 'comments_due_stated',
        occurred: { on: '2026-10-20' },
        aboutFact: 0,
        fields: fieldsOf({ dueOn: '2026-11-19', time: '17:00', zone: 'America/New_York' }),
      },
    ],
  };
  const previewed = await api.ask(
    'query ($input: AgencyDocketRecordPaperInput!) { agencyDocketRecordPreview(input: $input) { userErrors { code } moves { sentence } } }',
    { input: { agencyDocket: id, expectedVersion: version, ...paper } },
    editor,
  );
  const { userErrors, moves } = previewed.data.agencyDocketRecordPreview;
  expect(userErrors).toEqual([]);
  expect(moves).toContainEqual({ sentence: 'Comment on the notice: due Thu Nov 19, 2026.' });
  const { docket } = await act('agencyDocketRecordPaper', paper);
  const [notice] = docket.notices.nodes;
  expect(docket).toMatchObject({ status: 'COMMENT_PERIOD', isOpenForComment: true, closesOn: '2026-11-19' });
  expect(notice).toMatchObject({
    kind: 'SYSTEM_OF_RECORDS',
    citation: '91 FR 60001',
    periods: [
      {
        basis: 'STATED',
        closesOn: '2026-11-19',
        closes: 'Thursday, November 19, 2026, 5:00 PM EST',
        isOpen: true,
        earliestUse: '2026-11-19',
        deadline: { dueOn: '2026-11-19' },
      },
    ],
  });
  const drafted = await act('agencyDocketDraftComment', {
    notice: notice.id,
    title: 'Joint comment',
    text: 'We object.',
  });
  const [comment] = drafted.docket.publicComments.nodes;
  expect(comment).toMatchObject({
    status: 'DRAFT',
    visibility: 'ORGANIZATION',
    characters: 10,
    missing: ['Nobody of the staff has said that it is ready.'],
  });
  for (const viewer of [ANONYMOUS, outsider]) {
    const seen = await docketAs(viewer, drafted.docket.code);
    expect(seen.publicComments).toEqual({ totalCount: 0, nodes: [] });
    const { data } = await api.ask(
      'query ($id: ID!) { node(id: $id) { id } publicComments { totalCount } }',
      { id: comment.id },
      viewer,
    );
    expect(data).toEqual({ node: null, publicComments: { totalCount: 0 } });
  }
  await act('agencyDocketAddSignOn', {
    publicComment: comment.id,
    signatory: 'Sample Clinic',
    authorityBy: 'Its director, by e-mail',
    authorityOn: '2026-10-30',
  });
  await act('agencyDocketReadyComment', { publicComment: comment.id });
  const sent = await act('agencyDocketSubmitComment', {
    publicComment: comment.id,
    submittedOn: '2026-11-01',
    how: 'PORTAL',
    submittedBy: 'Test editor',
    trackingNumber: 'm3x-0012-abcd',
  });
  expect(sent.docket.nextDeadline).toBeNull();
  const answered = await act('agencyDocketRecordPaper', {
    communication: { direction: 'IN', channel: 'PORTAL', subject: 'Final notice', datedOn: '2026-11-02' },
    facts: [
      {
        kind: 'comment_answered',
        occurred: { on: '2026-11-02' },
        page: 3,
        passage: 'Response: We disagree.',
        fields: fieldsOf({ comments: comment.id, reply: 'rejected' }),
      },
    ],
  });
  expect(answered.errors).toEqual([]);
  const seen = (await docketAs(ANONYMOUS, sent.docket.code)).publicComments.nodes[0];
  expect(seen).toMatchObject({
    status: 'SUBMITTED',
    text: 'We object.',
    visibility: 'MATTER',
    trackingNumber: 'm3x-0012-abcd',
    isLate: false,
    missing: [],
    signOns: [{ organization: 'Sample Clinic', authorityBy: null }],
    receipt: { subject: 'Our comment: Joint comment' },
    answers: [{ payload: expect.arrayContaining([{ key: 'reply', value: 'Rejected' }]) }],
  });
  const stale = await act('agencyDocketEdit', { title: 'Another', expectedVersion: 1 });
  expect(stale.errors).toMatchObject([{ code: 'CONFLICT' }]);
});

describe('lists', () => {
  beforeAll(async () => {
    for (let index = 0; index < 12; index += 1) {
      const made = await recordDocket(world.as('editor'), {
        organization: world.organizationId,
        agency: index % 2 ? world.agency.hhs : world.agency.dhs,
        docketKind: 'rulemaking',
        docketNumber: `LIST-2026-00${10 + index}`,
        title: `Docket ${index}`,
        subject: 'A rule.',
        visibility: index === 0 ? 'organization' : 'public',
      });
      await recordDocketPaper(world.as('editor'), {
        agencyDocket: made.matterId,
        expectedVersion: made.version,
        communication: { direction: 'in', channel: 'portal', subject: 'Federal Register' },
        facts: [
          {
            kind: 'notice_published',
            occurred: { on: '2026-09-01' },
            fields: fieldsOf({ kind: 'proposed_rule', title: 'Rule', periodDays: String(30 + 5 * index) }),
          },
        ],
      });
    }
  });

  test('by what is open, by agency, kind, text and closing days; in every order each row once', async () => {
    const ask = async (args: string, viewer = ANONYMOUS) => {
      const { data, errors } = await api.ask(
        `{ agencyDockets(${args}) { totalCount nodes { docketNumber isOpenForComment closesOn } } }`,
        {},
        viewer,
      );
      expect(errors).toBeUndefined();
      return data.agencyDockets;
    };
    const rule = 'filter: { kind: RULEMAKING }';
    expect((await ask(rule)).totalCount).toBe(11);
    expect((await ask(rule, editor)).totalCount).toBe(12);
    const open = await ask('filter: { kind: RULEMAKING, openForComment: true }');
    expect(open.nodes.every((one: { isOpenForComment: boolean }) => one.isOpenForComment)).toBe(true);
    // The last moment of sixty days is tonight.
    expect(open.totalCount).toBe(6);
    expect((await ask('filter: { text: "list-2026-001" }')).totalCount).toBe(9);
    expect(
      (await ask('filter: { closesFrom: "2026-11-01", closesTo: "2026-11-10", kind: RULEMAKING }'))
        .totalCount,
    ).toBe(3);
    expect((await ask(`filter: { agency: "${globalId('Agency', world.agency.dhs)}" }`)).totalCount).toBe(5);
    for (const field of ['CLOSING', 'PUBLISHED', 'UPDATED']) {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const {
            data,
          }: {
            data: {
              agencyDockets: {
                nodes: { docketNumber: string }[];
                pageInfo: { hasNextPage: boolean; endCursor: string };
              };
            };
          } = await api.ask(
            `query ($after: String) { agencyDockets(first: 5, after: $after, ${rule}, orderBy: { field: ${field}, direction: ${direction} }) {
                nodes { docketNumber } pageInfo { hasNextPage endCursor } } }`,
            { after },
          );
          seen.push(...data.agencyDockets.nodes.map(({ docketNumber }) => docketNumber));
          after = data.agencyDockets.pageInfo.hasNextPage ? data.agencyDockets.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen.length).toBe(11);
        expect(new Set(seen).size).toBe(11);
      }
    }
  });

  test('notices and deadlines of dockets are found, and the numbers of statements stand', async () => {
    const query = `query ($first: Int) { agencyDockets(first: $first, orderBy: { field: CLOSING, direction: DESC }) { nodes {
      title agency { name } nextDeadline { dueOn rule { key } }
      notices(first: 2) { nodes { title event { sentence } periods { closes movedBy { label } deadline { explanation } } } }
      publicComments(first: 2) { nodes { title notice { title } signOns { organization } exhibits { label } submission { label } } }
    } } }`;
    const statements = async (first: number) => {
      await api.ask(query, { first }, editor);
      it.statements.length = 0;
      const { errors } = await api.ask(query, { first }, editor);
      expect(errors).toBeUndefined();
      return it.statements.filter((statement) => !statement.includes('pg_catalog.pg_type')).length;
    };
    // The third of them has a comment, so that each size asks for the same.
    expect(await statements(12)).toBe(await statements(3));
    const { data, errors } = await api.ask(`{
      agencyNotices(filter: { kind: [PROPOSED_RULE], openForComment: true }) { totalCount nodes { docket { title } } }
      deadlines(filter: { actor: US }) { totalCount nodes { sentence matter { __typename title } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.agencyNotices.totalCount).toBe(6);
    expect(
      data.deadlines.nodes.every(
        ({ matter }: { matter: { __typename: string } }) => matter.__typename === 'AgencyDocket',
      ),
    ).toBe(true);
    expect(data.deadlines.totalCount).toBeGreaterThanOrEqual(11);
  });
});
