// The documents for newcomers name files; each must be there, or the first thing a reader does fails.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const DOCUMENTS = ['README.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md'];

/** Files and folders between back ticks that look like ours, and targets of links. */
function namedFiles(text: string): string[] {
  const ticked = [...text.matchAll(/`([\w#./-]+)`/g)].map(([, name = '']) => name);
  const ours = ticked.filter((name) =>
    /^(domain|db|commands|server|jobs|web|test|scripts|docs)\/[\w./-]+$/.test(name),
  );
  const linked = [...text.matchAll(/\]\(([\w./-]+)\)/g)].map(([, name = '']) => name);
  return [...ours, ...linked];
}

describe.each(DOCUMENTS)('%s', (document) => {
  test('names only what is there', () => {
    const from = path.dirname(document);
    const missing = namedFiles(read(document)).filter(
      (name) => !fs.existsSync(path.join(ROOT, name)) && !fs.existsSync(path.join(ROOT, from, name)),
    );
    expect(missing).toEqual([]);
  });
});

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = DOCUMENTS.flatMap((document) => [
    ...read(document).matchAll(/npm run (?:--silent )?([\w:]+)/g),
  ]);
  expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual([]);
});

test('every decision says what, why, and when to look again', () => {
  const folder = path.join(ROOT, 'docs/decisions');
  for (const file of fs.readdirSync(folder)) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const heading of ['## What', '## Why', '## When to look again'])
      expect(text, file).toContain(heading);
  }
});
