import { describe, expect, it } from 'vitest';
import { allRules } from '#domain/deadlines/law.ts';
import { WORKED_CASES, differences } from './worked-cases.ts';

describe('worked cases', () => {
  it.each(WORKED_CASES.map((worked) => [worked.id, worked] as const))(
    '%s agrees in every field and alternative',
    (_, worked) => {
      expect(differences(worked)).toEqual([]);
    },
  );

  it('cover every rule', () => {
    const covered = new Set(WORKED_CASES.map((worked) => worked.rule));
    expect(allRules().filter((rule) => !covered.has(rule.key))).toEqual([]);
  });
});
