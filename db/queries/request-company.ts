// What readers of a request ask for beside it, as further columns of the statement that reads the request: each further
// statement costs more than these rows do. All of it belongs to a matter `m` that the statement asks to be visible.
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { type AgencyRow, agencyColumns } from './agencies.ts';
import { type Fields } from './columns.ts';
import { type CommunicationRow, communicationsAlong } from './communications.ts';
import { type DeadlineRow, deadlineColumns, deadlinesAlong } from './deadlines.ts';
import { type EventRow, eventColumns } from './events.ts';
import { type Page, pageOf, type Window } from './keyset.ts';
import { partIsVisible } from './visibility.ts';
import { clockNow, nextTable, rowsOf } from './wide.ts';

type Reader = Pick<Connection, 'sql'>;
type Fragment = PendingQuery<Row[]>;

/** What somebody will look at of a request and of what comes along with it; what is absent does not come along. */
export interface Wanted {
  /** Of the request itself. Default: all. */
  readonly request?: Fields;
  readonly agency?: Fields | undefined;
  readonly nextDeadline?: Fields | undefined;
  readonly lastEvent?: Fields | undefined;
  readonly deadlines?: Fields | undefined;
  /** The first page, in this window. */
  readonly communications?: LettersWanted | undefined;
}

interface LettersWanted {
  readonly window: Window<CommunicationRow>;
  readonly fields: Fields;
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
  readonly columns: (db: Reader, viewer: Viewer, fields: Fields) => Fragment;
  readonly join: (db: Reader, viewer: Viewer) => Fragment;
}

const TABLES: readonly Table[] = [
  {
    name: 'agency',
    columns: (db, _viewer, fields) => agencyColumns(db, fields),
    join: ({ sql }) => sql` join agencies a on a.id = r.agency_id`,
  },
  {
    name: 'nextDeadline',
    columns: (db, _viewer, fields) => deadlineColumns(db, clockNow(db), fields),
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
export const nameOf = (wanted: Wanted): string => `${shapeOf(wanted)} ${wanted.communications?.window.limit}`;

const shapeOf = ({ request = 'all', agency, nextDeadline, lastEvent, deadlines, communications }: Wanted) =>
  [request, agency, nextDeadline, lastEvent, deadlines, communications?.fields].join('|');

/** Each shape is a statement that every connection keeps for as long as it lives. */
const MOST_SHAPES = 200;
const shapes = new Set<string>();

/** The same, or all fields where so many others were wanted before that another statement would be one too many. */
export function withinShapes(wanted: Wanted): Wanted {
  const shape = shapeOf(wanted);
  if (shapes.has(shape)) return wanted;
  if (shapes.size < MOST_SHAPES) {
    shapes.add(shape);
    return wanted;
  }
  const all = (fields: Fields | undefined) => fields && 'all';
  return {
    agency: all(wanted.agency),
    nextDeadline: all(wanted.nextDeadline),
    lastEvent: all(wanted.lastEvent),
    deadlines: all(wanted.deadlines),
    communications: wanted.communications && { ...wanted.communications, fields: 'all' },
  };
}

/** Columns for `readCompany`, each table after its mark. The statement begins with `withClock`. */
export function companyColumns(db: Reader, viewer: Viewer, wanted: Wanted): Fragment {
  const { deadlines, communications } = wanted;
  const tables = tablesOf(wanted).map(
    ({ name, columns }) => db.sql`, ${nextTable(db)}, ${columns(db, viewer, wanted[name] ?? 'all')}`,
  );
  const lists = [
    deadlines ? db.sql`, ${deadlinesAlong(db, viewer, deadlines)} as deadlines` : null,
    communications
      ? db.sql`, ${communicationsAlong(db, viewer, communications.window, communications.fields)} as communications`
      : null,
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
    const { window } = wanted.communications;
    const page = pageOf<CommunicationRow>(rowsOf(lists['communications']), window);
    company['communications'] = { limit: window.limit, page };
  }
  return company;
}
