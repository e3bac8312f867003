import { eq } from 'drizzle-orm';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Transaction } from '../client.ts';
import { documentIsVisible, matterIsVisible, partIsVisible } from '../queries/visibility.ts';
import { communications, documents } from '../schema/index.ts';

export type NewCommunication = typeof communications.$inferInsert;
export type DocumentRow = typeof documents.$inferSelect;
export type NewDocument = typeof documents.$inferInsert;

export async function insertCommunication(tx: Transaction, row: NewCommunication): Promise<void> {
  await tx.drizzle.insert(communications).values(row);
}

/** What the clocks need to know of a matter's communications. */
export interface CommunicationFacts {
  readonly id: string;
  readonly sentOn: string | null;
  readonly happenedOn: string;
  readonly hasDocument: boolean;
  /** Kept closer than its matter: others do not hear of the contact. */
  readonly isKept: boolean;
}

export async function loadCommunicationFacts(
  tx: Transaction,
  matterId: string,
): Promise<readonly CommunicationFacts[]> {
  return tx.sql<CommunicationFacts[]>`
    select id, sent_on, happened_on, document_id is not null as has_document, visibility is not null as is_kept
    from communications where matter_id = ${matterId}`;
}

/** The earlier communication of a matter that holds the very same bytes, if there is one that the viewer may see. */
export interface EarlierCommunication {
  readonly id: string;
  readonly subject: string;
  readonly happenedOn: string;
}

export async function findSameFile(
  tx: Transaction,
  viewer: Viewer,
  matterId: string,
  documentId: string,
): Promise<EarlierCommunication | undefined> {
  const [row] = await tx.sql<EarlierCommunication[]>`
    select c.id, c.subject, c.happened_on
    from papers x join communications c on c.id = x.id join documents d on d.id = x.document_id
      join matters m on m.id = c.matter_id
    where c.matter_id = ${matterId} and ${matterIsVisible(tx, viewer)} and ${partIsVisible(tx, viewer, 'c')} and d.sha256 = (select sha256 from documents where id = ${documentId})
    order by c.recorded_at limit 1`;
  return row;
}

export async function findDocument(tx: Transaction, id: string): Promise<DocumentRow | undefined> {
  const [row] = await tx.drizzle.select().from(documents).where(eq(documents.id, id));
  return row;
}

/** As much of a file as who wants to cite it asks; only of one that the viewer may see. */
export async function findCitable(
  tx: Transaction,
  viewer: Viewer,
  id: string,
): Promise<Pick<DocumentRow, 'id' | 'organizationId' | 'redaction' | 'originalId'> | undefined> {
  const [row] = await tx.sql<DocumentRow[]>`
    select f.id, f.organization_id, f.redaction, f.original_id from documents f where f.id = ${id} and ${documentIsVisible(tx, viewer)}`;
  return row;
}

export async function insertDocument(tx: Transaction, row: NewDocument): Promise<void> {
  await insertDocuments(tx, [row]);
}

export async function insertDocuments(tx: Transaction, rows: readonly NewDocument[]): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(documents).values([...rows]);
}
