// Where every viewer comes from: an account or a letter becomes a person with the rights held at this moment, so that
// whoever left, was removed, suspended or whose time as a guest is over has lost them at once.
import type { GuestOf, MembershipOf, PersonViewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

type Reader = Pick<Connection, 'sql'>;

interface RightsRow {
  readonly personId: string;
  readonly isSiteAdmin: boolean;
  readonly memberships: readonly MembershipOf[];
  readonly guestOf: readonly GuestOf[];
  readonly sealedMatters: readonly string[];
}

/** All rights of people `p` in one row. Memberships in a suspended organization do not count; a sealed list only for insiders. */
const rights = ({ sql }: Reader) => sql`p.id as person_id, p.is_site_admin,
  coalesce((select json_agg(json_build_object('organizationId', s.organization_id, 'role', s.role))
    from memberships s join organizations o on o.id = s.organization_id
    where s.person_id = p.id and s.ended_at is null and o.suspended_at is null), '[]') as memberships,
  coalesce((select json_agg(json_build_object('matterId', g.matter_id, 'role', g.role))
    from guests g join matters m on m.id = g.matter_id join organizations o on o.id = m.organization_id
    where g.person_id = p.id and g.ended_at is null and g.ends_at > app_now() and o.suspended_at is null), '[]') as guest_of,
  array(select r.matter_id from sealed_readers r join matters m on m.id = r.matter_id
    where r.person_id = p.id and (
      exists (select from memberships s join organizations o on o.id = s.organization_id
        where s.person_id = p.id and s.organization_id = m.organization_id and s.ended_at is null and o.suspended_at is null)
      or exists (select from guests g where g.person_id = p.id and g.matter_id = m.id and g.ended_at is null
        and g.ends_at > app_now()))) as sealed_matters`;

const toViewer = (row: RightsRow | undefined): PersonViewer | null =>
  row ? { kind: 'person', ...row } : null;

/** The person of an account; null for none, and for one who is suspended. */
export async function viewerOfAccount(db: Reader, authUserId: string): Promise<PersonViewer | null> {
  const [row] = await db.sql<RightsRow[]>`
    select ${rights(db)} from people p where p.auth_user_id = ${authUserId} and p.suspended_at is null`;
  return toViewer(row);
}

interface KeyRow extends RightsRow {
  readonly keyId: string;
  readonly mutations: readonly string[];
  readonly isUnnoted: boolean;
}

/**
 * Who acts with the key of this digest, with the rights of this moment, and whether its last use is older than a minute.
 * Null for a key that was never made, was revoked or is expired, and for one of a person who is suspended or deleted.
 */
export async function viewerOfKey(
  db: Reader,
  digest: string,
): Promise<{ readonly viewer: PersonViewer; readonly isUnnoted: boolean } | null> {
  const [row] = await db.sql<KeyRow[]>`
    select ${rights(db)}, k.id as key_id, k.mutations,
      coalesce(k.last_used_at < clock_timestamp() - interval '1 minute', true) as is_unnoted
    from api_keys k join people p on p.id = k.person_id
    where k.digest = ${digest} and k.revoked_at is null and k.expires_at > clock_timestamp()
      and p.suspended_at is null and p.auth_user_id is not null`;
  if (!row) return null;
  const { keyId, mutations, isUnnoted, ...held } = row;
  // What only the administrator of the site may do is never left to a program.
  const viewer = { kind: 'person', ...held, isSiteAdmin: false, key: { id: keyId, mutations } } as const;
  return { viewer, isUnnoted };
}

/** A person by our own id: whom the worker writes to, and whose rights it reads again before it does. */
export async function viewerOfPerson(db: Reader, personId: string): Promise<PersonViewer | null> {
  const [row] = await db.sql<RightsRow[]>`
    select ${rights(db)} from people p where p.id = ${personId} and p.suspended_at is null`;
  return toViewer(row);
}

/** Whose letter of the outbox it is. Null when the row is gone, when it is nobody's, and when the person is suspended. */
export async function viewerOfLetter(
  db: Reader,
  outbox: 'reminders' | 'notices',
  id: string,
): Promise<PersonViewer | null> {
  const [row] = await db.sql<RightsRow[]>`
    select ${rights(db)} from ${db.sql(outbox)} w join people p on p.id = w.person_id
    where w.id = ${id} and p.suspended_at is null`;
  return toViewer(row);
}

/** The matters whose share links, of these digests, are open now. */
export async function mattersOfShareLinks(
  db: Reader,
  digests: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.sql<{ matterId: string }[]>`
    select l.matter_id from share_links l join matters m on m.id = l.matter_id join organizations o on o.id = m.organization_id
    where l.token_digest = any(${digests as string[]}) and l.ended_at is null and l.ends_at > app_now()
      and o.suspended_at is null`;
  return rows.map(({ matterId }) => matterId);
}
