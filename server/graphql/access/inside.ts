// What an input says of who may see what it writes for the work inside.
import { uuidsOf } from '../acts/uuids.ts';
import type { InputFieldBuilder } from '@pothos/core';
import type { builder } from '../builder.ts';
import { InsideVisibility } from './words.ts';

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

export const inside = (t: Fields) => ({
  visibility: t.field({ type: InsideVisibility, description: 'Who may see it; ORGANIZATION by default.' }),
  readers: t.idList({
    description:
      'With SEALED: the people who may see what is sealed in this matter, beside who writes it. Left out: those who are named already.',
  }),
});

/** @throws Refusal ID_INVALID */
export const readersIn = ({ readers }: { readonly readers?: readonly string[] | null | undefined }) =>
  readers ? uuidsOf('Person', readers, ['readers']) : null;
