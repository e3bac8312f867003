import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import {
  cookieJarContext,
  executeContext,
  faultsContext,
  nonceContext,
  uploadContext,
  type PageContext,
} from './context.ts';

export type { Execute, Operation, OperationResult, PageContext, Upload } from './context.ts';

const route = createRequestHandler(build, import.meta.env.MODE);

/**
 * Answers one page request: the seam between the HTTP server and the pages. The host gives the nonce of its policy header
 * and a function that runs GraphQL; cookies that the API sets (sign-in, sign-out) leave with the page.
 */
export async function handle(request: Request, page: PageContext): Promise<Response> {
  const cookies: string[] = [];
  const context = new RouterContextProvider();
  context.set(executeContext, page.execute);
  context.set(uploadContext, page.upload);
  context.set(nonceContext, page.nonce);
  context.set(cookieJarContext, cookies);
  const ids: string[] = [];
  context.set(faultsContext, { ids, report: (error) => void ids.push(page.report(error)) });
  const response = await route(request, context);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
