// What a password must be, and how it is kept.
import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword, verifyPassword } from '#server/auth/passwords.ts';
import { hash } from '@node-rs/argon2';

const ADA = { email: 'ada.lovelace@example.org', name: 'Ada Lovelace' };
const codeOf = (password: string, owner = ADA): string => {
  try {
    checkPassword(password, owner);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a new password', () => {
  test.each([
    ['elevenchars', 'PASSWORD_LENGTH'],
    ['', 'PASSWORD_LENGTH'],
    ['x7'.repeat(101), 'PASSWORD_LENGTH'],
  ])('%j has no fitting length', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  test.each([
    'password1234',
    'passw0rd!2024',
    '123456789012',
    'qwertyuiop123',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'iloveyou2024',
    'Ada-Lovelace1',
    'lovelace-2026',
    'sunclock2026',
    'football1985!',
  ])('%j would be guessed soon', (password) => {
    expect(codeOf(password)).toBe('PASSWORD_GUESSABLE');
  });

  test.each([
    'violet-harbor-lantern-ox',
    'mV7#qLz!9xTw',
    'die alte Brücke am Fluss',
    '雨の夜に静かな川を渡る鳥の声',
  ])('%j is taken, without rules about kinds of characters', (password) => {
    expect(codeOf(password)).toBe('taken');
  });

  test('is judged in a moment, however long it is', () => {
    // What it takes of the processor: a busy machine takes its time for anything.
    const started = process.cpuUsage();
    expect(codeOf(`${'correct horse battery '.repeat(9)}`)).not.toBe('PASSWORD_LENGTH');
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });
});

describe('what is kept', () => {
  test('is argon2id with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('the same words'), hashPassword('the same words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'the same words')).toBe(true);
    expect(await verifyPassword(one, 'other words')).toBe(false);
  });

  test('knows a word however the keyboard wrote its accents', async () => {
    expect(await verifyPassword(await hashPassword('Bru\u0308cke'), 'Br\u00fccke')).toBe(true);
  });

  test('of other settings still opens', async () => {
    expect(await verifyPassword(await hash('an older one', { memoryCost: 8_192 }), 'an older one')).toBe(
      true,
    );
  });
});
