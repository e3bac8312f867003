/**
 * The one permission table: which role may do which act on a matter or in an organization, as a member or as a guest.
 * Reading rules have a twin in SQL (`db/queries/visibility.ts`), which every list starts from; a test compares the
 * two. An act that is missing from the table does not compile.
 */
import { type Action, RULES } from './acts.ts';
import { clearanceOf, type PartVisibility, roleOn, type Viewer, type Visibility } from './viewer.ts';

export { type Action, ACTIONS } from './acts.ts';

/** What is asked about: a matter, or (without `matterId`) an organization. */
export interface Subject {
  readonly organizationId: string;
  readonly matterId?: string;
  readonly visibility: Visibility;
  /** An embargo holds it at this moment: nobody outside may know of it. */
  readonly isEmbargoed?: boolean;
  /** It is a file that was not looked into yet, or is held: nobody outside may have it. */
  readonly isHeldBack?: boolean;
  /** The part of the matter that is asked about, where it is kept closer than the matter. */
  readonly part?: PartVisibility;
}

export type Denial =
  | 'sign_in'
  | 'not_a_member'
  | 'members_only'
  | 'counsel_only'
  | 'sealed'
  | 'role_too_low'
  | 'needs_approval';

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: Denial };

const ALLOWED: Permission = { allowed: true };
const denied = (reason: Denial): Permission => ({ allowed: false, reason });

/** May this viewer do this act on this subject? A denial says why; the caller decides what of it may be told. */
export function can(viewer: Viewer, action: Action, subject: Subject): Permission {
  const hidden = whyHidden(viewer, subject);
  if (hidden) return denied(hidden);
  const rule = RULES[action];
  const role = roleOn(viewer, { id: subject.matterId ?? '', organizationId: subject.organizationId });
  if (role === null) {
    if (!rule.everyone) return denied(viewer.kind === 'anonymous' ? 'sign_in' : 'not_a_member');
    return action === 'read_matter' || viewer.kind === 'person' ? ALLOWED : denied('sign_in');
  }
  if (rule.membersOnly && !clearanceOf(viewer).organizations.includes(subject.organizationId)) {
    return denied('members_only');
  }
  if (rule.roles.includes(role)) return ALLOWED;
  return denied(rule.asks?.includes(role) ? 'needs_approval' : 'role_too_low');
}

/** Why the viewer may not know of the subject at all; null when they may. */
function whyHidden(viewer: Viewer, subject: Subject): Denial | null {
  const has = holdings(viewer, subject);
  const outside: Denial = viewer.kind === 'anonymous' ? 'sign_in' : 'not_a_member';
  switch (subject.visibility) {
    case 'public':
      if (subject.isEmbargoed && !has.inside && !has.link) return outside;
      break;
    case 'organization':
      if (!has.inside && !has.link) return outside;
      break;
    case 'counsel':
    case 'sealed':
      if (!has[subject.visibility]) return has.inside ? REASONS[subject.visibility] : outside;
      break;
  }
  if (subject.isHeldBack && !has.inside) return outside;
  const part = subject.part ?? null;
  if (part === null) return null;
  if (part === 'organization') return has.inside ? null : outside;
  return has[part] ? null : has.inside ? REASONS[part] : outside;
}

const REASONS = { counsel: 'counsel_only', sealed: 'sealed' } as const;

/** What the viewer holds towards a subject. An organization itself is no matter: nobody is its guest. */
function holdings(viewer: Viewer, { organizationId, matterId = '' }: Subject) {
  const clearance = clearanceOf(viewer);
  return {
    inside: clearance.organizations.includes(organizationId) || clearance.guestMatters.includes(matterId),
    link: clearance.linkedMatters.includes(matterId),
    counsel:
      clearance.counselOrganizations.includes(organizationId) || clearance.counselMatters.includes(matterId),
    sealed: clearance.sealedMatters.includes(matterId),
  };
}
