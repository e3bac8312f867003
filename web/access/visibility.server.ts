import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { aboutChoice } from './about-choice.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { KeepFieldsMutation, SetVisibilityMutation, VisibilityQuery } from './visibility.query.ts';

/** The matter whose readers are to be set, for a viewer who may. Throws the 404, 403 or sign-in page. */
export async function visibleMatter(reference: string | undefined, caller: Caller) {
  const asked = { code: codeOf(reference) };
  const { matter, viewer } = await openMatter(VisibilityQuery, asked, ['SET_VISIBILITY'], caller);
  return { matter, self: viewer?.person.id };
}

/** Sends the choice of the form. */
export async function setVisibility(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const choice = CHOICES[String(form.get('choice'))];
  if (!choice)
    return { userErrors: [{ code: 'MISSING', message: 'Choose who can see it.', path: ['choice'] }] };
  if (form.get('choice') === 'later') {
    const empty = missing(form, { 'embargo.endsOn': 'Say from which day on everyone can see it.' });
    if (empty.length > 0) return { userErrors: empty };
  }
  const input = {
    ...choice(form),
    matter,
    ...versionOf(form),
    reason: textOf(form, 'reason'),
  };
  return aboutChoice((await execute(SetVisibilityMutation, { input }, caller)).matterSetVisibility);
}

/** Sends which fields are kept. */
export async function keepFields(form: FormData, foiaRequest: string, caller: Caller): Promise<Outcome> {
  const input = {
    foiaRequest,
    ...versionOf(form),
    fields: KEPT.filter((field) => form.getAll('fields').includes(field)),
    reason: textOf(form, 'reason'),
  };
  return (await execute(KeepFieldsMutation, { input }, caller)).foiaRequestKeepFields;
}

const KEPT = ['REQUESTER', 'REQUEST_TEXT'] as const;

/** What each choice of the form means to the API. */
const CHOICES = {
  public: () => ({ visibility: 'PUBLIC' as const }),
  later: (form) => ({
    visibility: 'PUBLIC' as const,
    embargo: { endsOn: textOf(form, 'embargo.endsOn'), endsTime: textOf(form, 'embargo.endsTime') },
  }),
  when: (form) => ({
    visibility: 'PUBLIC' as const,
    embargo: {
      condition:
        form.get('embargo.condition') === 'FILING' ? ('FILING' as const) : ('DETERMINATION' as const),
    },
  }),
  organization: () => ({ visibility: 'ORGANIZATION' as const }),
  counsel: () => ({ visibility: 'COUNSEL' as const }),
  sealed: (form) => ({ visibility: 'SEALED' as const, readers: form.getAll('readers').map(String) }),
} satisfies Record<string, (form: FormData) => object> as Readonly<Record<string, Choice>>;

interface Chosen {
  readonly visibility: 'PUBLIC' | 'ORGANIZATION' | 'COUNSEL' | 'SEALED';
  readonly embargo?: {
    readonly endsOn?: string | null;
    readonly endsTime?: string | null;
    readonly condition?: 'DETERMINATION' | 'FILING';
  };
  readonly readers?: string[];
}
type Choice = (form: FormData) => Chosen;
