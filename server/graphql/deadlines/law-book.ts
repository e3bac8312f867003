// What the API says about rules, settings and the working of a date: the engine's own words, in the shape of the schema.
import type { Alternative, Rule, SettingKey, Step, TraceStep } from '#domain/deadlines/deadline.ts';
import { explain } from '#domain/deadlines/explain.ts';
import { FAMILIES, ruleByKey } from '#domain/deadlines/law.ts';
import { DEFAULT_SETTINGS, SETTING_SHAPES } from '#domain/deadlines/settings.ts';
import { counted } from '#domain/words/counted-en.ts';
import { longDate } from '#domain/words/dates-en.ts';
import { EN } from '#domain/words/en.ts';
import { optionLabel } from '#domain/words/facts-en.ts';
import { required } from '../required.ts';

/** The rule that a stored deadline names. @throws when the law lost a rule that rows still name: a fault of ours */
export const storedRule = (key: string): Rule => required(ruleByKey(key));

/** The family of law that a rule belongs to, as its key: `foia`, `litigation`, `states`. */
export const familyOf = (rule: Rule): string =>
  FAMILIES.find((family) => family.rules.includes(rule))?.key ?? 'stated';

/** Stored or fresh steps as sentences. */
export const explanationOf = (steps: readonly unknown[]): string[] => [...explain(steps as readonly Step[])];

/** One line of the working, flattened for a table. `kind` is the engine's. */
export interface TraceLine {
  readonly kind: string;
  readonly date: string;
  readonly until: string | null;
  readonly number: number | null;
  readonly text: string;
}

export function traceLine(step: TraceStep): TraceLine {
  switch (step.kind) {
    case 'start':
      return line(step.kind, step.date, `${EN.events[step.event]} on ${longDate(step.date)}.`);
    case 'counted':
      return { ...line(step.kind, step.date, `${longDate(step.date)} is day ${step.n}.`), number: step.n };
    case 'skipped':
      return line(step.kind, step.date, `${longDate(step.date)} does not count: ${closedFor(step)}.`);
    case 'clock_stopped':
      return { ...line(step.kind, step.from, stopText(step)), until: step.to };
    case 'period':
      return span(step, `${counted(step.n, step.unit)} from`);
    case 'extension':
      return span(step, `${counted(step.n, 'more day')} from`);
    case 'added':
      return span(step, `${counted(step.n, 'day')} added for service, from`);
    case 'roll':
      return { ...span({ ...step, n: null }, `${closedFor(step)}: moved from`), until: step.to };
    case 'stated':
      return line(step.kind, step.date, `${EN.events[step.event]}: ${longDate(step.date)}.`);
  }
}

const line = (kind: string, date: string, text: string): TraceLine => ({
  kind,
  date,
  until: null,
  number: null,
  text,
});

const span = (
  {
    kind,
    from,
    to,
    n,
  }: { readonly kind: string; readonly from: string; readonly to: string; readonly n: number | null },
  words: string,
): TraceLine => ({
  ...line(
    kind,
    from,
    `${words.charAt(0).toUpperCase()}${words.slice(1)} ${longDate(from)} to ${longDate(to)}.`,
  ),
  until: to,
  number: n,
});

const closedFor = ({ name, reason }: { readonly name: string | null; readonly reason: string }): string =>
  name ?? optionLabel(reason).toLowerCase();

function stopText({ cause, from, to, effect }: Extract<TraceStep, { kind: 'clock_stopped' }>): string {
  const asked = `${EN.events[cause]} on ${longDate(from)}`;
  if (!effect) return `${asked}: no effect on the clock.`;
  return `${asked}: the clock stops${to === null ? '' : ` until ${longDate(to)}`}.`;
}

export interface AlternativeLine {
  readonly setting: string;
  readonly value: string;
  readonly dueOn: string | null;
  readonly meaning: string;
}

export const alternativeLine = ({ setting, value, due }: Alternative): AlternativeLine => ({
  setting,
  value: String(value),
  dueOn: due,
  meaning: settingMeaning(setting, String(value)),
});

/** What a value of a setting means: the words of the value, else those of the setting. */
export function settingMeaning(key: string, value: string): string {
  const words = isSettingKey(key) ? EN.settings[key] : null;
  return words?.values[value] ?? words?.meaning ?? optionLabel(key);
}

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(DEFAULT_SETTINGS, key);

/** The readings to choose from; empty where any date, time or number may be given. */
export function settingValues(key: SettingKey): string[] {
  const shape = SETTING_SHAPES[key];
  return shape.kind === 'choice' ? shape.values.map(String) : [];
}

/** A setting's value as text: a list with commas, nothing as an empty text. */
export const settingText = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

/** What a further field of an answer is called. */
export const detailLabel = (key: string): string =>
  Object.hasOwn(EN.fields, key) ? EN.fields[key as keyof typeof EN.fields] : spaced(key);

/** `tolledWorkingDays` to `Tolled working days`. */
const spaced = (key: string): string =>
  optionLabel(key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
