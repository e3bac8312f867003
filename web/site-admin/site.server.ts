import { execute, type Caller } from '../api.server.ts';
import { missing, textOf, type Refusal } from '../forms/submitted.ts';
import {
  InspectMatterMutation,
  RestoreOrganizationMutation,
  RestorePersonMutation,
  SuspendOrganizationMutation,
  SuspendPersonMutation,
} from './site.query.ts';

/** What came of an act: refusals, or the address to go on at. */
export interface Acted {
  readonly errors: readonly Refusal[];
  readonly next: string;
}

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export async function actOnSite(form: FormData, caller: Caller): Promise<Acted> {
  const intent = String(form.get('intent'));
  const act = ACTS[intent];
  if (!act) throw new Response(null, { status: 400 });
  const errors = missing(form, { reason: 'Write why.' });
  if (errors.length > 0) return { errors, next: '' };
  return act(form, caller);
}

type Act = (form: FormData, caller: Caller) => Promise<Acted>;

const given = (form: FormData) => ({
  reason: textOf(form, 'reason') ?? '',
  clientMutationId: textOf(form, 'clientMutationId'),
});
const personOf = (form: FormData) => ({ ...given(form), person: String(form.get('about')) });
const organizationOf = (form: FormData) => ({ ...given(form), organization: String(form.get('about')) });
const done = (form: FormData, errors: readonly Refusal[]): Acted => ({
  errors,
  next: `/site?done=${String(form.get('intent'))}`,
});

const ACTS: Readonly<Record<string, Act>> = {
  'suspend-person': async (form, caller) => {
    const answer = await execute(SuspendPersonMutation, { input: personOf(form) }, caller);
    return done(form, answer.siteSuspendPerson.userErrors);
  },

  'restore-person': async (form, caller) => {
    const answer = await execute(RestorePersonMutation, { input: personOf(form) }, caller);
    return done(form, answer.siteRestorePerson.userErrors);
  },

  'suspend-organization': async (form, caller) => {
    const answer = await execute(SuspendOrganizationMutation, { input: organizationOf(form) }, caller);
    return done(form, answer.siteSuspendOrganization.userErrors);
  },

  'restore-organization': async (form, caller) => {
    const answer = await execute(RestoreOrganizationMutation, { input: organizationOf(form) }, caller);
    return done(form, answer.siteRestoreOrganization.userErrors);
  },

  inspect: async (form, caller) => {
    const code = codeOf(textOf(form, 'code') ?? '');
    const input = { ...given(form), code };
    const { siteInspectMatter } = await execute(InspectMatterMutation, { input }, caller);
    return { errors: siteInspectMatter.userErrors, next: `/requests/${siteInspectMatter.code ?? ''}` };
  },
};

/** The ten characters, also out of a whole address. */
const codeOf = (typed: string): string =>
  /(?:^|\/requests\/)([0-9A-Za-z]{10})(?:$|[-/?#])/.exec(typed.trim())?.[1] ?? typed.trim();
