import { execute, type Caller } from '../api.server.ts';
import { versionOf } from '../forms/version.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { demand } from '../requests/gate.ts';
import { LawsuitFormQuery, type FormLawsuit } from './lawsuit-form.query.ts';

/** The lawsuit behind a form's address, for a viewer who may do one of these acts. Throws the 404, 403 or sign-in page. */
export async function formLawsuit(
  reference: string | undefined,
  acts: ReadonlyArray<FormLawsuit['viewerCan'][number]>,
  caller: Caller,
): Promise<FormLawsuit> {
  const { lawsuit, viewer } = await execute(LawsuitFormQuery, { code: codeOf(reference) }, caller);
  if (!lawsuit) throw notFound();
  const open = acts.find((act) => lawsuit.viewerCan.includes(act)) ?? acts[0];
  if (open) demand(open, lawsuit.viewerCan, viewer, caller.request);
  return lawsuit;
}

/** What every change of a lawsuit sends along. */
export const changeOf = (form: FormData, lawsuit: string) => ({ lawsuit, ...versionOf(form) });

/** The same for the acts that matters of every kind share. */
export const changeOfMatter = (form: FormData, matter: string) => ({ matter, ...versionOf(form) });
