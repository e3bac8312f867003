// Agency dockets through their commands: a notice with its closing hour in one save, periods that later notices move, comments
// drafted together and sent with a receipt, and who is told of what.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandDeps } from '#commands/context.ts';
import { draftComment, editComment, removeComment } from '#commands/comments/draft-comment.ts';
import { editDocket } from '#commands/comments/edit-docket.ts';
import { noteComments } from '#commands/comments/note-comments.ts';
import { recordDocket, type RecordDocketInput } from '#commands/comments/record-docket.ts';
import {
  previewDocketPaper,
  recordDocketPaper,
  type RecordDocketPaperInput,
} from '#commands/comments/record-paper.ts';
import { addSignOn, removeSignOn } from '#commands/comments/sign-comment.ts';
import { readyComment, submitComment, type SubmitCommentInput } from '#commands/comments/submit-comment.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { followMatter } from '#commands/matters/follow-matter.ts';
import { setPeople } from '#commands/matters/set-people.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { changesInWords } from '#domain/words/history-en.ts';
import { moveSentence } from '#domain/words/moves-en.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-11-02T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

interface Target {
  readonly matterId: string;
  readonly version: number;
}
const at = ({ matterId, version }: Target) => ({ agencyDocket: matterId, expectedVersion: version });

let dockets = 40;
const docket = (input: Partial<RecordDocketInput> = {}, deps: CommandDeps = world.as('editor')) =>
  recordDocket(deps, {
    organization: world.organizationId,
    agency: world.agency.hhs,
    docketKind: 'nonrulemaking',
    docketNumber: `CMS-2026-00${(dockets += 1)}`,
    title: 'Change of the enrollment data system',
    subject: 'A routine use for look-ups.',
    lead: world.person.editor,
    ...input,
  });

interface Fact {
  readonly kind: string;
  readonly on: string;
  readonly about?: string;
  readonly aboutFact?: number;
  readonly page?: number;
  readonly passage?: string;
  readonly fields?: Readonly<Record<string, string>>;
}
const paperOf = (target: Target, facts: readonly Fact[]): RecordDocketPaperInput => ({
  ...at(target),
  communication: {
    direction: 'in',
    channel: 'portal',
    subject: 'Federal Register',
    datedOn: facts[0]?.on ?? null,
  },
  facts: facts.map(({ kind, on, about, aboutFact, page, passage, fields = {} }) => ({
    kind,
    occurred: { on },
    aboutEvent: about ?? null,
    aboutFact: aboutFact ?? null,
    page: page ?? null,
    passage: passage ?? null,
    fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
  })),
});
const record = (target: Target, facts: readonly Fact[], deps: CommandDeps = world.as('volunteer')) =>
  recordDocketPaper(deps, paperOf(target, facts));

const notice = (kind: string, on: string, fields: Readonly<Record<string, string>> = {}): Fact => ({
  kind: 'notice_published',
  on,
  fields: { kind, title: 'Notice of a modified system of records', ...fields },
});
const dueOn = (day: string, on: string, hour: Readonly<Record<string, string>> = {}): Fact => ({
  kind: 'comments_due_stated',
  on,
  aboutFact: 0,
  fields: { dueOn: day, ...hour },
});
const extended = (about: string, on: string, day: string): Fact => ({
  kind: 'comment_period_extended',
  on,
  about,
  fields: { newDue: day },
});

const factId = async (matterId: string, kind: string) => {
  const [row] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where matter_id = ${matterId} and kind = ${kind} order by recorded_at desc, id desc limit 1`;
  return row.id;
};
const periods = (matterId: string) => it.db.sql`
  select rule_key, basis, closes_on, to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as closes_at, mail_by,
    gap_from, gap_to, earliest_use
  from comment_periods where matter_id = ${matterId} order by opens_on, id`;
const clocks = (matterId: string) => it.db.sql`
  select rule_key, name, actor, is_open, status, due_on from deadlines where matter_id = ${matterId} order by rule_key, due_on`;
const letters = (matterId: string) => it.db.sql<{ personId: string; until: string }[]>`
  select person_id, params ->> 'until' as until from notices where matter_id = ${matterId} order by person_id, until`;
const commentRow = async (id: string) => {
  const [row] = await it.db.sql`
    select status, visibility, submitted_on, tracking_number, posted_on, address from public_comments where id = ${id}`;
  return row;
};

/** A docket with a notice whose comments are due at five in the afternoon, Eastern. */
const noticed = async (input: Partial<RecordDocketInput> = {}) => {
  const recorded = await record(await docket(input), [
    notice('system_of_records', '2026-10-20', { citation: '91 FR 60001', frDocument: '2026-20001' }),
    dueOn('2026-11-19', '2026-10-20', { time: '17:00', zone: 'America/New_York' }),
  ]);
  return { ...recorded, noticeId: await factId(recorded.matterId, 'notice_published') };
};
const drafted = async (
  target: Target & { readonly noticeId?: string },
  text = 'We object to this routine use.',
) =>
  draftComment(world.as('volunteer'), {
    ...at(target),
    notice: target.noticeId ?? null,
    title: 'Joint comment',
    text,
  });
const submission = (target: Target & { readonly commentId: string }): SubmitCommentInput => ({
  ...at(target),
  comment: target.commentId,
  submittedOn: '2026-11-01',
  how: 'portal',
  submittedBy: 'Test editor',
  trackingNumber: 'm3x-0012-abcd',
});

describe('a docket', () => {
  test('is kept under its number as printed, and never twice', async () => {
    const first = await docket({ docketNumber: 'CMS-2026-0007', visibility: 'public' });
    const [row] = await it.db.sql`
      select docket_number, docket_key from agency_dockets where matter_id = ${first.matterId}`;
    expect(row).toEqual({ docketNumber: 'CMS-2026-0007', docketKey: 'CMS-2026-0007' });
    const again = docket({ docketNumber: 'Docket ID: cms–2026–0007' });
    await expect(again).rejects.toMatchObject({ code: 'DOCKET_EXISTS', matterId: first.matterId });
    await expect(docket({ docketNumber: 'CMS-2026-007' })).resolves.toBeDefined();
    await expect(docket({ docketNumber: 'CMS-2026-0007', agency: world.agency.dhs })).resolves.toBeDefined();
  });

  test('may be none: then it has no number, and a number needs a docket', async () => {
    await expect(docket({ docketKind: 'none', docketNumber: null })).resolves.toBeDefined();
    for (const wrong of [{ docketKind: 'none' }, { docketNumber: '  ' }] as const) {
      await expect(docket(wrong)).rejects.toMatchObject({ code: 'DOCKET_NUMBER_MISMATCH' });
    }
    await expect(docket({ portalUrl: 'javascript:alert(1)' })).rejects.toMatchObject({
      code: 'ADDRESS_INVALID',
    });
    await expect(docket({}, world.as('volunteer'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(docket({}, world.outsider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is edited by staff, and an edit is taken back', async () => {
    const made = await docket();
    const question = 'No notice was found for the new use. For counsel.';
    const edited = await editDocket(world.as('counsel'), {
      ...at(made),
      missingNotice: question,
      systems: [{ number: '09-70-0541', name: 'T-MSIS', notice: '83 FR 46951' }],
    });
    const read = async () => {
      const [row] = await it.db.sql`
        select missing_notice, systems, docket_kind from agency_dockets where matter_id = ${made.matterId}`;
      return row;
    };
    expect(await read()).toMatchObject({ missingNotice: question, systems: [{ number: '09-70-0541' }] });
    await undoAct(world.as('editor'), { matter: made.matterId, expectedVersion: edited.version, entry: 2 });
    expect(await read()).toEqual({ missingNotice: null, systems: [], docketKind: 'nonrulemaking' });
  });
});

describe('the comment period of a notice', () => {
  test('closes at the hour that the notice names, and never moves by itself', async () => {
    const { matterId, moves } = await noticed();
    expect(await periods(matterId)).toMatchObject([
      {
        ruleKey: 'COMMENT',
        basis: 'stated',
        closesOn: '2026-11-19',
        closesAt: '2026-11-19 22:00',
        mailBy: '2026-11-19',
        earliestUse: '2026-11-19',
      },
    ]);
    expect(moves.map(moveSentence)).toContain('Comment on the notice: due Thu Nov 19, 2026.');
    const [stored] = await it.db
      .sql`select status, next_actor, next_due_on from matters where id = ${matterId}`;
    expect(stored).toEqual({ status: 'comment_period', nextActor: 'us', nextDueOn: '2026-11-19' });
  });

  test('stays on a Sunday that is named, and rolls where only days are counted', async () => {
    const named = await record(await docket(), [
      notice('proposed_rule', '2026-10-01', { significant: 'true' }),
      dueOn('2026-11-29', '2026-10-01'),
    ]);
    expect(await periods(named.matterId)).toMatchObject([
      { closesOn: '2026-11-29', closesAt: '2026-11-30 04:59', mailBy: '2026-11-27' },
    ]);
    const counted = await record(await docket(), [
      notice('proposed_rule', '2026-10-30', { periodDays: '30' }),
    ]);
    expect(await periods(counted.matterId)).toMatchObject([
      { ruleKey: 'COMMENT-DURATION', basis: 'counted', closesOn: '2026-11-30' },
    ]);
  });

  test('every rule of the Federal Register and of the Privacy Act is reached from a recorded paper', async () => {
    const matching = await record(await docket(), [
      notice('matching', '2026-10-20'),
      { kind: 'matching_agreement_sent_to_congress', on: '2026-10-28', aboutFact: 0 },
      { kind: 'matching_agreement_effective', on: '2026-11-01', aboutFact: 0 },
    ]);
    const collection = await record(await docket(), [
      notice('information_collection_60', '2026-09-01'),
      notice('information_collection_30', '2026-10-20'),
      { kind: 'icr_received_by_omb', on: '2026-10-22', aboutFact: 1 },
    ]);
    const rules = await record(await docket(), [
      notice('system_of_records', '2026-10-20'),
      notice('proposed_rule', '2026-10-20', { periodDays: '45', significant: 'true' }),
      notice('final_rule', '2026-10-20'),
    ]);
    const all = [
      ...(await clocks(matching.matterId)),
      ...(await clocks(collection.matterId)),
      ...(await clocks(rules.matterId)),
    ];
    expect(Object.fromEntries(all.map((clock) => [clock['ruleKey'], clock['dueOn']]))).toEqual({
      'PA-MATCH-30': '2026-11-19',
      'PA-MATCH-TERM': '2028-04-30',
      'PRA-60': '2026-11-02',
      'PRA-30': '2026-11-19',
      'PRA-OMB-60': '2026-12-21',
      'PA-SORN-30': '2026-11-19',
      'PA-A108': '2026-09-20',
      'COMMENT-DURATION': '2026-12-04',
      'COMMENT-60': '2026-12-19',
      'APA-EFFECTIVE-30': '2026-11-19',
    });
    expect(await periods(matching.matterId)).toMatchObject([{ earliestUse: '2026-11-27' }]);
    expect(
      all
        .filter(({ actor }) => actor === 'nobody')
        .map(({ ruleKey }) => ruleKey)
        .sort(),
    ).toEqual(['APA-EFFECTIVE-30', 'COMMENT-60', 'PA-A108']);
  });

  test('an extension moves the same clock, also of a period that was counted; a reopening starts another and shows the gap', async () => {
    const { noticeId, ...first } = await noticed();
    const before = await clocks(first.matterId);
    const preview = await previewDocketPaper(
      world.as('volunteer'),
      paperOf(first, [extended(noticeId, '2026-11-02', '2026-12-04')]),
    );
    expect(preview.moves.map(moveSentence)).toEqual([
      'Comment on the notice: moves from Thu Nov 19, 2026 to Fri Dec 4, 2026.',
    ]);
    const later = await record(first, [
      notice('extension', '2026-11-02', { citation: '91 FR 61000' }),
      extended(noticeId, '2026-11-02', '2026-12-04'),
    ]);
    expect(await periods(first.matterId)).toMatchObject([
      { ruleKey: 'COMMENT', basis: 'extended', closesOn: '2026-12-04' },
    ]);
    expect((await clocks(first.matterId)).length).toBe(before.length);

    const counted = await record(await docket(), [
      notice('proposed_rule', '2026-09-01', { periodDays: '30' }),
    ]);
    const countedNotice = await factId(counted.matterId, 'notice_published');
    const more = await record(counted, [extended(countedNotice, '2026-09-20', '2026-10-09')]);
    expect(await periods(counted.matterId)).toMatchObject([
      { ruleKey: 'COMMENT-DURATION', basis: 'extended', closesOn: '2026-10-09' },
    ]);
    await record(more, [
      {
        kind: 'comment_period_reopened',
        on: '2026-10-29',
        about: countedNotice,
        fields: { newDue: '2026-11-30' },
      },
    ]);
    expect(await periods(counted.matterId)).toMatchObject([
      { closesOn: '2026-10-09' },
      {
        ruleKey: 'COMMENT-EXTENDED',
        basis: 'reopened',
        closesOn: '2026-11-30',
        gapFrom: '2026-10-10',
        gapTo: '2026-10-28',
      },
    ]);
    expect(later.version).toBe(3);
  });

  test('a fact about no notice is refused, and so is one of a docket of a court', async () => {
    const made = await docket();
    await expect(
      record(made, [{ kind: 'comments_due_stated', on: '2026-10-01', fields: { dueOn: '2026-11-30' } }]),
    ).rejects.toMatchObject({
      code: 'QUESTION_UNKNOWN',
    });
    await expect(
      record(made, [dueOn('2026-11-30', '2026-10-01'), notice('general', '2026-10-01')]),
    ).rejects.toMatchObject({
      code: 'QUESTION_UNKNOWN',
    });
    await expect(record(made, [{ kind: 'order_entered', on: '2026-10-01' }])).rejects.toMatchObject({
      code: 'FACT_KIND_UNKNOWN',
    });
  });

  test('a decision not to comment ends it; a watched docket asks nothing of us', async () => {
    const { noticeId, ...open } = await noticed();
    await record(open, [{ kind: 'comment_declined', on: '2026-11-02', about: noticeId }]);
    expect(await clocks(open.matterId)).toContainEqual(
      expect.objectContaining({ ruleKey: 'COMMENT', isOpen: false, status: 'moot' }),
    );
    const watched = await noticed({ standing: 'watched', lead: null });
    expect(await clocks(watched.matterId)).toContainEqual(
      expect.objectContaining({ ruleKey: 'COMMENT', actor: 'nobody' }),
    );
    expect((await it.db.sql`select id from reminders where matter_id = ${watched.matterId}`).count).toBe(0);
  });
});

describe('a comment of ours', () => {
  test('is drafted together: who wrote on an older version overwrites nobody', async () => {
    const { commentId, ...first } = await drafted(await noticed());
    const mine = editComment(world.as('editor'), {
      ...at(first),
      comment: commentId,
      text: 'We object, and say why.',
    });
    await expect(mine).resolves.toBeDefined();
    const theirs = editComment(world.as('counsel'), {
      ...at(first),
      comment: commentId,
      text: 'We object strongly.',
    });
    await expect(theirs).rejects.toMatchObject({ code: 'CONFLICT' });
    const second = await mine;
    const [entry] = await it.db.sql`
      select before, after, visibility from history where matter_id = ${first.matterId} and action = 'edit_comment'`;
    expect(entry).toMatchObject({
      before: { text: 'We object to this routine use.' },
      after: { text: 'We object, and say why.' },
      visibility: 'organization',
    });
    const undone = await undoAct(world.as('editor'), {
      matter: first.matterId,
      expectedVersion: second.version,
      entry: 4,
    });
    const [row] = await it.db.sql`select text from public_comments where id = ${commentId}`;
    expect(row).toEqual({ text: 'We object to this routine use.' });
    await removeComment(world.as('editor'), { ...at({ ...first, ...undone }), comment: commentId });
    await expect(drafted(first, 'x').catch(() => 'conflict')).resolves.toBe('conflict');
  });

  test('is kept to the organization until it is sent, with those who sign it by leave', async () => {
    const target = await drafted(await noticed({ visibility: 'public' }));
    expect(await commentRow(target.commentId)).toMatchObject({ status: 'draft', visibility: 'organization' });
    const signOn = { authorityBy: 'Director, by e-mail', authorityOn: '2026-10-30' };
    const signed = await addSignOn(world.as('volunteer'), {
      ...at(target),
      comment: target.commentId,
      organization: 'Sample Clinic',
      ...signOn,
    });
    await expect(
      addSignOn(world.as('volunteer'), { ...at(signed), comment: target.commentId, ...signOn }),
    ).rejects.toMatchObject({ code: 'TEXT_REQUIRED' });
    const [row] = await it.db.sql<
      [{ id: string }]
    >`select id from comment_sign_ons where comment_id = ${target.commentId}`;
    const left = await removeSignOn(world.as('editor'), {
      ...at(signed),
      comment: target.commentId,
      signOn: row.id,
    });
    const ready = await readyComment(world.as('editor'), { ...at(left), comment: target.commentId });
    expect(await commentRow(target.commentId)).toMatchObject({ status: 'ready' });
    await expect(submitComment(world.as('volunteer'), submission(ready))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const sent = await submitComment(world.as('editor'), submission(ready));
    expect(await commentRow(target.commentId)).toEqual({
      status: 'submitted',
      visibility: null,
      submittedOn: '2026-11-01',
      trackingNumber: 'm3x-0012-abcd',
      postedOn: null,
      address: null,
    });
    const [fact] = await it.db.sql`
      select payload, communication_id from matter_events where matter_id = ${target.matterId} and kind = 'comment_submitted'`;
    expect(fact?.['payload']).toMatchObject({
      sha256: createHash('sha256').update('We object to this routine use.').digest('hex'),
      submittedBy: 'Test editor',
      sentBy: 'portal',
    });
    expect(await clocks(target.matterId)).toContainEqual(
      expect.objectContaining({ ruleKey: 'COMMENT', status: 'met', isOpen: false }),
    );
    const [task] = await it.db.sql`select title, due_on from tasks where matter_id = ${target.matterId}`;
    expect(task).toEqual({ title: 'See whether our comment is posted: Joint comment', dueOn: '2026-11-15' });
    await expect(
      editComment(world.as('editor'), { ...at(sent), comment: target.commentId, text: 'Later' }),
    ).rejects.toMatchObject({ code: 'COMMENT_SENT' });
  });

  test('is counted for the portal, and never sent empty', async () => {
    const long = await drafted(await noticed(), 'a'.repeat(5_001));
    await expect(submitComment(world.as('editor'), submission(long))).rejects.toMatchObject({
      code: 'COMMENT_TOO_LONG_FOR_PORTAL',
      path: ['how'],
    });
    await expect(
      submitComment(world.as('editor'), { ...submission(long), how: 'email' }),
    ).resolves.toBeDefined();
    const empty = await drafted(await noticed(), '');
    await expect(submitComment(world.as('editor'), submission(empty))).rejects.toMatchObject({
      code: 'COMMENT_EMPTY',
    });
    const full = await drafted(await noticed(), 'a'.repeat(5_000));
    await expect(submitComment(world.as('editor'), submission(full))).resolves.toBeDefined();
  });

  test('posted, altered, gone and answered down to the passage are facts, and a correction takes them back', async () => {
    const draft = await drafted(await noticed());
    const sent = await submitComment(world.as('editor'), submission(draft));
    const comments = draft.commentId;
    const posted = await record(sent, [
      {
        kind: 'comment_posted',
        on: '2026-11-02',
        fields: { comments, address: 'https://example.org/comment/1' },
      },
    ]);
    expect(await commentRow(comments)).toMatchObject({
      status: 'posted',
      postedOn: '2026-11-02',
      address: 'https://example.org/comment/1',
    });
    const gone = await record(posted, [
      { kind: 'comment_taken_down', on: '2026-11-02', fields: { comments } },
    ]);
    expect(await commentRow(comments)).toMatchObject({ status: 'taken_down' });
    const back = await correctEvent(world.as('editor'), {
      matter: gone.matterId,
      expectedVersion: gone.version,
      event: await factId(gone.matterId, 'comment_taken_down'),
      reason: 'It had moved to another page.',
      void: true,
    });
    expect(await commentRow(comments)).toMatchObject({ status: 'posted' });
    await record({ ...gone, ...back }, [
      {
        kind: 'comment_answered',
        on: '2026-11-02',
        page: 3,
        passage: 'Response: We disagree.',
        fields: { comments, reply: 'rejected' },
      },
    ]);
    const [answer] = await it.db.sql`
      select page, passage, payload ->> 'reply' as reply from matter_events
      where matter_id = ${gone.matterId} and kind = 'comment_answered'`;
    expect(answer).toEqual({ page: 3, passage: 'Response: We disagree.', reply: 'rejected' });
    const other = await drafted(await noticed());
    const [{ version }] = await it.db.sql<
      [{ version: number }]
    >`select version from matters where id = ${gone.matterId}`;
    await expect(
      record({ matterId: gone.matterId, version }, [
        { kind: 'comment_posted', on: '2026-11-02', fields: { comments: other.commentId } },
      ]),
    ).rejects.toMatchObject({ code: 'COMMENT_UNKNOWN' });
  });
});

test('a comment is about a notice of its own docket, or of none', async () => {
  const [here, elsewhere] = [await noticed(), await noticed()];
  const unknown = { code: 'NOTICE_UNKNOWN', path: ['notice'] };
  await expect(drafted({ ...here, noticeId: elsewhere.noticeId })).rejects.toMatchObject(unknown);
  const noted = { ...at(here), comments: [{ commenter: 'A person', text: 'I agree.' }] };
  await expect(
    noteComments(world.as('volunteer'), { ...noted, notice: elsewhere.noticeId }),
  ).rejects.toMatchObject(unknown);
  const { commentId, ...draft } = await drafted(here);
  await expect(
    editComment(world.as('editor'), { ...at(draft), comment: commentId, notice: elsewhere.noticeId }),
  ).rejects.toMatchObject(unknown);
  const kept = await it.db.sql`
    select id, notice_id is not null as about from public_comments where matter_id = ${here.matterId}`;
  expect(kept).toEqual([{ id: commentId, about: true }]);
});

test('others’ comments are noted, each address and each number once, and ours is none of them', async () => {
  const made = await noticed();
  const table = [
    { commenter: 'State of Sample', address: 'https://example.org/c/1', postedOn: '2026-10-30' },
    { commenter: '=HYPERLINK("x")', address: 'https://example.org/c/2' },
  ];
  const first = await noteComments(world.as('volunteer'), {
    ...at(made),
    notice: made.noticeId,
    comments: table,
  });
  expect(first).toMatchObject({ noted: 2, passedOver: 0 });
  const [entry] = await it.db.sql`
    select after from history where matter_id = ${first.matterId} and action = 'note_comments'`;
  expect(changesInWords(null, entry?.['after'] ?? null, new Map())).toEqual([
    {
      label: 'Comments noted',
      before: null,
      after: 'State of Sample, https://example.org/c/1\n=HYPERLINK("x"), https://example.org/c/2',
    },
  ]);
  const again = await noteComments(world.as('volunteer'), {
    ...at(first),
    comments: [...table, { commenter: 'A person', text: 'I agree.' }],
  });
  expect(again).toMatchObject({ noted: 1, passedOver: 2 });
  const draft = await drafted({ ...made, ...again });
  const sent = await submitComment(world.as('editor'), submission(draft));
  const numbers = ['0001-abc', '001-abc', '0001-abc', 'm3x-0012-abcd'];
  const numbered = await noteComments(world.as('volunteer'), {
    ...at(sent),
    comments: numbers.map((trackingNumber) => ({ commenter: 'A person', trackingNumber })),
  });
  expect(numbered).toMatchObject({ noted: 2, passedOver: 2 });
});

describe('a notice extended after our comment was sent', () => {
  test('moves the date, tells each follower once, and keeps the receipt', async () => {
    const start = await noticed({ visibility: 'public' });
    const team = await setPeople(world.as('editor'), {
      matter: start.matterId,
      expectedVersion: start.version,
      backup: world.person.counsel,
    });
    await followMatter(world.as('viewer'), { matter: start.matterId, follow: true });
    await followMatter(world.outsider, { matter: start.matterId, follow: true });
    const draft = await drafted({ ...start, ...team });
    const sent = await submitComment(world.as('editor'), submission(draft));
    const receipt = await it.db
      .sql`select * from matter_events where matter_id = ${start.matterId} and kind = 'comment_submitted'`;
    const later = await record(sent, [
      notice('extension', '2026-11-02', { citation: '91 FR 61000' }),
      extended(start.noticeId, '2026-11-02', '2026-12-04'),
    ]);
    expect(await periods(start.matterId)).toMatchObject([{ closesOn: '2026-12-04', basis: 'extended' }]);
    expect(later.moves.map(moveSentence)).toEqual([
      'Comment on the notice: moves from Thu Nov 19, 2026 to Fri Dec 4, 2026.',
    ]);
    const told = await letters(start.matterId);
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [
        world.person.editor,
        world.person.counsel,
        world.person.viewer,
        world.outsider.viewer.kind === 'person' ? world.outsider.viewer.personId : '',
      ].sort(),
    );
    expect(new Set(told.map(({ until }) => until))).toEqual(
      new Set(['Friday, December 4, 2026, 11:59 PM EST']),
    );
    await record(later, [
      { kind: 'comment_posted', on: '2026-11-02', fields: { comments: draft.commentId } },
    ]);
    expect(await letters(start.matterId)).toEqual(told);
    expect(
      await it.db
        .sql`select * from matter_events where matter_id = ${start.matterId} and kind = 'comment_submitted'`,
    ).toEqual(receipt);
    expect(await commentRow(draft.commentId)).toMatchObject({ submittedOn: '2026-11-01', status: 'posted' });
  });

  test('reminders of an open period go to followers too, and mail on paper is told of seven days before', async () => {
    const { matterId, noticeId, ...open } = await noticed();
    await followMatter(world.as('viewer'), { matter: matterId, follow: true });
    const [{ version }] = await it.db.sql<
      [{ version: number }]
    >`select version from matters where id = ${matterId}`;
    await record({ ...open, matterId, version }, [extended(noticeId, '2026-11-02', '2026-12-18')]);
    const planned = await it.db.sql`
      select stage, person_id from reminders where matter_id = ${matterId} and state = 'planned' and person_id = ${world.person.viewer}`;
    expect(planned.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['mail_by']));
    expect(planned.some(({ stage }) => String(stage).startsWith('correction_'))).toBe(false);
  });
});
