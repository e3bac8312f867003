/*
 * What a form brings back when an act was refused: everything that was typed, and each refusal with the field it is about.
 * Field names are paths of the mutation's input ("communication.datedOn"), so the API's paths need no translation.
 */

/** The API's refusal, as every payload's `userErrors` gives it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** A form as it was sent, to be shown again. */
export interface Submitted {
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** `field` is empty for a refusal that no field of the form is about. */
  readonly errors: ReadonlyArray<{ readonly code: string; readonly field: string; readonly message: string }>;
  /** What others saved since the form was first opened; absent where nobody did. */
  readonly meanwhile?: Meanwhile;
}

/** The newest acts of others, newest first, and how many there were. */
export interface Meanwhile {
  readonly acts: readonly MeanwhileAct[];
  readonly total: number;
}

export interface MeanwhileAct {
  readonly number: number;
  readonly at: string;
  readonly by: { readonly name: string } | null;
  readonly sentence: string;
  readonly reason: string | null;
  readonly changes: ReadonlyArray<{
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }>;
}

/** Fields that are never shown again. */
const SECRET = /password|code|token/i;

/** Keeps what was typed (never a password, a code or a file) beside the refusals. */
export function submitted(form: FormData, refusals: readonly Refusal[] = []): Submitted {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !SECRET.test(name)) (values[name] ??= []).push(value);
  }
  return { values, errors: refusals.map((one) => told(one, form)) };
}

/** What a form carries and nobody sees: a refusal of it is about the form as a whole. */
const CARRIED =
  /^(clientMutationId|expectedVersion|matter|foiaRequest|task|note|entry|event|approval|token|session|passkey|key|about|proposal|contact|alias|corrects)$/;

/** A refusal belongs to a field that the form has: one that it sent, or a choice that was not made, which sends nothing. */
function told({ code, message, path }: Refusal, form: FormData): Submitted['errors'][number] {
  const name = (path[0] === 'input' ? path.slice(1) : path).join('.');
  const isDrawn = !CARRIED.test(name) && (code === 'MISSING' || form.has(name));
  return { code, message, field: isDrawn ? name : '' };
}

/** A text field of a form, trimmed; null if it is missing or empty. */
export function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/**
 * A refusal for each of these fields that is empty, with its sentence. Browsers check this first; a form sent without
 * one must not end in a fault of the API's scalars.
 */
export function missing(form: FormData, sentences: Readonly<Record<string, string>>): Refusal[] {
  return Object.entries(sentences)
    .filter(([name]) => textOf(form, name) === null)
    .map(([name, message]) => ({ code: 'MISSING', message, path: name.split('.') }));
}

/** A whole number of a hidden field. Throws a 400 page: only a changed form can get here. */
export function numberOf(form: FormData, name: string): number {
  const value = Number(textOf(form, name) ?? Number.NaN);
  if (!Number.isInteger(value)) throw new Response(null, { status: 400 });
  return value;
}

/** The id an element of this field has, for labels and links. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-')}`;
