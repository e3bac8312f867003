// How a date came out, in types that a deadline, its versions and a what-if share.
import { DEFAULT_SETTINGS } from '#domain/deadlines/settings.ts';
import { builder } from '../builder.ts';
import { languageArg } from '../language.ts';
import {
  type AlternativeLine,
  detailLabel,
  settingMeaning,
  settingText,
  type TraceLine,
} from './law-book.ts';

export const TraceStepType = builder.objectRef<TraceLine>('TraceStep').implement({
  description: 'One step of a count.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        '`start`, `counted`, `skipped`, `clock_stopped`, `period`, `extension`, `added`, `roll` or `stated`.',
    }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'Its day; null for a step without one.',
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'The day it leads to; null for a single day, and for a clock that is still stopped.',
    }),
    number: t.exposeInt('number', {
      nullable: true,
      description: 'The number of a counted day, or the length of a period; null for others.',
    }),
    text: t.string({
      description: 'The step in words.',
      args: languageArg(t.arg),
      resolve: ({ text }) => text,
    }),
  }),
});

export const DeadlineAlternative = builder.objectRef<AlternativeLine>('DeadlineAlternative').implement({
  description: 'The date under the other reading of a disputed point.',
  fields: (t) => ({
    setting: t.exposeString('setting', { description: 'Which point.' }),
    value: t.exposeString('value', { description: 'The other reading.' }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'The date under it; null where it gives none.',
    }),
    meaning: t.exposeString('meaning', { description: 'What that reading says, in words.' }),
  }),
});

export interface SettingLine {
  readonly key: string;
  readonly value: string;
  readonly isDefault: boolean;
  readonly meaning: string;
}

export const DeadlineSetting = builder.objectRef<SettingLine>('DeadlineSetting').implement({
  description: 'A setting as it was used.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name.' }),
    value: t.exposeString('value', { description: 'As it was used; a list with commas.' }),
    isDefault: t.exposeBoolean('isDefault', { description: 'It is the default.' }),
    meaning: t.exposeString('meaning', { description: 'What it means, in words.' }),
  }),
});

/** The settings of a computation; those without a value are left out. */
export function settingLines(settings: Readonly<Record<string, unknown>>): SettingLine[] {
  const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
  return Object.entries(settings)
    .map(([key, value]) => ({
      key,
      value: settingText(value),
      isDefault: settingText(value) === settingText(defaults[key]),
    }))
    .filter(({ value }) => value !== '')
    .map((line) => ({ ...line, meaning: settingMeaning(line.key, line.value) }));
}

/** Shown in fields of their own. */
const NOT_DETAILS: ReadonlySet<string> = new Set([
  'fileBy',
  'sueFrom',
  'rule',
  'status',
  'due',
  'dueAt',
  'settings',
  'alternatives',
  'explanation',
  'trace',
  'late',
  'zone',
  'disputed',
  'notVerified',
]);

/** The further fields of an answer that apply, by their names in the engine. */
export function detailLines(details: Readonly<Record<string, unknown>>) {
  return Object.entries(details)
    .filter(([key, value]) => value !== null && value !== undefined && !NOT_DETAILS.has(key))
    .map(([key, value]) => ({ key, label: detailLabel(key), value: settingText(value) }));
}
