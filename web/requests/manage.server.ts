import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { changeOf } from './form-request.server.ts';
import {
  AddPartMutation,
  ClosePartMutation,
  SetStatedDateMutation,
  WithdrawMutation,
} from './manage.query.ts';
import type { FormRequest } from './request-form.query.ts';
import { ACTOR, known, OUTCOME } from './words.ts';

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export async function manage(form: FormData, request: FormRequest, caller: Caller): Promise<Outcome> {
  const change = changeOf(form, request.id);
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  return await act(form, change, caller);
}

type Act = (form: FormData, change: ReturnType<typeof changeOf>, caller: Caller) => Promise<Outcome>;

const ACTS: Readonly<Record<string, Act>> = {
  'add-part': async (form, change, caller) => {
    const input = { ...change, text: textOf(form, 'text') ?? '' };
    return (await execute(AddPartMutation, { input }, caller)).foiaRequestAddPart;
  },

  'close-part': async (form, change, caller) => {
    const empty = missing(form, { part: 'Choose the part.', closedOn: 'Say on which day it was closed.' });
    if (empty.length > 0) return { userErrors: empty };
    const input = {
      ...change,
      part: String(form.get('part')),
      closedOn: String(form.get('closedOn')),
      outcome: known(OUTCOME, textOf(form, 'outcome')) ?? ('OPEN' as const),
      outcomeAsStated: textOf(form, 'outcomeAsStated'),
    };
    return (await execute(ClosePartMutation, { input }, caller)).foiaRequestClosePart;
  },

  'stated-date': async (form, change, caller) => {
    const empty = missing(form, { dueOn: 'Say which day.' });
    if (empty.length > 0) return { userErrors: empty };
    const input = {
      ...change,
      dueOn: String(form.get('dueOn')),
      time: textOf(form, 'time'),
      actor: known(ACTOR, textOf(form, 'actor')) ?? ('US' as const),
      label: textOf(form, 'label') ?? '',
      source: textOf(form, 'source') ?? '',
    };
    return (await execute(SetStatedDateMutation, { input }, caller)).foiaRequestSetStatedDate;
  },

  withdraw: async (form, change, caller) => {
    const empty = missing(form, { withdrawnOn: 'Say on which day.' });
    if (empty.length > 0) return { userErrors: empty };
    const input = {
      ...change,
      withdrawnOn: String(form.get('withdrawnOn')),
      reason: textOf(form, 'reason') ?? '',
    };
    return (await execute(WithdrawMutation, { input }, caller)).foiaRequestWithdraw;
  },
};
