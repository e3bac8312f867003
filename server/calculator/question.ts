// A calculator question in a URL: what the page `/calculator` and `/calculator.ics` share, so that a date can be sent to
// someone else and looked up again: `rule=FOIA-20&submitted.date=2026-03-02&set.toll_stop_day=counted`. An event that
// happened twice stands twice; its fields stand in the same places of their lists.
import { EVENT_TYPES } from '#domain/deadlines/events.ts';
import type { EngineEvent, EventType } from '#domain/deadlines/deadline.ts';

export interface CalculatorQuestion {
  readonly rule: string;
  readonly events: readonly EngineEvent[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Today as a local date; null for an answer that does not depend on it. */
  readonly asOf: string | null;
}

/** Fields of an event by their names in the URL; the value is how the text is read. */
const EVENT_FIELDS = {
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

/** Most events that a URL may name. */
const MAX_EVENTS = 100;

/** Where the answer can be fetched as an iCalendar file. */
export const calendarPath = (question: CalculatorQuestion): string =>
  `/calculator.ics?${questionParameters(question).toString()}`;

/** The same question as the address of the page `/calculator`. */
export const pagePath = (question: CalculatorQuestion): string =>
  `/calculator?${questionParameters(question).toString()}`;

function questionParameters({ rule, events, settings }: CalculatorQuestion): URLSearchParams {
  const parameters = new URLSearchParams({ rule });
  for (const type of new Set(events.map((event) => event.type))) {
    const rows = events
      .filter((event) => event.type === type)
      .map(({ tz, ...event }) => ({ ...event, zone: tz }));
    for (const field of FIELD_NAMES.filter((name) => rows.some((row) => row[name] != null))) {
      for (const row of rows) parameters.append(`${type}.${field}`, String(row[field] ?? ''));
    }
  }
  for (const [key, value] of Object.entries(settings)) parameters.set(`set.${key}`, String(value));
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
  const settings = [...parameters]
    .filter(([name, text]) => name.startsWith('set.') && text !== '')
    .map(([name, text]) => [name.slice('set.'.length), settingValue(name.slice('set.'.length), text)]);
  return {
    rule: parameters.get('rule') ?? '',
    events: EVENT_TYPES.flatMap((type) => eventsOf(type, parameters)).slice(0, MAX_EVENTS),
    settings: Object.fromEntries(settings),
    asOf: null,
  };
}

function eventsOf(type: EventType, parameters: URLSearchParams): EngineEvent[] {
  return parameters.getAll(`${type}.date`).flatMap((date, row) => {
    if (date === '') return [];
    const fields = FIELD_NAMES.flatMap((field) => {
      const text = parameters.getAll(`${type}.${field}`)[row] ?? '';
      return text === '' ? [] : [[field === 'zone' ? 'tz' : field, readField(field, text)]];
    });
    return [{ type, ...Object.fromEntries(fields) } as EngineEvent];
  });
}

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
