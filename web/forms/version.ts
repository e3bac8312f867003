import { numberOf, textOf } from './submitted.ts';

/** What every change of a matter sends along: the version the person saw, and an id that makes a double click one act. */
export function versionOf(form: FormData) {
  return {
    expectedVersion: numberOf(form, 'expectedVersion'),
    clientMutationId: textOf(form, 'clientMutationId'),
  };
}
