import type { Transaction } from '../client.ts';

/**
 * Writes under which agencies lists find a request: the one that was asked and all above it.
 * @param matterId every request when left out, after the tree of agencies changed
 */
export async function writeRequestAgencies({ sql }: Transaction, matterId?: string): Promise<void> {
  const which = matterId === undefined ? sql`true` : sql`matter_id = ${matterId}`;
  await sql`
    with recursive above as (
      select r.matter_id, a.id, a.parent_id
      from (select * from foia_requests where ${which}) r join agencies a on a.id = r.agency_id
      union select above.matter_id, a.id, a.parent_id from above join agencies a on a.id = above.parent_id),
    gone as (
      delete from request_agencies where ${which} and (matter_id, agency_id) not in (select matter_id, id from above))
    insert into request_agencies as g (agency_id, matter_id, next_due_on, filed_on, shown_updated_at)
    select above.id, m.id, m.next_due_on, r.filed_on, m.shown_updated_at
    from above join matters m on m.id = above.matter_id join foia_requests r on r.matter_id = m.id
    on conflict (matter_id, agency_id) do update set next_due_on = excluded.next_due_on, filed_on = excluded.filed_on,
      shown_updated_at = excluded.shown_updated_at
    where (g.next_due_on, g.filed_on, g.shown_updated_at)
      is distinct from (excluded.next_due_on, excluded.filed_on, excluded.shown_updated_at)`;
}
