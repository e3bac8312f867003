import { describe, expect, test } from 'vitest';
import { isBomb, isClutter, nameInPlace, placeInWords, whyLeftOut } from '#domain/documents/archive.ts';

describe('a name in a package', () => {
  test.each([
    ['letters/one.pdf', 'letters/one.pdf'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Users\\x\\..\\letter.pdf', 'C:/Users/x/letter.pdf'],
    ['a/./b//c.txt', 'a/b/c.txt'],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['..', ''],
    ['...', '...'],
  ])('%j is kept as %j', (given, place) => expect(placeInWords(given)).toBe(place));

  test('is cut to two hundred characters, and no half of a letter is left', () => {
    const place = placeInWords(`${'x'.repeat(10)}${'\u{1f600}'.repeat(100)}y`);
    expect(place.length).toBeLessThanOrEqual(200);
    expect(place.isWellFormed?.() ?? !/^[\udc00-\udfff]/.test(place)).toBe(true);
  });

  test('names the document by its last piece', () => {
    expect(nameInPlace('letters/2026/one.pdf')).toBe('one.pdf');
    expect(nameInPlace('')).toBe('file');
  });
});

test('what computers put beside files is told from files', () => {
  const clutter = ['__MACOSX/._a.pdf', 'a/.DS_Store', 'Thumbs.db', 'x/desktop.ini', 'a/._b'];
  expect(clutter.filter((place) => !isClutter(place))).toEqual([]);
  expect(['a.pdf', '_MACOSX.pdf', 'x/Thumbs.db.pdf'].filter(isClutter)).toEqual([]);
});

test('a bomb is what holds more than paper does', () => {
  expect(isBomb(20_000, 9_000_000)).toBe(false);
  expect(isBomb(20_000, 11_000_000)).toBe(true);
  expect(isBomb(5_000_000, 240_000_000)).toBe(false);
  expect(isBomb(20_000_000, 270_000_000)).toBe(true);
});

test('programs and what is empty are left out', () => {
  expect(whyLeftOut({ bytes: 0, mediaType: 'text/plain' })).toBe('empty');
  expect(whyLeftOut({ bytes: 9, mediaType: 'application/x-elf' })).toBe('program');
  expect(whyLeftOut({ bytes: 9, mediaType: 'application/pdf' })).toBeNull();
});
