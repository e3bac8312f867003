// How matters of one kind are read: a list with its count, by id, by code, and beneath each agreement, all through the gate. Each
// kind says only which table of its own stands beside `matters` and what its lists can be narrowed to.
import type { PendingQuery, Row } from 'postgres';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';
import { type Columns, columnsOf, type Fields } from './columns.ts';
import {
  type Count,
  countOf,
  COUNT_LIMIT,
  keysetCondition,
  keysetOrder,
  type Page,
  pageOf,
  pagesOfEach,
  type Window,
} from './keyset.ts';
import { together } from './together.ts';
import { matterIsVisible } from './visibility.ts';

type Fragment = PendingQuery<Row[]>;

interface MatterRow {
  readonly id: string;
  readonly kind: string;
  readonly agreementId?: string | null;
}

/** What is particular to a kind; `conditions` begins with ` and ` or is empty, and `matters` is `m` in all of it. */
interface Kind<R extends MatterRow, Filter> {
  readonly kind: R['kind'];
  readonly columns: (db: Connection, viewer: Viewer) => Columns<R>;
  readonly source: (db: Connection) => Fragment;
  readonly conditions: (db: Connection, viewer: Viewer, filter: Filter) => Fragment;
}

export interface MatterReader<R extends MatterRow, Filter> {
  /** The select list, for a statement of the kind's own. */
  readonly columns: (db: Connection, viewer: Viewer) => Fragment;
  /** A page of those that the viewer may see. */
  readonly list: (db: Connection, viewer: Viewer, filter: Filter, window: Window<R>) => Promise<Page<R>>;
  /** How many the same filter leaves. */
  readonly count: (db: Connection, viewer: Viewer, filter: Filter) => Promise<Count>;
  /** Those with these ids that the viewer may see, in no order. */
  readonly byIds: (db: Connection, viewer: Viewer, ids: readonly string[]) => Promise<readonly R[]>;
  /** The one with this code, with these fields of it (default all), or null where there is none that the viewer may see. */
  readonly byCode: (db: Connection, viewer: Viewer, code: string, fields?: Fields) => Promise<R | null>;
  /** A page of those beneath each agreement, in one statement. */
  readonly ofEachAgreement: (
    db: Connection,
    viewer: Viewer,
    agreementIds: readonly string[],
    window: Window<R>,
  ) => Promise<ReadonlyMap<string, Page<R>>>;
}

export function readerOf<R extends MatterRow, Filter>(of: Kind<R, Filter>): MatterReader<R, Filter> {
  const columns = (db: Connection, viewer: Viewer, fields: Fields = 'all') =>
    columnsOf<R>(db, of.columns(db, viewer), fields);
  const seen = (db: Connection, viewer: Viewer) => db.sql`${of.source(db)}
    where m.kind = ${of.kind} and ${matterIsVisible(db, viewer)}`;
  const found = (db: Connection, viewer: Viewer, filter: Filter) =>
    db.sql`${seen(db, viewer)}${of.conditions(db, viewer, filter)}`;
  return {
    columns,
    list: async (db, viewer, filter, window) => {
      const rows = await db.sql<R[]>`
        select ${columns(db, viewer)} from ${found(db, viewer, filter)}
          ${keysetCondition(db, window)}${keysetOrder(db, window)}`;
      return pageOf<R>(rows, window);
    },
    count: async (db, viewer, filter) => {
      const some = db.sql`select from ${found(db, viewer, filter)} limit ${COUNT_LIMIT + 1}`;
      const count = db.sql<[{ counted: number }]>`select count(*)::int as counted from (${some}) found`;
      const [row] = await together(db, count);
      return countOf(row.counted);
    },
    byIds: (db, viewer, ids) => {
      const those = db.sql`${seen(db, viewer)} and m.id = any(${ids as string[]}::uuid[])`;
      return together(db, db.sql<R[]>`select ${columns(db, viewer)} from ${those}`);
    },
    byCode: async (db, viewer, code, fields) => {
      const [row] = await db.sql<R[]>`
        select ${columns(db, viewer, fields)} from ${seen(db, viewer)} and m.code = ${code}`;
      return row ?? null;
    },
    ofEachAgreement: (db, viewer, agreementIds, window) => {
      const rows = db.sql`${seen(db, viewer)} and m.agreement_id = parent.id`;
      const parentOf = (row: R) => row.agreementId ?? '';
      return pagesOfEach(db, agreementIds, { columns: columns(db, viewer), rows, parentOf }, window);
    },
  };
}
