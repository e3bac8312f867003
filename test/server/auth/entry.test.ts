// The ways in: a password with its limit, a link by mail, the second step.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AccountServer,
  PASSWORD,
  startAccountServer,
  tokenOf,
  type Visitor,
} from '#test/support/account-server.ts';
import { totpOf, wrongTotpOf } from '#test/support/totp.ts';

const ADA = 'ada@example.org';
const BEA = 'bea@example.org';
let at: AccountServer;
let visitor: Visitor;

beforeAll(async () => {
  at = await startAccountServer({ trustedProxies: 1 });
  await at.open(at.world.person.editor, ADA);
  await at.open(at.world.person.volunteer, BEA);
});
beforeEach(async () => {
  await at.it.db.sql`delete from auth.rate_limit`;
  visitor = at.visitor();
});
afterAll(() => at.close());

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe('a wrong password', () => {
  test('is told like an address without account', async () => {
    const wrong = await visitor.signIn(ADA, 'not the password');
    expect(codesOf(wrong)).toEqual(['SIGN_IN_FAILED']);
    expect(await visitor.signIn('nobody@example.org', 'not the password')).toEqual(wrong);
  });

  test.each([ADA, 'nobody@example.org'])(
    'locks %s after ten, from any address, for a while',
    async (email) => {
      let last = 0;
      for (let n = 0; n < 10; n += 1) {
        const guesser = at.visitor({
          address: `198.51.100.${n}`,
          forwardedFor: () => `203.0.113.${(last += 1)}`,
        });
        expect(codesOf(await guesser.signIn(email, `guess ${n}`))).toEqual(['SIGN_IN_FAILED']);
      }
      const spelled = email.toUpperCase();
      expect(codesOf(await visitor.signIn(spelled, PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
      expect(await visitor.whoAmI()).toBeNull();
      await at.it.db.sql`update auth.rate_limit set last_request = last_request - ${16 * 60_000}`;
      const [known] = codesOf(await visitor.signIn(email, PASSWORD));
      expect(known).toBe(email === ADA ? undefined : 'SIGN_IN_FAILED');
    },
  );

  test('counts by the address that the trusted proxy saw, whatever is written before it', async () => {
    let n = 0;
    const guesser = at.visitor({ forwardedFor: () => `10.9.8.${(n += 1)}, 203.0.113.7` });
    const codes: string[] = [];
    for (let m = 0; m < 102; m += 1)
      codes.push(...codesOf(await guesser.signIn(`p${m}@example.org`, 'guess')));
    expect(codes.slice(0, 100)).toEqual(Array(100).fill('SIGN_IN_FAILED'));
    expect(codes.slice(100)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    const other = at.visitor({ forwardedFor: () => '203.0.113.8' });
    expect(codesOf(await other.signIn(ADA))).toEqual([]);
  }, 30_000);

  test('before the right one is forgotten', async () => {
    for (let n = 0; n < 9; n += 1) await visitor.signIn(ADA, 'guess');
    expect(codesOf(await visitor.signIn(ADA))).toEqual([]);
    for (let n = 0; n < 9; n += 1) await visitor.signIn(ADA, 'guess');
    expect(codesOf(await visitor.signIn(ADA))).toEqual([]);
  });
});

describe('a link by mail', () => {
  const request = (email: string) =>
    visitor.ask(
      'mutation ($email: String!) { signInLinkRequest(input: { email: $email }) { done userErrors { code } } }',
      { email },
    );
  const take = (token: string, who = visitor) =>
    who.ask(
      'mutation ($token: String!) { signInWithLink(input: { token: $token }) { viewer { email } needsCode userErrors { code } } }',
      { token },
    );

  test('signs in once, and what is kept of it signs nobody in', async () => {
    await request(ADA);
    const token = tokenOf(await at.linkTo(ADA));
    const kept = await at.it.db.sql<{ identifier: string; value: string }[]>`
      select identifier, value from auth.verification`;
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await take(token)).signInWithLink.viewer).toEqual({ email: ADA });
    expect(await visitor.whoAmI()).toBe(ADA);
    expect(codesOf((await take(token, at.visitor())).signInWithLink)).toEqual(['LINK_EXPIRED']);
  });

  test('is dead after fifteen minutes', async () => {
    await request(ADA);
    await at.it.db.sql`update auth.verification set expires_at = expires_at - interval '15 minutes'`;
    expect(codesOf((await take(tokenOf(await at.linkTo(ADA)))).signInWithLink)).toEqual(['LINK_EXPIRED']);
  });

  test('is promised to everybody and sent to who has an account', async () => {
    expect(await request('nobody@example.org')).toEqual(await request(BEA));
    expect(await at.linkTo('nobody@example.org')).toBeNull();
    expect(await at.linkTo(BEA)).toMatch(/^\/sign-in\/link\?token=/);
  });

  test('needs an address, and is sent ten times at most', async () => {
    expect(codesOf((await request('not an address')).signInLinkRequest)).toEqual(['EMAIL_INVALID']);
    for (let n = 0; n < 10; n += 1) await request(BEA);
    expect(codesOf((await request(BEA)).signInLinkRequest)).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('the second step', () => {
  const BEGIN = `mutation { twoFactorBegin(input: { currentPassword: "${PASSWORD}" }) { uri recoveryCodes userErrors { code } } }`;
  const CONFIRM =
    'mutation ($code: String!) { twoFactorConfirm(input: { code: $code }) { done userErrors { code } } }';
  const giveCode = async (who: Visitor, code: string) =>
    (
      await who.ask(
        'mutation ($code: String!) { signInWithCode(input: { code: $code }) { viewer { email } userErrors { code } } }',
        { code },
      )
    ).signInWithCode;
  let uri: string;
  let recoveryCodes: readonly string[];

  beforeAll(async () => {
    const setter = at.visitor();
    await at.it.db.sql`delete from auth.rate_limit`;
    await setter.signIn(BEA);
    const { twoFactorBegin } = await setter.ask(BEGIN);
    ({ uri, recoveryCodes } = twoFactorBegin);
    const wrong = await setter.ask(CONFIRM, { code: wrongTotpOf(uri) });
    expect(codesOf(wrong.twoFactorConfirm)).toEqual(['CODE_WRONG']);
    expect((await setter.ask(CONFIRM, { code: totpOf(uri) })).twoFactorConfirm.done).toBe(true);
    expect(codesOf((await setter.ask(BEGIN)).twoFactorBegin)).toEqual(['TWO_FACTOR_IS_ON']);
  });

  test('is asked for after the password, and nobody is signed in before it', async () => {
    const begun = await visitor.signIn(BEA);
    expect(begun).toEqual({ viewer: null, needsCode: true, userErrors: [] });
    expect(await visitor.whoAmI()).toBeNull();
    expect(codesOf(await giveCode(visitor, wrongTotpOf(uri)))).toEqual(['CODE_WRONG']);
    expect((await giveCode(visitor, totpOf(uri))).viewer).toEqual({ email: BEA });
    expect(await visitor.whoAmI()).toBe(BEA);
  });

  test('is asked for after a link too', async () => {
    await visitor.ask(`mutation { signInLinkRequest(input: { email: "${BEA}" }) { done } }`);
    const token = tokenOf(await at.linkTo(BEA));
    const { signInWithLink } = await visitor.ask(
      'mutation ($token: String!) { signInWithLink(input: { token: $token }) { viewer { email } needsCode } }',
      { token },
    );
    expect(signInWithLink).toEqual({ viewer: null, needsCode: true });
    expect((await giveCode(visitor, totpOf(uri))).viewer).toEqual({ email: BEA });
  });

  test('takes a recovery code once, and says so by mail', async () => {
    const [code = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    await visitor.signIn(BEA);
    expect((await giveCode(visitor, code)).viewer).toEqual({ email: BEA });
    const again = at.visitor();
    await again.signIn(BEA);
    expect(codesOf(await giveCode(again, code))).toEqual(['CODE_WRONG']);
    const letters = await at.it.db.sql<{ params: { what: string } }[]>`
      select params from notices where kind = 'security_changed' and to_address = ${BEA} order by id`;
    expect(letters.map(({ params }) => params.what)).toEqual(['two_factor_on', 'recovery_code_used']);
    const kept = await at.it.db.sql<
      { text: string }[]
    >`select secret || backup_codes as text from auth.two_factor`;
    const secret = new URL(uri).searchParams.get('secret') ?? '?';
    expect(
      kept.filter(({ text }) => text.includes(secret) || text.includes(recoveryCodes[1] ?? '?')),
    ).toEqual([]);
  });

  test('cannot be taken without the first, nor guessed on', async () => {
    expect(codesOf(await giveCode(visitor, totpOf(uri)))).toEqual(['CODE_CHALLENGE_OVER']);
    await visitor.signIn(BEA);
    const codes: string[] = [];
    for (let n = 0; n < 7; n += 1) codes.push(...codesOf(await giveCode(visitor, wrongTotpOf(uri))));
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('CODE_WRONG'));
    expect(codes.at(-1)).toBe('CODE_CHALLENGE_OVER');
    expect(codesOf(await giveCode(visitor, totpOf(uri)))).toEqual(['CODE_CHALLENGE_OVER']);
  });

  test('is not answered for by an older session in the same browser', async () => {
    const thief = at.visitor();
    await thief.signIn(ADA);
    expect(codesOf(await giveCode(thief, totpOf(uri)))).toEqual(['CODE_CHALLENGE_OVER']);
  });
});
