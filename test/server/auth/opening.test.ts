// How an account comes to be: with a one-time link to an address, as far as the site lets anybody in.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueTicket } from '#server/auth.ts';
import {
  type AccountServer,
  startAccountServer,
  tokenOf,
  type Visitor,
} from '#test/support/account-server.ts';
import { TEST_SECRET } from '#test/support/graphql-api.ts';

let at: AccountServer;
let visitor: Visitor;

beforeAll(async () => {
  at = await startAccountServer({ signUp: 'open' });
});
beforeEach(() => {
  visitor = at.visitor();
});
afterAll(() => at.close());

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const OPEN = `mutation ($token: String!, $password: String!, $name: String!, $organizationName: String) {
  accountOpen(input: { token: $token, password: $password, name: $name, organizationName: $organizationName }) {
    viewer { email person { name } memberships { role organization { name } } } userErrors { code path } } }`;
const ACCOUNT = { name: 'Fay Moss', password: 'violet-harbor-lantern-ox' };
const ask = (email: string) =>
  visitor.ask(
    'mutation ($email: String!) { accountRequest(input: { email: $email }) { done userErrors { code } } }',
    { email },
  );
const site = (email: string) =>
  issueTicket(
    { db: at.it.db, secret: TEST_SECRET, publicUrl: 'http://127.0.0.1:3000' },
    { kind: 'site', email },
  );
const TICKET = 'query ($token: String!) { accountTicket(token: $token) { email isFirst } }';

describe('where sign-up is open', () => {
  test('a link to the address opens an account, once', async () => {
    expect(await visitor.ask('{ signUpIsOpen }')).toEqual({ signUpIsOpen: true });
    await ask(' Fay@Example.org ');
    const token = tokenOf(await at.linkTo('fay@example.org'));
    expect((await visitor.ask(TICKET, { token })).accountTicket).toEqual({
      email: 'fay@example.org',
      isFirst: false,
    });
    const short = await visitor.ask(OPEN, { ...ACCOUNT, token, password: 'short' });
    expect(short.accountOpen.userErrors).toEqual([{ code: 'PASSWORD_LENGTH', path: ['password'] }]);
    const nameless = await visitor.ask(OPEN, { ...ACCOUNT, token, name: ' ' });
    expect(nameless.accountOpen.userErrors).toEqual([{ code: 'TEXT_REQUIRED', path: ['name'] }]);
    // Naming an organization gives no rights without the operator's link.
    const opened = await visitor.ask(OPEN, { ...ACCOUNT, token, organizationName: 'Mine' });
    expect(opened.accountOpen).toEqual({
      viewer: { email: 'fay@example.org', person: { name: 'Fay Moss' }, memberships: [] },
      userErrors: [],
    });
    expect(await visitor.whoAmI()).toBe('fay@example.org');
    const again = await at.visitor().ask(OPEN, { ...ACCOUNT, token });
    expect(codesOf(again.accountOpen)).toEqual(['LINK_EXPIRED']);
    expect((await visitor.ask(TICKET, { token })).accountTicket).toBeNull();
    const admins = await at.it.db.sql`select from people where is_site_admin`;
    expect(admins).toHaveLength(0);
  });

  test('an address that has an account is answered alike, and gets no link', async () => {
    await at.open(at.world.person.editor, 'ada@example.org');
    expect(await ask('ada@example.org')).toEqual(await ask('new@example.org'));
    expect(await at.linkTo('ada@example.org')).toBeNull();
    expect(await at.linkTo('new@example.org')).not.toBeNull();
  });

  test('of two links to one address only one opens an account, also at the same moment', async () => {
    await ask('gus@example.org');
    const one = tokenOf(await at.linkTo('gus@example.org'));
    await ask('gus@example.org');
    const other = tokenOf(await at.linkTo('gus@example.org'));
    expect(one).not.toBe(other);
    const answers = await Promise.all(
      [one, other].map((token) => at.visitor().ask(OPEN, { ...ACCOUNT, token })),
    );
    expect(answers.flatMap(({ accountOpen }) => codesOf(accountOpen))).toEqual(['ACCOUNT_EXISTS']);
    const people = await at.it.db.sql`select from people where email = 'gus@example.org'`;
    expect(people).toHaveLength(1);
  });

  test('a link is dead after a day', async () => {
    await ask('hal@example.org');
    await at.it.db.sql`update auth.verification set expires_at = expires_at - interval '24 hours'`;
    const token = tokenOf(await at.linkTo('hal@example.org'));
    expect(codesOf((await visitor.ask(OPEN, { ...ACCOUNT, token })).accountOpen)).toEqual(['LINK_EXPIRED']);
  });
});

test('where sign-up is closed nobody gets a link', async () => {
  const closed = await startAccountServer();
  visitor = closed.visitor();
  expect(await visitor.ask('{ signUpIsOpen }')).toEqual({ signUpIsOpen: false });
  expect(codesOf((await ask('ivy@example.org')).accountRequest)).toEqual(['SIGN_UP_CLOSED']);
  expect(await closed.linkTo('ivy@example.org')).toBeNull();
  await closed.close();
});

test('the link of the operator opens the first account: site administrator, owner of an organization', async () => {
  const token = tokenOf(await site('root@example.org'));
  expect((await visitor.ask(TICKET, { token })).accountTicket).toEqual({
    email: 'root@example.org',
    isFirst: true,
  });
  const nameless = await visitor.ask(OPEN, { ...ACCOUNT, token });
  expect(nameless.accountOpen.userErrors).toEqual([{ code: 'TEXT_REQUIRED', path: ['organizationName'] }]);
  const { accountOpen } = await visitor.ask(OPEN, { ...ACCOUNT, token, organizationName: 'Open Clock' });
  expect(accountOpen.viewer.memberships).toEqual([{ role: 'OWNER', organization: { name: 'Open Clock' } }]);
  const [person] = await at.it.db.sql`select is_site_admin from people where email = 'root@example.org'`;
  expect(person).toEqual({ isSiteAdmin: true });
});
