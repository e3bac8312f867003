// Many read documents at once, by SQL: for measuring, where what matters is how many pages there are. Each is the file of the only
// letter of a public request of `insertManyRequests`.
import type { Database } from '#db/client.ts';

export interface ManyDocuments {
  /** As many as there are requests. */
  readonly documents: number;
  readonly pagesEach: number;
  /** Of each page; default 250, as a letter has. */
  readonly wordsEach?: number;
}

/**
 * A few words stand on most pages and most words on few, as in any language: number n of 5,000 is drawn as often as 1/n². On every page
 * stands `disclosure`, on one in twenty `eligibility`, and `letter7` only on the first page of document 7.
 */
export async function insertManyDocuments({ sql }: Database, options: ManyDocuments): Promise<void> {
  const { documents, pagesEach, wordsEach = 250 } = options;
  await sql`
    insert into people (id, name, email) values (md5('uploader')::uuid, 'Many', 'many@example.org')`;
  await sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, check_state,
      reading_state, read_at, page_count)
    select md5('document' || i)::uuid, md5('organization')::uuid, encode(sha256(i::text::bytea), 'hex'), 1000, 'Production ' || i || '.pdf',
      'application/pdf', md5('key' || i), md5('uploader')::uuid, timestamptz '2026-01-01 12:00Z', 'clear', 'read',
      timestamptz '2026-01-01 12:00Z', ${pagesEach}
    from generate_series(1, ${documents}::int) i`;
  await sql`
    update communications c set document_id = md5('document' || i)::uuid
    from generate_series(1, ${documents}::int) i where c.id = md5('communication' || i || '/1')::uuid`;
  await sql`
    insert into document_pages (id, document_id, number, text, origin, places)
    select md5('page' || i || '/' || n)::uuid, md5('document' || i)::uuid, n,
      'About disclosure.' || case when n = 1 then ' letter' || i else '' end || case when (i + n) % 20 = 0 then ' eligibility' else '' end ||
        (select string_agg(' word' || floor(1 / (0.0002 + random()))::int, '') from generate_series(1, ${wordsEach}::int) w where w + i + n > 0),
      'text', '[]'
    from generate_series(1, ${documents}::int) i, generate_series(1, ${pagesEach}::int) n`;
  await sql`vacuum analyze documents, document_pages, communications`;
}
