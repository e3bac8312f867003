/**
 * Cases written as JSON, in the snake_case words of the rules page (section 11), and their answers in the same
 * words. Used by the `deadlines` command; a case that cannot be read is refused with one sentence that names
 * the case and the field.
 */
import { NO_FIELDS } from './answer.ts';
import { compute } from './compute.ts';
import { type Computation, type DeadlineInput, DeadlineInputError } from './deadline.ts';
import type { EngineEvent } from './events.ts';
import { explain } from './explain.ts';
import { LAW } from './law.ts';
import type { Law } from './rule.ts';

/** `message` is one sentence, ready to print. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

export type CaseAnswer = Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

/** The answers in the order of the cases. Reads an object with `vectors`, a list of cases, or one case. */
export function answersOf(file: unknown, law: Law = LAW): readonly CaseAnswer[] {
  return casesOf(file).map((each, i) => answerOf(each, i, law));
}

function casesOf(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (!isObject(file)) throw new CaseFileError('The file holds neither a case nor a list of cases.');
  if (!('vectors' in file)) return [file];
  if (Array.isArray(file.vectors)) return file.vectors;
  throw new CaseFileError('The field "vectors" of the file is not a list.');
}

function answerOf(given: unknown, index: number, law: Law): CaseAnswer {
  const name = isObject(given) && typeof given.id === 'string' ? given.id : `number ${index + 1}`;
  try {
    if (!isObject(given)) throw new DeadlineInputError('INVALID_FIELD', 'case', 'It is not an object.');
    const computed = compute(inputOf(given), law);
    return { id: given.id ?? null, rule: given.rule, ...wordsOf(computed) };
  } catch (error) {
    if (!(error instanceof DeadlineInputError)) throw error;
    const reason = error.message.replace(/\.$/, '');
    throw new CaseFileError(`Case ${name}, field "${fieldName(error.field)}": ${reason}.`);
  }
}

const EVENT_FIELDS: Readonly<Record<string, keyof EngineEvent>> = {
  id: 'id',
  type: 'type',
  date: 'date',
  time: 'time',
  tz: 'tz',
  method: 'method',
  after_hours: 'afterHours',
  seq: 'seq',
  adverse: 'adverse',
  extension_working_days: 'extensionWorkingDays',
  agreed_date: 'agreedDate',
  period_days: 'periodDays',
  new_due: 'newDue',
};

/** Fields that only describe a case (`expected`, `why`, `tags` and others) are left alone. */
function inputOf(given: Json): DeadlineInput {
  const { rule, config = {}, events, as_of: asOf } = given;
  if (typeof rule !== 'string') throw new DeadlineInputError('UNKNOWN_RULE', 'rule', 'The rule is missing.');
  if (!isObject(config)) throw new DeadlineInputError('INVALID_SETTING', 'config', 'It is not an object.');
  if (!Array.isArray(events)) throw new DeadlineInputError('MISSING_FIELD', 'events', 'It is not a list.');
  if (asOf !== undefined && typeof asOf !== 'string') {
    throw new DeadlineInputError('IMPOSSIBLE_DATE', 'as_of', 'It is not a date.');
  }
  return { rule, settings: config, events: events.map(eventOf), asOf };
}

function eventOf(given: unknown, index: number): EngineEvent {
  const at = `events[${index}]`;
  if (!isObject(given)) throw new DeadlineInputError('INVALID_FIELD', at, 'It is not an object.');
  const entries = Object.entries(given).map(([name, value]) => {
    if (!Object.hasOwn(EVENT_FIELDS, name)) {
      throw new DeadlineInputError('INVALID_FIELD', `${at}.${name}`, `An event has no field "${name}".`);
    }
    return [EVENT_FIELDS[name], value] as const;
  });
  // The engine itself checks every value, so the shape is only claimed here.
  return Object.fromEntries(entries) as unknown as EngineEvent;
}

/** Every field that applies: those that hold something, and the two whose being empty is an answer. */
function wordsOf(computed: Computation): CaseAnswer {
  const fields = (Object.keys(NO_FIELDS) as (keyof typeof NO_FIELDS)[])
    .filter((name) => computed[name] !== null || (name === 'sueFrom' && computed.mustAppealFirst !== null))
    .map((name) => [snake(name), computed[name]]);
  return {
    status: computed.status,
    due: computed.due,
    ...Object.fromEntries(fields),
    disputed: computed.disputed,
    alternatives: Object.fromEntries(
      computed.alternatives.map(({ setting, value, due }) => [`${setting}=${value}`, due]),
    ),
    explanation: explain(computed.explanation),
    trace: computed.trace,
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path as the file spells it. */
function fieldName(path: string): string {
  return snake(path.replace(/^settings\b/, 'config'));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
