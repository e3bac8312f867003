import type { SavedField } from '../forms/merge.ts';

/** Fields of a request that only its organization and guests are told; everybody else reads that they are withheld. */
export const keptFields = (kept: readonly string[]) =>
  ({
    name: 'fields',
    label: 'Keep to our organization and guests',
    values: kept,
    options: [
      {
        value: 'REQUESTER',
        label: 'Who asked',
        hint: 'The name of the requester; others read “Withheld”',
      },
      {
        value: 'REQUEST_TEXT',
        label: 'What the request says',
        hint: 'Search no longer finds it by these words, for us neither',
      },
    ],
  }) satisfies SavedField;
