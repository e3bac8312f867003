import type { VariablesOf } from '../graphql.ts';
import type { CalculatorRule, CalculatorSetting, PreviewQuery } from './calculator.query.ts';

/*
 * The calculator's address is its whole state, so that a result can be sent: `rule=FOIA-20`, the events numbered
 * (`e.0.type=submitted&e.0.date=2026-03-02`), the settings by key (`s.routing_days=calendar`). The same question with
 * `/calculator.ics` before it is the calendar's.
 */

type EventInput = VariablesOf<typeof PreviewQuery>['events'][number];
export type FieldName = Exclude<keyof EventInput, 'type'>;

/** How each field of an event is asked for. */
export const FIELDS = {
  date: { label: 'Date', input: 'date' },
  seq: { label: 'Which question: 0 for the first', input: 'number' },
  adverse: { label: 'Was anything refused?', input: 'yesno' },
  extensionWorkingDays: { label: 'Working days more', input: 'number' },
  agreedDate: { label: 'Date agreed or named', input: 'date' },
  periodDays: { label: 'Days it gives', input: 'number' },
  newDue: { label: 'Date it names', input: 'date' },
  time: { label: 'Hour', input: 'time' },
  zone: { label: 'Time zone', input: 'text' },
  method: { label: 'How it travelled', input: 'method' },
  afterHours: { label: 'After closing time', input: 'yesno' },
} as const satisfies Readonly<Record<FieldName, { label: string; input: string }>>;

/** Asked for every event, and seldom needed: folded away. */
export const SELDOM: readonly FieldName[] = ['time', 'zone', 'method', 'afterHours'];

/** The fields of an event that this page knows how to ask for, the date first. */
export function fieldsOf(names: readonly string[]): FieldName[] {
  const known = names.filter((name): name is FieldName => Object.hasOwn(FIELDS, name) && name !== 'date');
  return ['date', ...known];
}

/** One event as the address gives it, its fields as text. */
export type Row = Readonly<Record<string, string>> & { readonly type: string };

/** The events of the address in the order of their numbers. A row without a date is no event. */
export function rowsIn(params: URLSearchParams): Row[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of params) {
    const [, number, field] = /^e\.(\d{1,2})\.(\w+)$/.exec(name) ?? [];
    if (!number || !field || value === '') continue;
    const row = rows.get(Number(number)) ?? {};
    row[field] = value;
    rows.set(Number(number), row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter((row): row is Row => Boolean(row['type'] && row['date']));
}

/** The rows that the form shows for one kind of event: those given, one at least, one more if asked. */
export function rowsShown(params: URLSearchParams, type: string): Row[] {
  const given = rowsIn(params).filter((row) => row.type === type);
  return given.length === 0 || params.get('more') === type ? [...given, { type }] : given;
}

/** The events as the API takes them. Fields that the rule's event does not have are left out. */
export function eventsOf(params: URLSearchParams, rule: CalculatorRule): EventInput[] {
  return rowsIn(params).flatMap((row) => {
    const taken = rule.takes.find(({ type }) => type === row.type);
    if (!taken) return [];
    const fields = fieldsOf(taken.fields).flatMap((name) => {
      const value = row[name];
      return value ? [[name, typed(name, value)] as const] : [];
    });
    return [{ type: row.type, ...Object.fromEntries(fields) } as EventInput];
  });
}

function typed(name: FieldName, value: string): string | number | boolean {
  switch (FIELDS[name].input) {
    case 'number':
      return Math.trunc(Number(value)) || 0;
    case 'yesno':
      return value === 'true';
    default:
      return value;
  }
}

/** The settings of the address that differ from their defaults. */
export function settingsOf(params: URLSearchParams, settings: readonly CalculatorSetting[]) {
  return settings.flatMap(({ key, defaultValue }) => {
    const value = params.get(`s.${key}`);
    return value && value !== defaultValue ? [{ key, value }] : [];
  });
}
