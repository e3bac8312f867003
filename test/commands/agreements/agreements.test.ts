import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { correctFact } from '#commands/agreements/correct-fact.ts';
import { draftAgreement, type DraftAgreementInput } from '#commands/agreements/draft-agreement.ts';
import { editAgreement } from '#commands/agreements/edit-agreement.ts';
import { markChecked } from '#commands/agreements/mark-checked.ts';
import type { PublicFactInput } from '#commands/agreements/reading-facts.ts';
import { reportFacts, type ReportFactsInput } from '#commands/agreements/report-facts.ts';
import { recordMatterCommunication } from '#commands/matters/record-communication.ts';
import { TIMELINE_ORDERS, timelineOfEach } from '#db/queries/timeline.ts';
import { agreementsByIds } from '#db/queries/agreements.ts';
import { CORRECTION_ORDER, listCorrections } from '#db/queries/corrections.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { lapsedTerm, turnAt } from '#domain/agreements/agreement.ts';
import { ANONYMOUS } from '#domain/access/viewer.ts';
import { agreementStatusSentence } from '#domain/words/agreements-en.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { setClock } from '#test/support/clock.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-03-02T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

const source = { url: 'https://example.org/paper', title: 'A paper' };
const agreement = (input: Partial<DraftAgreementInput> = {}): DraftAgreementInput => ({
  organization: world.organizationId,
  title: 'An agreement between two departments',
  visibility: 'public',
  agreementKind: 'information_exchange',
  summary: 'One department opens records to another.',
  parties: [{ name: 'A department', role: 'holds the data' }],
  known: [{ text: 'It was signed.', sources: [source] }],
  unknown: ['Who looked.'],
  ...input,
});

const fact = (input: Partial<PublicFactInput> = {}): PublicFactInput => ({
  factId: 'T01',
  factKind: 'press',
  occurred: { on: '2026-02-01', precision: 'month' },
  statement: 'A newspaper reported it.',
  sources: [source],
  confidence: 'high',
  details: { citation: '1 FR 1' },
  ...input,
});

const report = (
  target: { matterId: string; version: number },
  ...facts: readonly PublicFactInput[]
): ReportFactsInput => ({
  agreement: target.matterId,
  expectedVersion: target.version,
  facts: facts.length > 0 ? facts : [fact()],
});

test('staff publish an agreement, and everybody reads it', async () => {
  const { matterId, version } = await draftAgreement(world.as('counsel'), agreement());
  expect(version).toBe(1);
  const [row] = await agreementsByIds(it.db, ANONYMOUS, [matterId]);
  expect(row).toMatchObject({ signed: null, ends: null, turns: [], isSample: false });
  expect(row?.known).toEqual([{ text: 'It was signed.', sources: [source], topic: 'other' }]);
});

test('a fact keeps its precision, its source and its particulars, and the act is in the history', async () => {
  const published = await draftAgreement(world.as('editor'), agreement());
  const { version } = await reportFacts(world.as('editor'), report(published));
  expect(version).toBe(2);
  const [event] = await it.db.sql`
    select occurred_on, precision, payload, person_id from matter_events where matter_id = ${published.matterId}`;
  expect(event).toEqual({
    occurredOn: '2026-02-01',
    precision: 'month',
    personId: world.person.editor,
    payload: {
      factId: 'T01',
      factKind: 'press',
      statement: 'A newspaper reported it.',
      sources: [source],
      confidence: 'high',
      citation: '1 FR 1',
    },
  });
  const history = await it.db.sql`
    select action from history where matter_id = ${published.matterId} order by number`;
  expect(history.map((row) => row['action'])).toEqual(['draft_agreement', 'report_facts']);
});

test('a draft brings its dated facts with it, or is not kept at all', async () => {
  const facts = [
    fact({ factId: 'A', occurred: { on: '2025-07-01', precision: 'month' }, effect: 'signed' }),
    fact({
      factId: 'B',
      occurred: { on: '2026-02-01' },
      effect: 'terms',
      effectUntil: '2026-09-01',
      effectUntilPrecision: 'month',
    }),
  ];
  const { matterId, version } = await draftAgreement(world.as('editor'), agreement({ facts }));
  expect(version).toBe(2);
  const row = await rowOf(matterId);
  expect(row).toMatchObject({
    signed: { on: '2025-07-01', precision: 'month' },
    ends: { on: '2026-09-01', precision: 'month' },
  });
  expect(lapsedTerm(row, '2026-09-30')).toBeNull();
  expect(agreementStatusSentence(null, '2026-10-01', lapsedTerm(row, '2026-10-01'))).toContain(
    'ended in September 2026',
  );
  const history = await it.db.sql`select action from history where matter_id = ${matterId} order by number`;
  expect(history.map((entry) => entry['action'])).toEqual(['draft_agreement', 'report_facts']);

  const title = 'One that cannot be kept';
  const unsourced = agreement({ title, facts: [fact({ sources: [] })] });
  await expect(draftAgreement(world.as('editor'), unsourced)).rejects.toMatchObject({
    path: ['facts', '0', 'sources'],
  });
  const exact = fact({ effect: 'signed', effectUntil: '2026-09-01', effectUntilPrecision: 'month' });
  await expect(
    draftAgreement(world.as('editor'), agreement({ title, facts: [exact] })),
  ).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN', path: ['facts', '0', 'effectUntilPrecision'] });
  expect(await it.db.sql`select from matters where title = ${title}`).toHaveLength(0);
});

test('a party is an agency that is here, or none', async () => {
  const parties = [
    { name: 'Some department', role: 'holds the data' },
    { name: 'Another', role: 'looks', agencySlug: 'no-such-agency' },
  ];
  const refused = { code: 'AGENCY_UNKNOWN', path: ['parties', '1', 'agencySlug'] };
  await expect(draftAgreement(world.as('editor'), agreement({ parties }))).rejects.toMatchObject(refused);
  const { matterId, version } = await draftAgreement(world.as('editor'), agreement());
  const target = { agreement: matterId, expectedVersion: version };
  await expect(editAgreement(world.as('editor'), { ...target, parties })).rejects.toMatchObject(refused);
});

test('volunteers, viewers and strangers may do neither', async () => {
  const published = await draftAgreement(world.as('owner'), agreement());
  for (const deps of [world.as('volunteer'), world.as('viewer'), world.outsider]) {
    await expect(draftAgreement(deps, agreement())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reportFacts(deps, report(published))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  const nobody = { ...world.as('owner'), viewer: ANONYMOUS };
  await expect(draftAgreement(nobody, agreement())).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
});

test.each<[string, Partial<PublicFactInput>, string, readonly string[]]>([
  ['no source', { sources: [] }, 'TEXT_REQUIRED', ['sources']],
  [
    'a source that is no web address',
    { sources: [{ url: 'a book' }] },
    'TEXT_REQUIRED',
    ['sources', '0', 'url'],
  ],
  [
    'a script for a source',
    { sources: [{ url: 'javascript:alert(1)' }] },
    'TEXT_REQUIRED',
    ['sources', '0', 'url'],
  ],
  ['a day to come', { occurred: { on: '2026-03-03' } }, 'DATE_IN_FUTURE', ['occurred', 'on']],
  [
    'a precision that is none',
    { occurred: { on: '2026-02-01', precision: 'roughly' } },
    'CHOICE_UNKNOWN',
    ['occurred', 'precision'],
  ],
  ['no statement', { statement: ' ' }, 'TEXT_REQUIRED', ['text']],
  ['an effect that is none', { effect: 'broken' }, 'CHOICE_UNKNOWN', ['effect']],
  [
    'a day of an effect that it does not name',
    { effectFrom: '2026-02-01' },
    'EFFECT_MISSING',
    ['effectFrom'],
  ],
  [
    'an effect that ends before it begins',
    { effect: 'took_effect', effectFrom: '2026-02-01', effectUntil: '2026-01-01' },
    'DATE_RANGE_INVALID',
    ['effectUntil'],
  ],
  ['an effect among its particulars', { details: { effect: 'ended' } }, 'FACT_FIELD_UNKNOWN', ['details']],
])('a fact with %s is refused, and none of its company is kept', async (_what, input, code, path) => {
  const published = await draftAgreement(world.as('editor'), agreement());
  const both = report(published, fact({ factId: 'T00' }), fact(input));
  const refused = { code, path: ['facts', '1', ...path] };
  await expect(reportFacts(world.as('editor'), both)).rejects.toMatchObject(refused);
  const kept = await it.db.sql`select from matter_events where matter_id = ${published.matterId}`;
  expect(kept).toHaveLength(0);
});

test('an old version is a conflict, and an agreement that is not there is not found', async () => {
  const published = await draftAgreement(world.as('editor'), agreement());
  const stale = { ...report(published), expectedVersion: 9 };
  await expect(reportFacts(world.as('editor'), stale)).rejects.toMatchObject({ code: 'CONFLICT' });
  const nowhere = { ...report(published), agreement: v7() };
  await expect(reportFacts(world.as('editor'), nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an agreement with a known statement without a source is refused', async () => {
  const unsourced = agreement({ known: [{ text: 'Somebody said so.', sources: [] }] });
  await expect(draftAgreement(world.as('editor'), unsourced)).rejects.toMatchObject({
    code: 'TEXT_REQUIRED',
    path: ['known', '0', 'sources'],
  });
});

test('the same report twice under one id is one fact', async () => {
  const published = await draftAgreement(world.as('editor'), agreement());
  const input = { ...report(published), clientMutationId: v7() };
  const first = await reportFacts(world.as('editor'), input);
  expect(await reportFacts(world.as('editor'), input)).toEqual(first);
  const [row] = await it.db.sql`
    select count(*)::int as counted from matter_events where matter_id = ${published.matterId}`;
  expect(row?.['counted']).toBe(1);
});

const rowOf = async (id: string) => {
  const [row] = await agreementsByIds(it.db, ANONYMOUS, [id]);
  if (!row) throw new RangeError(id);
  return row;
};

test('dates and status follow from facts, and from their corrections', async () => {
  const published = await draftAgreement(world.as('editor'), agreement());
  const { matterId } = published;
  const told = await reportFacts(
    world.as('editor'),
    report(
      published,
      fact({ factId: 'A', occurred: { on: '2026-01-14' }, effect: 'signed', effectUntil: '2026-02-20' }),
      fact({ factId: 'B', occurred: { on: '2026-02-01' }, effect: 'took_effect' }),
      fact({
        factId: 'C',
        occurred: { on: '2026-02-10' },
        effect: 'partly_enjoined',
        effectFrom: '2026-03-01',
        order: 'Order, D. Test, No. 1:26-cv-00001',
      }),
    ),
  );
  const row = await rowOf(matterId);
  expect(row).toMatchObject({
    signed: { on: '2026-01-14', precision: 'day' },
    effective: { on: '2026-02-01' },
    ends: { on: '2026-02-20' },
  });
  expect(row.turns.map(({ status, from }) => [status, from])).toEqual([
    ['signed', '2026-01-14'],
    ['in_effect', '2026-02-01'],
    ['partly_enjoined', '2026-03-01'],
  ]);
  expect(turnAt(row.turns, '2026-02-28')?.status).toBe('in_effect');
  expect(turnAt(row.turns, '2026-03-02')?.order).toBe('Order, D. Test, No. 1:26-cv-00001');
  expect(lapsedTerm(row, '2026-02-20')).toBeNull();
  expect(lapsedTerm(row, '2026-02-21')).toMatchObject({ on: '2026-02-20', precision: 'day' });

  const order = row.turns[2]?.eventId ?? '';
  const reason = 'The order was of another case.';
  const target = { agreement: matterId, expectedVersion: told.version, event: order, reason };
  await expect(correctFact(world.as('volunteer'), target)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await correctFact(world.as('counsel'), { ...target, void: true });
  expect((await rowOf(matterId)).turns.map(({ status }) => status)).toEqual(['signed', 'in_effect']);
  const page = await listCorrections(
    it.db,
    ANONYMOUS,
    { matterId, includeSample: false },
    readWindow({}, CORRECTION_ORDER),
  );
  expect(page.rows.map((one) => [one.supersedesId, one.isVoid, one.reason])).toEqual([[order, true, reason]]);
  await expect(
    correctFact(world.as('counsel'), { ...target, expectedVersion: told.version + 1 }),
  ).rejects.toMatchObject({ code: 'EVENT_SUPERSEDED' });
});

test('what is said is edited by staff, both wordings stay, and a check names its day', async () => {
  const { matterId, version } = await draftAgreement(world.as('owner'), agreement());
  const target = { agreement: matterId, expectedVersion: version };
  await expect(editAgreement(world.as('volunteer'), { ...target, title: 'Mine' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const edited = await editAgreement(world.as('editor'), { ...target, unknown: ['Where the copies are.'] });
  const [entry] = await it.db.sql`
    select before, after from history where matter_id = ${matterId} and action = 'edit_agreement'`;
  expect(entry).toEqual({
    before: { unknown: ['Who looked.'] },
    after: { unknown: ['Where the copies are.'] },
  });
  const checked = { agreement: matterId, expectedVersion: edited.version };
  await expect(
    markChecked(world.as('editor'), { ...checked, checkedOn: '2026-03-03' }),
  ).rejects.toMatchObject({ code: 'DATE_IN_FUTURE' });
  await markChecked(world.as('editor'), checked);
  expect(await rowOf(matterId)).toMatchObject({
    lastCheckedOn: '2026-03-02',
    unknown: ['Where the copies are.'],
  });
});

test('a draft is kept to the organization', async () => {
  const { matterId } = await draftAgreement(world.as('editor'), agreement({ visibility: null }));
  expect(await agreementsByIds(it.db, ANONYMOUS, [matterId])).toEqual([]);
  const [row] = await agreementsByIds(it.db, world.as('viewer').viewer, [matterId]);
  expect(row?.visibility).toBe('organization');
});

test('a call with a name and a promise is kept on an agreement too, moves nothing, and stands in its timeline', async () => {
  const { matterId, version } = await draftAgreement(world.as('editor'), agreement());
  const call = {
    direction: 'in',
    channel: 'phone',
    subject: 'She promised the annex',
    sender: 'Ms. Rivera',
  } as const;
  const target = { matter: matterId, expectedVersion: version, communication: call };
  await expect(recordMatterCommunication(world.as('viewer'), target)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const { communicationId } = await recordMatterCommunication(world.as('volunteer'), target);
  const everything = { kinds: null, matterKinds: null, agencyId: null, from: null, to: null, text: 'annex' };
  const window = readWindow({}, TIMELINE_ORDERS.newest);
  const pages = await timelineOfEach(it.db, ANONYMOUS, [matterId], everything, window);
  expect(pages.get(matterId)?.rows.map(({ id, communication }) => [id, communication?.sender])).toEqual([
    [communicationId, 'Ms. Rivera'],
  ]);
  expect((await rowOf(matterId)).turns).toEqual([]);
});
