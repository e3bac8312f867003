// A paper recorded on a matter of any kind that takes papers: the form of its input, and the answer to the same file again.
import type { CommandDeps } from '#commands/context.ts';
import { Refusal } from '#domain/errors.ts';
import type { ApiContext } from '../../context.ts';
import { userErrorsOf } from '../../refusals.ts';
import { act } from '../acts/act.ts';
import { type FactGiven, factWithUuids, withUuids } from '../acts/uuids.ts';
import type { RecordShape } from '../requests/payloads.ts';

interface Paper {
  readonly communication: object;
  readonly facts: readonly FactGiven[];
}

/** The input of the command: uuids in the place of ids, with the place of a bad one. */
export const decodedPaper = <Input>(given: Paper): Input =>
  ({
    ...withUuids(given),
    communication: withUuids(given.communication, ['communication']),
    facts: given.facts.map((fact, at) => factWithUuids(fact, ['facts', String(at)])),
  }) as Input;

type Command<Input, Done> = (deps: CommandDeps, input: Input) => Promise<Done>;

/** The same file again is refused, and the answer leads to the communication that holds it. */
export async function recordPaper<Input extends { readonly clientMutationId?: string | null | undefined }>(
  ctx: ApiContext,
  input: Input,
  record: Command<Input, RecordShape>,
  preview: Command<Input, { readonly duplicateOfId: string | null }>,
): Promise<RecordShape> {
  try {
    return await act(ctx, record, input);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'DUPLICATE_FILE') throw error;
    const { duplicateOfId } = await act(ctx, preview, input);
    return {
      userErrors: await userErrorsOf(error, ctx),
      clientMutationId: input.clientMutationId ?? null,
      duplicateOfId,
    };
  }
}
