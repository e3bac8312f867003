// What the pages of a docket read over the API beside its notices: its papers with their facts, and every text that a comment
// of ours had, which outsiders are not told of once the comment is sent either.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { draftComment, editComment, removeComment } from '#commands/comments/draft-comment.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordDocketPaper } from '#commands/comments/record-paper.ts';
import { submitComment } from '#commands/comments/submit-comment.ts';
import { commentsForExport, docketForExport } from '#db/queries/comment-exports.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;

beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-11-02T15:00:00Z');
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const at = ({ matterId, version }: { matterId: string; version: number }) => ({
  agencyDocket: matterId,
  expectedVersion: version,
});

const opened = () =>
  recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title: 'A docket',
    subject: 'A routine use.',
    visibility: 'public',
  });

const ask = async (query: string, id: string, viewer = world.as('viewer').viewer) => {
  const { data, errors } = await api.ask(query, { id }, viewer);
  expect(errors).toBeUndefined();
  return data.node;
};

const TEXTS = `query ($id: ID!) { node(id: $id) { ... on PublicComment {
  portalLimit texts(first: 2) { totalCount nodes { entry text by { name } } pageInfo { hasNextPage } } } } }`;

test('each text that a comment had is told to insiders, newest first, and to nobody else once it is sent', async () => {
  const first = await draftComment(world.as('volunteer'), {
    ...at(await opened()),
    title: 'A comment',
    text: 'One.',
  });
  const comment = first.commentId;
  const second = await editComment(world.as('editor'), { ...at(first), comment, text: 'Two.' });
  const renamed = await editComment(world.as('editor'), { ...at(second), comment, title: 'Our comment' });
  const third = await editComment(world.as('counsel'), { ...at(renamed), comment, text: 'Three.' });
  await submitComment(world.as('editor'), {
    ...at(third),
    comment,
    submittedOn: '2026-11-02',
    how: 'email',
    submittedBy: 'Test editor',
  });
  const id = globalId('PublicComment', comment);
  expect(await ask(TEXTS, id)).toEqual({
    portalLimit: 5000,
    texts: {
      totalCount: 3,
      nodes: [
        { entry: 5, text: 'Three.', by: { name: 'Test counsel' } },
        { entry: 3, text: 'Two.', by: { name: 'Test editor' } },
      ],
      pageInfo: { hasNextPage: true },
    },
  });
  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect(await ask(TEXTS, id, viewer)).toEqual({ portalLimit: 5000, texts: null });
  }
});

test('a draft that was taken away can be brought back from the history, as long as nothing touched it since', async () => {
  const draft = await draftComment(world.as('volunteer'), {
    ...at(await opened()),
    title: 'A comment',
    text: 'One.',
  });
  const comment = draft.commentId;
  const edited = await editComment(world.as('editor'), { ...at(draft), comment, text: 'Two.' });
  await removeComment(world.as('editor'), { ...at(edited), comment });
  const history = `query ($id: ID!) { node(id: $id) { ... on AgencyDocket { history(first: 3) { nodes { action canUndo } } } } }`;
  const { nodes } = (await ask(history, globalId('AgencyDocket', draft.matterId), world.as('editor').viewer))
    .history;
  expect(nodes).toEqual([
    { action: 'remove_comment', canUndo: true },
    { action: 'edit_comment', canUndo: false },
    { action: 'draft_comment', canUndo: false },
  ]);
});

test('papers of a docket are listed with their facts; one that is kept closer is not there for others', async () => {
  const docket = await opened();
  const paper = (subject: string, target: { matterId: string; version: number }) =>
    recordDocketPaper(world.as('volunteer'), {
      ...at(target),
      communication: { direction: 'in', channel: 'portal', subject, datedOn: '2026-10-20' },
      facts: [
        {
          kind: 'notice_published',
          occurred: { on: '2026-10-20' },
          fields: [
            { key: 'kind', value: 'general' },
            { key: 'title', value: subject },
          ],
        },
      ],
    });
  const one = await paper('First notice', docket);
  const two = await paper('Second notice', one);
  await setPartVisibility(world.as('editor'), {
    matter: two.matterId,
    expectedVersion: two.version,
    part: two.communicationId,
    visibility: 'organization',
  });
  const query = `query ($id: ID!) { node(id: $id) { ... on AgencyDocket {
    communications(first: 5) { totalCount nodes { subject facts { kind } } }
    events(first: 5) { totalCount nodes { kind } } } } }`;
  const id = globalId('AgencyDocket', docket.matterId);
  const facts = [{ kind: 'notice_published' }];
  expect(await ask(query, id)).toEqual({
    communications: {
      totalCount: 2,
      nodes: [
        { subject: 'Second notice', facts },
        { subject: 'First notice', facts },
      ],
    },
    events: { totalCount: 2, nodes: [...facts, ...facts] },
  });
  expect(await ask(query, id, world.outsider.viewer)).toEqual({
    communications: { totalCount: 1, nodes: [{ subject: 'First notice', facts }] },
    events: { totalCount: 1, nodes: facts },
  });
});

test('the table of a docket holds the comments that its reader may see, and none of a docket that they may not', async () => {
  const draft = await draftComment(world.as('volunteer'), {
    ...at(await opened()),
    title: 'A draft',
    text: 'One.',
  });
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${draft.matterId}`;
  const rowsFor = async (viewer: Viewer) =>
    (await commentsForExport(it.db, viewer, draft.matterId, null, 10)).map(({ title }) => title);
  expect(await rowsFor(world.as('viewer').viewer)).toEqual(['A draft']);
  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect(await rowsFor(viewer)).toEqual([]);
    expect(await docketForExport(it.db, viewer, code)).toEqual({ id: draft.matterId, isSample: false });
  }
  await it.db.sql`update matters set visibility = 'organization' where id = ${draft.matterId}`;
  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect(await docketForExport(it.db, viewer, code)).toBeNull();
  }
  expect(await docketForExport(it.db, world.as('viewer').viewer, code)).not.toBeNull();
});
