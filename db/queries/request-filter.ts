// What narrows a list of requests, as conditions of SQL on `matters m`, `foia_requests r` and, for those of one agency and of
// all below it, `request_agencies g`.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { statusCitedIs } from './status-evidence.ts';
import { isInsider, isOfMember, partIsVisible } from './visibility.ts';

type Reader = Pick<Connection, 'sql'>;

/** What narrows a list. Words are the domain's, ids are uuids; `text` is what a person typed. */
export interface RequestFilter {
  readonly status?: readonly string[] | null | undefined;
  readonly outcome?: readonly string[] | null | undefined;
  readonly agencyId?: string | null | undefined;
  readonly agreementId?: string | null | undefined;
  readonly batchId?: string | null | undefined;
  readonly nextActor?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly dueFrom?: string | null | undefined;
  readonly dueTo?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  /** Something that the viewer may open shows why it stands where it does, or ought to and does not. */
  readonly statusCited?: boolean | null | undefined;
  /** Of an organization that the viewer belongs to. */
  readonly own?: boolean | null | undefined;
  readonly text?: string | null | undefined;
  readonly includeSample: boolean;
}

/** Read once a statement: a function call in a condition would run for each row and use no index. */
export const now = ({ sql }: Reader) => sql`(select app_now())`;

export const statusNow = (db: Reader, at = now(db)) =>
  db.sql`foia_request_status(m.status, r.agency_due_at, r.window_closes_at, ${at})`;

/** The words of a request whose agency is late. */
export const OVERDUE = ['overdue', 'appeal_overdue'];

/** Which stored statuses can be shown as a given one; the rest of the condition is exact. */
const STORED_AS: Readonly<Record<string, readonly string[]>> = {
  overdue: ['filed', 'waiting_for_agency', 'waiting_for_us', 'partly_answered', 'remanded'],
  appeal_overdue: ['on_appeal'],
  answered_appeal_open: ['answered'],
};

export function requestConditions(db: Connection, viewer: Viewer, filter: RequestFilter) {
  const { sql } = db;
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.status ? statusIs(db, filter.status) : null,
    filter.overdue === true ? overdue(db) : null,
    filter.overdue === false ? sql`${overdue(db)} is not true` : null,
    filter.outcome ? sql`m.outcome = any(${filter.outcome as string[]})` : null,
    filter.nextActor ? sql`m.next_actor = ${filter.nextActor}` : null,
    filter.agreementId ? sql`m.agreement_id = ${filter.agreementId}` : null,
    // A batch is told to members only, so only they can ask by it.
    filter.batchId ? sql`r.batch_id = ${filter.batchId} and ${isOfMember(db, viewer)}` : null,
    filter.dueFrom ? sql`m.next_due_on >= ${filter.dueFrom}` : null,
    filter.dueTo ? sql`m.next_due_on <= ${filter.dueTo}` : null,
    // Who leads a request is told to its organization's members only, so only they can ask by it.
    filter.leadId ? sql`m.lead_id = ${filter.leadId} and ${isInsider(db, viewer)}` : null,
    filter.agencyId ? sql`g.agency_id = ${filter.agencyId}` : null,
    filter.statusCited == null ? null : statusCitedIs(db, viewer, filter.statusCited),
    filter.own ? isOfMember(db, viewer) : null,
    filter.text ? textIs(db, viewer, filter.text) : null,
  ];
  return parts.reduce((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

function statusIs(db: Connection, statuses: readonly string[]) {
  const stored = [...new Set(statuses.flatMap((status) => STORED_AS[status] ?? [status]))];
  return db.sql`m.status = any(${stored}) and ${statusNow(db)} = any(${statuses as string[]})`;
}

const overdue = (db: Connection) => db.sql`(r.agency_due_at < ${now(db)} and ${statusIs(db, OVERDUE)})`;

/** Words as a person types them, or the start of a number that an agency gave. */
const textIs = (db: Connection, viewer: Viewer, text: string) => db.sql`m.id in (
  select s.id from matters s where s.search @@ websearch_to_tsquery('english', ${text})
  union select t.matter_id from tracking_numbers t
    join matters m on m.id = t.matter_id join matter_events e on e.id = t.id and ${partIsVisible(db, viewer, 'e')}
    where t.number like ${`${text.replace(/[\\%_]/g, '\\$&')}%`})`;
