// All chains of history, for the check that nothing in them was changed, and for keeping their heads elsewhere. For the
// operator's tools and the worker only, so it takes no viewer: nothing of it is shown to anybody.
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';

export interface ChainRow {
  readonly id: string;
  readonly matterId: string;
  readonly number: number;
  /** ISO instant in UTC, to the microsecond. */
  readonly at: string;
  readonly personId: string | null;
  readonly action: string;
  readonly targetId: string | null;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly visibility: string | null;
  readonly redaction: Redaction | null;
  readonly salt: string;
  readonly contentDigest: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The newest entry of one matter's chain. */
export interface ChainHead {
  readonly matterId: string;
  readonly number: number;
  readonly hash: string;
}

/** Entries after a place in the order of matter and number; from the first on without one. */
export async function chainRowsAfter(
  { sql }: Pick<Connection, 'sql'>,
  after: Pick<ChainRow, 'matterId' | 'number'> | null,
  limit: number,
): Promise<readonly ChainRow[]> {
  const later = after
    ? sql`where (matter_id, number) > (${after.matterId}::uuid, ${after.number}::int)`
    : sql``;
  return sql<ChainRow[]>`
    select id, matter_id, number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person_id,
      action, target_id, reason, before, after, visibility, redaction, salt, content_digest, previous_hash, hash
    from history ${later} order by matter_id, number limit ${limit}`;
}

/** The head of every chain. */
export async function chainHeads({ sql }: Pick<Connection, 'sql'>): Promise<readonly ChainHead[]> {
  return sql<ChainHead[]>`
    select distinct on (matter_id) matter_id, number, hash from history order by matter_id, number desc`;
}
