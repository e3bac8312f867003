import { eq } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection, Transaction } from '../client.ts';
import { isPublished, matterIsVisible } from '../queries/visibility.ts';
import { docketEntries, entryAttachments, lawsuitRequests, lawsuits } from '../schema/index.ts';

export type LawsuitRecord = typeof lawsuits.$inferSelect;
export type NewLawsuit = typeof lawsuits.$inferInsert;
export type NewDocketEntry = typeof docketEntries.$inferInsert;

/** What editing can change, and undoing put back. */
export const EDITED_FIELDS = [
  'courtKey',
  'docketNumber',
  'docketKey',
  'caption',
  'nature',
  'judge',
  'parties',
  'claims',
  'relief',
  'standingOrders',
  'appealOfId',
] as const satisfies readonly (keyof LawsuitRecord)[];

/** The lawsuit of a matter of that kind. The caller holds the lock on the matter. */
export async function loadLawsuit(tx: Transaction, matterId: string): Promise<LawsuitRecord> {
  const [row] = await tx.drizzle.select().from(lawsuits).where(eq(lawsuits.matterId, matterId));
  if (!row) throw new RangeError(`Matter ${matterId} has no lawsuit.`);
  return row;
}

export async function insertLawsuit(tx: Transaction, row: NewLawsuit): Promise<void> {
  await tx.drizzle.insert(lawsuits).values(row);
}

export async function updateLawsuit(
  tx: Transaction,
  matterId: string,
  row: Partial<NewLawsuit>,
): Promise<void> {
  await tx.drizzle.update(lawsuits).set(row).where(eq(lawsuits.matterId, matterId));
}

/**
 * Another record of the same case that the viewer may see: one that they may not see is not disclosed. Whoever asks holds up
 * everybody else who asks for the same case until their transaction ends, so that two at once do not both find none.
 * @param key the court and the normal form of the number
 */
export async function findSameCase(
  tx: Transaction,
  viewer: Viewer,
  { courtKey, docketKey }: { readonly courtKey: string; readonly docketKey: string },
  exceptId: string | null,
): Promise<string | null> {
  const { sql } = tx;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${courtKey}/${docketKey}`}, 0))`;
  const [row] = await sql<{ id: string }[]>`
    select m.id from lawsuits s join matters m on m.id = s.matter_id
    where s.court_key = ${courtKey} and s.docket_key = ${docketKey} and ${matterIsVisible(tx, viewer)}
      and m.id is distinct from ${exceptId}::uuid
    order by m.created_at, m.id limit 1`;
  return row?.id ?? null;
}

/** Takes the number of a case that everybody may see for this record, unless another has it; gives it back otherwise. */
export async function claimDocketKey({ sql }: Transaction, matterId: string): Promise<void> {
  await sql`
    update lawsuits s set public_docket_key = case when ${isPublished({ sql })} and not exists (
      select from lawsuits other where other.court_key = s.court_key and other.public_docket_key = s.docket_key
        and other.matter_id <> s.matter_id) then s.docket_key end
    from matters m where m.id = s.matter_id and s.matter_id = ${matterId}`;
}

export async function insertDocketEntry(tx: Transaction, row: NewDocketEntry): Promise<void> {
  await tx.drizzle.insert(docketEntries).values(row);
}

/** Puts files into an entry, in the order of their ids. */
export async function insertAttachments(
  tx: Transaction,
  rows: readonly (typeof entryAttachments.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(entryAttachments).values([...rows]);
}

/** The requests in suit, in the order of their ids: the order in which they are locked. */
export async function requestIdsOf({ sql }: Transaction, lawsuitId: string): Promise<readonly string[]> {
  const rows = await sql<{ requestId: string }[]>`
    select request_id from lawsuit_requests where lawsuit_id = ${lawsuitId} order by request_id`;
  return rows.map(({ requestId }) => requestId);
}

export async function insertLawsuitRequest(
  tx: Transaction,
  row: typeof lawsuitRequests.$inferInsert,
): Promise<void> {
  await tx.drizzle.insert(lawsuitRequests).values(row).onConflictDoNothing();
}

export async function deleteLawsuitRequest(
  { sql }: Transaction,
  lawsuitId: string,
  requestId: string,
): Promise<boolean> {
  const gone = await sql`
    delete from lawsuit_requests where lawsuit_id = ${lawsuitId} and request_id = ${requestId}`;
  return gone.count > 0;
}

/** The day of the newest docket entry that everybody who sees the suit may see. */
export async function newestEntryOn({ sql }: Transaction, matterId: string): Promise<string | null> {
  const [row] = await sql<[{ on: string | null }]>`
    select max(entered_on) as on from docket_entries where matter_id = ${matterId} and visibility is null`;
  return row.on;
}

/** What the entries of a docket say, for a story that is told again. */
export async function recordedEntries(
  { sql }: Pick<Connection, 'sql'>,
  matterId: string,
): Promise<readonly string[]> {
  const rows = await sql<{ text: string }[]>`select text from docket_entries where matter_id = ${matterId}`;
  return rows.map(({ text }) => text);
}

/** The newest fact of a kind on a docket, for a story that goes on from it; null where there is none. */
export async function factOfKind(
  { sql }: Pick<Connection, 'sql'>,
  matterId: string,
  kind: string,
): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from matter_events where matter_id = ${matterId} and kind = ${kind}
    order by occurred_on desc, recorded_at desc, id desc limit 1`;
  return row?.id ?? null;
}
