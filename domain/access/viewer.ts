/** What a member may do in an organization, from most to least; a guest has one of the last three on one matter. */
export type Role = 'owner' | 'editor' | 'counsel' | 'volunteer' | 'viewer';
/** Every role that a member can have. */
export const EVERY_ROLE: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer', 'viewer'];
export type GuestRole = 'counsel' | 'volunteer' | 'viewer';

/** Who may see a matter. `counsel`: work product, only who has the role counsel. `sealed`: only who is named for it. */
export type Visibility = 'public' | 'organization' | 'counsel' | 'sealed';
/** Who may see one part of a matter; null as the matter. */
export type PartVisibility = Exclude<Visibility, 'public'> | null;
/** The same of what is written for the work inside, and so is never for everybody: notes, tasks. */
export type InsideVisibility = NonNullable<PartVisibility>;

export interface MembershipOf {
  readonly organizationId: string;
  readonly role: Role;
}

/** A named guest: a role on one matter until a day. */
export interface GuestOf {
  readonly matterId: string;
  readonly role: GuestRole;
}

/** What an API key lets its holder do beside reading what they may read: the mutations it names. */
export interface KeyScope {
  readonly id: string;
  readonly mutations: readonly string[];
}

interface Holder {
  /** Matters whose share link this asker holds. */
  readonly linkedMatters?: readonly string[];
}

export interface PersonViewer extends Holder {
  readonly kind: 'person';
  readonly personId: string;
  readonly memberships: readonly MembershipOf[];
  readonly guestOf?: readonly GuestOf[];
  /** Matters for whose sealed content this person is named. */
  readonly sealedMatters?: readonly string[];
  /** Runs the site: may suspend people and organizations; sees no private matter for it. */
  readonly isSiteAdmin?: boolean;
  /** Set when the request came with an API key and no session. */
  readonly key?: KeyScope;
}

/** Who asks: nobody in particular, or a person with the rights they hold at this moment. */
export type Viewer = ({ readonly kind: 'anonymous' } & Holder) | PersonViewer;

export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** The organizations the viewer belongs to; empty for nobody. */
export const organizationsOf = (viewer: Viewer): readonly string[] =>
  viewer.kind === 'person' ? viewer.memberships.map((membership) => membership.organizationId) : [];

/** The viewer's role in an organization, or null. */
export function roleIn(viewer: Viewer, organizationId: string): Role | null {
  if (viewer.kind === 'anonymous') return null;
  return viewer.memberships.find((membership) => membership.organizationId === organizationId)?.role ?? null;
}

/** A matter, as far as rights on it depend on. */
export interface MatterOf {
  readonly id: string;
  readonly organizationId: string;
}

/** The viewer's role on a matter: as a member of its organization, else as its guest, else null. */
export function roleOn(viewer: Viewer, matter: MatterOf): Role | null {
  if (viewer.kind === 'anonymous') return null;
  const guest = viewer.guestOf?.find(({ matterId }) => matterId === matter.id);
  return roleIn(viewer, matter.organizationId) ?? guest?.role ?? null;
}

/** What a viewer is cleared for, in the lists that SQL compares with; the twin of `roleOn`. */
export interface Clearance {
  readonly organizations: readonly string[];
  readonly counselOrganizations: readonly string[];
  readonly guestMatters: readonly string[];
  readonly counselMatters: readonly string[];
  readonly sealedMatters: readonly string[];
  readonly linkedMatters: readonly string[];
}

export function clearanceOf(viewer: Viewer): Clearance {
  const linkedMatters = viewer.linkedMatters ?? [];
  if (viewer.kind === 'anonymous') return { ...NO_CLEARANCE, linkedMatters };
  const { memberships, guestOf = [], sealedMatters = [] } = viewer;
  const counsel = memberships.filter(({ role }) => role === 'counsel');
  const counselGuests = guestOf.filter(({ role }) => role === 'counsel');
  return {
    organizations: memberships.map(({ organizationId }) => organizationId),
    counselOrganizations: counsel.map(({ organizationId }) => organizationId),
    guestMatters: guestOf.map(({ matterId }) => matterId),
    counselMatters: counselGuests.map(({ matterId }) => matterId),
    sealedMatters,
    linkedMatters,
  };
}

const NO_CLEARANCE: Clearance = {
  organizations: [],
  counselOrganizations: [],
  guestMatters: [],
  counselMatters: [],
  sealedMatters: [],
  linkedMatters: [],
};
