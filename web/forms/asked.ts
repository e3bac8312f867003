/*
 * What cannot be taken back is asked before it is done. The first button of such an act sends `ask-` and the act's intent,
 * with all that the act takes; the page comes back with a question that says what will happen, and only the button under
 * the question sends the intent itself. Without a script it is two pages.
 */
import { textOf } from './submitted.ts';

/** An act that waits for a yes: its intent, and what the form held. */
export interface Asked {
  readonly intent: string;
  readonly values: Readonly<Record<string, string>>;
}

const ASK = 'ask-';

/** The intent of the button that only asks. */
export const askFor = (intent: string): string => ASK + intent;

/** What a form asks for, or null when it is to be done. Nothing may be changed for a form that only asks. */
export function askedIn(form: FormData): Asked | null {
  const intent = textOf(form, 'intent') ?? '';
  return intent.startsWith(ASK) ? heldBy(form, intent.slice(ASK.length)) : null;
}

/** The same of an act that was said yes to and then refused, so that its question stands again; null for another act. */
export function confirmedIn(form: FormData, questions: Readonly<Record<string, unknown>>): Asked | null {
  const intent = textOf(form, 'intent') ?? '';
  return Object.hasOwn(questions, intent) ? heldBy(form, intent) : null;
}

function heldBy(form: FormData, intent: string): Asked {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  return { intent, values: Object.fromEntries(fields) };
}
