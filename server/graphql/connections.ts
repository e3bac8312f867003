// What every connection shares: a page of rows in the shape that clients page through, and its count, which is only
// counted when asked for.
import type { ArgBuilder as PothosArgBuilder, ObjectRef } from '@pothos/core';
import type { Count, Page, PageArgs } from '#db/queries/keyset.ts';
import { builder } from './builder.ts';

type Types = typeof builder.$inferSchemaTypes;
type ArgBuilder = PothosArgBuilder<Types>;

export interface ConnectionShape<Row> {
  readonly page: Page<Row>;
  readonly count: () => Promise<Count>;
  /** Whether sample rows were asked for; absent where a list has none. */
  readonly includesSample?: boolean;
}

interface EdgeShape<Row> {
  readonly cursor: string;
  readonly node: Row;
}

const PageInfo = builder.objectRef<Page<never>>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'There are rows after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'There are rows before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first row; null when the page is empty.',
      resolve: (page) => cursorAt(page, 0),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last row; null when the page is empty.',
      resolve: (page) => cursorAt(page, -1),
    }),
  }),
});

function cursorAt<Row>({ rows, cursorOf }: Page<Row>, at: number): string | null {
  const row = rows.at(at);
  return row === undefined ? null : cursorOf(row);
}

/** The arguments of every connection. */
export const pageArgs = (t: ArgBuilder) => ({
  first: t.int({ description: 'How many rows from the beginning, or after `after`: 1 to 100. Default 20.' }),
  after: t.string({ description: 'Rows after the one with this cursor.' }),
  last: t.int({ description: 'How many rows from the end, or before `before`: 1 to 100.' }),
  before: t.string({ description: 'Rows before the one with this cursor.' }),
});

/** Sample rows are left out unless asked for. */
export const sampleArg = (t: ArgBuilder) => ({
  includeSample: t.boolean({
    defaultValue: false,
    description: 'Also give the fictional sample rows; the answer repeats the flag in `includesSample`.',
  }),
});

/** Puts a page into a connection; `count` runs at most once. */
export function connect<Row>(
  page: Page<Row>,
  count: () => Promise<Count>,
  includesSample?: boolean,
): ConnectionShape<Row> {
  let counted: Promise<Count> | undefined;
  return {
    page,
    count: () => (counted ??= count()),
    ...(includesSample === undefined ? {} : { includesSample }),
  };
}

/** The connection itself was counted once for each row asked for. */
const ONCE = { field: 1, multiplier: 1 };

/** Defines `<Name>Connection` and `<Name>Edge`. @param what the rows in words: `FOIA requests` */
export function connectionOf<Row>(
  name: string,
  what: string,
  type: ObjectRef<Types, Row>,
  options: { readonly withSample?: true } = {},
) {
  const connection = builder.objectRef<ConnectionShape<Row>>(`${name}Connection`);
  const edge = builder.objectRef<EdgeShape<Row>>(`${name}Edge`).implement({
    description: `One of the ${what} of a page, with its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Where this row stands; give it to `after` or `before`.',
      }),
      node: t.field({ type, description: 'The row.', resolve: (parent) => parent.node as never }),
    }),
  });
  connection.implement({
    description: `A page of ${what}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The rows of this page, each with its cursor.',
        complexity: ONCE,
        resolve: ({ page }) => page.rows.map((node) => ({ cursor: page.cursorOf(node), node })),
      }),
      nodes: t.field({
        type: [type],
        description: 'The rows themselves, without their cursors.',
        complexity: ONCE,
        resolve: ({ page }) => page.rows as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Whether there are more rows, and where this page begins and ends.',
        resolve: ({ page }) => page as never,
      }),
      totalCount: t.int({
        nullable: true,
        description: 'How many rows the whole list has; null above 10,000, see `totalCountAtLeast`.',
        resolve: async (parent) => (await parent.count()).total,
      }),
      totalCountAtLeast: t.int({
        nullable: true,
        description:
          '10,000 where the list has more rows than that; null where `totalCount` says it exactly.',
        resolve: async (parent) => (await parent.count()).atLeast,
      }),
    }),
  });
  if (options.withSample) {
    builder.objectField(connection, 'includesSample', (t) =>
      t.boolean({
        description: 'Whether sample rows were asked for, so that nobody takes one for real.',
        resolve: (parent) => parent.includesSample ?? false,
      }),
    );
  }
  return connection;
}

/** A connection costs its fields times the rows asked for. */
export const pageComplexity = ({ first, last }: Pick<PageArgs, 'first' | 'last'>) => ({
  field: 1,
  multiplier: Math.max(first ?? last ?? 20, 1),
});
