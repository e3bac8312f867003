// Cursors: opaque text that holds the name of an order and the keys of one row. What comes back is not trusted.
import { refusal } from '#domain/errors.ts';

/** One column of an order: its SQL text (a constant of ours, never null), its type, and its value in a row as text. */
export interface OrderColumn<Row> {
  readonly expression: string;
  readonly type: 'date' | 'timestamptz' | 'time' | 'text' | 'integer' | 'uuid';
  readonly valueOf: (row: Row) => string;
}

/** All columns go the same way, so that one row comparison says what comes after a cursor. */
export interface Order<Row> {
  readonly name: string;
  readonly descending: boolean;
  readonly columns: readonly OrderColumn<Row>[];
}

/** The keys of one row, as the opaque text that clients hand back. */
export function writeCursor<Row>(row: Row, order: Order<Row>): string {
  const values = order.columns.map((column) => column.valueOf(row));
  return Buffer.from(JSON.stringify([order.name, ...values])).toString('base64url');
}

/** @throws Refusal CURSOR_INVALID for one of another order, or that is none of ours */
export function readCursor<Row>(cursor: string, order: Order<Row>, argument: string): readonly string[] {
  const parsed = parseJson(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isList = Array.isArray(parsed) && parsed.length === order.columns.length + 1;
  if (!isList || parsed[0] !== order.name) throw refusal('CURSOR_INVALID', {}, [argument]);
  const values: unknown[] = parsed.slice(1);
  const isOurs = values.every((value, at) => FORM[order.columns[at]?.type ?? 'text'](value));
  if (!isOurs) throw refusal('CURSOR_INVALID', {}, [argument]);
  return values as string[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const matches = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

const MOMENT_AFTER_DATE = /^ (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00$/;

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const moment = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** A value of another form would reach the server as an error of its own. */
const FORM: Readonly<Record<OrderColumn<never>['type'], (value: unknown) => boolean>> = {
  date: (value) => value === 'infinity' || isDate(value),
  timestamptz: (value) =>
    typeof value === 'string' && isDate(value.slice(0, 10)) && MOMENT_AFTER_DATE.test(value.slice(10)),
  time: matches(/^(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?|24:00:00)$/),
  text: (value) => typeof value === 'string' && !/\0|\p{Surrogate}/u.test(value),
  integer: matches(/^\d{1,9}$/),
  uuid: matches(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
};
