// Which files hold the words of a part that is removed for good.
import type { Transaction } from '../client.ts';

type Ids = readonly string[];

/** The files that a letter or a docket entry came with. */
export async function filesOfPaper({ sql }: Transaction, paperId: string): Promise<Ids> {
  const rows = await sql<{ documentId: string }[]>`
    select document_id from papers where id = ${paperId} and document_id is not null order by document_id`;
  return rows.map(({ documentId }) => documentId);
}

/** The files of the tables that rows were read from, without those that a paper cites: with that they are removed. */
export async function tablesOfRows({ sql }: Transaction, withholdingIds: Ids): Promise<Ids> {
  const rows = await sql<{ tableId: string }[]>`
    select distinct s.table_id from withholdings s
    where s.id = any(${withholdingIds as string[]}::uuid[]) and s.table_id is not null and not exists (select from papers c where c.document_id = s.table_id)`;
  return rows.map(({ tableId }) => tableId);
}

/** A file with all that was taken out of it: its bytes hold theirs. */
export async function withUnpacked({ sql }: Transaction, documentId: string): Promise<Ids> {
  const rows = await sql<{ id: string }[]>`
    with recursive held (id) as (select ${documentId}::uuid
      union select s.document_id from document_sources s join held h on s.archive_id = h.id)
    select id from held`;
  return rows.map(({ id }) => id);
}

/** A file and every redacted copy of it: what stood in the one may stand in the other. */
export async function withCopies({ sql }: Transaction, documentIds: Ids): Promise<Ids> {
  const rows = await sql<{ id: string }[]>`
    select id from documents where id = any(${documentIds as string[]}::uuid[])
      or original_id = any(${documentIds as string[]}::uuid[]) order by id`;
  return rows.map(({ id }) => id);
}

/**
 * Whether a paper of a matter under legal hold cites one of these files, or a row in it was read from one. The held matters stay locked, so that no hold comes
 * in between.
 */
export async function isHeldByLetters({ sql }: Transaction, documentIds: Ids): Promise<boolean> {
  const rows = await sql`
    select m.id, m.legal_hold_at from matters m where m.id in (
      select c.matter_id from papers c join documents f on c.document_id = coalesce(f.original_id, f.id)
        where f.id = any(${documentIds as string[]}::uuid[])
      union all
      select s.matter_id from withholdings s where s.table_id = any(${documentIds as string[]}::uuid[]))
    order by m.id for key share of m`;
  return rows.some(({ legalHoldAt }) => legalHoldAt !== null);
}
