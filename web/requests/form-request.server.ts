import { execute, type Caller } from '../api.server.ts';
import { versionOf } from '../forms/version.ts';
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

/** What every change of a request sends along. */
export const changeOf = (form: FormData, foiaRequest: string) => ({ foiaRequest, ...versionOf(form) });
