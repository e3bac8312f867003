import { data } from 'react-router';
import { upload, type Caller, type ToUpload } from '../api.server.ts';
import { namesOf, withName } from './kept-files.ts';
import type { Refusal } from './submitted.ts';

/** The largest file and the fields beside it; the server measures what really comes. */
const LARGEST_FORM = 26 * 1024 * 1024;

/** The form of a request that may hold a file. Throws the 413 page before reading one that is too large, or does not say. */
export async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN);
  if (!(length <= LARGEST_FORM)) throw data(null, { status: 413 });
  return await request.formData();
}

/**
 * Stores the files that were chosen in a field, if any were, and puts their ids in their place, their names beside them: the
 * next step of the form carries both and needs no second upload. What an earlier step kept stays, unless the field takes one
 * file and another was chosen. Returns the refusals; of files before a refused one the ids stay.
 */
export async function keepFiles(
  form: FormData,
  name: string,
  organization: string,
  caller: Caller,
  { isMany = false } = {},
): Promise<readonly Refusal[]> {
  const chosen = form.getAll(name).filter((one): one is File => typeof one !== 'string' && one.size > 0);
  const kept = form.getAll(name).filter((one): one is string => typeof one === 'string' && one !== '');
  const names = namesOf(form.getAll(`${name}.name`).map(String));
  form.delete(name);
  form.delete(`${name}.name`);
  const carried = chosen.length > 0 && !isMany ? [] : kept;
  for (const id of carried) put(form, name, id, names.get(id) ?? 'the file');
  const stored = isMany ? chosen : chosen.slice(0, 1);
  for (const file of stored) {
    const refusals = await keepOne(form, name, { file }, organization, caller);
    if (refusals.length > 0) return refusals.map((one) => (isMany ? named(one, file.name) : one));
  }
  return [];
}

/** Takes a file from an address, as `keepFiles` does from a field. `at` is the field that holds the address. */
export async function keepFromAddress(
  form: FormData,
  name: string,
  at: string,
  organization: string,
  caller: Caller,
): Promise<readonly Refusal[]> {
  const address = String(form.get(at) ?? '').trim();
  if (address === '') return [];
  const refusals = await keepOne(form, name, { address }, organization, caller);
  if (refusals.length === 0) form.delete(at);
  return refusals.map((one) => ({ ...one, path: [at] }));
}

async function keepOne(
  form: FormData,
  name: string,
  what: ToUpload,
  organization: string,
  caller: Caller,
): Promise<readonly Refusal[]> {
  const { document, refusals } = await upload(what, organization, caller);
  if (document) put(form, name, document.id, document.name);
  return refusals.map((refusal) => ({ ...refusal, path: name.split('.') }));
}

function put(form: FormData, name: string, id: string, called: string): void {
  form.append(name, id);
  form.append(`${name}.name`, withName(id, called));
}

const named = (refusal: Refusal, file: string): Refusal => ({
  ...refusal,
  message: `${file}: ${refusal.message}`,
});
