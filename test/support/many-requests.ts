// Many public requests at once, by SQL: for measuring and for paging, where what matters is how many there are.
import type { Database } from '#db/client.ts';

export interface ManyRequests {
  readonly requests: number;
  /** Default 20. */
  readonly agencies?: number;
  readonly communicationsEach?: number;
}

/** Each gets a submission, an answer clock and a limitation clock with one version each. Due dates repeat: ties. */
export async function insertManyRequests({ sql }: Database, options: ManyRequests): Promise<void> {
  const { requests, agencies = 20, communicationsEach = 2 } = options;
  await sql`insert into organizations (id, name, slug) values (md5('organization')::uuid, 'Many', 'many')`;
  await sql`
    insert into agencies (id, slug, name, kind, jurisdiction, zone, appeal_family)
    select md5('agency' || i)::uuid, 'agency-' || i, 'Agency ' || i, 'agency', 'US', 'America/New_York', 'generic'
    from generate_series(1, ${agencies}::int) i`;
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, next_actor, next_deadline_id,
      next_due_on, next_due_at, last_event_id, last_contact_on, search, created_at, updated_at)
    select md5('matter' || i)::uuid, lpad(i::text, 10, '0'), 'foia_request', 'Request ' || i, md5('organization')::uuid,
      'public', 'waiting_for_agency', 'agency', md5('answer' || i)::uuid, d.due, d.due + interval '1 day',
      md5('event' || i)::uuid, d.due - 30, to_tsvector('english', 'Request ' || i),
      timestamptz '2026-01-01 12:00Z' + i * interval '1 second', timestamptz '2026-01-01 12:00Z' + (i % 97) * interval '1 second'
    from generate_series(1, ${requests}::int) i, lateral (select date '2026-01-01' + (i * 7919 % 700) as due) d`;
  await sql`
    insert into foia_requests (matter_id, agency_id, regime, request_text, requester, filed_on, channel, proof, agency_due_at)
    select md5('matter' || i)::uuid, md5('agency' || (1 + i % ${agencies}::int))::uuid, 'foia',
      'All records about number ' || i || '.', '{"name": "Many"}', m.next_due_on - 29, 'email', 'sent_email', m.next_due_at
    from generate_series(1, ${requests}::int) i join matters m on m.id = md5('matter' || i)::uuid`;
  await sql`
    insert into request_agencies (agency_id, matter_id, next_due_on, filed_on, shown_updated_at)
    select r.agency_id, m.id, m.next_due_on, r.filed_on, m.shown_updated_at
    from matters m join foia_requests r on r.matter_id = m.id`;
  await sql`
    insert into communications (id, matter_id, direction, channel, subject, dated_on, happened_on, recorded_at)
    select md5('communication' || i || '/' || n)::uuid, md5('matter' || i)::uuid, 'in', 'letter', 'Letter ' || n,
      date '2026-01-01' + n, date '2026-01-01' + n, timestamptz '2026-01-01 12:00Z'
    from generate_series(1, ${requests}::int) i, generate_series(1, ${communicationsEach}::int) n`;
  await sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5('event' || i)::uuid, md5('matter' || i)::uuid, 'submitted', r.filed_on, 'day', 'stated',
      '{"channel": "email", "proof": "sent_email"}', timestamptz '2026-01-01 12:00Z'
    from generate_series(1, ${requests}::int) i join foia_requests r on r.matter_id = md5('matter' || i)::uuid`;
  await sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, actor, is_open, status, certainty, due_on, due_at,
      version_number)
    select md5(c.name || i)::uuid, m.id, c.rule, md5('event' || i)::uuid, c.name, c.actor, true, 'running',
      'agency_stated', m.next_due_on + c.later, m.next_due_at + c.later * interval '1 day', 1
    from generate_series(1, ${requests}::int) i join matters m on m.id = md5('matter' || i)::uuid,
      (values ('answer', 'FOIA-20', 'agency', 0), ('limitation', 'FOIA-SOL', 'us', 2000))
        c(name, rule, actor, later)`;
  await sql`
    insert into deadline_versions (id, deadline_id, number, due_on, due_at, status, certainty, explanation, trace,
      alternatives, settings, details, rule_version, computed_at)
    select md5('version' || d.id)::uuid, d.id, 1, d.due_on, d.due_at, 'running', 'agency_stated', '[]', '[]', '[]', '{}',
      '{}', '1', timestamptz '2026-01-01 12:00Z'
    from deadlines d`;
  await sql`analyze`;
}
