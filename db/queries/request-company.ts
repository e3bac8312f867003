// What nearly every reader of a request asks for beside it, as further columns of the statement that reads the request: each
// further statement costs more than these rows do. All of it belongs to a matter `m` that the statement asks to be visible.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { type AgencyRow, agencyColumns } from './agencies.ts';
import { type CommunicationRow, communicationsAlong } from './communications.ts';
import { type DeadlineRow, deadlineColumns, deadlinesAlong } from './deadlines.ts';
import { type EventRow, eventColumns } from './events.ts';
import { type Page, pageOf, type Window } from './keyset.ts';
import { partIsVisible } from './visibility.ts';
import { nextTable, rowsOf } from './wide.ts';

type Reader = Pick<Connection, 'sql'>;

/** Null where there is none that the viewer may see; a list is only there when it was wanted. */
export interface Company {
  readonly agency: AgencyRow;
  readonly nextDeadline: DeadlineRow | null;
  readonly lastEvent: EventRow | null;
  deadlines?: readonly DeadlineRow[];
  communications?: { readonly limit: number; readonly page: Page<CommunicationRow> };
}

/** Which lists of one request to bring along. */
export interface WantedLists {
  readonly deadlines?: true;
  /** The first page, in this window. */
  readonly communications?: Window<CommunicationRow>;
}

export const NO_LISTS: WantedLists = {};

/** Columns for `readCompany`, each table after its mark. */
export const companyColumns = (
  db: Reader,
  viewer: Viewer,
  { deadlines, communications }: WantedLists,
) => db.sql`
  ${nextTable(db)}, ${agencyColumns(db)}, ${nextTable(db)}, ${deadlineColumns(db)},
  ${nextTable(db)}, ${eventColumns(db, viewer)}, ${nextTable(db)}
  ${deadlines ? db.sql`, ${deadlinesAlong(db, viewer)} as deadlines` : db.sql``}
  ${communications ? db.sql`, ${communicationsAlong(db, viewer, communications)} as communications` : db.sql``}`;

/** What to join to `matters m` and `foia_requests r`. */
export const companySource = (db: Reader, viewer: Viewer) => db.sql`
  join agencies a on a.id = r.agency_id
  left join deadlines d on d.id = m.next_deadline_id
    and exists (select from matter_events s where s.id = d.root_event_id and ${partIsVisible(db, viewer, 's')})
  left join matter_events e on e.id = m.last_event_id and ${partIsVisible(db, viewer, 'e')}`;

/** @param tables the records of one row, in the order of `companyColumns` */
export function readCompany(tables: readonly unknown[], { deadlines, communications }: WantedLists): Company {
  const [agency, nextDeadline, lastEvent, lists] = tables as readonly [
    AgencyRow,
    DeadlineRow | null,
    EventRow | null,
    Readonly<Record<keyof WantedLists, unknown>>,
  ];
  const company: Company = { agency, nextDeadline, lastEvent };
  if (deadlines) company.deadlines = rowsOf(lists.deadlines);
  if (communications) {
    const page = pageOf<CommunicationRow>(rowsOf(lists.communications), communications);
    company.communications = { limit: communications.limit, page };
  }
  return company;
}
