// A calculator question in a URL: what the page `/calculator` and `/calculator.ics` share, so that a date can be sent to
// someone else and looked up again: `rule=FOIA-20&e.0.type=submitted&e.0.date=2026-03-02&s.toll_stop_day=counted`.
import type { EngineEvent } from '#domain/deadlines/deadline.ts';

export interface CalculatorQuestion {
  readonly rule: string;
  readonly events: readonly EngineEvent[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Today as a local date; null for an answer that does not depend on it. */
  readonly asOf: string | null;
}

/** Fields of an event by their names in the URL; the value is how the text is read. */
const EVENT_FIELDS = {
  type: 'text',
  date: 'text',
  time: 'text',
  zone: 'text',
  method: 'text',
  afterHours: 'boolean',
  seq: 'number',
  adverse: 'boolean',
  extensionWorkingDays: 'number',
  agreedDate: 'text',
  periodDays: 'number',
  newDue: 'text',
} as const;
type EventField = keyof typeof EVENT_FIELDS;
const FIELD_NAMES = Object.keys(EVENT_FIELDS) as readonly EventField[];

/** Where the answer can be fetched as an iCalendar file. */
export const calendarPath = (question: CalculatorQuestion): string =>
  `/calculator.ics?${questionParameters(question).toString()}`;

/** The same question as the address of the page `/calculator`. */
export const pagePath = (question: CalculatorQuestion): string =>
  `/calculator?${questionParameters(question).toString()}`;

function questionParameters({ rule, events, settings }: CalculatorQuestion): URLSearchParams {
  const parameters = new URLSearchParams({ rule });
  events.forEach(({ tz, ...event }, at) => {
    const fields = { ...event, zone: tz };
    for (const field of FIELD_NAMES) {
      const value = fields[field];
      if (value != null) parameters.set(`e.${at}.${field}`, String(value));
    }
  });
  for (const [key, value] of Object.entries(settings)) parameters.set(`s.${key}`, String(value));
  return parameters;
}

/**
 * Reads a question from a URL; parameters it does not know are ignored, and a row without a date is no event.
 * @param settingValue a setting's text in the type that it has
 */
export function readQuestion(
  parameters: URLSearchParams,
  settingValue: (key: string, text: string) => unknown,
): CalculatorQuestion {
  const given = [...parameters].filter(([, text]) => text !== '');
  const settings = given.flatMap(([name, text]) => {
    const [, key] = /^s\.(\w+)$/.exec(name) ?? [];
    return key === undefined ? [] : [[key, settingValue(key, text)] as const];
  });
  return {
    rule: parameters.get('rule') ?? '',
    events: eventsIn(given),
    settings: Object.fromEntries(settings),
    asOf: null,
  };
}

/** The events in the order of their numbers. */
function eventsIn(given: readonly (readonly [string, string])[]): readonly EngineEvent[] {
  const rows = new Map<number, Record<string, unknown>>();
  for (const [name, text] of given) {
    const [, number, field] = /^e\.(\d{1,2})\.(\w+)$/.exec(name) ?? [];
    if (number === undefined || !isEventField(field)) continue;
    const row = rows.get(Number(number)) ?? {};
    row[field === 'zone' ? 'tz' : field] = readField(field, text);
    rows.set(Number(number), row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row as unknown as EngineEvent)
    .filter(({ type, date }) => type !== undefined && date !== undefined);
}

const isEventField = (name: string | undefined): name is EventField =>
  name !== undefined && Object.hasOwn(EVENT_FIELDS, name);

function readField(field: EventField, text: string): unknown {
  switch (EVENT_FIELDS[field]) {
    case 'boolean':
      return text === 'true' || text === 'on';
    case 'number':
      return Number(text);
    case 'text':
      return text;
  }
}
