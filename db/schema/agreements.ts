import { sql } from 'drizzle-orm';
import { check, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { StatusTurn, Topic } from '#domain/agreements/agreement.ts';
import type { FuzzyDate } from '#domain/matters/fuzzy-date.ts';
import { localDate } from './columns.ts';
import { matters } from './matters.ts';

export interface AgreementPartyRow {
  readonly name: string;
  readonly role: string;
  readonly agencySlug?: string;
}

export interface SourcedStatementRow {
  readonly text: string;
  readonly sources: readonly { readonly url: string; readonly title?: string }[];
  readonly confidence?: string;
  /** Missing in what was kept before statements had one. */
  readonly topic?: Topic;
}

/**
 * The act of government under watch. Its facts are the matter's events of kind `fact_reported`, each with its sources. Columns
 * from `signed` on are projections of them: only `settle` writes them, and none depends on today's date.
 */
export const agreements = pgTable(
  'agreements',
  {
    matterId: uuid()
      .primaryKey()
      .references(() => matters.id),
    agreementKind: text().notNull(),
    summary: text().notNull(),
    parties: jsonb().$type<readonly AgreementPartyRow[]>().notNull(),
    known: jsonb().$type<readonly SourcedStatementRow[]>().notNull(),
    unknown: jsonb().$type<readonly string[]>().notNull(),
    signed: jsonb().$type<FuzzyDate>(),
    effective: jsonb().$type<FuzzyDate>(),
    ends: jsonb().$type<FuzzyDate>(),
    /** The history of its status, in the order in which it counts. */
    turns: jsonb()
      .$type<readonly StatusTurn[]>()
      .notNull()
      .default(sql`'[]'`),
    lastCheckedOn: localDate(),
  },
  (t) => [
    check(
      'agreements_kind',
      sql`${t.agreementKind} in ('information_exchange', 'computer_matching', 'memorandum', 'other')`,
    ),
  ],
);
