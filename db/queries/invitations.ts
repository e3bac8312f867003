// Invitations: what the holder of a link is told before they sign in, and what an organization's owners see of theirs.
import type { Role, Viewer } from '#domain/access/viewer.ts';
import { organizationsOf, roleIn } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

type Reader = Pick<Connection, 'sql'>;

/** Of an invitation that can be taken now, or was taken by the viewer. */
export interface HeldInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationSlug: string;
  readonly invitedByName: string;
  readonly invitedById: string;
  readonly address: string;
  readonly role: Role;
  readonly endsAt: string;
  /** Of a guest's matter; null for a member. */
  readonly matterId: string | null;
  /** Nobody has an account with the address. Whoever holds the link reads its mailbox. */
  readonly needsAccount: boolean;
  /** It is for the viewer's own address. */
  readonly isOwn: boolean;
  readonly isAccepted: boolean;
}

/**
 * The invitation whose link has this digest, to whoever holds the link; null when it was taken back, used by somebody else,
 * is over, never was, or when its organization is suspended: the same for all.
 */
export async function invitationOfDigest(
  { sql }: Reader,
  viewer: Viewer,
  digest: string,
): Promise<HeldInvitation | null> {
  const personId = viewer.kind === 'person' ? viewer.personId : null;
  const [row] = await sql<HeldInvitation[]>`
    select i.id, i.organization_id, o.name as organization_name, o.slug as organization_slug, i.invited_by_id,
      b.name as invited_by_name, i.address, i.role, i.ends_at, g.matter_id, i.accepted_at is not null as is_accepted,
      not exists (select from people p where lower(p.email) = i.address and p.auth_user_id is not null) as needs_account,
      exists (select from people p where p.id = ${personId}::uuid and lower(p.email) = i.address) as is_own
    from invitations i join organizations o on o.id = i.organization_id join people b on b.id = i.invited_by_id
      left join guests g on g.id = i.guest_id
    where i.token_digest = ${digest} and o.suspended_at is null and i.withdrawn_at is null
      and (i.accepted_at is null and i.ends_at > app_now() or i.accepted_by_id = ${personId}::uuid)
      and (g.id is null or g.ended_at is null and g.ends_at > app_now())`;
  return row ?? null;
}

export interface InvitationRow {
  readonly organizationId: string;
  readonly address: string;
  readonly role: Role;
  readonly endsAt: string;
  readonly isOver: boolean;
}

const isOwnerOf = (viewer: Viewer) => (organizationId: string) => roleIn(viewer, organizationId) === 'owner';

/** Who is invited to each organization and has not answered; to its owners only. */
export async function invitationsOfEach(
  { sql }: Reader,
  viewer: Viewer,
  organizationIds: readonly string[],
): Promise<readonly InvitationRow[]> {
  const own = organizationsOf(viewer).filter(isOwnerOf(viewer));
  const asked = organizationIds.filter((id) => own.includes(id));
  if (asked.length === 0) return [];
  return sql<InvitationRow[]>`
    select i.organization_id, i.address, i.role, i.ends_at, i.ends_at <= app_now() as is_over from invitations i
    where i.organization_id = any(${asked}::uuid[]) and i.guest_id is null and i.accepted_at is null and i.withdrawn_at is null
    order by i.address collate "C"`;
}
