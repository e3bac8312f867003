import { print } from 'graphql';
import type { TadaDocumentNode } from 'gql.tada';
import { data, type RouterContextProvider } from 'react-router';
import { cookieJarContext, executeContext, uploadContext } from './context.ts';
import type { Refusal } from './forms/submitted.ts';

/** What a loader or an action is called with, as far as the API is concerned. */
export interface Caller {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

const printed = new WeakMap<object, string>();

/**
 * The pages' only way out: runs one GraphQL operation as the person whose cookies came with the request, and hands the
 * API's cookies on to the browser.
 *
 * Throws a 502 page if the answer carries errors: a refusal that a person can do something about is never a GraphQL error
 * but a `userErrors` entry or a null field, which the route reads itself.
 */
export async function execute<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { request, context }: Caller,
): Promise<Result> {
  let text = printed.get(document);
  if (text === undefined) printed.set(document, (text = print(document)));
  const answer = await context.get(executeContext)({
    document: text,
    variables: (variables ?? {}) as Record<string, unknown>,
    request,
  });
  context.get(cookieJarContext).push(...answer.setCookies);
  const problem = answer.errors?.[0];
  if (problem || !answer.data) throw refusal(problem);
  return answer.data as Result;
}

/** A stored file: its id for a mutation, its name for the person. */
export interface Uploaded {
  readonly id: string;
  readonly name: string;
}

/** A file of a form, or where on the web one lies. */
export type ToUpload = { readonly file: File } | { readonly address: string };

/**
 * Stores a file for an organization. A refusal (too large, nobody signed in) is returned, not thrown: the form that held
 * the file must come back with everything else that was typed.
 */
export async function upload(
  what: ToUpload,
  organization: string,
  { request, context }: Caller,
): Promise<{ document: Uploaded | null; refusals: readonly Refusal[] }> {
  const form = new FormData();
  form.set('organization', organization);
  if ('file' in what) form.set('file', what.file);
  else form.set('address', what.address);
  const answer = await context.get(uploadContext)(form, request);
  if (answer.status === 413) return { document: null, refusals: [TOO_LARGE] };
  if (![201, 401, 422, 507].includes(answer.status)) throw data(null, { status: 502 });
  const { document, userErrors } = (await answer.json()) as {
    document: Uploaded | null;
    userErrors: Refusal[];
  };
  return { document, refusals: userErrors };
}

const TOO_LARGE: Refusal = {
  code: 'FILE_TOO_LARGE',
  message: 'The file is too large for this field. Split the scan, or save it in black and white.',
  path: ['file'],
};

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 500,
};

function refusal(problem: { message: string; extensions?: Readonly<Record<string, unknown>> } | undefined) {
  const code = String(problem?.extensions?.['code'] ?? 'NO_ANSWER');
  return data(
    {
      code,
      message: problem?.message ?? 'The records service gave no answer.',
      id: problem?.extensions?.['id'],
    },
    { status: STATUS_OF_CODE[code] ?? 502 },
  );
}
