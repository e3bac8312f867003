/**
 * The whole of the law this engine knows, in one table: the rules of every family and state, the calendars, and
 * the default conventions.
 */
import { CALENDAR_DATA } from '../calendar/working-days.ts';
import type { Law, Rule, RuleKey, StateLaw } from './rule.ts';
import { COMMENTS } from './rules/comments.ts';
import { FOIA_APPEAL } from './rules/foia-appeal.ts';
import { FOIA_DETERMINATION } from './rules/foia-determination.ts';
import { FOIA_EXPEDITION } from './rules/foia-expedition.ts';
import { FOIA_LIMITATION } from './rules/foia-limitation.ts';
import { FOIA_OURS } from './rules/foia-ours.ts';
import { LITIGATION_END } from './rules/litigation-end.ts';
import { LITIGATION } from './rules/litigation.ts';
import { OVERSIGHT } from './rules/oversight.ts';
import { PRIVACY_ACT } from './rules/privacy-act.ts';
import { STATED } from './rules/stated-date.ts';
import * as registry from './rules/states/registry.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** The families in the order of the rules page, for a reader's menu. */
export const FAMILIES: readonly { readonly key: string; readonly rules: readonly Rule[] }[] = [
  {
    key: 'foia',
    rules: [...FOIA_DETERMINATION, ...FOIA_EXPEDITION, ...FOIA_APPEAL, ...FOIA_OURS, ...FOIA_LIMITATION],
  },
  { key: 'litigation', rules: [...LITIGATION, ...LITIGATION_END] },
  { key: 'privacy_act', rules: PRIVACY_ACT },
  { key: 'comments', rules: COMMENTS },
  { key: 'oversight', rules: OVERSIGHT },
  { key: 'stated', rules: STATED },
  { key: 'states', rules: Object.values(registry).flatMap((state) => state.rules) },
];

/** The table of law from its families and states; a new state is one line of `rules/states/registry.ts`. */
export function lawOf(families: typeof FAMILIES, states: readonly StateLaw[]): Law {
  const rules = new Map<RuleKey, Rule>();
  for (const rule of families.flatMap((family) => family.rules)) {
    if (rules.has(rule.key)) throw new Error(`Two rules are called ${rule.key}.`);
    rules.set(rule.key, rule);
  }
  return { rules, calendars: CALENDAR_DATA, states, defaults: DEFAULT_SETTINGS };
}

export const LAW: Law = lawOf(FAMILIES, Object.values(registry));

/** The rule of that name, or undefined. */
export function ruleByKey(key: RuleKey): Rule | undefined {
  return LAW.rules.get(key);
}

export function allRules(): readonly Rule[] {
  return [...LAW.rules.values()];
}
