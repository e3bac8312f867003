/*
 * Two people, one record: what a form holds when somebody else saved in between. Beside each field that starts from what is
 * saved a form carries what was saved when it was opened ("was.title"). So where a save comes too late, three texts are at
 * hand: what was, what is saved now, and what the person typed. A field that only one of the two touched needs no question.
 */
import type { Refusal, Submitted } from './submitted.ts';

/** A field that starts from what is saved. Spread it into its input, so that name, label and choices are said once. */
export interface SavedField {
  readonly name: string;
  readonly label: string;
  /** What it belongs to, where its label alone would not tell. */
  readonly about?: string;
  /** What is saved now. */
  readonly value?: string | null | undefined;
  /** The same of a field that takes several. */
  readonly values?: readonly string[];
  readonly options?: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A field that both changed: the person says which of the two stays. */
export interface OpenField {
  readonly field: SavedField;
  readonly saved: readonly string[];
  readonly typed: readonly string[];
  readonly keep: Keep | undefined;
}

export type Keep = 'saved' | 'typed';

/** What a form shows again. */
export interface Merged {
  readonly values: Submitted['values'];
  readonly open: readonly OpenField[];
  /** What only the others changed; it stands in the form now. */
  readonly taken: readonly SavedField[];
}

/** Hidden: what was saved when the form was opened. */
export const wasName = (name: string): string => `was.${name}`;
/** Which of two texts stays. */
export const keepName = (name: string): string => `keep.${name}`;
/** Hidden, one for each field that must be decided. */
export const OPEN = 'open';

/** What is saved of a field, as a form carries it. */
export const savedValues = ({ value, values }: SavedField): readonly string[] => values ?? [value ?? ''];

/** Puts what was typed and what was saved meanwhile together. @param fields as they are saved now */
export function merge(sent: Submitted, fields: readonly SavedField[]): Merged {
  const isStale = sent.errors.some(({ code }) => code === 'CONFLICT');
  const sides = fields.map((field) => sideOf(sent, field, isStale));
  const taken = sides.filter(({ who }) => who === 'them').map(({ field }) => field);
  const values = Object.fromEntries(taken.map((field) => [field.name, savedValues(field)]));
  return {
    values: { ...sent.values, ...values },
    open: sides.filter(({ who }) => who === 'both'),
    taken,
  };
}

interface Side extends OpenField {
  /** Who changed it. */
  readonly who: 'them' | 'both' | 'nobody else';
}

function sideOf({ values }: Submitted, field: SavedField, isStale: boolean): Side {
  const { name } = field;
  const was = values[wasName(name)] ?? [];
  const typed = values[name] ?? [];
  // A form that was not stale this time shows the choice again between the two that it showed before.
  const saved = isStale ? savedValues(field) : was;
  const wasOpen = values[OPEN]?.includes(name) ?? false;
  const keep = isSame(saved, was) ? keepOf(values[keepName(name)]?.[0]) : undefined;
  const side = { field, saved, typed, keep };
  if (isSame(typed, saved)) return { ...side, who: 'nobody else' };
  if (wasOpen) return { ...side, who: 'both' };
  if (isSame(saved, was)) return { ...side, who: 'nobody else' };
  return { ...side, who: isSame(typed, was) ? 'them' : 'both' };
}

const keepOf = (word: string | undefined): Keep | undefined =>
  word === 'saved' || word === 'typed' ? word : undefined;

/** Browsers send lines with CRLF, and an empty field as an empty text. */
const plain = (values: readonly string[]) =>
  values
    .map((value) => value.replace(/\r\n?/g, '\n').trim())
    .filter(Boolean)
    .sort();

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** Whether the person changed one of these fields since the form was opened. */
export const isTouched = (form: FormData, ...names: readonly string[]): boolean =>
  names.some((name) => !isSame(textsOf(form, name), textsOf(form, wasName(name))));

const textsOf = (form: FormData, name: string): string[] => form.getAll(name).map(String);

/**
 * The form as it is to be saved: what was saved stands in the place of what was typed where the person chose so. The form
 * itself stays as it is, so that a refusal can still show both.
 */
export function decided(form: FormData): { readonly form: FormData; readonly undecided: readonly Refusal[] } {
  const open = form.getAll(OPEN).map(String);
  const result = new FormData();
  for (const [name, value] of form) result.append(name, value);
  for (const name of open.filter((one) => form.get(keepName(one)) === 'saved')) {
    result.delete(name);
    for (const value of form.getAll(wasName(name))) result.append(name, value);
  }
  const undecided = open.filter((name) => keepOf(String(form.get(keepName(name)))) === undefined);
  return { form: result, undecided: undecided.map(refusalOf) };
}

const refusalOf = (name: string): Refusal => ({
  code: 'MISSING',
  message: 'Both of you changed this: say which text stays.',
  path: [keepName(name)],
});
