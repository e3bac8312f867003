import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import type { Viewer } from '#domain/access/viewer.ts';
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

const fact = (kind: string, on: string, fields: Record<string, string> = {}): FactInput => ({
  kind,
  occurred: { on },
  fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
});

const ASK = `query ($id: ID!) { foiaRequest(id: $id) {
  fees { categoryAssigned cap paid entries { cents event { kind } } waiver { isGranted argument } }
  scopeVersions { number text custodians event { kind } }
  searches { places terms parts { number } }
  closure { event { kind } contested { occurred { on } } reopened { occurred { on } } } } }`;
const asked = async (id: string, viewer: Viewer) => {
  const { data, errors } = await api.ask(ASK, { id: globalId('FoiaRequest', id) }, viewer);
  expect(errors).toBeUndefined();
  return data.foiaRequest;
};

it('tells fees, scope, searches and a closure as they were recorded, and to nobody what is kept', async () => {
  const filed = await world.filed('2026-03-02', { visibility: 'public', parts: ['One', 'Two'] });
  const [part] = await test.db.sql<{ id: string }[]>`
    select id from request_parts where matter_id = ${filed.matterId} order by number`;
  const recorded = await recordCommunication(world.as('volunteer'), {
    foiaRequest: filed.matterId,
    expectedVersion: filed.version,
    communication: { direction: 'in', channel: 'email', subject: 'All of it', datedOn: '2026-04-02' },
    facts: [
      fact('fee_category_assigned', '2026-04-02', { category: 'other' }),
      fact('fee_waiver_requested', '2026-04-02', { argument: 'It will be published.' }),
      fact('fee_cap_set', '2026-04-02', { amount: '50' }),
      fact('fee_paid', '2026-04-02', { amount: '12.50' }),
      fact('scope_narrowed', '2026-04-02', { scope: 'No drafts', custodians: 'The director' }),
      fact('search_described', '2026-04-02', { places: 'Shared folder', terms: 'training', parts: part!.id }),
      fact('closed_by_agency', '2026-04-03'),
      fact('closure_contested', '2026-04-06'),
      fact('reopened', '2026-04-20'),
    ],
  });
  expect(await asked(filed.matterId, { kind: 'anonymous' })).toMatchObject({
    fees: {
      categoryAssigned: 'OTHER',
      cap: 5_000,
      paid: 1_250,
      entries: [
        { cents: 5_000, event: { kind: 'fee_cap_set' } },
        { cents: 1_250, event: { kind: 'fee_paid' } },
      ],
      waiver: { isGranted: null, argument: 'It will be published.' },
    },
    scopeVersions: [
      { number: 1, event: null },
      { number: 2, text: 'No drafts', custodians: 'The director', event: { kind: 'scope_narrowed' } },
    ],
    searches: [{ places: 'Shared folder', terms: 'training', parts: [{ number: 1 }] }],
    closure: {
      event: { kind: 'closed_by_agency' },
      contested: { occurred: { on: '2026-04-06' } },
      reopened: { occurred: { on: '2026-04-20' } },
    },
  });
  const [paid] = await test.db.sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${filed.matterId} and kind = 'fee_paid'`;
  await setPartVisibility(world.as('editor'), {
    matter: filed.matterId,
    part: paid!.id,
    expectedVersion: recorded.version,
    visibility: 'organization',
  });
  expect((await asked(filed.matterId, { kind: 'anonymous' })).fees.paid).toBe(0);
  expect((await asked(filed.matterId, world.as('viewer').viewer)).fees.paid).toBe(1_250);
});
