// What a stranger asks of a running application: its pages, and one change.
import type { Running } from './npm-start.ts';
import { expect } from './tally.ts';

export async function graphql(url: string, query: string, variables: object = {}, cookie = '') {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await answer.json()) as { data?: Record<string, never>; errors?: unknown };
  expect(body.errors === undefined, `${query}\n${JSON.stringify(body.errors)}`);
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { data: body.data as unknown, cookie: cookies.join('; ') };
}

export async function askPages({ url }: Running): Promise<void> {
  const list = await graphql(url, '{ foiaRequests(first: 1, includeSample: true) { nodes { code } } }');
  const { foiaRequests } = list.data as { foiaRequests: { nodes: { code: string }[] } };
  const code = foiaRequests.nodes[0]?.code;
  expect(code !== undefined, 'no request in the story');
  const pages = [
    '/',
    '/requests',
    `/requests/${code}`,
    '/calculator',
    '/explorer',
    '/mailbox',
    '/healthz',
    '/readyz',
  ];
  for (const page of pages) {
    const answer = await fetch(url + page, { headers: { accept: 'text/html' } });
    const body = await answer.text();
    expect(answer.status === 200, `${page} answered ${answer.status}\n${body.slice(0, 400)}`);
    expect(page.endsWith('z') || /<(html|!doctype)/i.test(body), `${page} is no page`);
  }
}

/** With what the start has printed. @returns the Cookie header */
export async function signIn({ url, output }: Running): Promise<string> {
  const [, email, password] = /sign in +(\S+@\S+) +(\S+)/.exec(output()) ?? [];
  const signedIn = await graphql(
    url,
    'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code message } } }',
    { input: { email, password } },
  );
  expect(signedIn.cookie !== '', `no session for ${email}: ${JSON.stringify(signedIn.data)}`);
  return signedIn.cookie;
}

/** Signs in and drafts a request. */
export async function mutate(running: Running): Promise<void> {
  const { url } = running;
  const cookie = await signIn(running);
  const seen = await graphql(
    url,
    '{ viewer { person { name } memberships { organization { id } } } agencies(first: 1) { nodes { id } } }',
    {},
    cookie,
  );
  const { viewer, agencies } = seen.data as {
    viewer: { person: { name: string }; memberships: { organization: { id: string } }[] };
    agencies: { nodes: { id: string }[] };
  };
  const drafted = await graphql(
    url,
    'mutation ($input: FoiaRequestDraftInput!) { foiaRequestDraft(input: $input) { foiaRequest { code } userErrors { code message path } } }',
    {
      input: {
        organization: viewer.memberships[0]?.organization.id,
        agency: agencies.nodes[0]?.id,
        title: 'Records of the check',
        requestText: 'All records about the check.',
        requester: { name: viewer.person.name },
      },
    },
    cookie,
  );
  const { foiaRequestDraft } = drafted.data as {
    foiaRequestDraft: { foiaRequest: { code: string } | null; userErrors: unknown[] };
  };
  expect(foiaRequestDraft.foiaRequest !== null, JSON.stringify(foiaRequestDraft.userErrors));
}
