// Keeps the order of an agreement's timeline equal to what its matters hold.
import type { Transaction } from '../client.ts';
import { BOOKKEEPING_KINDS } from '#domain/requests/fact-kinds.ts';

type Branch = (tx: Transaction, matterId: string) => ReturnType<Transaction['sql']>;

/**
 * What makes an entry, a table each: `id, origin, kind, happened_on, happened_time, is_redacted, words` (a tsvector). A further kind
 * of entry is one more branch here and one more origin in `db/queries/timeline.ts`.
 */
const BRANCHES: readonly Branch[] = [
  ({ sql }, matterId) => sql`
    select e.id, 'event' as origin,
      case when e.kind in ('production', 'agency_action') then e.kind
        when exists (select from determinations d where d.event_id = e.id) then 'determination' else 'fact' end as kind,
      e.occurred_on as happened_on, coalesce(e.occurred_time, '24:00') as happened_time, e.redaction is not null as is_redacted,
      to_tsvector('english', replace(e.kind, '_', ' ')) || jsonb_to_tsvector('english', e.payload, '["string"]') as words
    from matter_events e
    where e.matter_id = ${matterId} and not e.is_void and e.kind <> all(${BOOKKEEPING_KINDS as string[]})
      and not exists (select from matter_events l where l.supersedes_id = e.id and l.visibility is null)`,
  ({ sql }, matterId) => sql`
    select c.id, 'communication', 'communication', c.happened_on, '24:00'::time, c.redaction is not null,
      to_tsvector('english', concat_ws(' ', c.subject, c.summary, c.sender, c.recipient))
    from communications c where c.matter_id = ${matterId}`,
  ({ sql }, matterId) => sql`
    select j.id, 'docket_entry', 'docket_entry', j.entered_on, '24:00'::time, j.redaction is not null, to_tsvector('english', j.text)
    from docket_entries j where j.matter_id = ${matterId}`,
];

/**
 * Writes the entries of one matter, moves those that moved, takes those away that are no more. Words are read once, and once
 * more when they were removed for good.
 * @param agreementId under which agreement it stands; null for a matter of none
 */
export async function writeTimeline(
  tx: Transaction,
  matterId: string,
  agreementId: string | null,
): Promise<void> {
  const { sql } = tx;
  if (agreementId === null) {
    await sql`delete from timeline_entries where matter_id = ${matterId}`;
    return;
  }
  const [first, ...others] = BRANCHES.map((branch) => branch(tx, matterId));
  if (!first) return;
  await sql`
    with wanted as (${others.reduce((all, branch) => sql`${all} union all ${branch}`, first)}),
      gone as (delete from timeline_entries x where x.matter_id = ${matterId} and not exists (select from wanted w where w.id = x.id))
    insert into timeline_entries (id, agreement_id, matter_id, origin, kind, happened_on, happened_time, search)
    select w.id, ${agreementId}, ${matterId}, w.origin, w.kind, w.happened_on, w.happened_time,
      case when k.id is null or w.is_redacted then w.words else k.search end
    from wanted w left join timeline_entries k on k.id = w.id
    on conflict (id) do update set agreement_id = excluded.agreement_id, kind = excluded.kind,
      happened_on = excluded.happened_on, happened_time = excluded.happened_time, search = excluded.search
    where (timeline_entries.agreement_id, timeline_entries.kind, timeline_entries.happened_on, timeline_entries.happened_time,
        timeline_entries.search) is distinct from
      (excluded.agreement_id, excluded.kind, excluded.happened_on, excluded.happened_time, excluded.search)`;
}
