/** The table itself: every act and which roles may do it. `policy.ts` reads it. An act that is missing does not compile. */
import { EVERY_ROLE, type Role } from './viewer.ts';

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
  | 'record_lawsuit'
  | 'edit_lawsuit'
  | 'record_docket'
  | 'edit_docket'
  | 'write_comment'
  | 'submit_comment'
  | 'set_people'
  | 'withdraw_request'
  | 'follow_referral'
  | 'set_stated_date'
  | 'upload_document'
  | 'release_document'
  | 'hold_document'
  | 'make_copy'
  | 'write_note'
  | 'remove_note_of_another'
  | 'work_on_tasks'
  | 'run_tasks'
  | 'draft_agreement'
  | 'edit_agreement'
  | 'report_facts'
  | 'link_matter'
  | 'record_withholdings'
  | 'remove_withholdings'
  | 'write_position'
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

export const RULES: Readonly<Record<Action, Rule>> = {
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
  record_lawsuit: byStaff,
  edit_lawsuit: byStaff,
  record_docket: byStaff,
  edit_docket: byStaff,
  write_comment: { roles: RECORDERS },
  submit_comment: byStaff,
  set_people: byStaff,
  withdraw_request: byStaffAskedByVolunteers,
  follow_referral: byStaff,
  set_stated_date: byStaff,
  upload_document: { roles: RECORDERS },
  release_document: byStaffAskedByVolunteers,
  hold_document: { roles: RECORDERS },
  make_copy: { roles: RECORDERS, membersOnly: true },
  write_note: { roles: RECORDERS },
  remove_note_of_another: byStaff,
  work_on_tasks: { roles: RECORDERS },
  run_tasks: byStaff,
  draft_agreement: byStaff,
  edit_agreement: byStaff,
  report_facts: byStaff,
  link_matter: byStaff,
  record_withholdings: { roles: RECORDERS },
  remove_withholdings: byStaff,
  write_position: { roles: ['counsel'] },
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
export const ACTIONS = Object.keys(RULES) as readonly Action[];
