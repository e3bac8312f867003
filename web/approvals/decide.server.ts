import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { AcceptMutation, RejectMutation, TakeBackMutation } from './approvals.query.ts';

/** Does what the form's `intent` names. Throws 400 for another word. */
export async function decide(form: FormData, caller: Caller): Promise<Outcome> {
  const chosen = {
    approval: String(form.get('approval')),
    clientMutationId: textOf(form, 'clientMutationId'),
  };
  switch (form.get('intent')) {
    case 'accept': {
      const input = { ...chosen, ...versionOf(form), reason: textOf(form, 'reason') };
      return (await execute(AcceptMutation, { input }, caller)).approvalAccept;
    }
    case 'reject': {
      const empty = missing(form, { reason: 'Say why, so that the person who asked can do it better.' });
      if (empty.length > 0) return { userErrors: empty };
      const input = { ...chosen, reason: String(form.get('reason')) };
      return (await execute(RejectMutation, { input }, caller)).approvalReject;
    }
    case 'take-back':
      return (await execute(TakeBackMutation, { input: chosen }, caller)).approvalTakeBack;
    default:
      throw new Response(null, { status: 400 });
  }
}
