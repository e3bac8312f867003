/**
 * The date under the other reading of each disputed point: the same facts counted again with one setting
 * changed. A reading that gives the same date is not shown.
 */
import type { Alternative } from './answer.ts';
import type { Rule } from './rule.ts';
import { SETTING_SHAPES, type SettingKey, type Settings } from './settings.ts';

/** Counts again under other settings; null where that reading has no date, undefined where it does not apply. */
export type Recount = (settings: Settings) => string | null | undefined;

export function alternativesOf(
  rule: Rule,
  settings: Settings,
  due: string | null,
  recount: Recount,
): readonly Alternative[] {
  return rule.disputed.flatMap((setting) =>
    otherValues(setting, rule, settings).flatMap((value) => {
      const other = recount({ ...settings, [setting]: value });
      return other === undefined || other === due ? [] : [{ setting, value: String(value), due: other }];
    }),
  );
}

function otherValues(setting: SettingKey, rule: Rule, settings: Settings): readonly (string | boolean)[] {
  if (setting === 'roll') {
    const used = settings.roll === 'rule' ? rule.roll : settings.roll;
    return [used === 'forward' ? 'none' : 'forward'];
  }
  if (setting === 'trigger') {
    const readings = ['rule', ...Object.keys(rule.trigger.readings ?? {})];
    return readings.filter((value) => value !== settings.trigger);
  }
  const shape = SETTING_SHAPES[setting];
  return shape.kind === 'choice' ? shape.values.filter((value) => value !== settings[setting]) : [];
}

/**
 * Whether the date is disputed for this agency. That Interior counts the day of receipt (43 CFR 2.16(a)) is always
 * shown, but it makes another agency's date no less certain.
 */
export function isDisputed(alternatives: readonly Alternative[], settings: Settings): boolean {
  return alternatives.some(
    (each) => each.setting !== 'trigger_day' || settings.trigger_day !== 'not_counted',
  );
}
