// As many lawsuits with entries, and agency dockets with notices, periods and comments, as there are requests, by SQL: what matters
// is how many there are.
import type { Database } from '#db/client.ts';

/** They stand under the agreement of `insertTimeline`, numbered from 1: `suit1`, `docket1`, `comment1`. */
export async function insertSuitsAndDockets({ sql }: Database, many: number): Promise<void> {
  const matters = (name: string, kind: string, status: string) => sql`
    insert into matters (id, code, kind, title, organization_id, agreement_id, visibility, status, next_actor, next_deadline_id,
      next_due_on, created_at, updated_at)
    select md5(${name}::text || i)::uuid, left(${name}::text, 2) || lpad(i::text, 8, '0'), ${kind}, ${name}::text || ' ' || i,
      md5('organization')::uuid, md5('agreement0')::uuid, 'public', ${status}, 'us', md5(${name}::text || 'date' || i)::uuid,
      date '2026-06-01' + i, timestamptz '2026-01-01 12:00Z', timestamptz '2026-01-01 12:00Z'
    from generate_series(1, ${many}::int) i`;
  const facts = (name: string, kind: string, payload: string) => sql`
    insert into matter_events (id, matter_id, kind, occurred_on, precision, basis, payload, recorded_at)
    select md5(${name}::text || 'fact' || i)::uuid, md5(${name}::text || i)::uuid, ${kind}, date '2026-01-05', 'day', 'stated',
      replace(${payload}, '#', md5('comment' || i)::uuid::text)::jsonb, timestamptz '2026-01-05 12:00Z'
    from generate_series(1, ${many}::int) i`;
  const dates = (name: string, rule: string) => sql`
    insert into deadlines (id, matter_id, rule_key, root_event_id, name, actor, is_open, status, certainty, due_on, due_at, version_number)
    select md5(${name}::text || 'date' || i)::uuid, md5(${name}::text || i)::uuid, ${rule}, md5(${name}::text || 'fact' || i)::uuid,
      'stated', 'us', true, 'running', 'proved', date '2026-06-01' + i, timestamptz '2026-06-02Z' + i * interval '1 day', 1
    from generate_series(1, ${many}::int) i`;
  await matters('suit', 'lawsuit', 'filed');
  await sql`
    insert into lawsuits (matter_id, court_key, caption, nature, parties)
    select md5('suit' || i)::uuid, 'dcd', 'A v. B ' || i, 'foia', '[]' from generate_series(1, ${many}::int) i`;
  await facts('suit', 'complaint_filed', '{}');
  await dates('suit', 'STATED-DATE');
  await sql`
    insert into docket_entries (id, matter_id, number, entered_on, text, recorded_at)
    select md5('entry' || i || '/' || n)::uuid, md5('suit' || i)::uuid, n, date '2026-01-05' + n, 'ORDER ' || n, timestamptz '2026-01-05 12:00Z'
    from generate_series(1, ${many}::int) i, generate_series(1, 3) n`;
  await sql`
    insert into lawsuit_requests (lawsuit_id, request_id, added_at)
    select md5('suit' || i)::uuid, md5('matter' || i)::uuid, timestamptz '2026-01-05 12:00Z' from generate_series(1, ${many}::int) i`;
  await matters('docket', 'agency_docket', 'comment_period');
  await sql`
    insert into agency_dockets (matter_id, agency_id, docket_number, docket_key, docket_kind, subject)
    select md5('docket' || i)::uuid, md5('agency1')::uuid, 'CMS-2026-' || i, 'cms-2026-' || i, 'rulemaking', 'A rule'
    from generate_series(1, ${many}::int) i`;
  await facts('docket', 'comment_answered', '{"comments": ["#"]}');
  await dates('docket', 'FR-COMMENT');
  await sql`
    insert into agency_notices (id, matter_id, event_id, kind, title, published_on)
    select md5('notice' || i)::uuid, md5('docket' || i)::uuid, md5('docketfact' || i)::uuid, 'proposed_rule', 'A rule', '2026-01-05'
    from generate_series(1, ${many}::int) i`;
  await sql`
    insert into comment_periods (id, matter_id, notice_id, rule_key, basis, opens_on, closes_on, zone)
    select md5('docketfact' || i)::uuid, md5('docket' || i)::uuid, md5('notice' || i)::uuid, 'FR-COMMENT', 'stated', '2026-01-05', '2026-06-02',
      'America/New_York'
    from generate_series(1, ${many}::int) i`;
  await sql`
    insert into public_comments (id, matter_id, origin, title, text, made_at, status, submitted_on)
    select md5('comment' || i)::uuid, md5('docket' || i)::uuid, 'ours', 'Our comment', 'We write.', timestamptz '2026-01-06 12:00Z',
      'submitted', '2026-01-07'
    from generate_series(1, ${many}::int) i`;
  await sql`analyze`;
}
