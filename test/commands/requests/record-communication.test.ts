import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { previewRecording } from '#commands/requests/preview-recording.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import type { RecordCommunicationInput } from '#commands/requests/recording.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { setClock } from '#test/support/clock.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
beforeAll(async () => {
  test = await createTestDatabase();
  await setClock(test.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(test.db);
});
afterAll(() => test.drop());

const day = (on: string) => ({ on });
const fields = (given: Record<string, string>) =>
  Object.entries(given).map(([key, value]) => ({ key, value }));

/** The acknowledgment letter of practice: six facts in one save. */
const letter = (target: { matterId: string; version: number }): RecordCommunicationInput => ({
  foiaRequest: target.matterId,
  expectedVersion: target.version,
  communication: {
    direction: 'in',
    channel: 'email',
    subject: 'Acknowledgment of your request',
    sender: 'FOIA office',
    datedOn: '2026-03-12',
    receivedOn: '2026-03-13',
  },
  facts: [
    {
      kind: 'tracking_number_assigned',
      occurred: day('2026-03-12'),
      fields: fields({ number: '2026-00123' }),
    },
    { kind: 'received_proper_component', occurred: day('2026-03-04') },
    {
      kind: 'unusual_circumstances_notice',
      occurred: day('2026-03-12'),
      fields: fields({ workingDays: '10', newDate: '2026-04-15' }),
    },
    {
      kind: 'fee_category_assigned',
      occurred: day('2026-03-12'),
      fields: fields({ category: 'other', asAsked: 'false' }),
    },
    { kind: 'expedited_denied', occurred: day('2026-03-12') },
    { kind: 'info_requested', occurred: day('2026-03-12'), fields: fields({ question: 'Which years?' }) },
  ],
});

const row = async (id: string) => {
  const [found] = await test.db.sql`
    select m.*, r.filed_on, r.agency_due_at from matters m join foia_requests r on r.matter_id = m.id where m.id = ${id}`;
  return found!;
};
const dueOf = async (id: string, name: string) => {
  const [found] = await test.db.sql`select * from deadlines where matter_id = ${id} and name = ${name}`;
  return found;
};

describe('recording a communication', () => {
  it('keeps six facts of one letter in one save, and says what moved before and after', async () => {
    const target = await world.filed('2026-03-02');
    const volunteer = world.as('volunteer');
    const preview = await previewRecording(volunteer, letter(target));
    expect(await row(target.matterId)).toMatchObject({ version: target.version, status: 'filed' });
    const saved = await recordCommunication(volunteer, letter(target));
    expect(saved.moves).toEqual(preview.moves);
    expect(saved.moves.find(({ name }) => name === 'answer')).toMatchObject({ kind: 'stops', after: null });
    expect(await row(target.matterId)).toMatchObject({
      status: 'clock_stopped',
      clockStopped: true,
      nextActor: 'us',
      version: target.version + 1,
      lastContactOn: '2026-03-12',
    });
    const [numbers] = await test.db
      .sql`select number from tracking_numbers where matter_id = ${target.matterId}`;
    expect(numbers?.['number']).toBe('2026-00123');
    expect(await dueOf(target.matterId, 'appeal_expedition')).toMatchObject({
      dueOn: '2026-06-10',
      actor: 'us',
    });
  });

  it('moves the due date by the stopped working days when our answer is recorded', async () => {
    const target = await world.filed('2026-03-02');
    const saved = await recordCommunication(world.as('volunteer'), letter(target));
    const [question] = await test.db.sql`
      select id from matter_events where matter_id = ${target.matterId} and kind = 'info_requested'`;
    await recordCommunication(world.as('volunteer'), {
      foiaRequest: target.matterId,
      expectedVersion: saved.version,
      communication: { direction: 'out', channel: 'email', subject: 'Our answer', sentOn: '2026-03-19' },
      facts: [{ kind: 'info_answered', occurred: day('2026-03-19'), aboutEvent: question!['id'] }],
    });
    expect(await dueOf(target.matterId, 'answer')).toMatchObject({ dueOn: '2026-04-22', versionNumber: 3 });
    const versions = await test.db.sql`
      select v.number, v.due_on from deadline_versions v join deadlines d on d.id = v.deadline_id
      where d.matter_id = ${target.matterId} and d.name = 'answer' order by v.number`;
    expect(versions.map((version) => version['dueOn'])).toEqual(['2026-03-30', null, '2026-04-22']);
  });

  it('keeps a call that carries no fact', async () => {
    const target = await world.filed('2026-03-02');
    const { communicationId, moves } = await recordCommunication(world.as('volunteer'), {
      foiaRequest: target.matterId,
      expectedVersion: target.version,
      communication: { direction: 'in', channel: 'phone', subject: 'Mr. Doe promised an answer next week' },
      facts: [],
    });
    expect(moves).toEqual([]);
    const [kept] = await test.db.sql`select happened_on from communications where id = ${communicationId}`;
    expect(kept?.['happenedOn']).toBe('2026-03-20');
  });

  it('saves nothing when one fact is wrong, and names the place', async () => {
    const target = await world.filed('2026-03-02');
    const input = letter(target);
    const broken = {
      ...input,
      facts: [...input.facts, { kind: 'acknowledged', occurred: day('2026-02-30') }],
    };
    await expect(recordCommunication(world.as('volunteer'), broken)).rejects.toMatchObject({
      code: 'DATE_INVALID',
      path: ['facts', '6', 'occurred', 'on'],
    });
    const [count] = await test.db.sql`
      select count(*)::int as n from communications where matter_id = ${target.matterId} and direction = 'in'`;
    expect(count?.['n']).toBe(0);
  });

  it('recognises the same file, and keeps it twice only on purpose', async () => {
    const target = await world.filed('2026-03-02');
    const upload = (name: string) =>
      storeDocument(world.as('volunteer'), {
        organization: world.organizationId,
        name,
        mediaType: 'application/pdf',
        sha256: 'a'.repeat(64),
        bytes: 10,
        storageKey: v7(),
      });
    const withFile = async (version: number, name: string, allowDuplicate = false) => ({
      foiaRequest: target.matterId,
      expectedVersion: version,
      communication: {
        direction: 'in' as const,
        channel: 'email' as const,
        subject: name,
        datedOn: '2026-03-05',
        file: (await upload(name)).documentId,
      },
      facts: [],
      allowDuplicate,
    });
    const first = await recordCommunication(
      world.as('volunteer'),
      await withFile(target.version, 'letter.pdf'),
    );
    await expect(
      recordCommunication(world.as('volunteer'), await withFile(first.version, 'the same.pdf')),
    ).rejects.toMatchObject({ code: 'DUPLICATE_FILE', message: expect.stringContaining('letter.pdf') });
    const again = await withFile(first.version, 'again.pdf', true);
    await expect(recordCommunication(world.as('volunteer'), again)).resolves.toMatchObject({
      version: first.version + 1,
    });
  });
});

describe('who may, and who wins', () => {
  it('refuses a viewer, and tells an outsider that there is nothing', async () => {
    const target = await world.filed('2026-03-02');
    await expect(recordCommunication(world.as('viewer'), letter(target))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(recordCommunication(world.outsider, letter(target))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const nobody = { ...world.outsider, viewer: { kind: 'anonymous' as const } };
    await expect(recordCommunication(nobody, letter(target))).rejects.toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    });
  });

  it('tells the second of two that the version is stale, and loses nothing of the first', async () => {
    const target = await world.filed('2026-03-02');
    await recordCommunication(world.as('volunteer'), letter(target));
    await expect(recordCommunication(world.as('editor'), letter(target))).rejects.toMatchObject({
      code: 'CONFLICT',
      matterId: target.matterId,
    });
  });

  it('does an act once however often its id is sent, and refuses the id for another act', async () => {
    const target = await world.filed('2026-03-02');
    const input = { ...letter(target), clientMutationId: v7() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => recordCommunication(world.as('volunteer'), input)),
    );
    expect(new Set(answers.map(({ communicationId }) => communicationId)).size).toBe(1);
    const other = { ...input, allowDuplicate: true };
    await expect(recordCommunication(world.as('volunteer'), other)).rejects.toMatchObject({
      code: 'MUTATION_ID_REUSED',
    });
  });
});

describe('the place of a fact on its paper', () => {
  it('is kept with each fact: page and words, and words longer than a passage are refused', async () => {
    const filed = await world.filed('2026-03-02');
    const [first, second] = letter(filed).facts;
    const input = (passage: string): RecordCommunicationInput => ({
      ...letter(filed),
      facts: [
        { ...first!, page: 3, passage },
        { ...second!, page: 3 },
      ],
    });
    await expect(recordCommunication(world.as('editor'), input('x'.repeat(501)))).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
      path: ['facts', '0', 'passage'],
    });
    await recordCommunication(world.as('editor'), input('  Your number is 2026-00123. '));
    const kept = await test.db.sql`
      select page, passage from matter_events where matter_id = ${filed.matterId} and communication_id is not null and page is not null
      order by passage nulls last`;
    expect([...kept]).toEqual([
      { page: 3, passage: 'Your number is 2026-00123.' },
      { page: 3, passage: null },
    ]);
  });
});
