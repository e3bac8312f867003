import { execute, type Caller } from '../api.server.ts';
import { numberOf, textOf } from '../forms/submitted.ts';
import { codeOf, notFound } from './code.ts';
import { demand } from './gate.ts';
import { RequestFormQuery, type FormRequest } from './request-form.query.ts';

/** The request behind a form's address, for a viewer who may do one of these acts. Throws the 404, 403 or sign-in page. */
export async function formRequest(
  reference: string | undefined,
  acts: ReadonlyArray<FormRequest['viewerCan'][number]>,
  caller: Caller,
): Promise<FormRequest> {
  const { foiaRequest, viewer } = await execute(RequestFormQuery, { code: codeOf(reference) }, caller);
  if (!foiaRequest) throw notFound();
  const may = [...foiaRequest.viewerCan, ...foiaRequest.viewerAsks];
  const open = acts.find((act) => may.includes(act)) ?? acts[0];
  if (open) demand(open, may, viewer, caller.request);
  return foiaRequest;
}

/** What every change of a request sends along: which one, the version the person saw, and an id that makes a double click one act. */
export function changeOf(form: FormData, foiaRequest: string) {
  return {
    foiaRequest,
    expectedVersion: numberOf(form, 'expectedVersion'),
    clientMutationId: textOf(form, 'clientMutationId'),
  };
}
