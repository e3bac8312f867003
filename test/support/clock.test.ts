import { expect, test } from 'vitest';
import { readClock, setClock } from './clock.ts';
import { createTestDatabase } from './database.ts';

test('the clock of a test database moves, and runs on', async () => {
  const it = await createTestDatabase();
  expect(Math.abs(Date.parse(await readClock(it.db)) - Date.now())).toBeLessThan(5_000);
  await setClock(it.db, '2031-03-02T14:00:00Z');
  const first = await readClock(it.db);
  expect(first).toMatch(/^2031-03-02T14:00:0/);
  expect((await readClock(it.db)) > first).toBe(true);
  await it.drop();
});
