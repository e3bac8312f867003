import { eq } from 'drizzle-orm';
import type { Connection, Transaction } from '../client.ts';
import { agreements } from '../schema/index.ts';

export type NewAgreement = typeof agreements.$inferInsert;

export async function insertAgreement(tx: Transaction, row: NewAgreement): Promise<void> {
  await tx.drizzle.insert(agreements).values(row);
}

export async function updateAgreement(
  tx: Transaction,
  matterId: string,
  row: Partial<NewAgreement>,
): Promise<void> {
  await tx.drizzle.update(agreements).set(row).where(eq(agreements.matterId, matterId));
}

/** What people said of an agreement. The caller holds the lock on the matter. */
export async function findAgreementTexts(
  tx: Transaction,
  matterId: string,
): Promise<Pick<NewAgreement, 'agreementKind' | 'summary' | 'parties' | 'known' | 'unknown'> | undefined> {
  const { agreementKind, summary, parties, known, unknown } = agreements;
  const [row] = await tx.drizzle
    .select({ agreementKind, summary, parties, known, unknown })
    .from(agreements)
    .where(eq(agreements.matterId, matterId));
  return row;
}

/** A fact that stands, as far as a seed compares it with what it knows. */
export interface StandingFact {
  readonly id: string;
  readonly factId: string;
  readonly effect: string | null;
  /** Whoever recorded it as it stands. */
  readonly personId: string | null;
}

/** The newest of each fact that was ever reported of an agreement, those taken back too. */
export async function reportedFacts(
  { sql }: Pick<Connection, 'sql'>,
  matterId: string,
): Promise<readonly StandingFact[]> {
  return sql<StandingFact[]>`
    select id, payload ->> 'factId' as fact_id, payload ->> 'effect' as effect, person_id from matter_events e
    where matter_id = ${matterId} and kind = 'fact_reported'
      and not exists (select from matter_events l where l.supersedes_id = e.id)`;
}
