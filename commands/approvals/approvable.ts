/**
 * Acts that a volunteer may ask for and a second person decides on. Such an act is tried in full inside the transaction: if
 * it turns out to need a second person, all it did is undone and the ask is kept instead, with what it would have changed.
 * So an ask is checked as strictly as the act itself, and what is shown to who decides was written by the act. A new one
 * is made with `approvable` and joins by its line in `approvable-acts.ts`.
 */
import { type Asking, type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { type ApprovableInput, type ApprovableResult, askApproval } from './ask-approval.ts';

export type Act<Input> = (ctx: CommandContext, input: Input) => Promise<RequestResult>;

export interface Approvable<Input> {
  (deps: CommandDeps, input: Input): Promise<ApprovableResult>;
  readonly act: Act<Input>;
}

/** Undoes the trial. */
class Waits extends Error {
  readonly matterId: string;

  constructor(matterId: string) {
    super('waits for a second person');
    this.matterId = matterId;
  }
}

/** A command that is done at once by who may, and asked for by who may only ask. @throws Refusal those of `act` */
export function approvable<Input extends ApprovableInput>(name: string, act: Act<Input>): Approvable<Input> {
  const command = (deps: CommandDeps, input: Input) =>
    runCommand(deps, name, input, (ctx) => doOrAsk(ctx, name, input, act));
  return Object.assign(command, { act });
}

async function doOrAsk<Input extends ApprovableInput>(
  ctx: CommandContext,
  name: string,
  input: Input,
  act: Act<Input>,
): Promise<ApprovableResult> {
  const asking: Asking = { needed: null, note: null };
  try {
    return await ctx.tx.attempt(async (tx) => {
      const result = await act({ ...ctx, tx, asking }, input);
      if (asking.needed) throw new Waits(result.matterId);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Waits)) throw error;
    return askApproval(ctx, { act: name, matterId: error.matterId, input, asking });
  }
}
