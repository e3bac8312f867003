import type { Execute } from './http/pages.ts';

/** Headers that say who asks; nothing else of the browser's request is passed on. */
const PASSED_ON = ['cookie', 'user-agent', 'x-forwarded-for'];

/**
 * Runs the pages' operations on an API in another process (API_URL), with the browser's cookies.
 * @throws when it cannot be reached or answers with something other than GraphQL
 */
export const executeOverHttp =
  (apiUrl: string): Execute =>
  async ({ document, variables, request }) => {
    const headers = new Headers({ 'Content-Type': 'application/json', Accept: 'application/json' });
    for (const name of PASSED_ON) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const body = JSON.stringify({ query: document, variables });
    const answer = await fetch(apiUrl, { method: 'POST', headers, body, signal: request.signal });
    const result = (await answer.json()) as Pick<Awaited<ReturnType<Execute>>, 'data' | 'errors'>;
    return { ...result, setCookies: answer.headers.getSetCookie() };
  };
