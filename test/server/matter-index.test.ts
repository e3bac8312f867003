import { expect, test } from 'vitest';
import { coverOf } from '#server/http/matter-index.ts';

test('the cover shows names and titles as they are, and runs none of them', () => {
  const hostile = `<img src=x onerror=alert(1)>"'&`;
  const file = {
    id: 'x',
    name: hostile,
    bytes: 3,
    sha256: 'a'.repeat(64),
    storageKey: 'x',
    happenedOn: '2026-03-10',
    direction: 'in',
    subject: hostile,
    place: 'files/0001-a b.txt',
    isWhole: true,
  };
  const matter = { title: hostile, isSample: true };
  const cover = coverOf(matter, [file, { ...file, isWhole: false }], '2026-03-11T00:00:00Z');
  expect(cover).not.toContain('<img');
  expect(cover).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  expect(cover).toContain('<a href="files/0001-a%20b.txt">');
  expect(cover).toContain('missing: tell who runs the site');
  expect(cover).toContain('Sample, made up: ');
});
