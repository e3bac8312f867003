import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
}

/** The act of government under watch. Its timeline is the matter's events of kind `fact_reported`, each with its sources. */
export const agreements = pgTable('agreements', {
  matterId: uuid()
    .primaryKey()
    .references(() => matters.id),
  agreementKind: text().notNull(),
  summary: text().notNull(),
  parties: jsonb().$type<readonly AgreementPartyRow[]>().notNull(),
  known: jsonb().$type<readonly SourcedStatementRow[]>().notNull(),
  unknown: jsonb().$type<readonly string[]>().notNull(),
  signedOn: localDate(),
  effectiveOn: localDate(),
  endsOn: localDate(),
  lastCheckedOn: localDate(),
});
