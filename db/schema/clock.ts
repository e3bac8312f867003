import { sql } from 'drizzle-orm';
import { boolean, check, interval, pgTable, smallint } from 'drizzle-orm/pg-core';

/**
 * One row: how far the domain clock stands from real time. `app_now()` adds it; a constraint keeps it 0
 * unless this is a demo database.
 */
export const demoClock = pgTable(
  'demo_clock',
  {
    id: smallint().primaryKey().default(1),
    isDemo: boolean().notNull().default(false),
    shift: interval().notNull().default('0'),
  },
  (t) => [
    check('demo_clock_one_row', sql`${t.id} = 1`),
    check('demo_clock_moves_only_in_demo', sql`${t.isDemo} or ${t.shift} = interval '0'`),
  ],
);
