// What every act takes, whatever it is done to.
import type { InputFieldBuilder } from '@pothos/core';
import type { builder } from '../builder.ts';

export type InputFields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Every mutation may carry it. */
export const repeatable = (t: InputFields) => ({
  clientMutationId: t.string({
    description:
      'An id of your own for this act; sent again with the same input it gets the first answer again.',
  }),
});

/** The version that an act was decided on. */
export const atVersion = (t: InputFields) => ({
  expectedVersion: t.int({
    required: true,
    description:
      'The version that was read; if another one is current, nothing is saved and CONFLICT comes back.',
  }),
});

/** Every act on a matter, of any kind, names it and the version it was decided on. */
export const onMatter = (t: InputFields) => ({
  ...repeatable(t),
  matter: t.id({ required: true, description: 'Of which matter.' }),
  ...atVersion(t),
});
