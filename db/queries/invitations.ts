// Invitations to an organization: for those who may invite, and for whoever holds the secret of a link.
import { can } from '#domain/access/policy.ts';
import type { Role, Viewer } from '#domain/access/viewer.ts';
import type { Connection } from '../client.ts';

export interface InvitationRow {
  readonly address: string;
  readonly role: Role;
  readonly invitedAt: string;
  readonly endsAt: string;
  readonly invitedById: string;
  readonly organizationId: string;
}

/** The open invitations of each organization, the newest first; nothing of those where the viewer may not invite. */
export async function invitationsOfEach(
  { sql }: Connection,
  viewer: Viewer,
  organizationIds: readonly string[],
): Promise<readonly InvitationRow[]> {
  const own = organizationIds.filter(
    (organizationId) => can(viewer, 'invite_member', { organizationId, visibility: 'organization' }).allowed,
  );
  return sql<InvitationRow[]>`
    select i.address, i.role, i.invited_at, i.ends_at, i.invited_by_id, i.organization_id
    from invitations i
    where i.organization_id = any(${own}::uuid[]) and i.ended_at is null and i.ends_at > app_now()
    order by i.invited_at desc, i.id desc`;
}

export interface OpenInvitation {
  readonly organizationName: string;
  readonly organizationSlug: string;
  readonly isSample: boolean;
  readonly byName: string;
  readonly role: Role;
  readonly address: string;
  readonly endsAt: string;
  /** Somebody signs in with the address: told only to who holds its letter. */
  readonly hasAccount: boolean;
}

/**
 * What a link invites to. The secret in it is the permission: any viewer who holds it is told, and nobody is told of an
 * invitation that was taken or withdrawn, has ended, or never was.
 */
export async function invitationOfLink(
  { sql }: Pick<Connection, 'sql'>,
  _viewer: Viewer,
  tokenDigest: string,
): Promise<OpenInvitation | null> {
  const [row] = await sql<OpenInvitation[]>`
    select o.name as organization_name, o.slug as organization_slug, o.is_sample, b.name as by_name, i.role, i.address,
      i.ends_at, exists (select from people p where lower(p.email) = i.address and p.auth_user_id is not null)
        as has_account
    from invitations i join organizations o on o.id = i.organization_id join people b on b.id = i.invited_by_id
    where i.token_digest = ${tokenDigest} and i.ended_at is null and i.ends_at > app_now()
      and o.suspended_at is null`;
  return row ?? null;
}
