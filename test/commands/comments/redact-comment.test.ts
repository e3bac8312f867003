// The words of a comment are removed for good: no table holds them, that it was sent stays, and nothing else of the docket moves.
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { redact } from '#commands/access/redact.ts';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { draftComment, editComment } from '#commands/comments/draft-comment.ts';
import { noteComments } from '#commands/comments/note-comments.ts';
import type { CommentResult } from '#commands/comments/open-comment.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { addExhibit, addSignOn, removeExhibit } from '#commands/comments/sign-comment.ts';
import { submitComment } from '#commands/comments/submit-comment.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { openDatabase, type Database } from '#db/client.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { tablesWith } from '#test/support/words-in-tables.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let owner: Database;
let world: World;
/** Another for each test. */
let word: string;
let comment: CommentResult;

beforeAll(async () => {
  it = await createTestDatabase();
  owner = openDatabase({ url: it.url, role: 'owner', max: 1 });
  await setClock(it.db, '2026-11-02T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(async () => {
  await owner.close();
  await it.drop();
});

const at = ({ matterId, version }: { matterId: string; version: number }) => ({
  agencyDocket: matterId,
  expectedVersion: version,
});
const onMatter = ({ matterId, version }: { matterId: string; version: number }) => ({
  matter: matterId,
  expectedVersion: version,
});

async function stored(): Promise<string> {
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'declaration.pdf',
    mediaType: 'application/pdf',
    sha256: v7().replaceAll('-', '').repeat(2),
    bytes: 10,
    storageKey: v7(),
  });
  return documentId;
}

beforeEach(async () => {
  word = `ssn${v7().replaceAll('-', '').slice(-14)}`;
  const docket = await recordDocket(world.as('editor'), {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'none',
    title: 'A docket',
    subject: 'A routine use.',
    visibility: 'public',
  });
  const drafted = await draftComment(world.as('volunteer'), {
    ...at(docket),
    title: `About ${word}`,
    text: `We write about ${word}.`,
  });
  const { commentId } = drafted;
  const edited = await editComment(world.as('editor'), {
    ...at(drafted),
    comment: commentId,
    text: `Once more about ${word}.`,
  });
  const signed = await addSignOn(world.as('editor'), {
    ...at(edited),
    comment: commentId,
    person: `${word} Smith`,
    authorityBy: `${word} Smith herself`,
    authorityOn: '2026-11-01',
  });
  comment = await addExhibit(world.as('editor'), {
    ...at(signed),
    comment: commentId,
    file: await stored(),
    label: `Declaration of ${word}`,
  });
});

const send = () =>
  submitComment(world.as('editor'), {
    ...at(comment),
    comment: comment.commentId,
    submittedOn: '2026-11-02',
    how: 'portal',
    submittedBy: 'Test editor',
    trackingNumber: '0m3x-0012',
    clientMutationId: v7(),
  });

const take = (target: { matterId: string; version: number }, part = comment.commentId) =>
  redact(world.as('owner'), { ...onMatter(target), part, reason: 'It names a patient.' });

const findings = async () =>
  (await verifyHistory(owner)).findings.filter(({ chainId }) => chainId === comment.matterId);

describe('of a comment that was sent', () => {
  test('no table holds a word, nor a digest of its text; when and how it was sent stays', async () => {
    const sent = await send();
    const [before] = await it.db.sql<{ digest: string }[]>`
      select payload ->> 'sha256' as digest from matter_events where matter_id = ${sent.matterId} and kind = 'comment_submitted'`;
    expect(await tablesWith(owner, word)).toEqual(
      expect.arrayContaining(['comment_sign_ons', 'communications', 'history', 'public_comments', 'tasks']),
    );
    await take(sent);
    expect(await tablesWith(owner, word)).toEqual([]);
    expect(await tablesWith(owner, before!.digest)).toEqual([]);
    const [row] = await it.db.sql`
      select title, text, status, submitted_on, tracking_number, redaction ->> 'reason' as reason, removed_at
      from public_comments where id = ${comment.commentId}`;
    expect(row).toEqual({
      title: 'Redacted',
      text: '',
      status: 'submitted',
      submittedOn: '2026-11-02',
      trackingNumber: '0m3x-0012',
      reason: 'It names a patient.',
      removedAt: null,
    });
    const [fact] = await it.db.sql`
      select payload - 'comments' as payload from matter_events
      where matter_id = ${sent.matterId} and kind = 'comment_submitted'`;
    expect(fact).toEqual({
      payload: {
        sentBy: 'portal',
        submittedBy: 'Test editor',
        trackingNumber: '0m3x-0012',
        sha256: 'Redacted',
      },
    });
    expect(await findings()).toEqual([]);
  });

  test('a second time there is nothing left to remove', async () => {
    const gone = await take(await send());
    await expect(take(gone)).rejects.toMatchObject({ code: 'REDACTED_ALREADY' });
  });

  test('a legal hold keeps them, and only an owner may', async () => {
    const sent = await send();
    await expect(
      redact(world.as('editor'), { ...onMatter(sent), part: comment.commentId, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const held = await setLegalHold(world.as('owner'), { ...onMatter(sent), reason: 'A suit is near.' });
    await expect(take(held)).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
    expect(await tablesWith(owner, word)).not.toEqual([]);
  });
});

test('a draft is gone with its words, and no undo brings them back', async () => {
  const gone = await take(comment);
  expect(await tablesWith(owner, word)).toEqual([]);
  const [row] = await it.db
    .sql`select removed_at is not null as gone from public_comments where id = ${comment.commentId}`;
  expect(row).toEqual({ gone: true });
  const [{ number }] = await it.db.sql<[{ number: number }]>`
    select number from history where matter_id = ${gone.matterId} and action = 'edit_comment'`;
  await expect(undoAct(world.as('editor'), { ...onMatter(gone), entry: number })).rejects.toMatchObject({
    code: 'UNDO_NOT_SAFE',
  });
  await expect(
    editComment(world.as('editor'), { ...at(gone), comment: comment.commentId, text: 'New words' }),
  ).rejects.toMatchObject({ code: 'COMMENT_UNKNOWN' });
});

test('who commented is removed from a comment of another, and the others of its table stay', async () => {
  const noted = await noteComments(world.as('volunteer'), {
    ...at(comment),
    comments: [{ commenter: `${word} Jones`, text: 'I agree.' }, { commenter: 'State of Sample' }],
  });
  const [other] = await it.db.sql<{ id: string }[]>`
    select id from public_comments where matter_id = ${noted.matterId} and commenter like ${`${word}%`}`;
  await take(noted, other!.id);
  const rows = await it.db.sql`
    select commenter, title from public_comments where matter_id = ${noted.matterId} and origin = 'other' order by commenter`;
  expect(rows).toEqual([
    { commenter: 'Redacted', title: 'Redacted' },
    { commenter: 'State of Sample', title: 'State of Sample' },
  ]);
  const names = await tablesWith(owner, `${word} Jones`);
  expect(names).toEqual([]);
});

describe('an exhibit', () => {
  test('is taken off a draft; the others keep their numbers', async () => {
    const { commentId } = comment;
    const second = await addExhibit(world.as('editor'), {
      ...at(comment),
      comment: commentId,
      file: await stored(),
      label: 'A table',
    });
    const left = await removeExhibit(world.as('volunteer'), {
      ...at(second),
      comment: commentId,
      exhibit: 1,
    });
    const rows = await it.db.sql`select number, label from comment_exhibits where comment_id = ${commentId}`;
    expect(rows).toEqual([{ number: 2, label: 'A table' }]);
    await expect(
      removeExhibit(world.as('volunteer'), { ...at(left), comment: commentId, exhibit: 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', path: ['exhibit'] });
    const held = await setLegalHold(world.as('owner'), { ...onMatter(left), reason: 'A suit is near.' });
    await expect(
      removeExhibit(world.as('editor'), { ...at(held), comment: commentId, exhibit: 2 }),
    ).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
  });

  test('of a comment that was sent stays', async () => {
    const sent = await send();
    await expect(
      removeExhibit(world.as('editor'), { ...at(sent), comment: comment.commentId, exhibit: 1 }),
    ).rejects.toMatchObject({ code: 'COMMENT_SENT' });
  });
});
