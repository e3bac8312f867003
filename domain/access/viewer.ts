/** What a member may do in an organization, from most to least. */
export type Role = 'owner' | 'editor' | 'counsel' | 'volunteer' | 'viewer';

export interface MembershipOf {
  readonly organizationId: string;
  readonly role: Role;
}

/** Who asks: nobody in particular, or a person with the memberships they hold at this moment. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: string; readonly memberships: readonly MembershipOf[] };

export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** The organizations the viewer belongs to; empty for nobody. */
export const organizationsOf = (viewer: Viewer): readonly string[] =>
  viewer.kind === 'person' ? viewer.memberships.map((membership) => membership.organizationId) : [];

/** The viewer's role in an organization, or null. */
export function roleIn(viewer: Viewer, organizationId: string): Role | null {
  if (viewer.kind === 'anonymous') return null;
  return viewer.memberships.find((membership) => membership.organizationId === organizationId)?.role ?? null;
}
