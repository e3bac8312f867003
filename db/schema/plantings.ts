import { pgTable, text } from 'drizzle-orm/pg-core';
import { writtenAt } from './columns.ts';

/**
 * Which seeds this database has had. A seed that was planted once is not planted again, so that a sample story that was
 * removed stays removed.
 */
export const plantings = pgTable('plantings', {
  name: text().primaryKey(),
  plantedAt: writtenAt(),
});
