// All chains of history, for the check that nothing in them was changed, and for keeping their heads elsewhere. For the
// operator's tools and the worker only, so it takes no viewer: nothing of it is shown to anybody.
import type { Redaction } from '#domain/matters/redaction.ts';
import type { Connection } from '../client.ts';

type Reader = Pick<Connection, 'sql'>;

/** Whose history a chain is: of a matter, or of an organization itself. */
export type ChainKind = 'matter' | 'organization';

export interface ChainRow {
  readonly id: string;
  /** Of the matter or the organization. */
  readonly chainId: string;
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
  /** Null for what was written before such histories were chained: only at the beginning of one. */
  readonly hash: string | null;
}

/** The newest entry of one chain. */
export interface ChainHead {
  readonly chainId: string;
  readonly number: number;
  readonly hash: string;
}

/** Entries after a place in the order of chain and number; from the first on without one. */
export async function chainRowsAfter(
  db: Reader,
  kind: ChainKind,
  after: Pick<ChainRow, 'chainId' | 'number'> | null,
  limit: number,
): Promise<readonly ChainRow[]> {
  const { sql } = db;
  const owner = sql(kind === 'matter' ? 'matter_id' : 'organization_id');
  const later = after
    ? sql`where (${owner}, number) > (${after.chainId}::uuid, ${after.number}::int)`
    : sql``;
  return sql<ChainRow[]>`
    select id, ${owner} as chain_id, number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person_id,
      action, reason, before, after, ${source(db, kind)} ${later} order by ${owner}, number limit ${limit}`;
}

const source = ({ sql }: Reader, kind: ChainKind) =>
  kind === 'matter'
    ? sql`target_id, visibility, redaction, salt, content_digest, previous_hash, hash from history`
    : sql`about_person_id as target_id, null as visibility, null as redaction, coalesce(salt, '') as salt,
        coalesce(content_digest, '') as content_digest, coalesce(previous_hash, '') as previous_hash, hash
      from organization_acts`;

/** The head of every chain. */
export async function chainHeads({ sql }: Reader): Promise<readonly ChainHead[]> {
  return sql<ChainHead[]>`
    (select distinct on (matter_id) matter_id as chain_id, number, hash from history order by matter_id, number desc)
    union all
    (select distinct on (organization_id) organization_id, number, hash from organization_acts where hash is not null
      order by organization_id, number desc)`;
}
