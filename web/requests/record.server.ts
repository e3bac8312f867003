import type { Caller } from '../api.server.ts';
import { attempt, sentBack } from '../forms/attempt.server.ts';
import type { Refusal, Submitted } from '../forms/submitted.ts';

interface Answer {
  readonly userErrors: readonly Refusal[];
}

interface Steps<Preview, Saved> {
  /** Id of the matter. */
  readonly matter: string;
  /** What keeps the form from being sent on at all. */
  readonly empty: readonly Refusal[];
  /** The API's refusals, at the fields of this form. */
  readonly told: (refusals: readonly Refusal[]) => readonly Refusal[];
  readonly preview: () => Promise<Preview>;
  readonly save: () => Promise<Saved>;
}

/** The form to be shown again: with what would move, or why nothing was saved. */
export interface Shown<Preview, Saved> {
  readonly sent: Submitted;
  /** What saving would change, where it was asked for and can be said. */
  readonly preview: Preview | null;
  /** The API's whole answer; null where it was not asked. */
  readonly answer: Preview | Saved | null;
}

/** Two steps over one form: `preview` shows what would move, `save` and `staff` write. Null once it is written. */
export async function recordInSteps<Preview extends Answer, Saved extends Answer>(
  form: FormData,
  { matter, empty, told, preview, save }: Steps<Preview, Saved>,
  caller: Caller,
): Promise<Shown<Preview, Saved> | null> {
  if (empty.length === 0 && form.get('intent') === 'preview') {
    const found = await preview();
    const refusals = told(found.userErrors);
    const sent = await sentBack(form, refusals, matter, caller);
    return { sent, preview: refusals.length === 0 ? found : null, answer: found };
  }
  let answer: Saved | null = null;
  const { sent } = await attempt(form, matter, caller, async () => {
    if (empty.length > 0) return { userErrors: empty };
    answer = await save();
    return { userErrors: told(answer.userErrors) };
  });
  return sent && { sent, preview: null, answer };
}
