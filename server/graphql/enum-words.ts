import { builder } from './builder.ts';

/** `received_proper_component` is `RECEIVED_PROPER_COMPONENT`, `outside-DC` is `OUTSIDE_DC`: no word is renamed. */
export const enumName = (word: string): string => word.toUpperCase().replaceAll('-', '_');

/** An enum over words of the domain, each with its description. */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
) {
  const values: Record<string, { value: string; description: string }> = {};
  for (const [word, meaning] of Object.entries<string>(words)) {
    values[enumName(word)] = { value: word, description: meaning };
  }
  return builder.enumType(name, { description, values });
}
