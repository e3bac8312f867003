import { redirect } from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { submitted, type Refusal, type Submitted } from '../forms/submitted.ts';
import { nextOf, putOff } from './entry.server.ts';
import {
  RecoveryCodesRenewMutation,
  TwoFactorBeginMutation,
  TwoFactorConfirmMutation,
  TwoFactorTurnOffMutation,
} from './security.query.ts';

/** What is shown once, and what came back with refusals. */
export interface TwoFactorAnswer {
  readonly sent?: Submitted;
  /** The `otpauth:` address of a secret that does not count yet. */
  readonly uri?: string;
  readonly recoveryCodes?: readonly string[];
}

type Act = (form: FormData, caller: Caller) => Promise<TwoFactorAnswer>;

const proof = (form: FormData) => ({ input: { currentPassword: String(form.get('currentPassword') ?? '') } });
const refused = (form: FormData, errors: readonly Refusal[]) => ({ sent: submitted(form, errors) });

const ACTS: Readonly<Record<string, Act>> = {
  begin: async (form, caller) => {
    const { uri, recoveryCodes, userErrors } = (await execute(TwoFactorBeginMutation, proof(form), caller))
      .twoFactorBegin;
    return uri === null || userErrors.length > 0 ? refused(form, userErrors) : { uri, recoveryCodes };
  },

  // The page carries the secret on: it is kept nowhere in the clear.
  confirm: async (form, caller) => {
    const variables = { input: { code: String(form.get('code') ?? '') } };
    const { userErrors } = (await execute(TwoFactorConfirmMutation, variables, caller)).twoFactorConfirm;
    if (userErrors.length > 0) return { ...refused(form, userErrors), ...carried(form) };
    const next = nextOf(form.get('next'));
    throw redirect(next === '/my-day' ? '/security?done=two-factor' : next);
  },

  renew: async (form, caller) => {
    const variables = proof(form);
    const { recoveryCodes, userErrors } = (await execute(RecoveryCodesRenewMutation, variables, caller))
      .recoveryCodesRenew;
    return userErrors.length > 0 ? refused(form, userErrors) : { recoveryCodes };
  },

  off: async (form, caller) => {
    const { userErrors } = (await execute(TwoFactorTurnOffMutation, proof(form), caller)).twoFactorTurnOff;
    if (userErrors.length > 0) return refused(form, userErrors);
    throw redirect('/security?done=two-factor-off');
  },

  later: async (form) => {
    throw redirect(nextOf(form.get('next')), { headers: { 'Set-Cookie': putOff } });
  },
};

function carried(form: FormData): Pick<TwoFactorAnswer, 'uri' | 'recoveryCodes'> {
  const uri = String(form.get('uri') ?? '');
  return uri.startsWith('otpauth://') ? { uri, recoveryCodes: form.getAll('recoveryCode').map(String) } : {};
}

/** Does what the form's `intent` names. Throws 400 for another word. */
export async function actOnTwoFactor(form: FormData, caller: Caller): Promise<TwoFactorAnswer> {
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  return act(form, caller);
}
