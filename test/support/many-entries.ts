// An agreement over all requests that there are, with its timeline, by SQL: for measuring, where what matters is how many there are.
import type { Database } from '#db/client.ts';

/** The agreement has the code `agreement0`; it holds what `insertManyRequests` made. */
export async function insertTimeline({ sql }: Database): Promise<void> {
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, status, created_at, updated_at)
    select md5('agreement0')::uuid, 'agreement0', 'agreement', 'An agreement', md5('organization')::uuid, 'public', 'recorded',
      timestamptz '2026-01-01 12:00Z', timestamptz '2026-01-01 12:00Z'`;
  await sql`
    insert into agreements (matter_id, agreement_kind, summary, parties, known, unknown)
    values (md5('agreement0')::uuid, 'other', '', '[]', '[]', '[]')`;
  await sql`update matters set agreement_id = md5('agreement0')::uuid where kind = 'foia_request'`;
  await sql`
    insert into timeline_entries (id, agreement_id, matter_id, origin, kind, happened_on, happened_time, search)
    select id, md5('agreement0')::uuid, matter_id, 'event', 'fact', occurred_on, time '24:00', to_tsvector('english', kind) from matter_events
    union all select id, md5('agreement0')::uuid, matter_id, 'communication', 'communication', happened_on, '24:00',
      to_tsvector('english', subject) from communications`;
  await sql`analyze`;
}
