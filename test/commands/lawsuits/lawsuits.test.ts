// Lawsuits through their commands: the same case once, an entry with all its facts in one save, requests that are told of the
// complaint, corrections that move dates and come back, and what is watched or kept closer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { setVisibility } from '#commands/access/set-visibility.ts';
import type { CommandDeps } from '#commands/context.ts';
import { addRequest } from '#commands/lawsuits/add-request.ts';
import { editLawsuit } from '#commands/lawsuits/edit-lawsuit.ts';
import { previewEntry } from '#commands/lawsuits/preview-entry.ts';
import type { RecordEntryInput } from '#commands/lawsuits/reading-entry.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit, type RecordLawsuitInput } from '#commands/lawsuits/record-lawsuit.ts';
import { removeRequest } from '#commands/lawsuits/remove-request.ts';
import { correctEvent } from '#commands/matters/correct-event.ts';
import { setPeople } from '#commands/matters/set-people.ts';
import { setStatedDate } from '#commands/matters/set-stated-date.ts';
import { undoAct } from '#commands/matters/undo-act.ts';
import { undoCorrection } from '#commands/matters/undo-correction.ts';
import { moveSentence } from '#domain/words/moves-en.ts';
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
const at = ({ matterId, version }: Target) => ({ lawsuit: matterId, expectedVersion: version });

let cases = 100;
/** A FOIA suit in D.D.C. under a number of its own. */
const suit = (input: Partial<RecordLawsuitInput> = {}, deps: CommandDeps = world.as('editor')) =>
  recordLawsuit(deps, {
    organization: world.organizationId,
    caption: 'Test Legal Aid v. Department of Health and Human Services',
    nature: 'foia',
    court: 'dcd',
    docketNumber: `1:26-cv-0${(cases += 1)}`,
    parties: [
      { name: 'Test Legal Aid', role: 'plaintiff', counsel: ['A. Counsel'] },
      { name: 'Department of Health and Human Services', role: 'defendant' },
    ],
    lead: world.person.editor,
    ...input,
  });

interface Fact {
  readonly kind: string;
  readonly on: string;
  readonly about?: string;
  readonly fields?: Readonly<Record<string, string>>;
}
const entryOf = (target: Target, text: string, facts: readonly Fact[]): RecordEntryInput => ({
  ...at(target),
  entry: { entered: { on: facts[0]?.on ?? '2026-06-01' }, text },
  facts: facts.map(({ kind, on, about, fields = {} }) => ({
    kind,
    occurred: { on },
    aboutEvent: about ?? null,
    fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
  })),
});
const enter = (target: Target, facts: readonly Fact[], deps: CommandDeps = world.as('volunteer')) =>
  recordEntry(deps, entryOf(target, 'An entry', facts));

const factId = async (matterId: string, kind: string) => {
  const [row] = await it.db.sql<[{ id: string }]>`
    select id from matter_events where matter_id = ${matterId} and kind = ${kind} order by recorded_at desc, id desc limit 1`;
  return row.id;
};
const open = async (matterId: string) => {
  const rows = await it.db.sql<{ name: string; title: string | null; dueOn: string; actor: string }[]>`
    select name, title, due_on, actor from deadlines where matter_id = ${matterId} and is_open order by due_on, name`;
  return rows.map(({ name, title, dueOn }) => `${dueOn} ${title ?? name}`);
};
const matter = async (matterId: string) => {
  const [row] = await it.db.sql<
    [
      {
        status: string;
        outcome: string;
        filedOn: string;
        servedOn: string;
        nextDueOn: string;
        publicDocketKey: string;
      },
    ]
  >`select m.status, m.outcome, m.next_due_on, s.filed_on, s.served_on, s.public_docket_key
    from matters m join lawsuits s on s.matter_id = m.id where m.id = ${matterId}`;
  return row;
};

describe('one case once', () => {
  test('keeps the number as printed and knows it however it is written', async () => {
    const first = await suit({ court: 'cand', docketNumber: '3:25-cv-05536-VC' });
    const [kept] = await it.db
      .sql`select docket_number, docket_key from lawsuits where matter_id = ${first.matterId}`;
    expect(kept).toEqual({ docketNumber: '3:25-cv-05536-VC', docketKey: '25-cv-5536' });
    for (const docketNumber of ['Case No. 25-5536', 'C 25-05536 VC', '3:25-CV-5536']) {
      await expect(suit({ court: 'cand', docketNumber })).rejects.toMatchObject({
        code: 'LAWSUIT_EXISTS',
        matterId: first.matterId,
      });
    }
    await expect(suit({ court: 'cand', docketNumber: 'soon' })).rejects.toMatchObject({
      code: 'DOCKET_NUMBER_UNREADABLE',
    });
    await expect(suit({ court: 'nowhere' })).rejects.toMatchObject({ code: 'COURT_UNKNOWN' });
    await expect(suit({ court: null, docketNumber: null })).rejects.toMatchObject({ code: 'COURT_UNKNOWN' });
  });

  test('a private record of it is not disclosed, and two are never public', async () => {
    const docketNumber = '1:26-cv-00900';
    const theirs = { organization: world.otherOrganizationId, lead: null, docketNumber };
    const hidden = await suit(theirs, world.outsider);
    const ours = await suit({ docketNumber: '26-900' });
    const publish = (deps: CommandDeps, { matterId, version }: Target) =>
      setVisibility(deps, { matter: matterId, expectedVersion: version, visibility: 'public' });
    await publish(world.as('editor'), ours);
    expect((await matter(ours.matterId)).publicDocketKey).toBe('26-cv-900');
    await expect(publish(world.outsider, hidden)).rejects.toMatchObject({
      code: 'LAWSUIT_EXISTS',
      matterId: ours.matterId,
    });
    expect((await matter(hidden.matterId)).publicDocketKey).toBeNull();
    await expect(suit(theirs, world.outsider)).rejects.toMatchObject({ code: 'LAWSUIT_EXISTS' });
  });

  test('only staff records one, outsiders may not, and a repeat is harmless', async () => {
    await expect(suit({}, world.as('volunteer'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(suit({}, world.outsider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const input = { clientMutationId: 'once', docketNumber: '1:26-cv-00901' };
    expect(await suit(input)).toEqual(await suit(input));
  });
});

test('an appeal names the case below: another suit, and one that there is', async () => {
  const below = await suit();
  const above = await suit({ court: 'cadc', docketNumber: '26-5105', appealOf: below.matterId });
  await expect(
    editLawsuit(world.as('editor'), { ...at(above), appealOf: above.matterId }),
  ).rejects.toMatchObject({
    code: 'LAWSUIT_UNKNOWN',
  });
  const request = await world.filed('2026-01-05');
  await expect(suit({ appealOf: request.matterId })).rejects.toMatchObject({ code: 'LAWSUIT_UNKNOWN' });
});

describe('an entry with its facts', () => {
  test('a minute order sets a hearing, a series of reports and a rate in one save, and the preview says it first', async () => {
    const begun = await enter(await suit(), [{ kind: 'complaint_filed', on: '2026-02-20' }]);
    const facts: Fact[] = [
      {
        kind: 'order_entered',
        on: '2026-06-01',
        fields: {
          what: 'Joint status report',
          actor: 'us',
          dueOn: '2026-08-03',
          everyDays: '60',
          isReport: 'true',
        },
      },
      {
        kind: 'order_entered',
        on: '2026-06-01',
        fields: {
          what: 'Production of 500 pages',
          actor: 'agency',
          dueOn: '2026-07-01',
          everyDays: '30',
          pages: '500',
        },
      },
      {
        kind: 'hearing_set',
        on: '2026-06-01',
        fields: { dueOn: '2026-09-10', time: '10:00', what: 'status conference' },
      },
    ];
    const preview = await previewEntry(world.as('volunteer'), entryOf(begun, 'MINUTE ORDER', facts));
    expect(preview.moves.map(moveSentence)).toEqual([
      'Production of 500 pages: due Wed Jul 1, 2026.',
      'Our draft: Joint status report: due Mon Jul 27, 2026.',
      'Joint status report: due Mon Aug 3, 2026.',
      'Hearing: status conference: due Thu Sep 10, 2026.',
    ]);
    const recorded = await enter(begun, facts);
    expect(recorded.moves).toEqual(preview.moves);
    expect(await open(begun.matterId)).toEqual([
      '2026-05-21 service',
      '2026-07-01 Production of 500 pages',
      '2026-07-27 Our draft: Joint status report',
      '2026-08-03 Joint status report',
      '2026-09-10 Hearing: status conference',
    ]);
    const [hearing] = await it.db.sql<[{ dueAt: string }]>`
      select due_at from deadlines where matter_id = ${begun.matterId} and name = 'hearing'`;
    expect(new Date(hearing.dueAt).toISOString()).toBe('2026-09-10T14:00:00.000Z');
    const [cited] = await it.db.sql<[{ count: number }]>`
      select count(*)::int from matter_events where docket_entry_id = ${recorded.docketEntryId}`;
    expect(cited.count).toBe(3);
  });

  test('a series goes on from what was filed and ends with the later order', async () => {
    await setClock(it.db, '2026-12-01T15:00:00Z');
    const report = {
      what: 'Joint status report',
      actor: 'us',
      dueOn: '2026-08-03',
      everyDays: '60',
      isReport: 'true',
    };
    let at1: Target = await enter(await suit(), [
      { kind: 'order_entered', on: '2026-06-01', fields: report },
    ]);
    const order = await factId(at1.matterId, 'order_entered');
    at1 = await enter(at1, [{ kind: 'order_obeyed', on: '2026-08-03', about: order }]);
    expect(await open(at1.matterId)).toEqual([
      '2026-09-25 Our draft: Joint status report',
      '2026-10-02 Joint status report',
    ]);
    at1 = await enter(at1, [
      { kind: 'order_entered', on: '2026-09-01', about: order, fields: { what: 'No more reports' } },
    ]);
    expect(await open(at1.matterId)).toEqual([]);
    await expect(enter(at1, [{ kind: 'order_obeyed', on: '2026-09-02' }])).rejects.toMatchObject({
      code: 'QUESTION_UNKNOWN',
    });
    await setClock(it.db, '2026-06-02T15:00:00Z');
  });

  test('service on all three, the answer, the end: the status follows', async () => {
    let target: Target = await suit();
    const status = async () => (await matter(target.matterId)).status;
    expect(await status()).toBe('draft');
    target = await enter(target, [
      { kind: 'complaint_filed', on: '2026-02-20' },
      { kind: 'served_us_attorney', on: '2026-03-02', fields: { method: 'hand' } },
      { kind: 'served_agency', on: '2026-03-05', fields: { method: 'mail' } },
    ]);
    expect(await status()).toBe('filed');
    target = await enter(target, [{ kind: 'served_attorney_general', on: '2026-03-09' }]);
    expect(await matter(target.matterId)).toMatchObject({
      status: 'pending',
      filedOn: '2026-02-20',
      servedOn: '2026-03-09',
    });
    expect(await open(target.matterId)).toEqual(['2026-04-01 government_answer']);
    await expect(
      enter(target, [
        { kind: 'suit_ended', on: '2026-05-01', fields: { how: 'stipulated_dismissal', fees: 'reserved' } },
      ]),
    ).rejects.toMatchObject({ code: 'TEXT_REQUIRED' });
    target = await enter(target, [
      {
        kind: 'suit_ended',
        on: '2026-05-01',
        fields: { how: 'settled', fees: 'paid', amount: '9,500.00', openWork: 'covered' },
      },
    ]);
    expect(await matter(target.matterId)).toMatchObject({
      status: 'ended',
      outcome: 'settled',
      nextDueOn: null,
    });
  });

  test('an imprecise day starts no clock, a fact must be about one of its own, and a stale version is a conflict', async () => {
    const target = await suit();
    const about = await factId(
      (await enter(await suit(), [{ kind: 'tro_entered', on: '2026-06-01' }])).matterId,
      'tro_entered',
    );
    await expect(
      enter(target, [{ kind: 'order_entered', on: '2026-06-01', about, fields: { what: 'Extended' } }]),
    ).rejects.toMatchObject({ code: 'QUESTION_UNKNOWN' });
    await expect(enter(target, [{ kind: 'determination', on: '2026-06-01' }])).rejects.toMatchObject({
      code: 'FACT_KIND_UNKNOWN',
    });
    const vague = entryOf(target, 'An order of the spring', [{ kind: 'judgment_entered', on: '2026-05-01' }]);
    const facts = vague.facts.map((fact) => ({
      ...fact,
      occurred: { on: '2026-05-01', precision: 'month' },
    }));
    await expect(recordEntry(world.as('editor'), { ...vague, facts })).rejects.toMatchObject({
      code: 'DATE_TOO_IMPRECISE',
    });
    const entered = await recordEntry(world.as('editor'), { ...vague, facts: [], clientMutationId: 'e1' });
    expect(await recordEntry(world.as('editor'), { ...vague, facts: [], clientMutationId: 'e1' })).toEqual(
      entered,
    );
    await expect(enter(target, [])).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(enter(entered, [], world.as('viewer'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(enter(entered, [], world.outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('one that is kept for counsel moves nothing that others see, and a file of it is for counsel only', async () => {
    const entered = await enter(await suit(), [{ kind: 'tro_entered', on: '2026-06-01' }]);
    expect(await open(entered.matterId)).toEqual(['2026-06-15 restraining_order_ends']);
    const kept = await setPartVisibility(world.as('counsel'), {
      matter: entered.matterId,
      expectedVersion: entered.version,
      part: entered.docketEntryId,
      visibility: 'counsel',
    });
    expect(await open(entered.matterId)).toEqual([]);
    await setPartVisibility(world.as('counsel'), {
      matter: entered.matterId,
      expectedVersion: kept.version,
      part: entered.docketEntryId,
      visibility: null,
    });
    expect(await open(entered.matterId)).toEqual(['2026-06-15 restraining_order_ends']);
  });
});

describe('corrections, people, dates, edits', () => {
  test('a corrected service moves the answer, and undoing brings it back; the clock stays the same clock', async () => {
    const served = await enter(await suit(), [
      { kind: 'served_us_attorney', on: '2026-05-01', fields: { method: 'hand' } },
    ]);
    const { matterId } = served;
    const dueOn = () => open(matterId);
    expect(await dueOn()).toEqual(['2026-06-01 government_answer']);
    const event = await factId(matterId, 'served_us_attorney');
    const onMatter = { matter: matterId, expectedVersion: served.version };
    const right = { event, reason: 'The return says the 4th.', occurred: { on: '2026-05-04' } };
    const corrected = await correctEvent(world.as('editor'), { ...onMatter, ...right });
    expect(await dueOn()).toEqual(['2026-06-03 government_answer']);
    const correction = await factId(matterId, 'served_us_attorney');
    await undoCorrection(world.as('editor'), {
      matter: matterId,
      expectedVersion: corrected.version,
      event: correction,
    });
    expect(await dueOn()).toEqual(['2026-06-01 government_answer']);
    const [versions] = await it.db.sql<[{ count: number }]>`
      select count(*)::int from deadline_versions v join deadlines d on d.id = v.deadline_id where d.matter_id = ${matterId}`;
    expect(versions.count).toBe(3);
  });

  test('lead, stated dates and standing orders are as for requests; an edit can be taken back', async () => {
    const motion = {
      kind: 'motion_filed',
      on: '2026-06-01',
      fields: { motion: 'ordinary', by: 'government' },
    };
    const begun = await enter(await suit(), [motion]);
    const { matterId } = begun;
    expect(await open(matterId)).toEqual(['2026-06-15 opposition']);
    const source = 'Standing order, paragraph 9';
    const standingOrders = [{ rule: 'LIT-OPP-DDC', days: 21, source }];
    const edited = await editLawsuit(world.as('editor'), { ...at(begun), standingOrders, judge: 'A. Judge' });
    expect(await open(matterId)).toEqual(['2026-06-22 opposition']);
    const [clock] = await it.db.sql<[{ ruleKey: string; details: { source: string }; number: number }]>`
      select d.rule_key, v.details, v.number from deadlines d join deadline_versions v
        on v.deadline_id = d.id and v.number = d.version_number where d.matter_id = ${matterId}`;
    expect(clock).toMatchObject({ ruleKey: 'LIT-OPP-DDC', details: { source }, number: 2 });
    await expect(
      editLawsuit(world.as('editor'), {
        ...at(edited),
        standingOrders: [{ rule: 'LIT-NOA-60', days: 90, source }],
      }),
    ).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
    const [entry] = await it.db.sql<[{ number: number }]>`
      select number from history where matter_id = ${matterId} and action = 'edit_lawsuit'`;
    const undone = await undoAct(world.as('editor'), {
      matter: matterId,
      expectedVersion: edited.version,
      entry: entry.number,
    });
    expect(await open(matterId)).toEqual(['2026-06-15 opposition']);
    const named = await setPeople(world.as('editor'), {
      matter: matterId,
      expectedVersion: undone.version,
      lead: world.person.counsel,
    });
    const reminded = await it.db.sql<{ personId: string }[]>`
      select distinct person_id from reminders where matter_id = ${matterId} and state = 'planned'`;
    expect(reminded).toEqual([{ personId: world.person.counsel }]);
    await setStatedDate(world.as('editor'), {
      matter: matterId,
      expectedVersion: named.version,
      dueOn: '2026-06-12',
      actor: 'us',
      label: 'Meet and confer',
      source: 'Agreed with opposing counsel by mail',
    });
    expect(await open(matterId)).toEqual(['2026-06-12 Meet and confer', '2026-06-15 opposition']);
  });
});

describe('requests in suit', () => {
  const request = async (matterId: string) => {
    const [row] = await it.db.sql<[{ status: string; payload: Record<string, string>; version: number }]>`
      select m.status, m.version, e.payload from matters m left join matter_events e
        on e.matter_id = m.id and e.kind = 'complaint_filed' where m.id = ${matterId}`;
    return row;
  };

  test('are told of the complaint in the transaction that records it, or when they are put in suit', async () => {
    const early = await world.filed('2026-01-05');
    const late = await world.filed('2026-01-06');
    const draft = await world.draft();
    let target = await suit();
    const { matterId } = target;
    target = await addRequest(world.as('editor'), { ...at(target), foiaRequest: early.matterId });
    target = await addRequest(world.as('editor'), { ...at(target), foiaRequest: draft.matterId });
    expect((await request(early.matterId)).status).toBe('filed');
    target = await enter(target, [{ kind: 'complaint_filed', on: '2026-03-02' }]);
    const [suitRow] = await it.db.sql<
      [{ docketNumber: string }]
    >`select docket_number from lawsuits where matter_id = ${matterId}`;
    expect(await request(early.matterId)).toMatchObject({
      status: 'in_court',
      payload: { docketNumber: suitRow.docketNumber, court: 'District Court for the District of Columbia' },
    });
    const clocks = await it.db.sql<{ status: string }[]>`
      select distinct status from deadlines where matter_id = ${early.matterId} and name in ('answer', 'limitation')`;
    expect(clocks.map(({ status }) => status)).not.toContain('running');
    expect((await request(draft.matterId)).status).toBe('draft');
    await addRequest(world.as('editor'), { ...at(target), foiaRequest: late.matterId });
    expect((await request(late.matterId)).status).toBe('in_court');
  });

  test('a suit that is kept closer than its request is not named on it', async () => {
    const filed = await world.filed('2026-01-05', { visibility: 'public' });
    const begun = await enter(await suit(), [{ kind: 'complaint_filed', on: '2026-03-02' }]);
    const joined = await addRequest(world.as('editor'), { ...at(begun), foiaRequest: filed.matterId });
    expect((await request(filed.matterId)).payload).toEqual({});
    await removeRequest(world.as('editor'), { ...at(joined), foiaRequest: filed.matterId });
    const rows = await it.db.sql`select from lawsuit_requests where lawsuit_id = ${begun.matterId}`;
    expect(rows).toHaveLength(0);
    expect((await request(filed.matterId)).status).toBe('in_court');
  });

  test('only who may act on both puts one in suit', async () => {
    const filed = await world.filed('2026-01-05', { visibility: 'public' });
    const theirs = await suit({ organization: world.otherOrganizationId, lead: null }, world.outsider);
    await expect(
      addRequest(world.outsider, { ...at(theirs), foiaRequest: filed.matterId }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const hidden = await world.filed('2026-01-05');
    await expect(
      addRequest(world.outsider, { ...at(theirs), foiaRequest: hidden.matterId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      addRequest(world.as('volunteer'), { ...at(await suit()), foiaRequest: filed.matterId }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('a watched suit may lack a court, has only the dates that the court set, and reminds nobody', async () => {
  const unknown = await suit({ standing: 'watched', court: null, docketNumber: null });
  await recordEntry(world.as('editor'), {
    ...at(unknown),
    entry: {
      entered: { on: '2025-10-01', precision: 'about' },
      text: 'Announced by the plaintiffs; court and number were not shown.',
      sources: [{ url: 'https://example.org/we-sued' }],
    },
    facts: [],
  });
  const watched = await suit({ standing: 'watched' });
  await enter(watched, [
    { kind: 'complaint_filed', on: '2026-05-20' },
    { kind: 'served_us_attorney', on: '2026-05-22' },
    { kind: 'hearing_set', on: '2026-06-01', fields: { dueOn: '2026-07-10' } },
  ]);
  expect(await open(watched.matterId)).toEqual(['2026-07-10 hearing']);
  const reminders = await it.db.sql`select from reminders where matter_id = ${watched.matterId}`;
  expect(reminders).toHaveLength(0);
});
