// Clocks as a viewer may see them. One that a fact kept to the organization started is kept to it as well.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { columnsOf, type Fields } from './columns.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Order,
  type Page,
  pageOf,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';
import { matterIsVisible, partIsVisible } from './visibility.ts';
import { clockNow, rowsAlong } from './wide.ts';

/** `status` is that of now: `missed` where an open date has passed. */
export interface DeadlineRow {
  readonly id: string;
  readonly matterId: string;
  readonly matterKind: string;
  readonly ruleKey: string;
  readonly rootEventId: string;
  /** Which clock of the matter; its words are `clockLabel(name, title)`. */
  readonly name: string;
  /** What a date set by hand is called; null for a computed one. */
  readonly title: string | null;
  readonly actor: string;
  readonly isOpen: boolean;
  readonly status: string;
  readonly certainty: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly fileBy: string | null;
  readonly sueFrom: string | null;
  readonly versionNumber: number;
}

/** What is to come and what is late; only what is late; or all that ever was. */
export type DeadlineView = 'next' | 'late' | 'all';

export interface DeadlineFilter {
  readonly actor?: string | null | undefined;
  readonly status?: readonly string[] | null | undefined;
  readonly dueFrom?: string | null | undefined;
  readonly dueTo?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly matterId?: string | null | undefined;
  readonly view: DeadlineView;
  readonly includeSample: boolean;
}

type Reader = Pick<Connection, 'sql'>;
/** Soonest first; no date counts as later than every date. */
export const DEADLINE_ORDER: Order<DeadlineRow> = {
  name: 'deadline.due',
  descending: false,
  columns: [
    {
      expression: "coalesce(d.due_on, 'infinity'::date)",
      type: 'date',
      valueOf: (row) => row.dueOn ?? 'infinity',
    },
    { expression: 'd.id', type: 'uuid', valueOf: (row) => row.id },
  ],
};

const now = ({ sql }: Reader) => sql`(select app_now())`;

/** A deadline `d` that somebody owed has passed. What a court does on a day, or nobody (a floor, what is watched), cannot be late. */
export const isPast = (db: Reader, at = now(db)) =>
  db.sql`(d.is_open and d.actor not in ('court', 'nobody') and d.due_at < ${at})`;

/** The same of a matter `m` that is ours or a partner's: a date that passed in one that is only watched is history, and nobody's to chase. */
export const isLate = (db: Reader) => db.sql`(${isPast(db)} and m.standing <> 'watched')`;

/** One that is still to come, or is late. */
export const isNext = (db: Reader) => db.sql`(d.is_open and d.due_on is not null
  and (coalesce(d.due_at >= ${now(db)}, true) or ${isLate(db)}))`;

/** Columns of a deadline `d`; its status is that of now. */
export const deadlineColumns = (db: Reader, at = now(db), fields: Fields = 'all') =>
  columnsOf<DeadlineRow>(
    db,
    {
      id: 'd.id',
      matterId: 'd.matter_id',
      matterKind: 'm.kind as matter_kind',
      ruleKey: 'd.rule_key',
      rootEventId: 'd.root_event_id',
      name: 'd.name',
      title: 'd.title',
      actor: 'd.actor',
      isOpen: 'd.is_open',
      status: db.sql`case when ${isPast(db, at)} then 'missed' else d.status end as status`,
      certainty: 'd.certainty',
      dueOn: 'd.due_on',
      dueAt: 'd.due_at',
      fileBy: 'd.file_by',
      sueFrom: 'd.sue_from',
      versionNumber: 'd.version_number',
    },
    fields,
  );

/** Deadlines `d` with their matters `m` and the facts `e` that started them. */
export const deadlineSource = ({ sql }: Connection) => sql`
  deadlines d join matters m on m.id = d.matter_id join matter_events e on e.id = d.root_event_id`;

/** A condition on `deadlineSource`. */
export const deadlineIsVisible = (db: Connection, viewer: Viewer) =>
  db.sql`${matterIsVisible(db, viewer)} and ${partIsVisible(db, viewer, 'e')}`;

/** A page of the deadlines of all matters that the viewer may see. */
export async function listDeadlines(
  db: Connection,
  viewer: Viewer,
  filter: DeadlineFilter,
  window: Window<DeadlineRow>,
): Promise<Page<DeadlineRow>> {
  const rows = await db.sql<DeadlineRow[]>`
    select ${deadlineColumns(db)} from ${deadlineSource(db)}
    where ${deadlineIsVisible(db, viewer)}${conditions(db, filter)}
      ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
  return pageOf(rows, window);
}

export async function countDeadlines(db: Connection, viewer: Viewer, filter: DeadlineFilter): Promise<Count> {
  const [row] = await together(
    db,
    db.sql<[{ counted: number }]>`
    select count(*)::int as counted from (
      select from ${deadlineSource(db)} where ${deadlineIsVisible(db, viewer)}${conditions(db, filter)}
      limit ${COUNT_LIMIT + 1}) found`,
  );
  return countOf(row.counted);
}

/** The deadlines with these ids that the viewer may see, in no order. */
export async function deadlinesByIds(
  db: Connection,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly DeadlineRow[]> {
  return together(
    db,
    db.sql<DeadlineRow[]>`
    select ${deadlineColumns(db)} from ${deadlineSource(db)}
    where d.id = any(${ids as string[]}::uuid[]) and ${deadlineIsVisible(db, viewer)}`,
  );
}

/** All clocks of each matter, open ones first, soonest first. A request has a dozen at most. */
export async function deadlinesOfEach(
  db: Connection,
  viewer: Viewer,
  matterIds: readonly string[],
): Promise<readonly DeadlineRow[]> {
  return together(
    db,
    db.sql<DeadlineRow[]>`
    select ${deadlineColumns(db)} from ${deadlineSource(db)}
    where d.matter_id = any(${matterIds as string[]}::uuid[]) and ${deadlineIsVisible(db, viewer)}
    order by ${openFirst(db)}`,
  );
}

const openFirst = ({ sql }: Reader) => sql`d.is_open desc, coalesce(d.due_on, 'infinity'::date), d.id`;

/** The same for the matter `m` of a statement that asks whether it is visible, as a column of `rowsAlong`; it begins with `withClock`. */
export const deadlinesAlong = (db: Reader, viewer: Viewer, fields: Fields) =>
  rowsAlong(
    db,
    db.sql`
    select ${deadlineColumns(db, clockNow(db), fields)} from deadlines d join matter_events e on e.id = d.root_event_id
    where d.matter_id = m.id and ${partIsVisible(db, viewer, 'e')} order by ${openFirst(db)}`,
  );

function conditions(db: Connection, filter: DeadlineFilter) {
  const { sql } = db;
  const parts = [
    filter.includeSample ? null : sql`not m.is_sample`,
    filter.view === 'next' ? isNext(db) : null,
    filter.view === 'late' ? isLate(db) : null,
    filter.actor ? sql`d.actor = ${filter.actor}` : null,
    filter.status ? statusIs(db, filter.status) : null,
    filter.overdue === true ? isPast(db) : null,
    filter.overdue === false ? sql`${isPast(db)} is not true` : null,
    filter.dueFrom ? sql`d.due_on >= ${filter.dueFrom}` : null,
    filter.dueTo ? sql`d.due_on <= ${filter.dueTo}` : null,
    filter.matterId ? sql`d.matter_id = ${filter.matterId}` : null,
  ];
  return parts.reduce((all, part) => (part ? sql`${all} and ${part}` : all), sql``);
}

const statusIs = (db: Connection, statuses: readonly string[]) => db.sql`
  case when ${isPast(db)} then 'missed' else d.status end = any(${statuses as string[]})`;
