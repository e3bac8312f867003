import { execute, type Caller } from '../api.server.ts';
import { missing, textOf, type Refusal } from '../forms/submitted.ts';
import { isRole } from './roles.ts';
import {
  ChangeRoleMutation,
  InviteMutation,
  LeaveMutation,
  RemoveMemberMutation,
  WithdrawInvitationMutation,
} from './team.query.ts';

/** Does the act that the form's `intent` names. Returns the refusals, empty when it was done. Throws 400 for another word. */
export async function actOnTeam(
  form: FormData,
  organization: string,
  caller: Caller,
): Promise<readonly Refusal[]> {
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  return act(form, { organization, clientMutationId: textOf(form, 'clientMutationId') }, caller);
}

interface Target {
  readonly organization: string;
  readonly clientMutationId: string | null;
}

type Act = (form: FormData, target: Target, caller: Caller) => Promise<readonly Refusal[]>;

const personOf = (form: FormData) => String(form.get('person') ?? '');

const ACTS: Readonly<Record<string, Act>> = {
  role: async (form, target, caller) => {
    const role = String(form.get('role'));
    if (!isRole(role)) throw new Response(null, { status: 400 });
    const input = { ...target, person: personOf(form), role };
    return (await execute(ChangeRoleMutation, { input }, caller)).organizationChangeRole.userErrors;
  },

  remove: async (form, target, caller) => {
    const input = { ...target, person: personOf(form), reason: textOf(form, 'reason') };
    return (await execute(RemoveMemberMutation, { input }, caller)).organizationRemoveMember.userErrors;
  },

  invite: async (form, target, caller) => {
    const empty = missing(form, { address: 'Write their e-mail address.' });
    if (empty.length > 0) return empty;
    const role = String(form.get('role'));
    if (!isRole(role)) throw new Response(null, { status: 400 });
    const input = { ...target, address: textOf(form, 'address') ?? '', role };
    return (await execute(InviteMutation, { input }, caller)).organizationInvite.userErrors;
  },

  withdraw: async (form, target, caller) => {
    const input = { ...target, address: textOf(form, 'address') ?? '' };
    const { organizationWithdrawInvitation } = await execute(WithdrawInvitationMutation, { input }, caller);
    return organizationWithdrawInvitation.userErrors;
  },

  leave: async (_form, target, caller) =>
    (await execute(LeaveMutation, { input: target }, caller)).organizationLeave.userErrors,
};
