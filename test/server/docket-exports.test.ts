// The comments of a docket as a table: what is in it for whom, numbers as they are written, nothing that a spreadsheet would run,
// and each comment once, however many there are.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftComment } from '#commands/comments/draft-comment.ts';
import { noteComments } from '#commands/comments/note-comments.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let editor: string;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  editor = await site.signIn(world.person.editor);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

const opened = async (visibility: 'public' | 'organization') => {
  const docket = await recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title: 'A docket',
    subject: 'A routine use.',
    visibility,
  });
  const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${docket.matterId}`;
  return { ...docket, path: `/agency-dockets/${row.code}/comments.csv` };
};
const at = ({ matterId, version }: { matterId: string; version: number }) => ({
  agencyDocket: matterId,
  expectedVersion: version,
});

async function read(path: string, cookie = '') {
  const answer = await fetch(site.url + path, { headers: { cookie } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('formulas are defused, zeros stay, and a draft is told to insiders alone', async () => {
  const docket = await opened('public');
  const noted = await noteComments(world.as('editor'), {
    ...at(docket),
    comments: [
      { commenter: '=HYPERLINK("http://example.org")', text: ' \t+1+1', trackingNumber: '0012-0034' },
      { commenter: '@SUM(A1)', text: 'One, "two"\nthree', postedOn: '2026-03-02' },
    ],
  });
  await draftComment(world.as('editor'), { ...at(noted), title: '-2', text: 'Our draft.' });
  const { headers, text } = await read(docket.path);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[0-9A-Za-z]{10}-comments\.csv"$/,
  );
  expect(text.replace(/^\uFEFF/, '').split('\n')).toEqual([
    'Whose,Status,Commenter,Title,Tracking Number,Sent,Posted Date,Address,Notice,Comment',
    `other,noted,"'=HYPERLINK(""http://example.org"")","'=HYPERLINK(""http://example.org"")",0012-0034,,,,,'+1+1`,
    `other,noted,'@SUM(A1),'@SUM(A1),,,2026-03-02,,,"One, ""two""`,
    'three"',
    '',
  ]);
  const own = await read(docket.path, editor);
  expect(own.text).toContain("ours,draft,,'-2,,,,,,Our draft.");
});

test('each of many comments stands in it once', async () => {
  const docket = await opened('public');
  await it.db.sql`
    insert into public_comments (id, matter_id, origin, title, text, commenter, status, made_at)
    select gen_random_uuid(), ${docket.matterId}, 'other', 'Comment ' || n, '', 'Person ' || n, 'noted', app_now()
    from generate_series(1, 1203) n`;
  const { text } = await read(docket.path);
  const people = text.match(/Person \d+/g) ?? [];
  expect(people).toHaveLength(1203);
  expect(new Set(people).size).toBe(1203);
});

test('a docket that is kept to its organization is not there for others', async () => {
  const docket = await opened('organization');
  expect((await read(docket.path)).status).toBe(404);
  expect((await read(docket.path, editor)).status).toBe(200);
  expect((await read('/agency-dockets/0000000000/comments.csv')).status).toBe(404);
});
