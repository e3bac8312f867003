import { execute, type Caller } from '../api.server.ts';
import { missing, numberOf, textOf, type Refusal } from '../forms/submitted.ts';
import { AcceptMutation, RejectMutation, TakeBackMutation } from './approvals.query.ts';

/** Does what the form's `intent` names. Returns the refusals, empty when it was done. Throws 400 for another word. */
export async function decide(form: FormData, caller: Caller): Promise<readonly Refusal[]> {
  const chosen = {
    approval: String(form.get('approval')),
    clientMutationId: textOf(form, 'clientMutationId'),
  };
  switch (form.get('intent')) {
    case 'accept': {
      const expectedVersion = numberOf(form, 'expectedVersion');
      const input = { ...chosen, expectedVersion, reason: textOf(form, 'reason') };
      return (await execute(AcceptMutation, { input }, caller)).approvalAccept.userErrors;
    }
    case 'reject': {
      const empty = missing(form, { reason: 'Say why, so that the person who asked can do it better.' });
      if (empty.length > 0) return empty;
      const input = { ...chosen, reason: String(form.get('reason')) };
      return (await execute(RejectMutation, { input }, caller)).approvalReject.userErrors;
    }
    case 'take-back':
      return (await execute(TakeBackMutation, { input: chosen }, caller)).approvalTakeBack.userErrors;
    default:
      throw new Response(null, { status: 400 });
  }
}
