import type { LoaderFunctionArgs } from 'react-router';
import type { Caller } from '../api.server.ts';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { CommentDocketQuery } from './comment.query.ts';

/** The docket behind an address, for whoever may write comments in it. Throws the 404, 403 or sign-in page. */
export async function writableDocket(params: LoaderFunctionArgs['params'], caller: Caller) {
  const code = codeOf(params['reference']);
  return (await openMatter(CommentDocketQuery, { code }, ['WRITE_COMMENT'], caller)).matter;
}

/** What a page on which comments are written starts from. */
export const loadWritable = async ({ request, context, params }: LoaderFunctionArgs) => ({
  docket: await writableDocket(params, { request, context }),
  clientMutationId: crypto.randomUUID(),
});
