// What one person must look at today, over the organizations they belong to. Samples included: a demo's own people
// have nothing else.
import { organizationsOf, type Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';

/** Ids of what belongs under each heading, soonest or oldest first, at most 50 of each. */
export interface MyDayRow {
  readonly dueSoon: readonly string[];
  readonly overdue: readonly string[];
  readonly silent: readonly string[];
  readonly withoutLead: readonly string[];
  readonly withoutProof: readonly string[];
}

/** Open matters have something to come; drafts and closed ones wait for nobody. */
const OVER = ['draft', 'closed', 'answered'];

/**
 * `dueSoon`: our open deadlines of the next seven days and those just missed. `silent`: no word either way for 30 days.
 * `withoutLead`: a clock of ours is open and nobody has it. `withoutProof`: filed with nothing that shows it. Dates and leads are of
 * matters of every kind; the rest can only be so of a request.
 */
export async function myDay(db: Connection, viewer: Viewer): Promise<MyDayRow> {
  const { sql } = db;
  const own = organizationsOf(viewer) as string[];
  const mine = sql`
    select m.id, m.organization_id, m.status, m.next_due_on, m.lead_id, m.last_contact_on, r.filed_on, r.proof, r.agency_due_at,
      foia_request_status(m.status, r.agency_due_at, r.window_closes_at, (select app_now())) as status_now
    from matters m left join foia_requests r on r.matter_id = m.id
    where m.organization_id = any(${own}::uuid[]) and m.standing = 'ours' and ${matterIsVisible(db, viewer)}`;
  const today = sql`((select app_now()) at time zone 'America/New_York')::date`;
  const [row] = await sql<[MyDayRow]>`
    with mine as materialized (${mine})
    select
      array(select d.id from mine m join deadlines d on d.matter_id = m.id
          join matter_events e on e.id = d.root_event_id and ${partIsVisible(db, viewer, 'e')}
        where d.actor = 'us' and d.is_open and d.due_on between ${today} - 7 and ${today} + 7
        order by d.due_at, d.id limit 50) as due_soon,
      array(select id from mine where status_now in ('overdue', 'appeal_overdue')
        order by agency_due_at, id limit 50) as overdue,
      array(select id from mine where status <> all(${OVER}) and filed_on is not null
        and coalesce(last_contact_on, filed_on) <= ${today} - 30
        order by coalesce(last_contact_on, filed_on), id limit 50) as silent,
      array(select id from mine where lead_id is null and exists (
        select from deadlines d where d.matter_id = mine.id and d.actor = 'us' and d.is_open)
        order by next_due_on nulls last, id limit 50) as without_lead,
      array(select id from mine where filed_on is not null and status <> all(${OVER})
        and (proof is null or proof = 'none')
        order by filed_on, id limit 50) as without_proof`;
  return row;
}
