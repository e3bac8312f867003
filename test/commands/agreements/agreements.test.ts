import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { publishAgreement, type PublishAgreementInput } from '#commands/agreements/publish-agreement.ts';
import {
  type PublicFactInput,
  reportFacts,
  type ReportFactsInput,
} from '#commands/agreements/report-facts.ts';
import { agreementsByIds } from '#db/queries/agreements.ts';
import { ANONYMOUS } from '#domain/access/viewer.ts';
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
const agreement = (input: Partial<PublishAgreementInput> = {}): PublishAgreementInput => ({
  organization: world.organizationId,
  title: 'An agreement between two departments',
  agreementKind: 'Data sharing agreement',
  summary: 'One department opens records to another.',
  parties: [{ name: 'A department', role: 'holds the data' }],
  known: [{ text: 'It was signed.', sources: [source] }],
  unknown: ['Who looked.'],
  signedOn: '2026-01-14',
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
  const { matterId, version } = await publishAgreement(world.as('counsel'), agreement());
  expect(version).toBe(1);
  const [row] = await agreementsByIds(it.db, ANONYMOUS, [matterId]);
  expect(row).toMatchObject({ signedOn: '2026-01-14', effectiveOn: null, isSample: false });
  expect(row?.known).toEqual([{ text: 'It was signed.', sources: [source] }]);
});

test('a fact keeps its precision, its source and its particulars, and the act is in the history', async () => {
  const published = await publishAgreement(world.as('editor'), agreement());
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
  expect(history.map((row) => row['action'])).toEqual(['publish_agreement', 'report_facts']);
});

test('volunteers, viewers and strangers may do neither', async () => {
  const published = await publishAgreement(world.as('owner'), agreement());
  for (const deps of [world.as('volunteer'), world.as('viewer'), world.outsider]) {
    await expect(publishAgreement(deps, agreement())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reportFacts(deps, report(published))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  const nobody = { ...world.as('owner'), viewer: ANONYMOUS };
  await expect(publishAgreement(nobody, agreement())).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
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
])('a fact with %s is refused, and none of its company is kept', async (_what, input, code, path) => {
  const published = await publishAgreement(world.as('editor'), agreement());
  const both = report(published, fact({ factId: 'T00' }), fact(input));
  const refused = { code, path: ['facts', '1', ...path] };
  await expect(reportFacts(world.as('editor'), both)).rejects.toMatchObject(refused);
  const kept = await it.db.sql`select from matter_events where matter_id = ${published.matterId}`;
  expect(kept).toHaveLength(0);
});

test('an old version is a conflict, and an agreement that is not there is not found', async () => {
  const published = await publishAgreement(world.as('editor'), agreement());
  const stale = { ...report(published), expectedVersion: 9 };
  await expect(reportFacts(world.as('editor'), stale)).rejects.toMatchObject({ code: 'CONFLICT' });
  const nowhere = { ...report(published), agreement: v7() };
  await expect(reportFacts(world.as('editor'), nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an agreement with a known statement without a source, or a date that is none, is refused', async () => {
  const unsourced = agreement({ known: [{ text: 'Somebody said so.', sources: [] }] });
  await expect(publishAgreement(world.as('editor'), unsourced)).rejects.toMatchObject({
    code: 'TEXT_REQUIRED',
    path: ['known', '0', 'sources'],
  });
  const impossible = agreement({ endsOn: '2026-02-30' });
  await expect(publishAgreement(world.as('editor'), impossible)).rejects.toMatchObject({
    code: 'DATE_INVALID',
    path: ['endsOn'],
  });
});

test('the same report twice under one id is one fact', async () => {
  const published = await publishAgreement(world.as('editor'), agreement());
  const input = { ...report(published), clientMutationId: v7() };
  const first = await reportFacts(world.as('editor'), input);
  expect(await reportFacts(world.as('editor'), input)).toEqual(first);
  const [row] = await it.db.sql`
    select count(*)::int as counted from matter_events where matter_id = ${published.matterId}`;
  expect(row?.['counted']).toBe(1);
});
