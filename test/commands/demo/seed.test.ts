import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REAL_DOCKETS } from '#db/seeds/demo/public-dockets.ts';
import { SAMPLE_DOCKETS } from '#db/seeds/demo/sample-dockets.ts';
import type { NewSamplePerson } from '#commands/demo/tell-sample-story.ts';
import { PUBLIC_LAWSUITS } from '#db/seeds/demo/public-lawsuits.ts';
import { PUBLIC_RECORD_FACTS } from '#db/seeds/demo/public-record.ts';
import { SAMPLE_LAWSUITS } from '#db/seeds/demo/sample-lawsuits.ts';
import { WATCHED_REQUESTS } from '#db/seeds/demo/watched-requests.ts';
import type { Database } from '#db/client.ts';
import { verifyHistory } from '#commands/matters/verify-history.ts';
import { removeSample } from '#db/writes/sample-removal.ts';
import { REQUEST_STATUSES } from '#domain/requests/status.ts';
import { inviteMember } from '#commands/organizations/invite-member.ts';
import { viewerOfPerson } from '#db/queries/viewers.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { plant, promisedStatuses, sampleStatuses } from '#test/support/planted.ts';

let it: TestDatabase;
const accounts: NewSamplePerson[] = [];
beforeAll(async () => {
  it = await createTestDatabase();
  await plant(it.db, { openAccount: async (person) => void accounts.push(person) });
});
afterAll(() => it.drop());

/** A real organization that a sample person works for, and has invited somebody to. @returns who, and the acts of it */
async function workForReal() {
  const organization = uuid();
  const [person] = await it.db.sql<
    { id: string }[]
  >`select id from people where is_sample order by id limit 1`;
  const personId = person!.id;
  await it.db
    .sql`insert into organizations (id, name, slug) values (${organization}, 'Real Aid', 'real-aid')`;
  await it.db.sql`
    insert into memberships (organization_id, person_id, role) values (${organization}, ${personId}, 'owner')`;
  const viewer = (await viewerOfPerson(it.db, personId))!;
  await inviteMember(
    { db: it.db, newId: uuid, viewer },
    { organization, address: 'new@example.org', role: 'viewer' },
  );
  const acts = () => it.db.sql`
    select number, action, person_id, hash from organization_acts where organization_id = ${organization} order by number`;
  return { personId, acts };
}

const promised = promisedStatuses();

/** Every row of every table that a seed writes, counted. */
async function counts({ sql }: Database): Promise<Record<string, number>> {
  const [row] = await sql<[Record<string, number>]>`
    select (select count(*)::int from matters) as matters, (select count(*)::int from matter_events) as events,
      (select count(*)::int from communications) as communications, (select count(*)::int from deadlines) as deadlines,
      (select count(*)::int from deadline_versions) as versions, (select count(*)::int from history) as history,
      (select count(*)::int from changes) as changes, (select count(*)::int from reminders) as reminders,
      (select count(*)::int from people) as people, (select count(*)::int from organizations) as organizations,
      (select count(*)::int from agencies) as agencies, (select sum(version)::int from matters) as versions_sum`;
  return row;
}

describe('the sample story', () => {
  test('has a request in every status, each where its story promises', async () => {
    expect(await sampleStatuses(it.db)).toEqual(promised);
    expect([...new Set(promised.values())].toSorted()).toEqual([...REQUEST_STATUSES].toSorted());
  });

  test('has notes, one of them for counsel, and tasks that are free, taken and done', async () => {
    const [{ notes, ...tasks }] = await it.db.sql<[Record<string, string[]>]>`
      select (select array_agg(distinct visibility order by visibility) from notes) as notes,
        (select array_agg(distinct status order by status) from tasks) as statuses,
        (select array_agg(distinct (lapses_at > app_now())::text) from task_claims where ended_at is null) as taken`;
    expect(notes).toEqual(['counsel', 'organization']);
    expect(tasks).toEqual({ statuses: ['done', 'open'], taken: ['true'] });
  });

  test('has what was withheld row by row, a referral that is followed, an appeal decided part by part, a closure contested', async () => {
    const rows = await it.db.sql`
      select m.title, count(*)::int as counted, count(w.position)::int as positions, count(w.ruling)::int as rulings,
        count(w.event_id)::int as sourced, bool_and(m.is_sample) as is_sample
      from withholdings w join matters m on m.id = w.matter_id group by m.title order by m.title`;
    expect(rows).toEqual([
      { title: 'Audits of look-ups', counted: 2, positions: 0, rulings: 1, sourced: 0, isSample: true },
      {
        title: 'Rules for who may look a person up',
        counted: 2,
        positions: 1,
        rulings: 1,
        sourced: 2,
        isSample: true,
      },
      {
        title: 'The agreement with its annexes',
        counted: 4,
        positions: 2,
        rulings: 0,
        sourced: 4,
        isSample: true,
      },
    ]);
    const [child] = await it.db.sql`
      select p.title, a.abbreviation, r.referral_event_id = e.id as of_referral from foia_requests r join agencies a on a.id = r.agency_id
        join matters p on p.id = r.parent_id join matter_events e on e.matter_id = p.id and e.kind = 'referred'`;
    expect(child).toEqual({
      title: 'Audits of access to coverage records',
      abbreviation: 'SRO',
      ofReferral: true,
    });
    const [appeal] = await it.db.sql`
      select f.payload ->> 'recipient' as recipient, jsonb_array_length(f.payload -> 'parts') as appealed,
        jsonb_array_length(d.payload -> 'partsReversed') as reversed, jsonb_array_length(d.payload -> 'partsAffirmed') as affirmed
      from matter_events d join matter_events f on f.matter_id = d.matter_id and f.kind = 'appeal_filed'
      where d.kind = 'appeal_decided' and d.payload ? 'partsReversed'`;
    expect(appeal).toEqual({ recipient: 'Deputy Director', appealed: 2, reversed: 1, affirmed: 1 });
    const [closure] = await it.db.sql`
      select m.status from matter_events e join matters m on m.id = e.matter_id where e.kind = 'closure_contested'`;
    expect(closure).toEqual({ status: 'closed_by_agency' });
  });

  test('flags no matter and leaves no clock uncounted', async () => {
    const faults = await it.db.sql`select title, fault from matters where fault is not null`;
    expect(faults).toEqual([]);
  });

  test('shows what the product is for: stopped, extended, referred, refused haste, a correction, a court date', async () => {
    const rows = await it.db.sql<{ kind: string }[]>`select distinct kind from matter_events`;
    const kinds = rows.map(({ kind }) => kind);
    for (const kind of [
      'info_requested',
      'info_answered',
      'unusual_circumstances_notice',
      'referred',
      'consulted',
      'expedited_denied',
      'fee_waiver_denied',
      'production',
      'closed_by_agency',
      'withdrawn',
      'stated_date_set',
      'complaint_filed',
    ]) {
      expect(kinds).toContain(kind);
    }
    const [corrections] = await it.db.sql`
      select count(*)::int as counted from matter_events where supersedes_id is not null`;
    expect(corrections?.['counted']).toBe(1);
  });

  test('opens one account for each of the cast, and plans nothing that is past', async () => {
    expect(accounts.map(({ email }) => email)).toContain('volunteer@records.example');
    expect(new Set(accounts.map(({ personId }) => personId)).size).toBe(accounts.length);
    const past = await it.db.sql`
      select stage from reminders where state = 'planned' and send_at < app_now() - interval '1 minute'`;
    expect(past).toEqual([]);
    const [planned] = await it.db.sql`select count(*)::int as counted from reminders where state = 'planned'`;
    expect(planned?.['counted']).toBeGreaterThan(10);
  });

  test('stands apart from the real: its agreement, agencies and organization are sample, and no others', async () => {
    const mixed = await it.db.sql`
      select m.title from matters m
      join organizations o on o.id = m.organization_id
      left join matters g on g.id = m.agreement_id
      left join foia_requests r on r.matter_id = m.id
      left join agencies a on a.id = r.agency_id
      where o.is_sample <> m.is_sample or g.is_sample <> m.is_sample or a.is_sample <> m.is_sample`;
    expect(mixed).toEqual([]);
    const [hung] = await it.db.sql`
      select count(*)::int as counted from matters where kind = 'foia_request' and agreement_id is not null and is_sample`;
    expect(hung?.['counted']).toBe(promised.size);
  });
});

describe('the real story', () => {
  test('reports every fact once, with its source and the precision of its date', async () => {
    const rows = await it.db.sql<Record<string, unknown>[]>`
      select e.payload, e.occurred_on, e.precision, e.basis from matter_events e
      join matters m on m.id = e.matter_id
      where m.kind = 'agreement' and not m.is_sample and e.kind = 'fact_reported'`;
    const reported = rows.map(({ payload, occurredOn, precision, basis }) => {
      const { factId, statement, sources } = payload as Record<string, unknown>;
      const urls = (sources as { url: string }[]).map(({ url }) => url);
      return { id: factId, on: occurredOn, precision, basis, statement, sources: urls };
    });
    const expected = PUBLIC_RECORD_FACTS.map(({ id, on, precision, basis, statement, sources }) => {
      return { id, on, precision, basis, statement, sources };
    });
    const byId = (a: { id: unknown }, b: { id: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);
    expect(reported.toSorted(byId)).toEqual(expected.toSorted(byId));
    expect(reported).toHaveLength(28);
    for (const { sources } of reported) expect(sources.length).toBeGreaterThan(0);
  });

  test('is public, belongs to the public record, and every known statement has a source', async () => {
    const [row] = await it.db.sql`
      select m.visibility, o.slug, g.known, m.code from matters m
      join organizations o on o.id = m.organization_id join agreements g on g.matter_id = m.id
      where not m.is_sample`;
    expect(row).toMatchObject({ visibility: 'public', slug: 'public-record' });
    const known = row?.['known'] as { sources: unknown[] }[];
    expect(known.length).toBeGreaterThan(5);
    for (const { sources } of known) expect(sources.length).toBeGreaterThan(0);
  });
});

test('the requests that others made are watched: sourced, without a day that no source shows, and nobody’s to act on', async () => {
  const rows = await it.db.sql`
    select m.title, m.standing, m.visibility, m.next_actor, r.filed_on, e.precision, e.payload -> 'sources' as sources,
      (select count(*)::int from deadlines d where d.matter_id = m.id) as clocks
    from matters m join foia_requests r on r.matter_id = m.id join matter_events e on e.matter_id = m.id and e.kind = 'submitted'
    where not m.is_sample`;
  expect(rows.map(({ title }) => title).toSorted()).toEqual(
    WATCHED_REQUESTS.map(({ title }) => title).toSorted(),
  );
  for (const row of rows) {
    expect(row).toMatchObject({ standing: 'watched', visibility: 'public', filedOn: null, clocks: 0 });
    expect(row['precision']).not.toBe('day');
    expect(row['sources']).not.toEqual([]);
  }
});

describe('agency dockets', () => {
  test('the real ones are watched, under the real agreement, and say no more than their sources', async () => {
    const rows = await it.db.sql`
      select m.title, m.standing, m.visibility, g.title as agreement, d.docket_number, p.basis, p.closes_on
      from matters m join agency_dockets d on d.matter_id = m.id left join matters g on g.id = m.agreement_id
        left join comment_periods p on p.matter_id = m.id
      where not m.is_sample order by d.published_on`;
    expect(rows.map(({ basis, closesOn }) => [basis, closesOn])).toEqual([
      ['stated', '2018-10-17'],
      ['counted', '2018-10-22'],
      ['stated', '2025-01-22'],
      [null, null],
    ]);
    expect(rows).toHaveLength(REAL_DOCKETS.length);
    for (const row of rows) {
      expect(row).toMatchObject({ standing: 'watched', visibility: 'public', docketNumber: null });
      expect(row['agreement']).not.toBeNull();
    }
    const [term] = await it.db.sql`
      select d.due_on from deadlines d join matters m on m.id = d.matter_id
      where not m.is_sample and d.rule_key = 'PA-MATCH-TERM'`;
    expect(term?.['dueOn']).toBe('2026-10-04');
    expect(
      (
        await it.db.sql`
      select r.id from reminders r join matters m on m.id = r.matter_id where m.kind = 'agency_docket' and not m.is_sample`
      ).count,
    ).toBe(0);
  });

  test('the sample ones: open with a draft, extended after our comment, closed and answered, without a docket', async () => {
    const rows = await it.db.sql`
      select m.title, d.closes_at > app_now() as is_open, p.basis, q.status, q.visibility
      from matters m join agency_dockets d on d.matter_id = m.id left join comment_periods p on p.matter_id = m.id
        left join public_comments q on q.matter_id = m.id
      where m.is_sample order by m.created_at`;
    expect(rows.map(({ isOpen, basis, status, visibility }) => [isOpen, basis, status, visibility])).toEqual([
      [true, 'stated', 'draft', 'organization'],
      [true, 'extended', 'submitted', null],
      [false, 'counted', 'posted', null],
      [null, null, null, null],
    ]);
    expect((await it.db.sql`select id from notices where kind = 'comment_period_moved'`).count).toBe(0);
  });
});

test('a second start changes nothing', async () => {
  const before = await counts(it.db);
  const seeded = await plant(it.db);
  expect(await counts(it.db)).toEqual(before);
  expect(seeded.signIns).toHaveLength(accounts.length);
});

test('without a demo only reference data and the real story are planted', async () => {
  const other = await createTestDatabase();
  try {
    const seeded = await plant(other.db, { isDemo: false });
    expect(seeded.signIns).toEqual([]);
    const [row] = await other.db.sql`
      select (select count(*)::int from matters) as matters, (select count(*)::int from agencies where is_sample) as sample`;
    const real = 1 + WATCHED_REQUESTS.length + REAL_DOCKETS.length + PUBLIC_LAWSUITS.length;
    expect(row).toEqual({ matters: real, sample: 0 });
  } finally {
    await other.drop();
  }
});

describe('removing the sample', () => {
  test('removes nothing while something of it is under legal hold, and says what', async () => {
    const set = (held: boolean) => it.db.sql<{ title: string; code: string }[]>`
      update matters set legal_hold_at = case when ${held} then app_now() end, legal_hold_reason = case when ${held} then 'A suit.' end
      where id = (select id from matters where is_sample and kind = 'foia_request' order by code limit 1) returning title, code`;
    const count = async () =>
      (
        await it.db
          .sql`select (select count(*)::int from matters) as matters, (select count(*)::int from history) as entries`
      )[0];
    const before = await count();
    const [{ title, code } = { title: '', code: '' }] = await set(true);
    await expect(it.db.transaction(removeSample)).rejects.toThrow(
      `Nothing was removed: under legal hold is “${title}” (/requests/${code}/hold). An owner or counsel lifts it first.`,
    );
    expect(await count()).toEqual(before);
    await set(false);
  });

  test('takes all of it, leaves the real story as it was, and it does not come back', async () => {
    const real = () => it.db.sql`
      select e.id, e.payload from matter_events e join matters m on m.id = e.matter_id
      where not m.is_sample order by e.id`;
    const before = await real();
    await it.db.sql`
      insert into api_keys (id, person_id, name, hint, digest, expires_at)
      select gen_random_uuid(), id, 'A key', 'sk', 'digest', app_now() from people where is_sample limit 1`;
    await it.db.sql`
      insert into approvals (id, matter_id, act, needed, input, version, person_id, asked_at, decide_by)
      select gen_random_uuid(), m.id, 'close_part', 'close_part', '{}', 1, p.id, app_now(), app_now()
      from matters m, people p where m.is_sample and p.is_sample limit 1`;
    const organizations = await it.db.sql<{ id: string }[]>`select id from organizations where is_sample`;
    const { personId, acts } = await workForReal();
    const done = await acts();
    expect(done.map((act) => act['personId'])).toEqual([personId]);
    const removed = await it.db.transaction(removeSample);
    expect(removed.chainIds).toEqual(expect.arrayContaining(organizations.map(({ id }) => id)));
    expect((await verifyHistory(it.db)).findings).toEqual([]);
    expect(removed.matters).toBe(promised.size + 1 + SAMPLE_DOCKETS.length + SAMPLE_LAWSUITS.length);
    expect(removed.people).toBe(accounts.length);
    expect(await real()).toEqual(before);
    const [left] = await it.db.sql`
      select (select count(*)::int from matters where is_sample) as matters,
        (select count(*)::int from organizations where is_sample) as organizations,
        (select count(*)::int from people where is_sample) as people,
        (select count(*)::int from agencies where is_sample) as agencies,
        (select count(*)::int from withholdings) as withholdings, (select count(*)::int from reminders) as reminders`;
    expect(left).toEqual({
      matters: 0,
      organizations: 0,
      people: 0,
      agencies: 0,
      withholdings: 0,
      reminders: 0,
    });
    // What was done in a real organization stays, under a name that names nobody.
    expect(await acts()).toEqual(done);
    const [who] = await it.db.sql`select name, email from people where id = ${personId}`;
    expect(who).toEqual({ name: 'Somebody who has left', email: `deleted+${personId}@invalid` });
    const seeded = await plant(it.db);
    expect(seeded.signIns).toEqual([]);
  });

  test('is the only way that a fact can be deleted', async () => {
    await expect(it.db.sql`delete from matter_events`).rejects.toThrow('append-only');
  });
});
