/**
 * The one permission table: which role of the steward organization may do which act on a matter.
 * Reading rules have a twin in SQL (`db/queries/visibility.ts`), which every list starts from; a test compares
 * the two. An act that is missing from the table does not compile.
 */
import { roleIn, type Role, type Viewer } from './viewer.ts';

export type Action =
  | 'read_matter'
  | 'read_part_kept_to_organization'
  | 'read_history'
  | 'read_people'
  | 'draft_request'
  | 'edit_request'
  | 'file_request'
  | 'record_communication'
  | 'correct_event'
  | 'add_part'
  | 'close_part'
  | 'set_people'
  | 'withdraw_request'
  | 'set_stated_date'
  | 'follow_matter'
  | 'upload_document'
  | 'publish_agreement'
  | 'report_facts';

export interface Subject {
  readonly organizationId: string;
  readonly visibility: 'public' | 'organization';
}

export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'sign_in' | 'not_a_member' | 'role_too_low' };

const EVERY_MEMBER: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer', 'viewer'];
const RECORDERS: readonly Role[] = ['owner', 'editor', 'counsel', 'volunteer'];
const STAFF: readonly Role[] = ['owner', 'editor', 'counsel'];

/** `everyone`: also those who are not members, where the matter is public. */
const TABLE: Readonly<Record<Action, { readonly roles: readonly Role[]; readonly everyone?: 'if_public' }>> =
  {
    read_matter: { roles: EVERY_MEMBER, everyone: 'if_public' },
    read_part_kept_to_organization: { roles: EVERY_MEMBER },
    read_history: { roles: EVERY_MEMBER },
    read_people: { roles: EVERY_MEMBER },
    draft_request: { roles: STAFF },
    edit_request: { roles: STAFF },
    file_request: { roles: STAFF },
    record_communication: { roles: RECORDERS },
    correct_event: { roles: RECORDERS },
    add_part: { roles: STAFF },
    close_part: { roles: RECORDERS },
    set_people: { roles: STAFF },
    withdraw_request: { roles: STAFF },
    set_stated_date: { roles: STAFF },
    follow_matter: { roles: EVERY_MEMBER, everyone: 'if_public' },
    upload_document: { roles: RECORDERS },
    publish_agreement: { roles: STAFF },
    report_facts: { roles: STAFF },
  };

/** All acts, for pages and tests that walk the table. */
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

/** May this viewer do this act on this subject? A denial says why; the caller decides what of it may be told. */
export function can(viewer: Viewer, action: Action, subject: Subject): Permission {
  const rule = TABLE[action];
  const role = roleIn(viewer, subject.organizationId);
  if (role !== null) {
    return rule.roles.includes(role) ? { allowed: true } : { allowed: false, reason: 'role_too_low' };
  }
  const isRead = action === 'read_matter';
  if (rule.everyone === 'if_public' && subject.visibility === 'public') {
    return isRead || viewer.kind === 'person' ? { allowed: true } : { allowed: false, reason: 'sign_in' };
  }
  return { allowed: false, reason: viewer.kind === 'anonymous' ? 'sign_in' : 'not_a_member' };
}
