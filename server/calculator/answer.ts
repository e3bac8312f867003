// Puts a calculator question to the engine.
import { compute } from '#domain/deadlines/compute.ts';
import {
  type Computation,
  DeadlineInputError,
  type SettingKey,
  type Settings,
} from '#domain/deadlines/deadline.ts';
import { SETTING_SHAPES } from '#domain/deadlines/settings.ts';
import { refusal } from '#domain/errors.ts';
import type { CalculatorQuestion } from './question.ts';

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTING_SHAPES, key);

/** A setting's text in the type that it has. Unknown keys pass on: the engine refuses them by name. */
export function settingValue(key: string, text: string): unknown {
  if (!isSettingKey(key)) return text;
  const list = text.split(/[\s,]+/).filter((item) => item !== '');
  switch (SETTING_SHAPES[key].kind) {
    case 'dates':
      return list;
    case 'days':
      return list.map(Number);
    case 'time':
      return text;
    case 'choice':
      return text === 'true' || text === 'false' ? text === 'true' : text;
  }
}

/**
 * Puts a question to the engine; its objections become refusals.
 * @throws Refusal RULE_UNKNOWN, DATE_INVALID, DEADLINE_INPUT
 */
export function answerQuestion(question: CalculatorQuestion): Computation {
  try {
    return compute({
      rule: question.rule,
      events: question.events,
      settings: question.settings as Partial<Settings>,
      ...(question.asOf === null ? {} : { asOf: question.asOf }),
    });
  } catch (error) {
    if (!(error instanceof DeadlineInputError)) throw error;
    const path = error.field.split(/[.[\]]+/).filter((part) => part !== '');
    if (error.code === 'UNKNOWN_RULE')
      throw refusal('RULE_UNKNOWN', { value: question.rule.slice(0, 80) }, path);
    throw refusal('DEADLINE_INPUT', { reason: error.message.slice(0, 300) }, path);
  }
}
