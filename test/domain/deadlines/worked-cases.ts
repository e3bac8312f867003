/**
 * The worked cases, and the comparison that a test and a mutant run share: every expected field, every listed
 * alternative, nothing more.
 */
import { readFileSync } from 'node:fs';
import { answersOf } from '#domain/deadlines/case-file.ts';
import type { Law } from '#domain/deadlines/rule.ts';

export interface WorkedCase {
  readonly id: string;
  readonly rule: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly alternatives?: Readonly<Record<string, string>>;
}

const FILES = ['vectors.json', 'own-cases.json'];

export const WORKED_CASES: readonly WorkedCase[] = FILES.flatMap((file) => {
  const text = readFileSync(new URL(`../../fixtures/deadlines/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { vectors: readonly WorkedCase[] }).vectors;
});

/** What the engine says that the case does not; empty when they agree. */
export function differences(worked: WorkedCase, law?: Law): readonly string[] {
  const [answer] = answersOf(worked, law);
  const alternatives = answer?.alternatives as Readonly<Record<string, unknown>>;
  return [
    ...unlike(worked.expected, answer ?? {}),
    ...unlike(worked.alternatives ?? {}, alternatives).map((text) => `alternative ${text}`),
  ];
}

function unlike(
  expected: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(expected)
    .filter(([name, value]) => JSON.stringify(found[name] ?? null) !== JSON.stringify(value))
    .map(
      ([name, value]) => `${name}: expected ${JSON.stringify(value)}, found ${JSON.stringify(found[name])}`,
    );
}
