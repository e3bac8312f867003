/**
 * The catalogue of words in one language: every key the engine can ask for, so that a second language is one
 * file that the compiler holds complete.
 */
import type { DateField } from '../deadlines/answer.ts';
import type { EventType } from '../deadlines/events.ts';
import type { SettingKey } from '../deadlines/settings.ts';
import type { Consequence, StepKey, StepParams } from '../deadlines/steps.ts';

/** A setting for a form: what it is called, what it decides, and each of its values in words. */
export interface SettingWords {
  readonly label: string;
  readonly meaning: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Words {
  /** `Tue Feb 17, 2026` */
  readonly date: (date: string) => string;
  /** `Tue Feb 17` */
  readonly shortDate: (date: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly events: Readonly<Record<EventType, string>>;
  readonly settings: Readonly<Record<SettingKey, SettingWords>>;
  readonly fields: Readonly<Record<DateField, string>>;
  readonly consequences: Readonly<Record<Consequence, string>>;
  readonly families: Readonly<Record<string, string>>;
  readonly steps: { readonly [K in StepKey]: (params: StepParams[K]) => string };
}
