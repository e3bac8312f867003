// What agencies did: sourced, in the matter that it is about, with what it answers and what came of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { reportFacts } from '#commands/agreements/report-facts.ts';
import { recordAgencyAction, type RecordAgencyActionInput } from '#commands/matters/record-agency-action.ts';
import { ANONYMOUS } from '#domain/access/viewer.ts';
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
