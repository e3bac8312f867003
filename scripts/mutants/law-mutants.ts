/**
 * Mistakes in the law: one is added to or taken from every number of every rule; every count kind, roll and default
 * setting is flipped, every switch turned off; every date of the calendars is moved by a day.
 */
import { dateOf, dayOf } from '#domain/calendar/local-date.ts';
import { FEDERAL_HOLIDAYS } from '#domain/calendar/federal-holidays.ts';
import { LAW } from '#domain/deadlines/law.ts';
import type { Law, Rule, StateLaw } from '#domain/deadlines/rule.ts';
import { SETTING_SHAPES, type SettingKey, type Settings } from '#domain/deadlines/settings.ts';
import { type LeafChanges, changedLeaves } from './change-leaf.ts';
import { caseComplaint, complaint } from './law-checks.ts';
import type { Mutant, MutantKind } from './mutant.ts';

const FLIPS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  count: { business: ['calendar'], calendar: ['business'], month: ['year'], year: ['month'] },
  roll: { none: ['forward'], forward: ['none'] },
  letterDate: { replaces: ['if_later'], if_later: ['replaces'] },
  area: { everywhere: ['DC'], DC: ['everywhere'] },
};

/** `checkedOn` says when a person read the law; no date depends on it. */
const changesOf: LeafChanges = (name, leaf) => {
  if (name === 'checkedOn') return [];
  if (typeof leaf === 'number') return [leaf - 1, leaf + 1];
  if (leaf === true && name !== 'required') return [false];
  if (typeof leaf !== 'string') return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(leaf)) return [dateOf(dayOf(leaf) - 1), dateOf(dayOf(leaf) + 1)];
  return FLIPS[name]?.[leaf] ?? [];
};

function mutant(name: string, kill: () => string | null): Mutant {
  return { name, kill };
}

function ruleMutants(): readonly Mutant[] {
  return [...LAW.rules.values()].flatMap((rule) =>
    changedLeaves<Rule>(rule, changesOf).map(({ path, from, to, value }) =>
      mutant(`${rule.key} ${path} ${from} -> ${to}`, () => caseComplaint(withRule(value), rule.key)),
    ),
  );
}

/** States keep their own rules too, by which a rule finds its calendar. */
function withRule(changed: Rule): Law {
  return { ...LAW, rules: new Map([...LAW.rules, [changed.key, changed]]) };
}

function calendarMutants(): readonly Mutant[] {
  const { calendars } = LAW;
  const changed = changedLeaves(calendars, changesOf).map(({ path, from, to, value }) =>
    mutant(`calendar ${path} ${from} -> ${to}`, () => complaint({ ...LAW, calendars: value })),
  );
  const removed = (['holidays', 'closings', 'lapses'] as const).flatMap((list) =>
    calendars[list].map((_, i) => {
      const left = { ...calendars, [list]: calendars[list].toSpliced(i, 1) };
      return mutant(`calendar ${list}.${i} removed`, () => complaint({ ...LAW, calendars: left }));
    }),
  );
  return [...changed, ...removed];
}

function stateMutants(): readonly Mutant[] {
  const own = LAW.states.filter((state) => state.holidays !== FEDERAL_HOLIDAYS);
  return own.flatMap((state) =>
    changedLeaves(state.holidays, changesOf).map(({ path, from, to, value }) =>
      mutant(`${state.code} holidays.${path} ${from} -> ${to}`, () => complaint(withState(state, value))),
    ),
  );
}

function withState(state: StateLaw, holidays: StateLaw['holidays']): Law {
  const states = LAW.states.map((each) => (each === state ? { ...state, holidays } : each));
  return { ...LAW, states };
}

/** What a default that is no choice becomes. */
const OTHER_DEFAULTS: Partial<Settings> = {
  court_state_holidays: ['2026-03-30'],
  holidays: [],
  follow_up_days: [1],
};

function defaultMutants(): readonly Mutant[] {
  return (Object.keys(SETTING_SHAPES) as readonly SettingKey[]).flatMap((key) =>
    otherDefaults(key).map((value) => {
      const defaults = { ...LAW.defaults, [key]: value };
      return mutant(`default ${key} -> ${String(value)}`, () => caseComplaint({ ...LAW, defaults }));
    }),
  );
}

function otherDefaults(key: SettingKey): readonly unknown[] {
  const shape = SETTING_SHAPES[key];
  if (shape.kind === 'choice') return shape.values.filter((value) => value !== LAW.defaults[key]);
  return shape.kind === 'time' ? ['16:59', '17:01'] : [OTHER_DEFAULTS[key]];
}

export const LAW_MUTANTS: readonly MutantKind[] = [
  { name: 'rules', mutants: ruleMutants },
  { name: 'calendars', mutants: calendarMutants },
  { name: 'state calendars', mutants: stateMutants },
  { name: 'default settings', mutants: defaultMutants },
];
