import { refusal } from '../errors.ts';

/** A whole number between two others, both of them allowed. @throws Refusal NUMBER_OUT_OF_RANGE */
export function checkNumber(
  value: number,
  least: number,
  most: number,
  field: string,
  path: readonly string[],
): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw refusal('NUMBER_OUT_OF_RANGE', { field, least, most }, path);
  }
  return value;
}
