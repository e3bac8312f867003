import type { ExecuteFrom, OperationResult } from './http/pages.ts';

/** Headers that say who asks; nothing else of the browser's request is passed on. */
const PASSED_ON = ['cookie', 'user-agent'];

/**
 * Runs the pages' operations on an API in another process (API_URL), with the browser's cookies.
 * @throws when it cannot be reached or answers with something other than GraphQL
 */
export const executeOverHttp =
  (apiUrl: string): ExecuteFrom =>
  (address) =>
  async ({ document, variables, request }) => {
    const headers = new Headers({ 'Content-Type': 'application/json', Accept: 'application/json' });
    for (const name of PASSED_ON) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    headers.set('x-forwarded-for', address);
    const body = JSON.stringify({ query: document, variables });
    const answer = await fetch(apiUrl, { method: 'POST', headers, body, signal: request.signal });
    const result = (await answer.json()) as Pick<OperationResult, 'data' | 'errors'>;
    return { ...result, setCookies: answer.headers.getSetCookie() };
  };
