/**
 * Checks a question before any counting: known rule, events and settings, dates that exist and are precise to
 * the day. Only precision "day" starts a clock; everything else is refused with a code and one sentence.
 */
import { isTime, isZone } from '../calendar/instants.ts';
import { FIRST_DATE, LAST_DATE, isDate } from '../calendar/local-date.ts';
import { EVENT_TYPES, type EngineEvent } from './events.ts';
import { type DeadlineInputCode, DeadlineInputError } from './input-error.ts';
import type { Law, Rule } from './rule.ts';
import { SETTING_SHAPES, type SettingKey, type SettingShape, type Settings } from './settings.ts';

const METHODS: readonly string[] = ['electronic', 'ecf', 'mail', 'hand'];
const MOST_DAYS = 3660;

function refuse(code: DeadlineInputCode, field: string, message: string): never {
  throw new DeadlineInputError(code, field, message);
}

export function readRule(key: string, law: Law): Rule {
  return law.rules.get(key) ?? refuse('UNKNOWN_RULE', 'rule', `There is no rule called "${key}".`);
}

/** The settings in force: the defaults with what the caller changed. */
export function readSettings(given: Readonly<Record<string, unknown>>, defaults: Settings): Settings {
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [key, value] of changed) checkSetting(key, value);
  return { ...defaults, ...Object.fromEntries(changed) };
}

function checkSetting(key: string, value: unknown): void {
  const field = `settings.${key}`;
  if (!Object.hasOwn(SETTING_SHAPES, key)) {
    refuse('UNKNOWN_SETTING', field, `There is no setting called "${key}".`);
  }
  const shape = SETTING_SHAPES[key as SettingKey];
  if (fits(value, shape)) return;
  if (shape.kind === 'dates' && Array.isArray(value)) {
    value.forEach((date, i) => checkDate(date, `${field}[${i}]`));
  }
  refuse('INVALID_SETTING', field, `The setting "${key}" cannot be ${JSON.stringify(value)}.`);
}

function fits(value: unknown, shape: SettingShape): boolean {
  switch (shape.kind) {
    case 'choice':
      return shape.values.some((allowed) => allowed === value);
    case 'time':
      return typeof value === 'string' && isTime(value);
    case 'dates':
      return listOf(value, shape.nullable, (date) => typeof date === 'string' && isDate(date));
    case 'days':
      return listOf(value, shape.nullable, isDays);
  }
}

function listOf(value: unknown, nullable: boolean, fit: (each: unknown) => boolean): boolean {
  return (nullable && value === null) || (Array.isArray(value) && value.every(fit));
}

function isDays(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_DAYS;
}

export function checkEvents(events: readonly EngineEvent[]): void {
  events.forEach((event, i) => checkEvent(event, `events[${i}]`));
}

function checkEvent(event: EngineEvent, at: string): void {
  const types: readonly string[] = EVENT_TYPES;
  if (!types.includes(event.type)) {
    refuse('UNKNOWN_EVENT', `${at}.type`, `There is no event called "${event.type}".`);
  }
  checkDate(event.date, `${at}.date`);
  if (event.agreedDate !== undefined) checkDate(event.agreedDate, `${at}.agreedDate`);
  if (event.newDue !== undefined) checkDate(event.newDue, `${at}.newDue`);
  for (const field of ['time', 'newDueTime'] as const) {
    const given = event[field];
    if (given === undefined || isTime(given)) continue;
    refuse('INVALID_TIME', `${at}.${field}`, `"${given}" is not a time of day (HH:MM).`);
  }
  if (event.tz !== undefined && !isZone(event.tz)) {
    refuse('UNKNOWN_ZONE', `${at}.tz`, `"${event.tz}" is not a time zone.`);
  }
  checkPlain(event, at);
}

/** The fields that are neither dates nor hours. */
function checkPlain(event: EngineEvent, at: string): void {
  const { method, periodDays, extensionWorkingDays, seq, adverse, afterHours } = event;
  const wrong = (field: string, value: unknown): never =>
    refuse('INVALID_FIELD', `${at}.${field}`, `"${String(value)}" is not a value of "${field}".`);
  if (method !== undefined && !METHODS.includes(method)) wrong('method', method);
  if (periodDays !== undefined && !isDays(periodDays)) wrong('periodDays', periodDays);
  if (extensionWorkingDays !== undefined && !isDays(extensionWorkingDays)) {
    wrong('extensionWorkingDays', extensionWorkingDays);
  }
  if (seq !== undefined && !isDays(seq)) wrong('seq', seq);
  if (adverse !== undefined && typeof adverse !== 'boolean') wrong('adverse', adverse);
  if (afterHours !== undefined && typeof afterHours !== 'boolean') wrong('afterHours', afterHours);
}

export function checkDate(date: unknown, field: string): void {
  if (typeof date !== 'string') refuse('IMPOSSIBLE_DATE', field, 'A date is missing.');
  if (/^\d{4}(-\d{2})?$/.test(date)) {
    refuse('IMPRECISE_DATE', field, `"${date}" does not name a day, and only a day can be counted from.`);
  }
  if (!isDate(date)) refuse('IMPOSSIBLE_DATE', field, `"${date}" is not a date of the calendar.`);
  if (date < FIRST_DATE || date > LAST_DATE) {
    refuse('DATE_OUT_OF_RANGE', field, `"${date}" lies outside ${FIRST_DATE} to ${LAST_DATE}.`);
  }
}
