import type { ObjectFieldBuilder } from '@pothos/core';
import type { UserErrorShape } from '../refusals.ts';
import { builder } from './builder.ts';
import { Matter } from './refs.ts';

export const UserError = builder.objectRef<UserErrorShape>('UserError').implement({
  description: 'An expected refusal: nothing was saved. `docs/errors.md` lists the codes.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'For programs; it does not change.' }),
    message: t.exposeString('message', { description: 'For people: what is wrong, and how to go on.' }),
    path: t.stringList({
      description: 'Where in the input, from the outside in; empty where it concerns the whole.',
      resolve: ({ path }) => [...path],
    }),
    current: t.field({
      type: Matter,
      nullable: true,
      description:
        'The matter as it is now, with CONFLICT; with LAWSUIT_EXISTS the record that there is; else null.',
      resolve: ({ current }) => current,
    }),
  }),
});

/** What every payload of a mutation may carry beside its result. */
export interface Refused {
  readonly userErrors?: readonly UserErrorShape[];
  readonly clientMutationId?: string | null | undefined;
}

/** The two fields that end the payload of every repeatable act. */
export const answered = <Shape extends Refused>(
  t: ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Shape>,
) => ({
  userErrors: t.field({
    type: [UserError],
    description: 'Why nothing was saved; empty when it was.',
    resolve: ({ userErrors = [] }: Shape) => [...userErrors],
  }),
  clientMutationId: t.string({
    nullable: true,
    description: 'The id that the input carried; null without one.',
    resolve: ({ clientMutationId }: Shape) => clientMutationId ?? null,
  }),
});
