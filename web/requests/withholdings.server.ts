import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { textOf } from '../forms/submitted.ts';
import { codeOf, notFound } from './code.ts';
import { changeOf } from './form-request.server.ts';
import { demand } from './gate.ts';
import { FIELD_NAMES } from './withholding-fields.tsx';
import {
  AddWithholdingMutation,
  EditWithholdingMutation,
  RemoveWithholdingsMutation,
  SetPositionMutation,
  WithholdingsQuery,
  type WithholdingsOf,
} from './withholdings.query.ts';

export interface Found {
  readonly foiaRequest: WithholdingsOf;
  readonly viewer: object | null;
}

/** The request with a page of its rows. Throws the 404 page. */
export async function readWithholdings(
  reference: string | undefined,
  size: object,
  caller: Caller,
): Promise<Found> {
  const { foiaRequest, viewer } = await execute(
    WithholdingsQuery,
    { code: codeOf(reference), ...size },
    caller,
  );
  if (!foiaRequest) throw notFound();
  return { foiaRequest, viewer };
}

/** The same for somebody who may record rows. Throws the 404, 403 or sign-in page. */
export async function recordableWithholdings(
  reference: string | undefined,
  caller: Caller,
): Promise<WithholdingsOf> {
  const { foiaRequest, viewer } = await readWithholdings(reference, { first: 1 }, caller);
  demand('RECORD_WITHHOLDINGS', foiaRequest.viewerCan, viewer, caller.request);
  return foiaRequest;
}

/** A word of the form for who may see rows; never one that the form does not offer. */
export const keptOf = (form: FormData) =>
  (['ORGANIZATION', 'COUNSEL'] as const).find((word) => word === form.get('visibility')) ??
  ('MATTER' as const);

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export async function changeWithholdings(
  form: FormData,
  foiaRequest: string,
  caller: Caller,
): Promise<Outcome> {
  const change = changeOf(form, foiaRequest);
  const withholding = textOf(form, 'withholding') ?? '';
  const said = Object.fromEntries(FIELD_NAMES.map((name) => [name, textOf(form, name)]));
  const event = textOf(form, 'event');
  switch (form.get('intent')) {
    case 'add': {
      const input = { ...change, ...said, event, visibility: keptOf(form) };
      return (await execute(AddWithholdingMutation, { input }, caller)).foiaRequestAddWithholding;
    }
    case 'edit': {
      const input = { ...change, ...said, event, withholding };
      return (await execute(EditWithholdingMutation, { input }, caller)).foiaRequestEditWithholding;
    }
    case 'remove': {
      const [wholeTable, reason] = [form.get('wholeTable') === 'true', textOf(form, 'reason')];
      const input = { ...change, withholding, wholeTable, reason };
      return (await execute(RemoveWithholdingsMutation, { input }, caller)).foiaRequestRemoveWithholdings;
    }
    case 'position': {
      const input = { ...change, withholding, position: textOf(form, 'position') };
      return (await execute(SetPositionMutation, { input }, caller)).foiaRequestSetPosition;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
