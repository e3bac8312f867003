// What the worker must know to keep one promise.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { isInsider, matterIsVisible, partIsVisible } from './visibility.ts';

/** Everything about one reminder as it stands now. Dates are local to the deadline, instants ISO in UTC. */
export interface ReminderFacts {
  readonly id: string;
  readonly stage: string;
  readonly dueOn: string;
  readonly attempts: number;
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  readonly zone: string;
  /** Lead or backup who is still a member, follower, or null when the person has no part in the matter any more. */
  readonly role: 'lead' | 'backup' | 'follower' | null;
  readonly matterKind: string;
  readonly matterCode: string;
  readonly matterTitle: string;
  readonly standing: 'ours' | 'partner' | 'watched';
  readonly isSample: boolean;
  readonly agencyName: string | null;
  readonly agencyZone: string | null;
  /** Of a lawsuit: the key of its court, whose zone its dates are in. */
  readonly courtKey: string | null;
  readonly trackingNumber: string | null;
  readonly ruleKey: string;
  /** Which clock it is, and for a date set by hand what is due in the member's words. */
  readonly clockName: string;
  readonly clockTitle: string | null;
  readonly actor: string;
  readonly deadlineStatus: string;
  readonly certainty: string;
  readonly isOpen: boolean;
  readonly currentDueOn: string | null;
  readonly dueAt: string | null;
  readonly fileBy: string | null;
  readonly sueFrom: string | null;
  readonly explanation: readonly unknown[];
  /** Message-ID of the first mail to this person about this deadline, and the date that the last one named. */
  readonly firstMessageId: string | null;
  readonly lastToldDueOn: string | null;
  /** The domain clock. */
  readonly now: string;
}

/** The reminder of this viewer, or null where they may not (or no longer) see its matter. */
export async function reminderFacts(
  db: Connection,
  viewer: Viewer,
  id: string,
): Promise<ReminderFacts | null> {
  const { sql } = db;
  if (viewer.kind === 'anonymous') return null;
  const iso = (column: string) =>
    sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  const isMember = isInsider(db, viewer);
  const earlier = sql`from reminders e where e.person_id = r.person_id and e.deadline_id = r.deadline_id and e.state = 'sent'`;
  const [row] = await sql<ReminderFacts[]>`
    select r.id, r.stage, r.due_on, r.attempts,
      p.id as person_id, p.name as person_name, p.email, p.zone,
      case when m.lead_id = p.id and ${isMember} then 'lead' when m.backup_id = p.id and ${isMember} then 'backup'
        when exists (select from followers f where f.matter_id = m.id and f.person_id = p.id) then 'follower' end as role,
      m.kind as matter_kind, m.code as matter_code, m.title as matter_title, m.standing, m.is_sample,
      a.name as agency_name, a.zone as agency_zone, u.court_key,
      (select t.number from tracking_numbers t join matter_events e on e.id = t.id
        where t.matter_id = m.id and t.is_current and ${partIsVisible(db, viewer, 'e')} order by t.id limit 1) as tracking_number,
      d.rule_key, d.name as clock_name, d.title as clock_title, d.actor, d.status as deadline_status, d.certainty, d.is_open,
      d.due_on as current_due_on, ${iso('d.due_at')} as due_at, d.file_by, d.sue_from,
      coalesce((select v.explanation from deadline_versions v
        where v.deadline_id = d.id and v.number = d.version_number), '[]') as explanation,
      (select e.message_id ${earlier} order by e.sent_at, e.id limit 1) as first_message_id,
      (select e.due_on ${earlier} and e.stage not like 'asked%' order by e.sent_at desc, e.id desc limit 1)
        as last_told_due_on,
      to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now
    from reminders r join people p on p.id = r.person_id join deadlines d on d.id = r.deadline_id
      join matters m on m.id = r.matter_id
      join matter_events s on s.id = d.root_event_id
      left join foia_requests q on q.matter_id = m.id left join agencies a on a.id = q.agency_id
      left join lawsuits u on u.matter_id = m.id
    where r.id = ${id} and r.person_id = ${viewer.personId} and ${matterIsVisible(db, viewer)}
      and ${partIsVisible(db, viewer, 's')}`;
  return row ?? null;
}
