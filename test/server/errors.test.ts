// docs/errors.md is the registry in words; a code that no test ever raises is not known to work.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REFUSALS } from '#domain/errors.ts';

const codes = Object.keys(REFUSALS).sort();

test('docs/errors.md says of every code what the registry says', () => {
  const page = fs.readFileSync('docs/errors.md', 'utf8');
  const headings = [...page.matchAll(/^### `(\w+)`$/gm)].map(([, code]) => code);
  expect(headings).toEqual(codes);
  for (const { message, when, remedy } of Object.values(REFUSALS)) {
    for (const sentence of [message, when, remedy]) expect(page).toContain(sentence);
  }
});

test('every code is raised by a test', () => {
  const sources = fs
    .readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && path.basename(file) !== 'errors.test.ts')
    .map((file) => fs.readFileSync(path.join('test', file), 'utf8'))
    .join('\n');
  expect(codes.filter((code) => !new RegExp(`['"\`]${code}['"\`]`).test(sources))).toEqual([]);
});
