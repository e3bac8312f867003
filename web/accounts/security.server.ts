import { execute, type Caller } from '../api.server.ts';
import { textOf, type Refusal } from '../forms/submitted.ts';
import {
  PasskeyAddMutation,
  PasskeyRemoveMutation,
  SessionRevokeMutation,
  SessionRevokeOthersMutation,
} from './security.query.ts';

type Act = (form: FormData, caller: Caller) => Promise<readonly Refusal[]>;

const word = (form: FormData, name: string) => textOf(form, name) ?? '';

/** The acts of the page `/security` by the form's `intent`. Each returns its refusals, none when it was done. */
const ACTS: Readonly<Record<string, Act>> = {
  revoke: async (form, caller) => {
    const input = { session: word(form, 'session') };
    return (await execute(SessionRevokeMutation, { input }, caller)).sessionRevoke.userErrors;
  },

  others: async (_form, caller) =>
    (await execute(SessionRevokeOthersMutation, {}, caller)).sessionRevokeOthers.userErrors,

  'add-passkey': async (form, caller) => {
    const input = { name: word(form, 'name'), response: word(form, 'response') };
    return (await execute(PasskeyAddMutation, { input }, caller)).passkeyAdd.userErrors;
  },

  'remove-passkey': async (form, caller) => {
    const input = { passkey: word(form, 'passkey') };
    return (await execute(PasskeyRemoveMutation, { input }, caller)).passkeyRemove.userErrors;
  },
};

/** Does what the form's `intent` names. Throws 400 for another word. */
export async function actOnSecurity(form: FormData, caller: Caller): Promise<readonly Refusal[]> {
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  return act(form, caller);
}
