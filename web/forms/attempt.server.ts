import { execute, type Caller } from '../api.server.ts';
import { decided } from './merge.ts';
import { MeanwhileQuery } from './meanwhile.query.ts';
import { numberOf, submitted, type Refusal, type Submitted } from './submitted.ts';

/** What came of an act: refused, done, or waiting for a second person. */
export interface Outcome {
  readonly userErrors: readonly Refusal[];
  readonly approval?: { readonly id: string } | null;
}

/** The form to be shown again, or what was done. */
export type Attempt<Result extends Outcome> =
  | { readonly sent: Submitted; readonly done: null; readonly refused: Result | null }
  | { readonly sent: null; readonly done: Result };

/**
 * Tries an act of a `ChangeForm`. It is given the form as the person decided, with the version that it was opened at, or
 * opened again. If it is refused, everything that was typed comes back, and if others saved meanwhile, what they did.
 * @param matter its id
 */
export async function attempt<Result extends Outcome>(
  form: FormData,
  matter: string,
  caller: Caller,
  act: (form: FormData) => Result | Promise<Result>,
): Promise<Attempt<Result>> {
  const { form: chosen, undecided } = decided(form);
  const result = undecided.length > 0 ? null : await act(chosen);
  const refusals = result?.userErrors ?? undecided;
  if (result && refusals.length === 0) return { sent: null, done: result };
  return { sent: await sentBack(form, refusals, matter, caller), done: null, refused: result };
}

/** A form to be shown again, with what others saved since it was first opened. */
export async function sentBack(
  form: FormData,
  refusals: readonly Refusal[],
  matter: string,
  caller: Caller,
): Promise<Submitted> {
  const sent = submitted(form, refusals);
  if (!form.has('expectedVersion')) return sent;
  const version = numberOf(form, 'expectedVersion');
  const since = form.has('openedVersion') ? numberOf(form, 'openedVersion') : version;
  const isLate = version > since;
  if (!isLate && !refusals.some(({ code }) => code === 'CONFLICT')) return sent;
  const { node } = await execute(MeanwhileQuery, { matter, since }, caller);
  const meanwhile = node && 'history' in node ? node.history : null;
  return { ...sent, meanwhile: { acts: meanwhile?.nodes ?? [], total: meanwhile?.totalCount ?? 0 } };
}
