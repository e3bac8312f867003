// A letter with a link to a release: its day is ours to keep, somebody is told every morning, and only the files end it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-06-02T15:00:00Z');
  world = await makeWorld(it.db);
});
afterAll(() => it.drop());

interface Target {
  readonly matterId: string;
  readonly version: number;
}

const record = (
  { matterId, version }: Target,
  fact: { kind: string; on: string; about?: string; fields?: Record<string, string> },
  file: string | null = null,
) =>
  recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'email', subject: 'Your records', datedOn: fact.on, file },
    facts: [
      {
        kind: fact.kind,
        occurred: { on: fact.on },
        aboutEvent: fact.about ?? null,
        fields: Object.entries(fact.fields ?? {}).map(([key, value]) => ({ key, value })),
      },
    ],
  });

/** A filed request with a letter of 1 June whose link works until the 12th. */
async function withLink() {
  const filed = await world.filed('2026-03-02');
  const told = { kind: 'release_link_received', on: '2026-06-01', fields: { downloadBy: '2026-06-12' } };
  const { version } = await record(filed, told);
  const [link] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where matter_id = ${filed.matterId} and kind = 'release_link_received'`;
  return { matterId: filed.matterId, version, link: link.id };
}

const reminders = async (matterId: string) => {
  const rows = await it.db.sql<{ state: string; stage: string }[]>`
    select r.state, r.stage from reminders r join deadlines d on d.id = r.deadline_id
    where r.matter_id = ${matterId} and d.name = 'release_link' order by r.send_at, r.stage`;
  return rows.map(({ state, stage }) => `${state} ${stage}`);
};
const clock = async (matterId: string) => {
  const [row] = await it.db.sql<[{ status: string; isOpen: boolean; dueOn: string }]>`
    select status, is_open, due_on from deadlines where matter_id = ${matterId} and name = 'release_link'`;
  return row;
};

test('the lead is told every working morning until the day, and a little after it', async () => {
  const { matterId } = await withLink();
  expect(await clock(matterId)).toEqual({ status: 'running', isOpen: true, dueOn: '2026-06-12' });
  // Today, a Tuesday, at once; then Wednesday to Friday, the next week, and three days after Friday the 12th.
  expect(await reminders(matterId)).toEqual(
    ['daily_10', 'daily_9', 'daily_8', 'daily_5', 'daily_4', 'daily_3', 'daily_2', 'daily_1', 'daily_0']
      .concat(['after_1', 'after_2', 'after_3'])
      .map((stage) => `planned ${stage}`),
  );
});

test('to say that the files are in ends nothing; the files do', async () => {
  const { matterId, version, link } = await withLink();
  const planned = await reminders(matterId);
  const said = { kind: 'release_downloaded', on: '2026-06-02', about: link };
  const without = await record({ matterId, version }, said);
  expect(await clock(matterId)).toMatchObject({ status: 'running', isOpen: true });
  expect(await reminders(matterId)).toEqual(planned);
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name: 'release.zip',
    mediaType: 'application/zip',
    sha256: 'c'.repeat(64),
    bytes: 10,
    storageKey: v7().replaceAll('-', ''),
  });
  await record({ matterId, version: without.version }, said, documentId);
  expect(await clock(matterId)).toMatchObject({ status: 'met', isOpen: false });
  expect(new Set((await reminders(matterId)).map((row) => row.split(' ')[0]))).toEqual(
    new Set(['cancelled']),
  );
});

test('a download names its link, and a link is no question to answer', async () => {
  const { matterId, version, link } = await withLink();
  const said = { kind: 'release_downloaded', on: '2026-06-02' };
  await expect(record({ matterId, version }, said)).rejects.toMatchObject({ code: 'QUESTION_UNKNOWN' });
  const answer = { kind: 'info_answered', on: '2026-06-02', about: link };
  await expect(record({ matterId, version }, answer)).rejects.toMatchObject({ code: 'QUESTION_UNKNOWN' });
});

test('a link has a day', async () => {
  const filed = await world.filed('2026-03-02');
  await expect(record(filed, { kind: 'release_link_received', on: '2026-06-01' })).rejects.toMatchObject({
    code: 'TEXT_REQUIRED',
    path: ['facts', '0', 'fields'],
  });
});
