// What readers of a request ask for beside it, as further columns of the statement that reads the request: each further
// statement costs more than these rows do. All of it belongs to a matter `m` that the statement asks to be visible.
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { type AgencyRow, agencyColumns } from './agencies.ts';
import { type CommunicationRow, communicationsAlong } from './communications.ts';
import { type DeadlineRow, deadlineColumns, deadlinesAlong } from './deadlines.ts';
import { type EventRow, eventColumns } from './events.ts';
import { type Page, pageOf, type Window } from './keyset.ts';
import { partIsVisible } from './visibility.ts';
import { clockNow, nextTable, rowsOf } from './wide.ts';

type Reader = Pick<Connection, 'sql'>;
type Fragment = PendingQuery<Row[]>;

/** What to bring along. */
export interface Wanted {
  readonly agency?: boolean;
  readonly nextDeadline?: boolean;
  readonly lastEvent?: boolean;
  readonly deadlines?: boolean;
  /** The first page, in this window. */
  readonly communications?: Window<CommunicationRow> | null;
}

/** What came along: only what was wanted; null where there is none that the viewer may see. */
export interface Company {
  readonly agency?: AgencyRow;
  readonly nextDeadline?: DeadlineRow | null;
  readonly lastEvent?: EventRow | null;
  readonly deadlines?: readonly DeadlineRow[];
  readonly communications?: { readonly limit: number; readonly page: Page<CommunicationRow> };
}

/** One row of another table: its columns, and how it is joined to `matters m` and `foia_requests r`. */
interface Table {
  readonly name: 'agency' | 'nextDeadline' | 'lastEvent';
  readonly columns: (db: Reader, viewer: Viewer) => Fragment;
  readonly join: (db: Reader, viewer: Viewer) => Fragment;
}

const TABLES: readonly Table[] = [
  {
    name: 'agency',
    columns: agencyColumns,
    join: ({ sql }) => sql` join agencies a on a.id = r.agency_id`,
  },
  {
    name: 'nextDeadline',
    columns: (db) => deadlineColumns(db, clockNow(db)),
    join: (db, viewer) => db.sql` left join deadlines d on d.id = m.next_deadline_id
      and exists (select from matter_events s where s.id = d.root_event_id and ${partIsVisible(db, viewer, 's')})`,
  },
  {
    name: 'lastEvent',
    columns: eventColumns,
    join: (db, viewer) =>
      db.sql` left join matter_events e on e.id = m.last_event_id and ${partIsVisible(db, viewer, 'e')}`,
  },
];

const tablesOf = (wanted: Wanted) => TABLES.filter(({ name }) => wanted[name]);

/** Tells what is wanted from everything else that may be wanted. */
export const nameOf = (wanted: Wanted): string =>
  `${tablesOf(wanted).map(({ name }) => name)} ${wanted.deadlines ?? false} ${wanted.communications?.limit}`;

/** Columns for `readCompany`, each table after its mark. The statement begins with `withClock`. */
export function companyColumns(db: Reader, viewer: Viewer, wanted: Wanted): Fragment {
  const { deadlines, communications } = wanted;
  const tables = tablesOf(wanted).map(({ columns }) => db.sql`, ${nextTable(db)}, ${columns(db, viewer)}`);
  const lists = [
    deadlines ? db.sql`, ${deadlinesAlong(db, viewer)} as deadlines` : null,
    communications ? db.sql`, ${communicationsAlong(db, viewer, communications)} as communications` : null,
  ];
  return inOrder(db, [...tables, db.sql`, ${nextTable(db)}`, ...lists.filter((list) => list !== null)]);
}

export const companySource = (db: Reader, viewer: Viewer, wanted: Wanted): Fragment =>
  inOrder(
    db,
    tablesOf(wanted).map(({ join }) => join(db, viewer)),
  );

const inOrder = ({ sql }: Reader, parts: readonly Fragment[]): Fragment =>
  parts.reduce((all, part) => sql`${all}${part}`, sql``);

/** @param found the records of one row, in the order of `companyColumns` */
export function readCompany(found: readonly (Record<string, unknown> | null)[], wanted: Wanted): Company {
  const company: Record<string, unknown> = {};
  tablesOf(wanted).forEach(({ name }, at) => (company[name] = found[at]));
  const lists = found.at(-1) ?? {};
  if (wanted.deadlines) company['deadlines'] = rowsOf(lists['deadlines']);
  if (wanted.communications) {
    const page = pageOf<CommunicationRow>(rowsOf(lists['communications']), wanted.communications);
    company['communications'] = { limit: wanted.communications.limit, page };
  }
  return company;
}
