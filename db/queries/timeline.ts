// One timeline of an agreement over all its matters: facts, letters, determinations, productions and whatever else a branch
// brings. The order comes from `timeline_entries`; what an entry says, and who may read it, from the row that it stands for.
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { builtOnce } from './built-once.ts';
import { type Columns, columnsOf, type Fields } from './columns.ts';
import { communicationColumns } from './communications.ts';
import { eventColumns, isCurrent } from './events.ts';
import {
  type Count,
  countsOfEach,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  pagesFrom,
  type Window,
} from './keyset.ts';
import { inOrder, timelineConditions, type TimelineFilter } from './timeline-filter.ts';
import type { DocketEntryTold, TimelinePlace, TimelineRow } from './timeline-row.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';
import { nextTable, splitAtMarks } from './wide.ts';

export type { TimelineFilter } from './timeline-filter.ts';
export type { DocketEntryTold, TimelinePlace, TimelineRow } from './timeline-row.ts';

type Fragment = PendingQuery<Row[]>;

/** What somebody will look at of the rows that entries stand for; each brings its id at least. */
export type TimelineFields = Readonly<Record<Origin['name'], Fields>>;

export const ALL_OF_TIMELINE: TimelineFields = { event: 'all', communication: 'all', docketEntry: 'all' };

/** How an entry of one table is read: its columns, how it is joined to `timeline_entries x`, and who may read it. */
interface Origin {
  readonly name: 'event' | 'communication' | 'docketEntry';
  readonly columns: (db: Connection, viewer: Viewer, fields: Fields) => Fragment;
  readonly join: (db: Connection) => Fragment;
  readonly isVisible: (db: Connection, viewer: Viewer) => Fragment;
}

const DOCKET_ENTRY: Columns<DocketEntryTold> = {
  id: 'j.id',
  number: 'j.number',
  enteredOn: 'j.entered_on',
  precision: 'j.precision',
  text: 'j.text',
  sources: 'j.sources',
};

const ORIGINS: readonly Origin[] = [
  {
    name: 'event',
    columns: eventColumns,
    join: ({ sql }) => sql` left join matter_events e on e.id = x.id and x.origin = 'event'`,
    isVisible: (db, viewer) =>
      db.sql`(e.id is not null and ${partIsVisible(db, viewer, 'e')} and ${isCurrent(db, viewer)})`,
  },
  {
    name: 'communication',
    columns: (db, _viewer, fields) => communicationColumns(db, fields),
    join: ({ sql }) => sql` left join communications c on c.id = x.id and x.origin = 'communication'`,
    isVisible: (db, viewer) => db.sql`(c.id is not null and ${partIsVisible(db, viewer, 'c')})`,
  },
  {
    name: 'docketEntry',
    columns: (db, _viewer, fields) => columnsOf(db, DOCKET_ENTRY, fields),
    join: ({ sql }) => sql` left join docket_entries j on j.id = x.id and x.origin = 'docket_entry'`,
    isVisible: (db, viewer) => db.sql`(j.id is not null and ${partIsVisible(db, viewer, 'j')})`,
  },
];

const ORDER_COLUMNS: Order<TimelinePlace>['columns'] = [
  { expression: 'x.happened_on', type: 'date', valueOf: (row) => row.happenedOn },
  { expression: 'x.happened_time', type: 'time', valueOf: (row) => row.happenedTime },
  { expression: 'x.id', type: 'uuid', valueOf: (row) => row.id },
];

export const TIMELINE_ORDERS = {
  oldest: { name: 'timeline.oldest', descending: false, columns: ORDER_COLUMNS },
  newest: { name: 'timeline.newest', descending: true, columns: ORDER_COLUMNS },
} as const satisfies Readonly<Record<string, Order<TimelinePlace>>>;

const place = ({ sql }: Connection) => sql`
  x.id, x.agreement_id, x.kind, x.happened_on, x.happened_time, x.matter_id, m.kind as matter_kind, m.code as matter_code,
  m.title as matter_title`;

/** Entries `x` of an agreement `parent`, their matters `m` and the rows that they stand for, as far as the viewer may read them. */
function source(db: Connection, viewer: Viewer, filter: TimelineFilter): Fragment {
  const { sql } = db;
  const joined = inOrder(
    db,
    ORIGINS.map(({ join }) => join(db)),
  );
  const isRead = builtOnce(db, viewer, 'timeline is read', () => {
    const [first, ...others] = ORIGINS.map(({ isVisible }) => isVisible(db, viewer));
    const anyOf = others.reduce((all, one) => sql`${all} or ${one}`, first ?? sql`false`);
    return sql`${matterIsVisible(db, viewer)} and (${anyOf})`;
  });
  return sql`timeline_entries x join matters m on m.id = x.matter_id${joined}
    where x.agreement_id = parent.id and ${isRead}${timelineConditions(db, filter)}`;
}

/** A page of the timeline of each agreement, in one statement. */
export async function timelineOfEach(
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  filter: TimelineFilter,
  window: Window<TimelineRow>,
  fields: TimelineFields = ALL_OF_TIMELINE,
): Promise<ReadonlyMap<string, Page<TimelineRow>>> {
  const values = await db.sql`
    select found.* from unnest(${agreementIds as string[]}::uuid[]) parent(id) cross join lateral (
      ${pageOfParent(db, viewer, filter, window, fields)}) found`.values();
  const rows = splitAtMarks(values as never).map(toRow);
  return pagesFrom(agreementIds, rows, (row) => row.agreementId, window);
}

/** An agreement by its code with a page of its timeline; null where there is none that the viewer may see. */
export async function timelineByCode(
  db: Connection,
  viewer: Viewer,
  code: string,
  filter: TimelineFilter,
  window: Window<TimelineRow>,
  fields: TimelineFields,
): Promise<{ readonly id: string; readonly page: Page<TimelineRow> } | null> {
  const values = await db.sql`
    select parent.id, ${nextTable(db)}, found.* from (
      select m.id from matters m where m.kind = 'agreement' and m.code = ${code} and ${matterIsVisible(db, viewer)}) parent
    left join lateral (${pageOfParent(db, viewer, filter, window, fields)}) found on true`.values();
  const found = splitAtMarks(values as never);
  const id = found[0]?.[0]?.['id'];
  if (typeof id !== 'string') return null;
  const rows = found.flatMap(([, ...row]) => (row[0] ? [toRow(row)] : []));
  return { id, page: pageOf(rows, window) };
}

/** A page of the entries of one `parent`. */
function pageOfParent(
  db: Connection,
  viewer: Viewer,
  filter: TimelineFilter,
  window: Window<TimelineRow>,
  fields: TimelineFields,
): Fragment {
  const { sql } = db;
  const name = ORIGINS.map((origin) => fields[origin.name]).join('|');
  const columns = builtOnce(db, viewer, `timeline columns ${name}`, () =>
    inOrder(
      db,
      ORIGINS.map((origin) => sql`, ${nextTable(db)}, ${origin.columns(db, viewer, fields[origin.name])}`),
    ),
  );
  return sql`select ${place(db)}${columns} from ${source(db, viewer, filter)}
    ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
}

/** The record of its place was made for this row alone. */
function toRow(found: readonly (Record<string, unknown> | null)[]): TimelineRow {
  const row = found[0] ?? {};
  ORIGINS.forEach(({ name }, at) => (row[name] = found[at + 1]));
  return row as unknown as TimelineRow;
}

export const countTimelineOfEach = (
  db: Connection,
  viewer: Viewer,
  agreementIds: readonly string[],
  filter: TimelineFilter,
): Promise<ReadonlyMap<string, Count>> =>
  countsOfEach(db, agreementIds, { rows: source(db, viewer, filter) });
