// What is kept closer than its matter moves nothing that others see: no status, no date, no "last contact", no preview, and
// no warning about a file that they may not know of.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { RECOMPUTED, settle } from '#commands/matters/settle.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { previewRecording } from '#commands/requests/preview-recording.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { readClock } from '#db/queries/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

/** Everything that is computed from the facts of a matter. */
const shown = async (matterId: string) => {
  const { sql } = it.db;
  return {
    matter: await sql`
      select status, outcome, next_actor, next_due_on, clock_stopped, last_event_id, last_contact_on, fault, search::text
      from matters where id = ${matterId}`,
    request: await sql`select * from foia_requests where matter_id = ${matterId}`,
    deadlines: await sql`select * from deadlines where matter_id = ${matterId} and is_open order by id`,
    numbers: await sql`select * from tracking_numbers where matter_id = ${matterId} order by id`,
    determinations: await sql`select * from determinations where matter_id = ${matterId} order by id`,
  };
};

const resettle = (matterId: string) =>
  it.db.transaction(async (tx) =>
    settle({ tx, newId: () => v7(), ...(await readClock(tx)) }, matterId, { kind: RECOMPUTED }),
  );

const keep = async (communicationId: string, visibility: PartVisibility) => {
  await it.db.sql`update communications set visibility = ${visibility} where id = ${communicationId}`;
  await it.db
    .sql`update matter_events set visibility = ${visibility} where communication_id = ${communicationId}`;
};

const file = async (bytes: string) => {
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'paper.pdf',
    mediaType: 'application/pdf',
    sha256: bytes.repeat(64),
    bytes: 10,
    storageKey: v7(),
  });
  return documentId;
};

const letter = (matterId: string, version: number, documentId: string) => ({
  foiaRequest: matterId,
  expectedVersion: version,
  communication: {
    direction: 'in' as const,
    channel: 'letter' as const,
    subject: 'A letter',
    datedOn: '2026-03-10',
    sentOn: '2026-03-10',
    receivedOn: '2026-03-12',
    file: documentId,
  },
  facts: [
    { kind: 'received_proper_component', occurred: { on: '2026-03-04' } },
    {
      kind: 'tracking_number_assigned',
      occurred: { on: '2026-03-10' },
      fields: [{ key: 'number', value: 'KEPT-1' }],
    },
  ],
});

test.each(['organization', 'counsel', 'sealed'] as const)(
  'a letter and facts kept %s leave everything as it was before them',
  async (visibility) => {
    const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
    const before = await shown(matterId);
    const recorded = await recordCommunication(
      world.as('counsel'),
      letter(matterId, version, await file('a')),
    );
    expect(await shown(matterId)).not.toEqual(before);
    await keep(recorded.communicationId, visibility);
    await resettle(matterId);
    const after = await shown(matterId);
    expect(after.matter).toEqual(before.matter);
    expect(after.request).toEqual(before.request);
    expect(after.numbers).toEqual([]);
    expect(after.determinations).toEqual([]);
    expect(
      after.deadlines.map(({ due_on: on, rule_key: rule, ...rest }) => [rule, on, rest['certainty']]),
    ).toEqual(
      before.deadlines.map(({ due_on: on, rule_key: rule, ...rest }) => [rule, on, rest['certainty']]),
    );
  },
);

test('a preview counts from what everyone sees, even for those who see more', async () => {
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const recorded = await recordCommunication(world.as('counsel'), letter(matterId, version, await file('b')));
  await keep(recorded.communicationId, 'counsel');
  await resettle(matterId);
  const preview = await previewRecording(world.as('counsel'), {
    foiaRequest: matterId,
    expectedVersion: recorded.version,
    communication: { direction: 'in', channel: 'phone', subject: 'A call', receivedOn: '2026-03-13' },
    facts: [],
  });
  expect(preview.moves).toEqual([]);
});

test('a file that came in a hidden letter is no duplicate for those who may not know of it', async () => {
  const { matterId, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const first = await recordCommunication(world.as('counsel'), letter(matterId, version, await file('c')));
  await keep(first.communicationId, 'counsel');
  const again = letter(matterId, first.version, await file('c'));
  await expect(recordCommunication(world.as('counsel'), again)).rejects.toMatchObject({
    code: 'DUPLICATE_FILE',
  });
  const second = await recordCommunication(world.as('volunteer'), again);
  expect(second.version).toBe(first.version + 1);
});
