/** Acts on a matter, in English. */
import type { Action } from '../access/policy.ts';
import { fieldLabel, optionLabel } from './facts-en.ts';

const ACTS_EN: Partial<Readonly<Record<Action | 'undo_correction', string>>> = {
  draft_request: 'Drafted the request',
  edit_request: 'Changed the draft',
  file_request: 'Recorded that it was sent',
  record_communication: 'Recorded a communication',
  correct_event: 'Corrected a fact',
  undo_correction: 'Undid a correction',
  add_part: 'Added a part',
  close_part: 'Closed a part',
  set_people: 'Named lead and backup',
  withdraw_request: 'Withdrew the request',
  set_stated_date: 'Set a date that a paper names',
};

/** `Recorded a communication.` */
export const historySentence = (action: string): string =>
  `${ACTS_EN[action as Action] ?? optionLabel(action)}.`;

/** One line a field, `Title: …`; null for nothing. Nested values come as they are kept. */
export function fieldsInWords(fields: Readonly<Record<string, unknown>> | null): string | null {
  if (fields === null) return null;
  return Object.entries(fields)
    .map(
      ([key, value]) =>
        `${fieldLabel(key)}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join('\n');
}
