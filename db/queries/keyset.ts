// Paging by key: the order of every list ends in the primary key, and a cursor holds the keys of one row, so
// that rows added or removed while someone pages are neither repeated nor passed over.
import type { PendingQuery, Row as SqlRow } from 'postgres';
import { refusal } from '#domain/errors.ts';
import type { Connection } from '../client.ts';
import { type Order, type OrderColumn, readCursor, writeCursor } from './cursor.ts';
import { together } from './together.ts';

export type { Order } from './cursor.ts';

/** What a reader of a connection asks for; `null` and missing are alike. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Window<Row> {
  readonly order: Order<Row>;
  readonly limit: number;
  readonly isBackward: boolean;
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (row: Row) => string;
}

/** Exact up to 10,000; above it `total` is null and `atLeast` says 10,000. */
export interface Count {
  readonly total: number | null;
  readonly atLeast: number | null;
}

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;
export const COUNT_LIMIT = 10_000;

/**
 * Reads the arguments of a connection.
 * @throws Refusal PAGE_SIZE for both `first` and `last` or a size outside 1 to 100; CURSOR_INVALID for a foreign cursor
 */
export function readWindow<Row>(args: PageArgs, order: Order<Row>): Window<Row> {
  const isBackward = args.last != null;
  const limit = args.first ?? args.last ?? DEFAULT_PAGE;
  const isSizeWrong = limit < 1 || limit > MAX_PAGE || !Number.isInteger(limit);
  if ((isBackward && args.first != null) || isSizeWrong) {
    throw refusal('PAGE_SIZE', { limit: MAX_PAGE }, [isBackward ? 'last' : 'first']);
  }
  return {
    order,
    limit,
    isBackward,
    after: args.after == null ? null : readCursor(args.after, order, 'after'),
    before: args.before == null ? null : readCursor(args.before, order, 'before'),
  };
}

/** The window of a first page, or null where the arguments ask for another one or for none that there is. */
export function firstWindow<Row>(
  { first, after, last, before }: PageArgs,
  order: Order<Row>,
): Window<Row> | null {
  const isPlain = after == null && last == null && before == null;
  return isPlain && (first == null || (first >= 1 && first <= MAX_PAGE))
    ? readWindow({ first }, order)
    : null;
}

/** ` and (a, b) > (…)` for each cursor of the window; empty without one. */
export function keysetCondition<Row>({ sql }: Pick<Connection, 'sql'>, window: Window<Row>) {
  const { order, after, before } = window;
  const columns = sql.unsafe(`(${order.columns.map((column) => column.expression).join(', ')})`);
  const compare = (values: readonly string[], isGreater: boolean) => {
    const [first, ...others] = values.map((value, at) =>
      castTo(sql, value, order.columns[at]?.type ?? 'text'),
    );
    if (first === undefined) return sql``;
    const list = others.reduce((left, right) => sql`${left}, ${right}`, first);
    return isGreater ? sql` and ${columns} > (${list})` : sql` and ${columns} < (${list})`;
  };
  return sql`${after ? compare(after, !order.descending) : sql``}${before ? compare(before, order.descending) : sql``}`;
}

/** ` order by … limit …`: one row more than asked, which says whether there are others. */
export function keysetOrder<Row>(
  { sql }: Pick<Connection, 'sql'>,
  { order, isBackward, limit }: Window<Row>,
) {
  const way = order.descending === isBackward ? 'asc' : 'desc';
  const list = order.columns.map((column) => `${column.expression} ${way}`).join(', ');
  return sql.unsafe(` order by ${list} limit ${limit + 1}`);
}

/** Turns the rows of a windowed statement into a page in the order's own direction. */
export function pageOf<Row>(found: readonly Row[], window: Window<Row>): Page<Row> {
  const hasMore = found.length > window.limit;
  const rows = hasMore ? found.slice(0, window.limit) : found.slice();
  if (window.isBackward) rows.reverse();
  return {
    rows,
    hasNextPage: window.isBackward ? window.before !== null : hasMore,
    hasPreviousPage: window.isBackward ? hasMore : window.after !== null,
    cursorOf: (row) => writeCursor(row, window.order),
  };
}

/** A piece of SQL. */
type Piece = PendingQuery<SqlRow[]>;

/** The rows that hang on each of many parents. */
export interface RowsOfEach<Row> {
  readonly columns: Piece;
  /** `… where …`: all that may be seen, with `parent.id` for the parent. Pages and counts have the same, so a total tells of nothing else. */
  readonly rows: Piece;
  readonly parentOf: (row: Row) => string;
}

/** A page for each parent, in one statement; an empty one where it has none. */
export async function pagesOfEach<Row extends object>(
  db: Pick<Connection, 'sql' | 'gather'>,
  parentIds: readonly string[],
  { columns, rows, parentOf }: RowsOfEach<Row>,
  window: Window<Row>,
): Promise<ReadonlyMap<string, Page<Row>>> {
  const found = await together(
    db,
    db.sql<Row[]>`
    select found.* from unnest(${parentIds as string[]}::uuid[]) parent(id) cross join lateral (
      select ${columns} from ${rows}${keysetCondition(db, window)}${keysetOrder(db, window)}) found`,
  );
  return pagesFrom(parentIds, found, parentOf, window);
}

/** The same out of rows that a statement of its own brought. */
export function pagesFrom<Row>(
  parentIds: readonly string[],
  found: readonly Row[],
  parentOf: (row: Row) => string,
  window: Window<Row>,
): ReadonlyMap<string, Page<Row>> {
  const rowsOf = new Map(parentIds.map((id) => [id, [] as Row[]]));
  for (const row of found) rowsOf.get(parentOf(row))?.push(row);
  return new Map([...rowsOf].map(([id, own]) => [id, pageOf(own, window)]));
}

/** How many each parent has, in one statement. */
export async function countsOfEach<Row>(
  db: Pick<Connection, 'sql' | 'gather'>,
  parentIds: readonly string[],
  { rows }: Pick<RowsOfEach<Row>, 'rows'>,
): Promise<ReadonlyMap<string, Count>> {
  const found = await together(
    db,
    db.sql<{ id: string; counted: number }[]>`
    select parent.id, counted from unnest(${parentIds as string[]}::uuid[]) parent(id) cross join lateral (
      select count(*)::int as counted from (select from ${rows} limit ${COUNT_LIMIT + 1}) found) total`,
  );
  return new Map(found.map((row) => [row.id, countOf(row.counted)]));
}

/** A count that was stopped at `COUNT_LIMIT + 1`. */
export const countOf = (counted: number): Count =>
  counted > COUNT_LIMIT ? { total: null, atLeast: COUNT_LIMIT } : { total: counted, atLeast: null };

/** An empty page, for a parent that has no rows. */
export const emptyPage = <Row>(window: Window<Row>): Page<Row> => pageOf<Row>([], window);

/** The server takes each parameter as text and casts it to the column's type, which the statement must name. */
function castTo(sql: Connection['sql'], value: string, type: OrderColumn<never>['type']) {
  switch (type) {
    case 'date':
      return sql`${value}::date`;
    case 'timestamptz':
      return sql`${value}::timestamptz`;
    case 'time':
      return sql`${value}::time`;
    case 'integer':
      return sql`${value}::integer`;
    case 'uuid':
      return sql`${value}::uuid`;
    case 'text':
      return sql`${value}::text`;
  }
}
