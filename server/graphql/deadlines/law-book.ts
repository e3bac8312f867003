// What the API says about rules, settings and the working of a date: the engine's own words, in the shape of the schema.
import type { Alternative, Rule, SettingKey, Step, TraceStep } from '#domain/deadlines/deadline.ts';
import { DEFAULT_SETTINGS } from '#domain/deadlines/settings.ts';
import { dayInWords } from '#domain/words/dates-en.ts';
import { optionLabel } from '#domain/words/facts-en.ts';
import { required } from '../required.ts';

/** All rules, in the order of the rules page. */
export const allRules = (): readonly Rule[] => [];

export const ruleOf = (key: string): Rule | null => allRules().find((rule) => rule.key === key) ?? null;

/** The rule that a stored deadline names. @throws when the law lost a rule that rows still name: a fault of ours */
export const storedRule = (key: string): Rule => required(ruleOf(key));

export const explain = (steps: readonly Step[]): string[] => steps.map((step) => step.key);

/** One line of the working, flattened for a table. `kind` is the engine's. */
export interface TraceLine {
  readonly kind: string;
  readonly date: string | null;
  readonly until: string | null;
  readonly number: number | null;
  readonly text: string;
}

export function traceLine(step: TraceStep): TraceLine {
  switch (step.kind) {
    case 'start':
      return line(step.kind, step.date, `The clock starts on ${dayInWords(step.date)}.`);
    case 'counted':
      return { ...line(step.kind, step.date, `${dayInWords(step.date)}: day ${step.n}.`), number: step.n };
    case 'skipped':
      return line(step.kind, step.date, `${dayInWords(step.date)}: not counted, ${step.name ?? optionLabel(step.reason).toLowerCase()}.`);
    case 'clock_stopped':
      return {
        ...line(step.kind, step.from, `Clock stopped from ${dayInWords(step.from)}${step.to ? ` to ${dayInWords(step.to)}` : ''}.`),
        until: step.to,
      };
    case 'period':
    case 'extension':
    case 'added':
      return {
        ...line(step.kind, step.from, `From ${dayInWords(step.from)} to ${dayInWords(step.to)}.`),
        until: step.to,
        number: step.n,
      };
    case 'roll':
      return {
        ...line(step.kind, step.from, `${dayInWords(step.from)} is no business day; moved to ${dayInWords(step.to)}.`),
        until: step.to,
      };
    case 'stated':
      return line(step.kind, step.date, `${dayInWords(step.date)} is the date that the paper names.`);
  }
}

const line = (kind: string, date: string, text: string): TraceLine => ({ kind, date, until: null, number: null, text });

export interface AlternativeLine {
  readonly setting: string;
  readonly value: string;
  readonly dueOn: string | null;
  readonly meaning: string;
}

export const alternativeLine = ({ setting, value, due }: Alternative): AlternativeLine => ({
  setting,
  value,
  dueOn: due,
  meaning: settingMeaning(setting, value),
});

export const settingKeys = Object.keys(DEFAULT_SETTINGS) as readonly SettingKey[];

export const settingLabel = (key: SettingKey): string => optionLabel(key);

export const settingMeaning = (key: string, value: string): string => `${optionLabel(key)}: ${optionLabel(value)}`;

export const settingValues = (_key: SettingKey): readonly string[] => [];
