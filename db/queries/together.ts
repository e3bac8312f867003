// Statements that are asked for in the same turn go to the server as one. A question of any breadth then takes a statement for each
// level of its depth, and not one for each list on it: the round trips cost more than the rows.
import type { PendingQuery, Row as SqlRow } from 'postgres';
import type { Connection, Database } from '../client.ts';
import { rowsAlong, rowsOf } from './wide.ts';

type Statement = PendingQuery<SqlRow[]>;

interface Waiting {
  readonly statement: Statement;
  readonly give: (rows: Promise<SqlRow[]>) => void;
}

/**
 * The rows of a statement whose columns have names of their own: no whole numbers beyond 53 bits and no bytes are among them,
 * for they may travel as JSON. Sent at once where nobody gathers, as in a transaction.
 */
export const together = <Found extends readonly object[]>(
  db: Pick<Connection, 'gather'>,
  statement: PromiseLike<Found>,
): Promise<Found> =>
  db.gather
    ? (db.gather(statement as unknown as Statement) as unknown as Promise<Found>)
    : Promise.resolve(statement);

/** Each combination is a statement that every connection of a pool keeps for as long as it lives. */
const MOST_SHAPES = 200;
const shapesOf = new WeakMap<Database['sql'], Set<string>>();

/**
 * The same database, for the length of one request: what is asked `together` is gathered.
 * @param most how many combinations are sent as one statement; later ones go one by one
 */
export function gathering(db: Database, most = MOST_SHAPES): Database {
  let waiting: Waiting[] = [];
  const send = () => {
    const all = waiting;
    waiting = [];
    const found = all.length > 1 && isWithin(db, all, most) ? sendAsOne(db, all) : null;
    all.forEach(({ statement, give }, at) =>
      give(found ? found.then((rows) => rows[at] ?? []) : Promise.resolve(statement)),
    );
  };
  const gather = (statement: Statement) =>
    new Promise<SqlRow[]>((resolve) => {
      if (waiting.length === 0) afterTheTurn(send);
      waiting.push({ statement, give: resolve });
    });
  return { sql: db.sql, drizzle: db.drizzle, transaction: db.transaction, close: db.close, gather };
}

/** After everything that this turn asks for: the loaders gather until the tick after its promises, and ask in that tick. */
const afterTheTurn = (work: () => void) =>
  void Promise.resolve().then(() => process.nextTick(() => process.nextTick(work)));

async function sendAsOne({ sql }: Database, all: readonly Waiting[]): Promise<SqlRow[][]> {
  const columns = all.map(({ statement }) => rowsAlong({ sql }, statement));
  const list = columns.reduce((left, right) => sql`${left}, ${right}`);
  const [row] = await sql`select ${list}`.values();
  return (row as readonly unknown[]).map((listed) => rowsOf<SqlRow>(listed));
}

function isWithin({ sql }: Database, all: readonly Waiting[], most: number): boolean {
  const shapes = shapesOf.get(sql) ?? new Set();
  shapesOf.set(sql, shapes);
  const shape = all.map(({ statement }) => textOf(statement)).join('|');
  if (shapes.has(shape)) return true;
  if (shapes.size >= most) return false;
  shapes.add(shape);
  return true;
}

/** The text of a statement that is not sent yet, with a mark for each value. */
function textOf(part: unknown): string {
  const { strings, args } = (part ?? {}) as { strings?: readonly string[]; args?: readonly unknown[] };
  if (!Array.isArray(strings)) return '?';
  return strings.map((piece, at) => `${at > 0 ? textOf(args?.[at - 1]) : ''}${piece}`).join('');
}
