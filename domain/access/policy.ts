/**
 * The one permission table: which role may do which act on a matter or in an organization, as a member or as a guest.
 * Reading rules have a twin in SQL (`db/queries/visibility.ts`), which every list starts from; a test compares the
 * two. An act that is missing from the table does not compile.
 */
import {
  clearanceOf,
  EVERY_ROLE,
  type PartVisibility,
  type Role,
  roleOn,
  type Viewer,
  type Visibility,
} from './viewer.ts';

export type Action =
  // Reading.
  | 'read_matter'
  | 'read_part_kept_to_organization'
  | 'read_history'
  | 'read_people'
  | 'read_team'
  | 'follow_matter'
  // Recording and running a matter.
  | 'draft_request'
  | 'edit_request'
  | 'file_request'
  | 'record_communication'
  | 'correct_event'
  | 'correct_past_date'
  | 'add_part'
  | 'close_part'
  | 'set_people'
  | 'withdraw_request'
  | 'set_stated_date'
  | 'upload_document'
  | 'write_note'
  | 'remove_note_of_another'
  | 'work_on_tasks'
  | 'run_tasks'
  | 'publish_agreement'
  | 'report_facts'
  | 'undo_act'
  | 'decide_approval'
  // Who may see it.
  | 'publish_matter'
  | 'set_visibility'
  | 'keep_part'
  | 'keep_for_counsel'
  | 'seal'
  | 'share_matter'
  | 'invite_guest'
  | 'redact'
  | 'set_legal_hold'
  // The organization.
  | 'invite_member'
  | 'change_role'
  | 'remove_member'
  | 'rename_organization';

/** What is asked about: a matter, or (without `matterId`) an organization. */
export interface Subject {
  readonly organizationId: string;
  readonly matterId?: string;
  readonly visibility: Visibility;
  /** An embargo holds it at this moment: nobody outside may know of it. */
  readonly isEmbargoed?: boolean;
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

interface Rule {
  readonly roles: readonly Role[];
  /** Also those who are not members, where they may read the matter. */
  readonly everyone?: true;
  /** These roles may ask; somebody of `roles` decides. */
  readonly asks?: readonly Role[];
  /** A guest's role does not count. */
  readonly membersOnly?: true;
}

const EVERY_MEMBER = EVERY_ROLE;
const RECORDERS: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer'];
const STAFF: readonly Role[] = ['owner', 'editor', 'counsel'];

const byStaff: Rule = { roles: STAFF, membersOnly: true };
const byStaffAskedByVolunteers: Rule = { roles: STAFF, asks: ['volunteer'], membersOnly: true };
const byOwners: Rule = { roles: ['owner'], membersOnly: true };

const TABLE: Readonly<Record<Action, Rule>> = {
  read_matter: { roles: EVERY_MEMBER, everyone: true },
  read_part_kept_to_organization: { roles: EVERY_MEMBER },
  read_history: { roles: EVERY_MEMBER },
  read_people: { roles: EVERY_MEMBER },
  read_team: { roles: EVERY_MEMBER, membersOnly: true },
  follow_matter: { roles: EVERY_MEMBER, everyone: true },
  draft_request: byStaff,
  edit_request: byStaff,
  file_request: byStaff,
  record_communication: { roles: RECORDERS },
  correct_event: { roles: RECORDERS },
  correct_past_date: { roles: STAFF, asks: ['volunteer'] },
  add_part: byStaff,
  close_part: { roles: STAFF, asks: ['volunteer'] },
  set_people: byStaff,
  withdraw_request: byStaffAskedByVolunteers,
  set_stated_date: byStaff,
  upload_document: { roles: RECORDERS },
  write_note: { roles: RECORDERS },
  remove_note_of_another: byStaff,
  work_on_tasks: { roles: RECORDERS },
  run_tasks: byStaff,
  publish_agreement: byStaff,
  report_facts: byStaff,
  undo_act: { roles: RECORDERS, membersOnly: true },
  decide_approval: byStaff,
  publish_matter: byStaffAskedByVolunteers,
  set_visibility: byStaffAskedByVolunteers,
  keep_part: { roles: RECORDERS },
  keep_for_counsel: { roles: ['counsel'] },
  seal: { roles: ['counsel'], membersOnly: true },
  share_matter: byStaff,
  invite_guest: byStaff,
  redact: byOwners,
  set_legal_hold: { roles: ['owner', 'counsel'], membersOnly: true },
  invite_member: byOwners,
  change_role: byOwners,
  remove_member: byOwners,
  rename_organization: byOwners,
};

/** All acts, for pages and tests that walk the table. */
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

const ALLOWED: Permission = { allowed: true };
const denied = (reason: Denial): Permission => ({ allowed: false, reason });

/** May this viewer do this act on this subject? A denial says why; the caller decides what of it may be told. */
export function can(viewer: Viewer, action: Action, subject: Subject): Permission {
  const hidden = whyHidden(viewer, subject);
  if (hidden) return denied(hidden);
  const rule = TABLE[action];
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
