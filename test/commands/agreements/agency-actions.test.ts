// What agencies did: sourced, in the matter that it is about, with its paper, what it answers and what came of it.
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { reportFacts } from '#commands/agreements/report-facts.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { correctAgencyAction } from '#commands/matters/correct-agency-action.ts';
import { recordAgencyAction, type RecordAgencyActionInput } from '#commands/matters/record-agency-action.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
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
  await setClock(it.db, '2026-03-09T15:00:00Z');
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
});

const source = { url: 'https://example.org/notice' };

async function agreement() {
  const drafted = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    visibility: 'public',
    title: 'An agreement',
    agreementKind: 'other',
    summary: 'One opens records to another.',
    parties: [],
    known: [],
    unknown: [],
  });
  const fact = {
    factKind: 'letter',
    statement: 'Members of Congress asked.',
    sources: [source],
    confidence: 'high',
  };
  const { version } = await reportFacts(world.as('editor'), {
    agreement: drafted.matterId,
    expectedVersion: drafted.version,
    facts: [{ ...fact, occurred: { on: '2026-02-01' } }],
  });
  const [{ id }] = await it.db.sql<
    [{ id: string }]
  >`select id from matter_events where matter_id = ${drafted.matterId}`;
  return { matterId: drafted.matterId, version, asked: id };
}

const action = (
  { matterId, version }: { matterId: string; version: number },
  more: Partial<RecordAgencyActionInput> = {},
): RecordAgencyActionInput => ({
  matter: matterId,
  expectedVersion: version,
  agency: world.agency.hhs,
  kind: 'letter_to_congress',
  occurred: { on: '2026-02-20' },
  statement: 'The agency answered the members of Congress.',
  said: 'We act within the law.',
  reading: 'It names no law.',
  sources: [source],
  ...more,
});

test('it stands as the agency said it beside as we read it, with what it answers, and in the timeline', async () => {
  const about = await agreement();
  await recordAgencyAction(
    world.as('editor'),
    action(about, { aboutEvent: about.asked, gaveRiseTo: [about.asked] }),
  );
  const [{ code }] = await it.db.sql<
    [{ code: string }]
  >`select code from matters where id = ${about.matterId}`;
  const { data, errors } = await api.ask(
    `query ($code: String) { agreement(code: $code) {
      agencyActions { totalCount nodes { kind agency { name } asTheAgencySaid asWeReadIt statement sources { url }
        answers { sentence } gaveRiseTo { sentence } } }
      timeline(filter: { kinds: [AGENCY_ACTION] }) { nodes { kind sentence } } } }`,
    { code },
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  const asked = { sentence: 'Members of Congress asked.' };
  expect(data.agreement).toEqual({
    agencyActions: {
      totalCount: 1,
      nodes: [
        {
          kind: 'LETTER_TO_CONGRESS',
          agency: { name: 'Agency of family hhs' },
          asTheAgencySaid: 'We act within the law.',
          asWeReadIt: 'It names no law.',
          statement: 'The agency answered the members of Congress.',
          sources: [source],
          answers: asked,
          gaveRiseTo: [asked],
        },
      ],
    },
    timeline: {
      nodes: [{ kind: 'AGENCY_ACTION', sentence: 'The agency answered the members of Congress.' }],
    },
  });
});

test('without a source, in a request, about a fact of another matter, or by who may not, it is refused', async () => {
  const [about, other] = [await agreement(), await agreement()];
  const record = (input: RecordAgencyActionInput) => recordAgencyAction(world.as('editor'), input);
  await expect(record(action(about, { sources: [] }))).rejects.toMatchObject({ code: 'ACTION_UNSOURCED' });
  await expect(record(action(about, { aboutEvent: other.asked }))).rejects.toMatchObject({
    code: 'EVENT_UNKNOWN',
  });
  const request = await world.filed('2026-03-02');
  await expect(record(action(request))).rejects.toMatchObject({ code: 'ACTION_OF_REQUEST' });
  await expect(recordAgencyAction(world.as('volunteer'), action(about))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

/** A file of one page that was looked into, as others may have it. */
async function paper(name: string): Promise<string> {
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name,
    mediaType: 'application/pdf',
    sha256: createHash('sha256').update(name).digest('hex'),
    bytes: 10,
    storageKey: name,
  });
  await it.db.sql`update documents set check_state = 'clear' where id = ${documentId}`;
  return documentId;
}

async function shownTo(viewer: Viewer, matterId: string) {
  const { data, errors } = await api.ask(
    `query ($id: ID!) { agreement(id: $id) { agencyActions { nodes { statement fact { page passage evidencePath
      citation { number file { name } } communication { subject sender channel datedOn file { name } } } } } } }`,
    { id: globalId('Agreement', matterId) },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data.agreement.agencyActions.nodes as { statement: string; fact: Record<string, unknown> }[];
}

test('it cites its paper and page, and a paper that is kept closer is named to nobody outside', async () => {
  const about = await agreement();
  const file = await paper('letter.pdf');
  const shown = { file, page: 3, passage: 'within the law', sources: [] };
  const first = await recordAgencyAction(world.as('editor'), action(about, shown));
  const [told] = await shownTo(ANONYMOUS, about.matterId);
  expect(told?.fact).toMatchObject({
    page: 3,
    citation: { number: 3, file: { name: 'letter.pdf' } },
    communication: {
      subject: 'The agency answered the members of Congress.',
      sender: 'Agency of family hhs',
      channel: 'LETTER',
      datedOn: '2026-02-20',
      file: { name: 'letter.pdf' },
    },
  });
  await expect(
    recordAgencyAction(world.as('editor'), action({ ...about, ...first }, shown)),
  ).rejects.toMatchObject({ code: 'DUPLICATE_FILE', path: ['file'] });

  // Another act that the same paper shows, on another page.
  const [{ id: communication }] = await it.db.sql<[{ id: string }]>`
    select id from communications where matter_id = ${about.matterId}`;
  const again = { communication, page: 4, sources: [], statement: 'It named the law.' };
  const second = await recordAgencyAction(world.as('editor'), action({ ...about, ...first }, again));
  const both = await shownTo(ANONYMOUS, about.matterId);
  expect(both.map(({ fact }) => fact['citation'])).toEqual([
    { number: 4, file: { name: 'letter.pdf' } },
    { number: 3, file: { name: 'letter.pdf' } },
  ]);

  await it.db.sql`update documents set visibility = 'organization' where id = ${file}`;
  for (const { fact } of await shownTo(ANONYMOUS, about.matterId)) {
    expect(JSON.stringify(fact)).not.toContain('letter.pdf');
    expect(fact).toMatchObject({ citation: null, evidencePath: null, communication: { file: null } });
  }
  const { viewer } = world.as('viewer');
  expect(JSON.stringify(await shownTo(viewer, about.matterId))).toContain('letter.pdf');

  await it.db.sql`update communications set visibility = 'counsel' where id = ${communication}`;
  await expect(
    recordAgencyAction(world.as('editor'), action({ ...about, ...second }, again)),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', path: ['communication'] });
});

test('a paper of others, a file that did not come with it, and a page that is none are refused', async () => {
  const [about, other] = [await agreement(), await agreement()];
  const file = await paper('one.pdf');
  const kept = await recordAgencyAction(world.as('editor'), action(about, { file }));
  const [{ id: communication }] = await it.db.sql<[{ id: string }]>`
    select id from communications where matter_id = ${about.matterId}`;
  const refused = (of: { matterId: string; version: number }, more: Partial<RecordAgencyActionInput>) =>
    expect(recordAgencyAction(world.as('editor'), action(of, more))).rejects;
  await refused(other, { communication }).toMatchObject({ code: 'NOT_FOUND' });
  const now = { ...about, ...kept };
  await refused(now, { communication, file: await paper('two.pdf') }).toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
    path: ['file'],
  });
  const annex = await paper('annex.pdf');
  await it.db.sql`
    insert into enclosures (communication_id, document_id, added_at) values (${communication}, ${annex}, app_now())`;
  await it.db.sql`update documents set visibility = 'counsel' where id = ${annex}`;
  await refused(now, { communication, file: annex, sources: [source] }).toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
    path: ['file'],
  });
  await refused(now, { communication, page: 0 }).toMatchObject({
    code: 'NUMBER_OUT_OF_RANGE',
    path: ['page'],
  });
  await refused(other, { file: v7() }).toMatchObject({ code: 'DOCUMENT_UNKNOWN', path: ['file'] });
  const [left] = await it.db.sql`
    select count(*)::int as counted from communications where matter_id = ${other.matterId}`;
  expect(left?.['counted']).toBe(0);
});

test('what was recorded of it is corrected in the open, or taken out of the count', async () => {
  const about = await agreement();
  const act = await recordAgencyAction(world.as('editor'), action(about, { aboutEvent: about.asked }));
  const target = { matter: about.matterId, event: act.eventId, reason: 'Another office wrote it.' };
  const said = { kind: 'statement', statement: 'The department said that it goes on.', sources: [source] };
  const corrected = { ...target, expectedVersion: act.version, occurred: { on: '2026-02-21' }, said };
  await expect(correctAgencyAction(world.as('volunteer'), corrected)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const refusals = [
    [{ agency: v7() }, { code: 'AGENCY_UNKNOWN' }],
    [{ reason: ' ' }, { code: 'TEXT_REQUIRED' }],
    [{ event: about.asked }, { code: 'EVENT_UNKNOWN' }],
    [{ said: { ...said, sources: [] } }, { code: 'ACTION_UNSOURCED', path: ['said', 'sources'] }],
  ] as const;
  for (const [more, refusal] of refusals)
    await expect(correctAgencyAction(world.as('editor'), { ...corrected, ...more })).rejects.toMatchObject(
      refusal,
    );
  const { version } = await correctAgencyAction(world.as('editor'), {
    ...corrected,
    agency: world.agency.dhs,
  });
  const shown = `query ($id: ID!) { agreement(id: $id) { agencyActions { nodes { id kind statement asTheAgencySaid agency { name }
    occurred { on } answers { sentence } fact { supersedes { id } agencyAction { statement } } } } timeline(filter: { kinds: [AGENCY_ACTION] }) { nodes { sentence } } }
    corrections(matter: $id) { nodes { reason isVoided } } }`;
  const told = async () =>
    (await api.ask(shown, { id: globalId('Agreement', about.matterId) }, ANONYMOUS)).data;
  const { agreement: after, corrections } = await told();
  expect(after.agencyActions.nodes).toMatchObject([
    {
      kind: 'STATEMENT',
      statement: said.statement,
      asTheAgencySaid: null,
      occurred: { on: '2026-02-21' },
      answers: { sentence: 'Members of Congress asked.' },
      fact: { agencyAction: { statement: said.statement } },
    },
  ]);
  expect(after.agencyActions.nodes[0].agency.name).not.toBe('Agency of family hhs');
  expect(after.timeline.nodes).toEqual([{ sentence: said.statement }]);
  expect(corrections.nodes).toEqual([{ reason: 'Another office wrote it.', isVoided: false }]);

  await expect(
    correctAgencyAction(world.as('editor'), { ...target, expectedVersion: version }),
  ).rejects.toMatchObject({ code: 'EVENT_SUPERSEDED' });
  const [{ id: newest }] = await it.db.sql<
    [{ id: string }]
  >`select id from matter_events where supersedes_id = ${act.eventId}`;
  await correctAgencyAction(world.as('editor'), {
    ...target,
    event: newest,
    expectedVersion: version,
    void: true,
  });
  expect((await told()).agreement).toMatchObject({ agencyActions: { nodes: [] }, timeline: { nodes: [] } });
});
