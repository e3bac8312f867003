import { expect, test } from 'vitest';
import { setClock } from '#test/support/clock.ts';
import { createTestDatabase } from '#test/support/database.ts';
import { plant, promisedStatuses, sampleStatuses } from '#test/support/planted.ts';

// A Saturday that is Inauguration Day, just after the holidays: the story is told relative to any day.
test.each(['2029-01-20T17:00:00Z'])(
  'cut short on %s it is told anew from its beginning, and every request stands where its story promises',
  async (instant) => {
    const other = await createTestDatabase();
    try {
      await setClock(other.db, instant);
      const cut = plant(other.db, {
        openAccount: async ({ email }) => {
          if (email === 'owner@neighbors.example') throw new Error('killed');
        },
      });
      await expect(cut).rejects.toThrow('killed');
      await plant(other.db);
      expect(await sampleStatuses(other.db)).toEqual(promisedStatuses());
    } finally {
      await other.drop();
    }
  },
  60_000,
);
