import type { Connection, Transaction } from '../client.ts';
import { agreements } from '../schema/index.ts';

export type NewAgreement = typeof agreements.$inferInsert;

export async function insertAgreement(tx: Transaction, row: NewAgreement): Promise<void> {
  await tx.drizzle.insert(agreements).values(row);
}

/** The agreement of an organization with this title, with its version. */
export async function findAgreement(
  { sql }: Pick<Connection, 'sql'>,
  organizationId: string,
  title: string,
): Promise<{ readonly matterId: string; readonly version: number } | undefined> {
  const [row] = await sql<{ matterId: string; version: number }[]>`
    select id as matter_id, version from matters
    where kind = 'agreement' and organization_id = ${organizationId} and title = ${title}`;
  return row;
}

/** Names of the facts that were ever reported of an agreement, corrected ones too. */
export async function reportedFactIds(
  { sql }: Pick<Connection, 'sql'>,
  matterId: string,
): Promise<readonly string[]> {
  const rows = await sql<{ factId: string }[]>`
    select distinct payload ->> 'factId' as fact_id from matter_events
    where matter_id = ${matterId} and kind = 'fact_reported'`;
  return rows.map(({ factId }) => factId);
}
