/**
 * How the worker takes documents that wait to be read, and keeps what it found. The fence is `reading_generation`: a reading
 * that was overtaken by a newer one writes nothing. Leases are real time.
 */
import type { PictureFindings } from '#domain/documents/check.ts';
import type { Place } from '#domain/documents/passage.ts';
import type { TextOrigin, Unreadable } from '#domain/documents/reading.ts';
import type { Connection, Database } from '../client.ts';

export interface ReadingLease {
  readonly id: string;
  readonly generation: number;
}

export interface LeasedDocument extends ReadingLease {
  readonly storageKey: string;
  readonly mediaType: string;
}

const ahead = ({ sql }: Connection, milliseconds: number) =>
  sql`clock_timestamp() + make_interval(secs => ${milliseconds / 1000})`;

const isFree = ({ sql }: Connection) =>
  sql`(reading_lease_until is null or reading_lease_until < clock_timestamp())`;

/**
 * Leases up to `limit` documents, the longest waiting first. One whose reader took its worker down each time is given up.
 */
export async function claimUnread(
  db: Database,
  { limit, leaseMs, maxAttempts }: { limit: number; leaseMs: number; maxAttempts: number },
): Promise<readonly ReadingLease[]> {
  return db.transaction(async (tx) => {
    const { sql } = tx;
    await sql`
      update documents set reading_state = 'unreadable', unreadable = 'stopped', read_at = app_now()
      where reading_state = 'waiting' and reading_attempts >= ${maxAttempts} and ${isFree(tx)}`;
    return sql<ReadingLease[]>`
      update documents f
      set reading_generation = reading_generation + 1, reading_lease_until = ${ahead(tx, leaseMs)}
      from (select id from documents where reading_state = 'waiting' and redaction is null and ${isFree(tx)}
        order by id limit ${limit} for update skip locked) due
      where f.id = due.id
      returning f.id, f.reading_generation as generation`;
  });
}

/** Begins one attempt under a claim. Null when a newer claim exists or it has run out. */
export async function beginReading(
  db: Database,
  { id, generation }: ReadingLease,
  leaseMs: number,
): Promise<LeasedDocument | null> {
  return db.transaction(async (tx) => {
    const { sql } = tx;
    const [taken] = await sql<LeasedDocument[]>`
      update documents
      set reading_generation = reading_generation + 1, reading_lease_until = ${ahead(tx, leaseMs)},
        reading_attempts = reading_attempts + 1
      where id = ${id} and reading_generation = ${generation} and reading_state = 'waiting' and redaction is null
        and reading_lease_until > clock_timestamp()
      returning id, reading_generation as generation, storage_key, media_type`;
    if (taken) await sql`delete from document_pages where document_id = ${id}`;
    return taken ?? null;
  });
}

/** Holds the lease for longer. False when it is lost. */
export async function renewReading(db: Connection, lease: ReadingLease, leaseMs: number): Promise<boolean> {
  const { count } = await db.sql`
    update documents set reading_lease_until = ${ahead(db, leaseMs)}
    where id = ${lease.id} and reading_generation = ${lease.generation} and reading_state = 'waiting'
      and redaction is null`;
  return count === 1;
}

/** What the file says of itself, before its pages. False when the lease is lost. */
export async function keepFileFacts(
  { sql }: Connection,
  lease: ReadingLease,
  facts: { readonly pageCount: number; readonly metadata: Readonly<Record<string, string>> },
): Promise<boolean> {
  const { count } = await sql`
    update documents set page_count = ${facts.pageCount}, metadata = ${JSON.stringify(facts.metadata)}::text::jsonb
    where id = ${lease.id} and reading_generation = ${lease.generation} and reading_state = 'waiting'
      and redaction is null`;
  return count === 1;
}

export interface NewPage {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly origin: TextOrigin;
  readonly confidence: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly places: readonly Place[];
  readonly picture: Uint8Array | null;
  readonly thumbnail: Uint8Array | null;
}

/** Keeps one page. False when the lease is lost or its words were removed meanwhile; then nothing is written. */
export async function keepPage({ sql }: Connection, lease: ReadingLease, page: NewPage): Promise<boolean> {
  const { count } = await sql`
    insert into document_pages (id, document_id, number, text, origin, confidence, width, height, places, picture, thumbnail)
    select ${page.id}::uuid, f.id, ${page.number}::int, ${page.text}, ${page.origin}, ${page.confidence}::int, ${page.width}::int,
      ${page.height}::int, ${JSON.stringify(page.places)}::text::jsonb, ${page.picture}::bytea, ${page.thumbnail}::bytea
    from documents f where f.id = ${lease.id} and f.reading_generation = ${lease.generation}
      and f.reading_state = 'waiting' and f.redaction is null for update`;
  return count === 1;
}

export type ReadingResult = (
  | { readonly kind: 'read'; readonly language: string | null }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
) & {
  /** What was found in words that were read from its pictures. */
  readonly pictureFindings: PictureFindings;
};

/** A Bates number on a page. */
export interface NewPageLabel {
  readonly page: number;
  readonly series: string;
  readonly number: number;
  readonly label: string;
}

/** Ends a reading for good; what a failed one left of pages goes. False when the lease is lost. */
export async function endReading(
  db: Database,
  { id, generation }: ReadingLease,
  result: ReadingResult,
  labels: readonly NewPageLabel[] = [],
): Promise<boolean> {
  const why = result.kind === 'unreadable' ? result.why : null;
  const language = result.kind === 'read' ? result.language : null;
  return db.transaction(async ({ sql }) => {
    const { count } = await sql`
      update documents set reading_state = ${result.kind}, unreadable = ${why}, language = ${language},
        read_at = app_now(), reading_lease_until = null,
        picture_findings = ${JSON.stringify(result.pictureFindings)}::text::jsonb,
        check_state = case when check_state = 'clear' and ${result.pictureFindings.findingCount}::int > 0 then 'held' else check_state end
      where id = ${id} and reading_generation = ${generation} and reading_state = 'waiting' and redaction is null`;
    if (count === 1 && why !== null) await sql`delete from document_pages where document_id = ${id}`;
    else if (count === 1 && labels.length > 0)
      await sql`
        insert into page_labels (document_id, page, series, number, label)
        select ${id}::uuid, l.page, l.series, l.number, l.label
        from jsonb_to_recordset(${JSON.stringify(labels)}::text::jsonb) as l (page int, series text, number bigint, label text)`;
    return count === 1;
  });
}
