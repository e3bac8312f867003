// How a resolver runs a command, and what the acts on a matter of any kind give back.
import type { CommandDeps } from '#commands/context.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Matter } from '../refs.ts';
import { answered, type Refused } from '../user-error.ts';

/** What a resolver of an act returns: ids; the rows are read anew. */
export interface ActShape extends Refused {
  readonly matterId?: string;
  /** It was not done: it waits for a second person. */
  readonly approvalId?: string;
}

/** Runs a command and lets everything after it be read anew. */
export async function act<Input extends { readonly clientMutationId?: string | null | undefined }, Result>(
  ctx: ApiContext,
  command: (deps: CommandDeps, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result & Pick<ActShape, 'clientMutationId'>> {
  const result = await command({ db: ctx.db, viewer: ctx.viewer, newId: ctx.newId }, input);
  ctx.loaders.forget();
  return { ...result, clientMutationId: input.clientMutationId ?? null };
}

/** The matter of an act, read anew; of any kind. */
export const matterOf = async ({ matterId }: ActShape, _args: unknown, { loaders }: ApiContext) =>
  matterId === undefined ? null : loaders.matters(matterId);

export const MatterPayload = builder.objectRef<ActShape>('MatterPayload').implement({
  description: 'What an act on a matter gives back.',
  fields: (t) => ({
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'The matter as it is now; null when nothing was saved.',
      resolve: matterOf,
    }),
    ...answered(t),
  }),
});
