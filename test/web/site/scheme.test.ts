import { describe, expect, test } from 'vitest';
import { action, safePath, schemeOf } from '#web/site/scheme.ts';

const post = async (fields: Record<string, string>) => {
  const request = new Request('http://site.test/scheme', {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return await action({ request } as never);
};

describe('the choice of colours', () => {
  test('is kept in a cookie and leads back to the page it was made on', async () => {
    const answer = await post({ scheme: 'dark', back: '/requests?status=OVERDUE' });
    expect(answer.headers.get('Location')).toBe('/requests?status=OVERDUE');
    expect(answer.headers.get('Set-Cookie')).toContain('scheme=dark;');
  });

  test('“as my system” forgets the cookie', async () => {
    expect((await post({ scheme: 'auto', back: '/' })).headers.get('Set-Cookie')).toContain('Max-Age=0');
  });

  test('a word that is no scheme cannot enter the header', async () => {
    const answer = await post({ scheme: 'dark\r\nX: 1', back: '/' });
    expect(answer.headers.get('Set-Cookie')).not.toContain('X:');
  });

  test('reads only its own cookie', () => {
    expect(schemeOf('a=1; scheme=dark')).toBe('dark');
    expect(schemeOf('myscheme=dark')).toBe('auto');
    expect(schemeOf(null)).toBe('auto');
  });
});

describe('a path to go back to', () => {
  test.each([
    '//elsewhere.test',
    '/\t/elsewhere.test',
    '/.//elsewhere.test',
    '/\\elsewhere.test',
    'https://elsewhere.test',
    'javascript:alert(1)',
    '',
    null,
  ])('%s leads home', (path) => expect(safePath(path)).toBe('/'));

  test.each(['/', '/requests?x=1#y'])('%s is kept', (path) => expect(safePath(path)).toBe(path));
});
