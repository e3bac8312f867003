/** A caller of the GraphQL API over HTTP, with the cookie of whoever signed in. */
export interface ApiCaller {
  /** Sends a document; throws on top-level errors, so that only data comes back. */
  readonly ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
  readonly cookie: string;
}

/** Signs in by the mutation, as any program would. */
export async function signInToApi(baseUrl: string, email: string, password: string): Promise<ApiCaller> {
  const query =
    'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } userErrors { code } } }';
  const response = await post(baseUrl, '', query, { input: { email, password } });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { data } = (await response.json()) as { data: { signIn: { userErrors: { code: string }[] } } };
  if (data.signIn.userErrors.length > 0) throw new Error(`Sign-in refused: ${JSON.stringify(data)}`);
  return callerWith(baseUrl, cookie);
}

/** A caller who is nobody. */
export const anonymousApi = (baseUrl: string): ApiCaller => callerWith(baseUrl, '');

function callerWith(baseUrl: string, cookie: string): ApiCaller {
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const response = await post(baseUrl, cookie, query, variables);
    const body = (await response.json()) as { data: Data; errors?: unknown };
    if (body.errors) throw new Error(`${response.status}: ${JSON.stringify(body.errors)}`);
    return body.data;
  };
  return { ask, cookie };
}

function post(baseUrl: string, cookie: string, query: string, variables: object): Promise<Response> {
  return fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
}
