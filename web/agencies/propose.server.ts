import { execute, type Caller } from '../api.server.ts';
import { textOf } from '../forms/submitted.ts';
import { known } from '../requests/words.ts';
import {
  ProposeAliasMutation,
  ProposeCheckMutation,
  ProposeContactMutation,
  ProposeRemovalMutation,
} from './propose.query.ts';
import { ALIAS_KIND, CONTACT_CHANNEL, CONTACT_KIND } from './words.ts';

/** Sends the proposal that the form's `intent` names. Throws 400 for another word. */
export async function sendProposal(form: FormData, agency: string, caller: Caller) {
  const evidence = {
    clientMutationId: textOf(form, 'clientMutationId'),
    source: textOf(form, 'source') ?? '',
    readOn: textOf(form, 'readOn'),
    note: textOf(form, 'note'),
  };
  switch (String(form.get('intent'))) {
    case 'contact': {
      const input = { ...evidence, ...contactIn(form), agency, corrects: textOf(form, 'corrects') };
      return (await execute(ProposeContactMutation, { input }, caller)).done;
    }
    case 'alias': {
      const kind = known(ALIAS_KIND, textOf(form, 'kind')) ?? 'OTHER_NAME';
      const input = { ...evidence, agency, kind, name: textOf(form, 'name') ?? '' };
      return (await execute(ProposeAliasMutation, { input }, caller)).done;
    }
    case 'check': {
      const input = { ...evidence, contact: textOf(form, 'contact') ?? '' };
      return (await execute(ProposeCheckMutation, { input }, caller)).done;
    }
    case 'remove': {
      const input = { ...evidence, contact: textOf(form, 'contact'), alias: textOf(form, 'alias') };
      return (await execute(ProposeRemovalMutation, { input }, caller)).done;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const contactIn = (form: FormData) => ({
  kind: known(CONTACT_KIND, textOf(form, 'kind')) ?? ('FOIA_OFFICE' as const),
  channel: known(CONTACT_CHANNEL, textOf(form, 'channel')),
  value: textOf(form, 'value'),
  office: textOf(form, 'office'),
  purpose: textOf(form, 'purpose'),
  validFrom: textOf(form, 'validFrom'),
});
