// What narrows a list of lawsuits, as conditions of SQL on `matters m` and `lawsuits s`.
import type { Viewer } from '#domain/access/viewer.ts';
import type { PendingQuery, Row } from 'postgres';
import type { Connection } from '../client.ts';
import { isPast } from './deadlines.ts';
import { statusCitedIs } from './status-evidence.ts';
import { isOfMember, matterIsVisible, partIsVisible } from './visibility.ts';

/** Words are the domain's, ids are uuids; `text` is what a person typed. */
export interface LawsuitFilter {
  readonly status?: readonly string[] | null | undefined;
  readonly nature?: readonly string[] | null | undefined;
  readonly court?: string | null | undefined;
  readonly agreementId?: string | null | undefined;
  /** Over a request to this agency or to one below it. */
  readonly agencyId?: string | null | undefined;
  /** With this request in suit. */
  readonly requestId?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly statusCited?: boolean | null | undefined;
  readonly own?: boolean | null | undefined;
  readonly text?: string | null | undefined;
  readonly includeSample: boolean;
}

export function lawsuitConditions(db: Connection, viewer: Viewer, filter: LawsuitFilter) {
  const { sql } = db;
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.status ? sql`m.status = any(${filter.status as string[]})` : null,
    filter.nature ? sql`s.nature = any(${filter.nature as string[]})` : null,
    filter.court ? sql`s.court_key = ${filter.court}` : null,
    filter.agreementId ? sql`m.agreement_id = ${filter.agreementId}` : null,
    filter.agencyId ? isOverRequestTo(db, viewer, filter.agencyId) : null,
    filter.requestId ? hasInSuit(db, viewer, filter.requestId) : null,
    filter.overdue === true ? isLate(db, viewer) : null,
    filter.overdue === false ? sql`not ${isLate(db, viewer)}` : null,
    filter.statusCited == null ? null : statusCitedIs(db, viewer, filter.statusCited),
    filter.own ? isOfMember(db, viewer) : null,
    filter.text ? textIs(db, filter.text) : null,
  ];
  return parts.reduce<PendingQuery<Row[]>>((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

/** Which requests are in suit is told to those who may see the request. */
const hasInSuit = (db: Connection, viewer: Viewer, requestId: string) => db.sql`m.id in (
  select q.lawsuit_id from lawsuit_requests q join matters m on m.id = q.request_id
  where q.request_id = ${requestId} and ${matterIsVisible(db, viewer)})`;

/** The same of whom those requests are addressed to. */
const isOverRequestTo = (db: Connection, viewer: Viewer, agencyId: string) => db.sql`m.id in (
  select q.lawsuit_id from lawsuit_requests q join request_agencies g on g.matter_id = q.request_id
    join matters m on m.id = q.request_id
  where g.agency_id = ${agencyId} and ${matterIsVisible(db, viewer)})`;

/** Something that we or the other side owed has passed. */
const isLate = (db: Connection, viewer: Viewer) => db.sql`exists (
  select from deadlines d join matter_events e on e.id = d.root_event_id
  where d.matter_id = m.id and ${isPast(db)} and ${partIsVisible(db, viewer, 'e')})`;

/** Words as a person types them, or some of the case number as it is printed. */
const textIs = (
  { sql }: Connection,
  text: string,
) => sql`(m.search @@ websearch_to_tsquery('english', ${text})
  or s.docket_number ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`})`;
