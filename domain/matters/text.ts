import { refusal } from '../errors.ts';

/** Longest texts accepted, in characters (UTF-16 units), by what they are for. */
export const TEXT_LIMITS = {
  title: 200,
  line: 300,
  note: 5_000,
  requestText: 50_000,
} as const;

/** Most facts in one save, parts of one request, components of one batch, files of one letter, and entries of any other list in an input. */
export const LIST_LIMITS = { facts: 25, parts: 50, components: 25, entries: 100, files: 100 } as const;

/**
 * Trims a text and checks it.
 * @param field its name in words, for the message
 * @returns null for a missing or blank text
 * @throws Refusal TEXT_TOO_LONG, TEXT_HAS_NUL
 */
export function checkOptionalText(
  value: string | null | undefined,
  limit: number,
  field: string,
  path: readonly string[],
): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  if (text.includes('\u0000') || !text.isWellFormed()) throw refusal('TEXT_HAS_NUL', { field }, path);
  if (text.length > limit) throw refusal('TEXT_TOO_LONG', { field, length: text.length, limit }, path);
  return text;
}

/** As `checkOptionalText`, and there must be one. @throws Refusal also TEXT_REQUIRED */
export function checkText(
  value: string | null | undefined,
  limit: number,
  field: string,
  path: readonly string[],
): string {
  const text = checkOptionalText(value, limit, field, path);
  if (text === null) throw refusal('TEXT_REQUIRED', { field }, path);
  return text;
}

/** @throws Refusal TOO_MANY */
export function checkListLength(
  list: readonly unknown[],
  limit: number,
  field: string,
  path: readonly string[],
): void {
  if (list.length > limit) throw refusal('TOO_MANY', { field, length: list.length, limit }, path);
}

/** One of a closed list. @param field its name in words, for the message. @throws Refusal CHOICE_UNKNOWN */
export function checkChoice<T extends string>(
  value: string,
  choices: readonly T[],
  field: string,
  path: readonly string[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw refusal('CHOICE_UNKNOWN', { value, field, choices: choices.join(', ') }, path);
  return found;
}

/** Of a page that can be opened; nothing that a browser would run. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text);
