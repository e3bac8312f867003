import type { VariablesOf } from '../graphql.ts';
import type { CalculatorRule, CalculatorSetting, PreviewQuery } from './calculator.query.ts';

/*
 * The calculator's address is its whole state, so that a result can be sent: `rule=FOIA-20`,
 * `received_proper_component.date=2026-03-02`, `info_requested.date=...` once for each question, `set.routing_days=calendar`.
 * The fields of one event stand in the same place of their lists.
 */

type EventInput = VariablesOf<typeof PreviewQuery>['events'][number];
type FieldName = Exclude<keyof EventInput, 'type'>;

/** How each further field of an event is asked for. */
export const FIELDS: Readonly<
  Record<FieldName, { label: string; input: 'date' | 'time' | 'text' | 'number' | 'yesno' }>
> = {
  date: { label: 'Date', input: 'date' },
  time: { label: 'Hour, if known', input: 'time' },
  zone: { label: 'Time zone', input: 'text' },
  method: { label: 'How it travelled', input: 'text' },
  afterHours: { label: 'After closing time', input: 'yesno' },
  seq: { label: 'Which question (1, 2 ...)', input: 'number' },
  adverse: { label: 'Was something refused?', input: 'yesno' },
  extensionWorkingDays: { label: 'Working days more', input: 'number' },
  agreedDate: { label: 'Date agreed or named', input: 'date' },
  periodDays: { label: 'Days in the order', input: 'number' },
  newDue: { label: 'New date it names', input: 'date' },
};

/** The fields of a rule's event that this page knows how to ask for; always the date first. */
export function fieldsOf(names: readonly string[]): FieldName[] {
  const known = names.filter((name): name is FieldName => Object.hasOwn(FIELDS, name) && name !== 'date');
  return ['date', ...known];
}

/** How many rows of one event the form shows: those in the address, one at least, one more if asked. */
export function rowsOf(params: URLSearchParams, type: string): number {
  const more = params.get('more') === type ? 1 : 0;
  return Math.max(1, params.getAll(`${type}.date`).filter(Boolean).length + more);
}

/** The events of the address, in the rule's order. A row without a date is no event. */
export function eventsOf(params: URLSearchParams, rule: CalculatorRule): EventInput[] {
  return rule.takes.flatMap(({ type, fields }) =>
    params.getAll(`${type}.date`).flatMap((date, row) => {
      if (!date) return [];
      const event: Record<string, unknown> = { type, date };
      for (const name of fieldsOf(fields).slice(1)) {
        const value = params.getAll(`${type}.${name}`)[row];
        if (value) event[name] = typed(name, value);
      }
      return [event as unknown as EventInput];
    }),
  );
}

function typed(name: FieldName, value: string): string | number | boolean {
  switch (FIELDS[name].input) {
    case 'number':
      return Number(value);
    case 'yesno':
      return value === 'true';
    case 'date':
    case 'time':
    case 'text':
      return value;
  }
}

/** The settings of the address that differ from their defaults. */
export function settingsOf(params: URLSearchParams, settings: readonly CalculatorSetting[]) {
  return settings.flatMap(({ key, defaultValue }) => {
    const value = params.get(`set.${key}`);
    return value && value !== defaultValue ? [{ key, value }] : [];
  });
}
