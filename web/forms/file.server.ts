import { data } from 'react-router';
import { upload, type Caller } from '../api.server.ts';
import type { Refusal } from './submitted.ts';

/** A file of 25 MB and the fields beside it. */
const LARGEST_FORM = 26 * 1024 * 1024;

/** The form of a request that may hold a file. Throws the 413 page before reading one that is too large, or does not say. */
export async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!(length <= LARGEST_FORM)) throw data(null, { status: 413 });
  return await request.formData();
}

/**
 * Stores the file that was chosen in a field, if one was, and puts its id in the file's place, its name beside it: the next
 * step of the form carries both and needs no second upload. Returns the refusals.
 */
export async function keepFile(
  form: FormData,
  name: string,
  organization: string,
  caller: Caller,
): Promise<readonly Refusal[]> {
  const chosen = form
    .getAll(name)
    .find((value): value is File => typeof value !== 'string' && value.size > 0);
  const kept = form.getAll(name).find((value): value is string => typeof value === 'string' && value !== '');
  form.delete(name);
  if (!chosen) {
    if (kept) form.set(name, kept);
    return [];
  }
  const { document, refusals } = await upload(chosen, organization, caller);
  if (document) {
    form.set(name, document.id);
    form.set(`${name}.name`, document.name);
  }
  return refusals.map((refusal) => ({ ...refusal, path: name.split('.') }));
}
