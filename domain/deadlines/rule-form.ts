/**
 * What a form for a rule must ask: its events, required or not, and the settings that can change its date.
 * Words for both stand in the catalogue (`EN.events`, `EN.settings`).
 */
import type { Rule, RuleEvent } from './rule.ts';
import type { SettingKey } from './settings.ts';

export interface RuleForm {
  readonly events: readonly RuleEvent[];
  readonly settings: readonly SettingKey[];
}

export function ruleForm(rule: Rule): RuleForm {
  return { events: rule.events, settings: [...new Set([...rule.disputed, ...settingsOfCalendar(rule)])] };
}

function settingsOfCalendar(rule: Rule): readonly SettingKey[] {
  const asking: readonly SettingKey[] = rule.followUps.length > 0 ? ['follow_up_days'] : [];
  const hours: readonly SettingKey[] = rule.key === 'FOIA-APPEAL-HHS' ? ['business_hours_end'] : [];
  switch (rule.calendar) {
    case 'agency':
      return ['office_area', ...asking, ...hours];
    case 'register':
      return [];
    case 'court':
      return ['court_state_holidays'];
    case 'state':
      return ['holidays', ...asking];
  }
}
