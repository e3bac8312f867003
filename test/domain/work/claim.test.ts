import { expect, test } from 'vitest';
import { CLAIM_HOURS, hasLapsed, lapseOf } from '#domain/work/claim.ts';

test('a claim lapses 48 hours after the last sign of life, at that very moment', () => {
  expect(CLAIM_HOURS).toBe(48);
  const lapse = lapseOf('2026-11-24T20:00:00.000Z');
  expect(lapse).toBe('2026-11-26T20:00:00.000Z');
  expect(hasLapsed(lapse, '2026-11-26T19:59:59.999Z')).toBe(false);
  expect(hasLapsed(lapse, '2026-11-26T20:00:00.000Z')).toBe(true);
});

test('a guest has it no longer than they are one', () => {
  expect(lapseOf('2026-11-24T20:00:00.000Z', '2026-11-25T05:00:00.000Z')).toBe('2026-11-25T05:00:00.000Z');
  expect(lapseOf('2026-11-24T20:00:00.000Z', '2026-12-25T05:00:00.000Z')).toBe('2026-11-26T20:00:00.000Z');
});

test('hours are hours, also over the night when clocks change', () => {
  expect(lapseOf('2026-10-31T16:00:00.000Z')).toBe('2026-11-02T16:00:00.000Z');
});
