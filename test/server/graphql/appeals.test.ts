import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
let api: TestApi;
beforeAll(async () => {
  test = await createTestDatabase();
  await setClock(test.db, '2026-07-20T15:00:00Z');
  world = await makeWorld(test.db);
  api = await startTestApi(test.db);
});
afterAll(async () => {
  await api.stop();
  await test.drop();
});

const record = ({ matterId, version }: RequestResult, on: string, ...facts: FactInput[]) =>
  recordCommunication(world.as('volunteer'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: on },
    facts,
  });
const fact = (kind: string, on: string, fields: Record<string, string> = {}): FactInput => ({
  kind,
  occurred: { on },
  fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
});

const REFUSAL = {
  answer: 'withheld_in_full',
  isWhole: 'true',
  searchFinished: 'true',
  saysWhat: 'true',
  givesReasons: 'true',
  appealRights: 'true',
};

const ASK = `
  query ($id: ID!) { foiaRequest(id: $id) { status
    determinations { id unappealedParts { number } appealDeadline { dueOn rule { key } } }
    parts { number outcome }
    appeals { sentOn recipient timing isLate result determinations { kind }
      parts { part { number } result sentence } received { occurred { on } } decided { id } deadline { dueOn } } } }`;

async function asked(matterId: string) {
  const { data, errors } = await api.ask(
    ASK,
    { id: globalId('FoiaRequest', matterId) },
    world.as('viewer').viewer,
  );
  expect(errors).toBeUndefined();
  return data.foiaRequest;
}

/** Refused on 2 March in three parts, of which two are appealed on a day. */
async function appealed(agency: string, on: string) {
  const filed = await world.filed('2026-01-05', { agency, parts: ['One', 'Two', 'Three'] });
  const parts = await test.db.sql<{ id: string }[]>`
    select id from request_parts where matter_id = ${filed.matterId} order by number`;
  const ids = parts.map(({ id }) => id);
  const refused = await record(
    filed,
    '2026-03-02',
    fact('received_proper_component', '2026-01-06'),
    fact('determination', '2026-03-02', { ...REFUSAL, parts: ids.join(' ') }),
  );
  const [determination] = await test.db.sql<{ id: string }[]>`
    select id from determinations where matter_id = ${filed.matterId}`;
  const sent = await record(
    refused,
    on,
    fact('appeal_filed', on, {
      determinations: determination!.id,
      parts: ids.slice(0, 2).join(' '),
      recipient: 'The appeal office',
    }),
  );
  return { sent, ids };
}

it('names determinations and parts, its recipient, and whether it was in time', async () => {
  const { sent } = await appealed(world.agency.hhs, '2026-05-20');
  const request = await asked(sent.matterId);
  expect(request.status).toBe('ON_APPEAL');
  expect(request.determinations).toMatchObject([
    {
      unappealedParts: [{ number: 3 }],
      appealDeadline: { dueOn: '2026-05-31', rule: { key: 'FOIA-APPEAL-HHS' } },
    },
  ]);
  expect(request.appeals).toMatchObject([
    {
      sentOn: '2026-05-20',
      recipient: 'The appeal office',
      isLate: false,
      timing: 'Sent in time: the last day is Sun May 31, 2026.',
      result: null,
      determinations: [{ kind: 'WITHHOLDING' }],
      parts: [
        { part: { number: 1 }, result: null, sentence: 'Part 1: not decided.' },
        { part: { number: 2 }, result: null },
      ],
      received: null,
      deadline: { dueOn: '2026-06-18' },
    },
  ]);
});

it('is late at HHS after 90 days, and at DHS not yet, which counts working days', async () => {
  const hhs = await appealed(world.agency.hhs, '2026-06-10');
  const [late] = (await asked(hhs.sent.matterId)).appeals;
  expect(late).toMatchObject({ isLate: true });
  expect(late.timing).toContain('Sent late: the last day was Sun May 31, 2026');
  const dhs = await appealed(world.agency.dhs, '2026-06-10');
  const request = await asked(dhs.sent.matterId);
  expect(request.appeals[0]).toMatchObject({ isLate: false });
  expect(request.determinations[0].appealDeadline).toEqual({
    dueOn: '2026-07-09',
    rule: { key: 'FOIA-APPEAL-DHS' },
  });
});

it('is decided part by part, and what is sent back is open again', async () => {
  const { sent, ids } = await appealed(world.agency.hhs, '2026-05-20');
  const decided = await record(
    sent,
    '2026-06-15',
    fact('appeal_received', '2026-05-21'),
    fact('appeal_decided', '2026-06-15', { result: 'affirmed', partsRemanded: ids[1]! }),
  );
  const request = await asked(decided.matterId);
  expect(request.status).toBe('REMANDED');
  expect(request.parts.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'WITHHELD_IN_FULL',
    'OPEN',
    'WITHHELD_IN_FULL',
  ]);
  expect(request.appeals[0]).toMatchObject({
    result: 'AFFIRMED',
    received: { occurred: { on: '2026-05-21' } },
    parts: [
      { result: 'AFFIRMED' },
      { result: 'REMANDED', sentence: 'Part 2: remanded: sent back for more work.' },
    ],
  });
});

it('refuses what is about no appeal of this request', async () => {
  const { sent } = await appealed(world.agency.hhs, '2026-05-20');
  const [filed] = await test.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${sent.matterId} and kind = 'received_proper_component'`;
  const decided = fact('appeal_decided', '2026-06-15', { result: 'moot' });
  await expect(record(sent, '2026-06-15', { ...decided, aboutEvent: filed!.id })).rejects.toMatchObject({
    code: 'QUESTION_UNKNOWN',
  });
});
