// The keys of the person who asks. Nobody reads another's, and a key reads none.
import type { Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly mutations: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly isExpired: boolean;
  readonly lastUsedAt: string | null;
}

/** The viewer's keys that were not revoked, the newest first; none for nobody and for a key. */
export async function ownKeys(
  { sql }: Pick<Connection, 'sql'>,
  viewer: Viewer,
): Promise<readonly ApiKeyRow[]> {
  if (viewer.kind === 'anonymous' || viewer.key) return [];
  const iso = (column: string) =>
    sql`to_char(${sql(column)} at time zone 'UTC', ${'YYYY-MM-DD"T"HH24:MI:SS"Z"'})`;
  return sql<ApiKeyRow[]>`
    select k.id, k.name, k.hint, k.mutations, ${iso('k.created_at')} as created_at, ${iso('k.expires_at')} as expires_at,
      k.expires_at <= clock_timestamp() as is_expired, ${iso('k.last_used_at')} as last_used_at
    from api_keys k where k.person_id = ${viewer.personId} and k.revoked_at is null
    order by k.created_at desc, k.id`;
}
