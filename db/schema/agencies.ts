import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, localDate } from './columns.ts';

/**
 * A body that answers: a federal department, its component, or a state agency. Reference data with a source;
 * `settings` overrides the engine's defaults where the agency's own regulation differs (`{"office_area":"outside-DC"}`).
 * Its other names and how it is reached are rows of their own: `agency-directory.ts`.
 */
export const agencies = pgTable(
  'agencies',
  {
    id: id(),
    parentId: uuid().references((): AnyPgColumn => agencies.id),
    slug: text().notNull().unique(),
    name: text().notNull(),
    abbreviation: text(),
    /** Name and abbreviation as a search compares them. */
    folded: text().generatedAlwaysAs(sql`fold_name(name || ' ' || coalesce(abbreviation, ''))`),
    kind: text().notNull(),
    /** `US` or a state's two letters. */
    jurisdiction: text().notNull(),
    zone: text().notNull(),
    settings: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Which appeal rule binds: `hhs`, `dhs`, `generic`, or a state's letters. */
    appealFamily: text().notNull(),
    sourceUrl: text(),
    checkedOn: localDate(),
    isSample: boolean().notNull().default(false),
  },
  (t) => [
    index('agencies_parent').on(t.parentId),
    index('agencies_name').on(sql`${t.name} collate "C"`, t.id),
    check('agencies_kind', sql`${t.kind} in ('department', 'component', 'agency', 'state_agency')`),
  ],
);
