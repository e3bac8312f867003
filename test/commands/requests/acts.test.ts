import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { followMatter } from '#commands/matters/follow-matter.ts';
import { addPart } from '#commands/requests/add-part.ts';
import { closePart } from '#commands/requests/close-part.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { editRequest } from '#commands/requests/edit-request.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import type { FactInput } from '#domain/matters/parse-fact.ts';
import { setPeople } from '#commands/matters/set-people.ts';
import { setStatedDate } from '#commands/matters/set-stated-date.ts';
import { undoCorrection } from '#commands/matters/undo-correction.ts';
import { withdrawRequest } from '#commands/requests/withdraw-request.ts';
import type { RequestResult } from '#commands/requests/open-request.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { setClock } from '#test/support/clock.ts';
import type { Role } from '#domain/access/viewer.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let test: TestDatabase;
let world: World;
beforeAll(async () => {
  test = await createTestDatabase();
  await setClock(test.db, '2026-03-20T15:00:00Z');
  world = await makeWorld(test.db);
});
afterAll(() => test.drop());

const at = ({ matterId, version }: RequestResult) => ({
  foiaRequest: matterId,
  expectedVersion: version,
});
const onMatter = ({ matterId, version }: RequestResult) => ({
  matter: matterId,
  expectedVersion: version,
});
const matter = async (id: string) => {
  const [row] = await test.db
    .sql`select m.*, r.* from matters m join foia_requests r on r.matter_id = m.id where m.id = ${id}`;
  return row!;
};
const record = (target: RequestResult, ...facts: FactInput[]) =>
  recordCommunication(world.as('volunteer'), {
    ...at(target),
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: '2026-03-12' },
    facts,
  });

describe('drafting', () => {
  it('keeps a draft to the organization, with its parts numbered', async () => {
    const { matterId, version } = await world.draft({ parts: ['Contracts', 'E-mails'] });
    expect(version).toBe(1);
    expect(await matter(matterId)).toMatchObject({
      status: 'draft',
      visibility: 'organization',
      nextActor: 'us',
    });
    const parts = await test.db
      .sql`select number, text from request_parts where matter_id = ${matterId} order by number`;
    expect(parts.map((part) => part['text'])).toEqual(['Contracts', 'E-mails']);
  });

  it.each([
    ['TEXT_REQUIRED', { title: '   ' }],
    ['TEXT_TOO_LONG', { requestText: 'x'.repeat(50_001) }],
    ['TEXT_HAS_NUL', { title: 'a\u0000b' }],
    ['TEXT_HAS_NUL', { title: 'half \ud800 pair' }],
    ['TOO_MANY', { parts: Array.from({ length: 51 }, () => 'Part') }],
    ['AGENCY_UNKNOWN', { agency: v7() }],
    ['AGREEMENT_UNKNOWN', { agreement: v7() }],
    ['PERSON_UNKNOWN', { lead: v7() }],
    ['FORBIDDEN', { organization: v7() }],
  ])('refuses with %s', async (code, input) => {
    await expect(world.draft(input)).rejects.toMatchObject({ code });
  });

  it('refuses a lead who is also backup, and a lead who may only look on', async () => {
    const { editor, viewer } = world.person;
    await expect(world.draft({ lead: editor, backup: editor })).rejects.toMatchObject({
      code: 'LEAD_IS_BACKUP',
    });
    await expect(world.draft({ lead: viewer })).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
  });

  it('lets the text change until it is filed, and the title after', async () => {
    const draft = await world.draft();
    const edited = await editRequest(world.as('editor'), { ...at(draft), requestText: 'Better text.' });
    const filed = await fileRequest(world.as('editor'), {
      ...at(edited),
      submittedOn: '2026-03-02',
      channel: 'email',
      proof: 'sent_email',
    });
    await expect(
      editRequest(world.as('editor'), { ...at(filed), requestText: 'Too late.' }),
    ).rejects.toMatchObject({ code: 'NOT_A_DRAFT' });
    const titled = await editRequest(world.as('editor'), {
      ...at(filed),
      title: 'A better title',
      visibility: 'public',
    });
    expect(await matter(draft.matterId)).toMatchObject({
      title: 'A better title',
      visibility: 'public',
      requestText: 'Better text.',
      version: titled.version,
    });
  });
});

describe('the agreement that a request is about', () => {
  it('is set and taken off by an edit, which can be undone; left out, it stays', async () => {
    const about = await draftAgreement(world.as('editor'), {
      visibility: 'public',
      organization: world.organizationId,
      title: 'An agreement',
      agreementKind: 'other',
      summary: 'One department opens records to another.',
      parties: [],
      known: [],
      unknown: [],
    });
    const agreementOf = async () =>
      (await test.db.sql`select agreement_id from matters where id = ${draft.matterId}`)[0]?.['agreementId'];
    const draft = await world.draft({ agreement: about.matterId });
    const titled = await editRequest(world.as('editor'), { ...at(draft), title: 'Another title' });
    expect(await agreementOf()).toBe(about.matterId);
    const taken = await editRequest(world.as('editor'), { ...at(titled), agreement: null });
    expect(await agreementOf()).toBeNull();
    const [last] = await test.db.sql<{ number: number }[]>`
      select max(number) as number from history where matter_id = ${draft.matterId}`;
    await undoAct(world.as('editor'), {
      matter: draft.matterId,
      expectedVersion: taken.version,
      entry: last!.number,
    });
    expect(await agreementOf()).toBe(about.matterId);
  });
});

describe('filing', () => {
  it('starts a provisional clock from the proof, and tells lead and backup', async () => {
    await setClock(test.db, '2026-03-03T15:00:00Z');
    const { owner, editor } = world.person;
    const { matterId } = await world.filed('2026-03-02', { lead: editor, backup: owner });
    expect(await matter(matterId)).toMatchObject({
      status: 'filed',
      filedOn: '2026-03-02',
      agencyDueAt: null,
    });
    const people = await test.db.sql`select distinct person_id from reminders where matter_id = ${matterId}`;
    expect(people.map((row) => row['personId']).sort()).toEqual([editor, owner].sort());
    await setClock(test.db, '2026-03-20T15:00:00Z');
  });

  it.each([
    ['DATE_INVALID', { submittedOn: '2026-02-29' }],
    ['DATE_IN_FUTURE', { submittedOn: '2026-03-21' }],
    ['TIME_INVALID', { submittedTime: '25:00' }],
    ['DATE_RANGE_INVALID', { deliveredOn: '2026-03-01' }],
    ['DOCUMENT_UNKNOWN', { proofFile: v7() }],
  ])('refuses with %s', async (code, wrong) => {
    const draft = await world.draft();
    const input = {
      ...at(draft),
      submittedOn: '2026-03-02',
      channel: 'email' as const,
      proof: 'none',
      ...wrong,
    };
    await expect(fileRequest(world.as('editor'), input)).rejects.toMatchObject({ code });
  });

  it('refuses to file twice, and to record on a draft', async () => {
    const filed = await world.filed('2026-03-02');
    const again = { ...at(filed), submittedOn: '2026-03-02', channel: 'email' as const, proof: 'none' };
    await expect(fileRequest(world.as('editor'), again)).rejects.toMatchObject({ code: 'NOT_A_DRAFT' });
    await expect(record(await world.draft())).rejects.toMatchObject({ code: 'NOT_FILED' });
    await expect(fileRequest(world.as('volunteer'), again)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('facts that are refused', () => {
  const on = (date: string, more = {}) => ({ on: date, ...more });
  it.each<[string, FactInput]>([
    ['FACT_KIND_UNKNOWN', { kind: 'moon_landing', occurred: on('2026-03-12') }],
    ['FACT_KIND_UNKNOWN', { kind: 'withdrawn', occurred: on('2026-03-12') }],
    ['EVENT_BEFORE_FILING', { kind: 'acknowledged', occurred: on('2026-03-01') }],
    ['DATE_TOO_IMPRECISE', { kind: 'acknowledged', occurred: on('2026-03-01', { precision: 'month' }) }],
    ['CHOICE_UNKNOWN', { kind: 'acknowledged', occurred: on('2026-03-12', { precision: 'roughly' }) }],
    ['ZONE_UNKNOWN', { kind: 'acknowledged', occurred: on('2026-03-12', { zone: 'Mars/Olympus' }) }],
    ['DATE_RANGE_INVALID', { kind: 'date_stated', occurred: on('2026-03-12', { until: '2026-03-11' }) }],
    ['TEXT_REQUIRED', { kind: 'tracking_number_assigned', occurred: on('2026-03-12') }],
    [
      'FACT_FIELD_UNKNOWN',
      { kind: 'acknowledged', occurred: on('2026-03-12'), fields: [{ key: 'toString', value: 'x' }] },
    ],
    [
      'NUMBER_OUT_OF_RANGE',
      { kind: 'fee_estimated', occurred: on('2026-03-12'), fields: [{ key: 'amount', value: 'lots' }] },
    ],
    ['QUESTION_UNKNOWN', { kind: 'info_answered', occurred: on('2026-03-12') }],
    ['QUESTION_UNKNOWN', { kind: 'info_answered', occurred: on('2026-03-12'), aboutEvent: v7() }],
    [
      'PART_UNKNOWN',
      {
        kind: 'determination',
        occurred: on('2026-03-12'),
        fields: [
          { key: 'answer', value: 'no_records' },
          { key: 'parts', value: v7() },
        ],
      },
    ],
  ])('%s', async (code, fact) => {
    await expect(record(await world.filed('2026-03-02'), fact)).rejects.toMatchObject({ code });
  });

  it('says which fact of many', async () => {
    const facts = Array.from({ length: 26 }, () => ({ kind: 'acknowledged', occurred: on('2026-03-12') }));
    await expect(record(await world.filed('2026-03-02'), ...facts)).rejects.toMatchObject({
      code: 'TOO_MANY',
    });
  });
});

describe('parts, people, dates and ends', () => {
  it('closes parts one by one, and the request with the last', async () => {
    const filed = await world.filed('2026-03-02', { parts: ['Contracts'] });
    const two = await addPart(world.as('editor'), { ...at(filed), text: 'E-mails' });
    const parts = await test.db
      .sql`select id from request_parts where matter_id = ${filed.matterId} order by number`;
    const [first, second] = parts.map((part) => String(part['id']));
    const close = (target: RequestResult, part: string, role: Role = 'editor') =>
      closePart(world.as(role), { ...at(target), part, closedOn: '2026-03-18', outcome: 'released' });
    expect((await close(two, first!, 'volunteer')).approvalId).toBeDefined();
    const one = await close(two, first!);
    expect((await matter(filed.matterId))['status']).not.toBe('closed');
    await expect(close(one, first!)).rejects.toMatchObject({ code: 'PART_ALREADY_CLOSED' });
    await expect(close(one, v7())).rejects.toMatchObject({ code: 'PART_UNKNOWN' });
    await close(one, second!);
    expect(await matter(filed.matterId)).toMatchObject({ status: 'closed', outcome: 'released' });
  });

  it('names lead and backup', async () => {
    const filed = await world.filed('2026-03-02');
    const { owner, volunteer } = world.person;
    const named = await setPeople(world.as('editor'), {
      ...onMatter(filed),
      lead: owner,
      backup: volunteer,
    });
    expect(await matter(filed.matterId)).toMatchObject({
      leadId: owner,
      backupId: volunteer,
    });
    await expect(setPeople(world.as('editor'), { ...onMatter(named), backup: owner })).rejects.toMatchObject({
      code: 'LEAD_IS_BACKUP',
    });
    await setPeople(world.as('editor'), { ...onMatter(named), backup: null });
    expect(await matter(filed.matterId)).toMatchObject({
      leadId: owner,
      backupId: null,
    });
  });

  it('keeps a stated date with its source and plans its reminders', async () => {
    const filed = await world.filed('2026-03-02');
    const stated = {
      ...at(filed),
      dueOn: '2026-05-16',
      actor: 'us',
      label: 'Letter to the committee',
      source: 'Call',
    };
    await expect(setStatedDate(world.as('editor'), { ...stated, actor: 'moon' })).rejects.toMatchObject({
      code: 'CHOICE_UNKNOWN',
    });
    await setStatedDate(world.as('editor'), stated);
    const [deadline] = await test.db.sql`
      select * from deadlines where matter_id = ${filed.matterId} and name = 'stated'`;
    expect(deadline).toMatchObject({
      dueOn: '2026-05-16',
      fileBy: '2026-05-15',
      title: 'Letter to the committee',
    });
    const [planned] = await test.db.sql`
      select count(*)::int as n from reminders where deadline_id = ${deadline!['id']} and state = 'planned'`;
    expect(planned!['n']).toBeGreaterThan(3);
  });

  it('withdraws once, and its reminders with it', async () => {
    const filed = await world.filed('2026-03-10');
    const input = { ...at(filed), withdrawnOn: '2026-03-19', reason: 'Published elsewhere.' };
    await expect(
      withdrawRequest(world.as('editor'), { ...input, withdrawnOn: '2026-03-09' }),
    ).rejects.toMatchObject({ code: 'EVENT_BEFORE_FILING' });
    const withdrawn = await withdrawRequest(world.as('editor'), input);
    const [open] = await test.db.sql`
      select count(*)::int as n from reminders where matter_id = ${filed.matterId} and state = 'planned'`;
    expect(open!['n']).toBe(0);
    await expect(
      withdrawRequest(world.as('editor'), { ...input, expectedVersion: withdrawn.version }),
    ).rejects.toMatchObject({ code: 'ALREADY_CLOSED' });
  });

  it('corrects only what exists and counts, and undoes only corrections', async () => {
    const filed = await world.filed('2026-03-02');
    const recorded = await record(filed, { kind: 'acknowledged', occurred: { on: '2026-03-12' } });
    const [event] = await test.db.sql`
      select id from matter_events where matter_id = ${filed.matterId} and kind = 'acknowledged'`;
    const correction = { ...at(recorded), event: String(event!['id']), reason: 'Misread.', void: true };
    await expect(correctEvent(world.as('volunteer'), { ...correction, event: v7() })).rejects.toMatchObject({
      code: 'EVENT_UNKNOWN',
    });
    await expect(
      undoCorrection(world.as('volunteer'), { ...at(recorded), event: correction.event }),
    ).rejects.toMatchObject({ code: 'NOT_A_CORRECTION' });
    const corrected = await correctEvent(world.as('volunteer'), correction);
    expect(await matter(filed.matterId)).toMatchObject({ status: 'filed' });
    await expect(
      correctEvent(world.as('volunteer'), { ...correction, expectedVersion: corrected.version }),
    ).rejects.toMatchObject({ code: 'EVENT_SUPERSEDED' });
  });

  it('refuses to correct a fact whose correction is kept from who asks', async () => {
    const filed = await world.filed('2026-03-02');
    const recorded = await record(filed, { kind: 'acknowledged', occurred: { on: '2026-03-12' } });
    const [event] = await test.db.sql`
      select id from matter_events where matter_id = ${filed.matterId} and kind = 'acknowledged'`;
    const correction = { event: String(event!['id']), reason: 'Misread.', occurred: { on: '2026-03-11' } };
    const { version } = await correctEvent(world.as('counsel'), { ...at(recorded), ...correction });
    await test.db.sql`
      update matter_events set visibility = 'counsel' where supersedes_id = ${correction.event}`;
    const again = { foiaRequest: filed.matterId, expectedVersion: version, ...correction };
    await expect(correctEvent(world.as('editor'), again)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(correctEvent(world.as('counsel'), again)).rejects.toMatchObject({
      code: 'EVENT_SUPERSEDED',
    });
  });

  it('lets anyone who may read follow, and nobody else', async () => {
    const { matterId } = await world.filed('2026-03-02');
    const follow = { matter: matterId, follow: true };
    await expect(followMatter(world.outsider, follow)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(followMatter(world.as('viewer'), follow)).resolves.toEqual({ follows: true });
    await expect(followMatter(world.as('viewer'), { ...follow, follow: false })).resolves.toEqual({
      follows: false,
    });
  });
});

describe('what cannot be rewritten', () => {
  it('refuses to change or delete facts, versions, changes and history', async () => {
    await world.filed('2026-03-02');
    for (const table of ['matter_events', 'deadline_versions', 'changes', 'history']) {
      const name = test.db.sql(table);
      await expect(test.db.sql`delete from ${name}`, table).rejects.toThrow('append-only');
      await expect(test.db.sql`update ${name} set id = id`, table).rejects.toThrow('append-only');
    }
  });
});
