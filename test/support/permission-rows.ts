/**
 * What the permission matrix knows of each door. A new mutation or page needs one line here: the act of the permission table
 * that it is, or that it concerns nobody but the asker.
 */
import type { Action } from '#domain/access/policy.ts';

/** Mutations on a matter or an organization, by the act of `domain/access/policy.ts` that each is. */
export const ACTS: Readonly<Record<string, Action>> = {
  agencyActionRecord: 'report_facts',
  agreementCorrectFact: 'report_facts',
  agreementDraft: 'draft_agreement',
  agreementEdit: 'edit_agreement',
  agreementMarkChecked: 'edit_agreement',
  agreementReportFacts: 'report_facts',
  approvalAccept: 'decide_approval',
  approvalReject: 'decide_approval',
  approvalTakeBack: 'record_communication',
  documentHold: 'hold_document',
  documentMakeCopy: 'make_copy',
  documentRelease: 'release_document',
  foiaRequestAddPart: 'add_part',
  foiaRequestClosePart: 'close_part',
  foiaRequestCorrectEvent: 'correct_event',
  foiaRequestDraft: 'draft_request',
  foiaRequestDraftBatch: 'draft_request',
  foiaRequestEdit: 'edit_request',
  foiaRequestEndGuest: 'invite_guest',
  foiaRequestFile: 'file_request',
  foiaRequestFollowReferral: 'follow_referral',
  foiaRequestInviteGuest: 'invite_guest',
  foiaRequestKeepFields: 'set_visibility',
  foiaRequestRecordCommunication: 'record_communication',
  foiaRequestSetPeople: 'set_people',
  foiaRequestSetStatedDate: 'set_stated_date',
  foiaRequestUndoCorrection: 'correct_event',
  foiaRequestWatch: 'draft_request',
  foiaRequestWithdraw: 'withdraw_request',
  matterAddNote: 'write_note',
  matterEditNote: 'write_note',
  matterEndGuest: 'invite_guest',
  matterEndShareLink: 'share_matter',
  matterFollow: 'follow_matter',
  matterInviteGuest: 'invite_guest',
  matterLink: 'link_matter',
  matterLiftLegalHold: 'set_legal_hold',
  matterRecordCommunication: 'record_communication',
  matterRedact: 'redact',
  matterRemoveNote: 'write_note',
  matterSetLegalHold: 'set_legal_hold',
  matterSetPartVisibility: 'keep_part',
  matterSetPeople: 'set_people',
  matterSetVisibility: 'set_visibility',
  matterShare: 'share_matter',
  matterUndoAct: 'undo_act',
  matterUnlink: 'link_matter',
  organizationChangeRole: 'change_role',
  organizationInvite: 'invite_member',
  organizationLeave: 'read_team',
  organizationRemoveMember: 'remove_member',
  organizationWithdrawInvitation: 'invite_member',
  taskAdd: 'work_on_tasks',
  taskClaim: 'work_on_tasks',
  taskComplete: 'work_on_tasks',
  taskDrop: 'work_on_tasks',
  taskEdit: 'work_on_tasks',
  taskRelease: 'work_on_tasks',
  taskReopen: 'work_on_tasks',
};

/** Acts whose subject is an organization, not a matter. */
export const ON_ORGANIZATION: readonly string[] = [
  'agreementDraft',
  'foiaRequestDraft',
  'foiaRequestWatch',
  'foiaRequestDraftBatch',
  'organizationChangeRole',
  'organizationInvite',
  'organizationLeave',
  'organizationRemoveMember',
  'organizationWithdrawInvitation',
];

/**
 * Declared, but not really done by the test: one would end the membership that the test asks with, the others need an
 * invitation or an ask.
 */
export const NOT_ASKED: readonly string[] = [
  'approvalAccept',
  'approvalReject',
  'approvalTakeBack',
  'organizationLeave',
  'organizationWithdrawInvitation',
];

/** Acts that are tried in full before they wait for a second person: their stale version is told first, also to who may only ask. */
export const TRIED_FIRST: readonly string[] = [
  'documentRelease',
  'foiaRequestClosePart',
  'foiaRequestCorrectEvent',
  'foiaRequestKeepFields',
  'foiaRequestUndoCorrection',
  'foiaRequestWithdraw',
  'matterSetPartVisibility',
  'matterSetVisibility',
  'matterUndoAct',
];

/** Mutations that concern nobody but who asks: their account, sessions and ways to sign in. */
export const OWN: readonly string[] = [
  'accountDelete',
  'accountOpen',
  'accountRequest',
  'addressChangeConfirm',
  'addressChangeRequest',
  'addressChangeStop',
  'invitationAccept',
  'invitationOpenAccount',
  'keyMake',
  'keyRevoke',
  'passkeyAdd',
  'passkeyBegin',
  'passkeyRemove',
  'passwordChange',
  'passwordReset',
  'passwordResetRequest',
  'profileEdit',
  'recoveryCodesRenew',
  'sessionRevoke',
  'sessionRevokeOthers',
  'signIn',
  'signInPasskeyBegin',
  'signInLinkRequest',
  'signInWithCode',
  'signInWithLink',
  'signInWithPasskey',
  'signOut',
  'twoFactorBegin',
  'twoFactorConfirm',
  'twoFactorTurnOff',
];

/** Mutations of who runs the site; all others are refused before anything is looked up. */
export const SITE: readonly string[] = [
  'siteInspectMatter',
  'siteRestoreOrganization',
  'siteRestorePerson',
  'siteSuspendOrganization',
  'siteSuspendPerson',
];

/** How the title of a matter is asked for through each query field that can lead to one. */
export const QUERIES: Readonly<Record<string, string>> = {
  approvals: '{ approvals(first: 100) { nodes { matter { title } } } }',
  corrections: '{ corrections(first: 100, includeSample: true) { nodes { matter { title } } } }',
  deadlines: '{ deadlines(first: 100, includeSample: true) { nodes { matter { title } } } }',
  foiaRequest: 'query ($code: String!) { foiaRequest(code: $code) { title } }',
  foiaRequests: '{ foiaRequests(first: 100, includeSample: true) { totalCount nodes { title } } }',
  myDay:
    '{ myDay { dueSoon { matter { title } } overdue { title } silent { title } withoutLead { title } withoutProof { title } heldFiles { check { request { title } } } } }',
  matter: 'query ($code: String!) { matter(code: $code) { title } }',
  node: 'query ($id: ID!) { node(id: $id) { ... on FoiaRequest { title } } }',
  requestBatches: '{ requestBatches(first: 100) { nodes { requests { title } } } }',
  tasks: '{ tasks(first: 100) { nodes { matter { title } } } }',
  nodes: 'query ($id: ID!) { nodes(ids: [$id]) { ... on FoiaRequest { title } } }',
};

/** A question that says no title, but answers only those who might record. */
export const PREVIEW = 'foiaRequestRecordPreview';

/** Query fields through which no request can come: the law, offices, the clock, the asker's own account; agreements stand alone. */
export const PLAIN: readonly string[] = [
  'accountTicket',
  'agencies',
  'agency',
  'agreement',
  'agreements',
  'calendar',
  'clock',
  'court',
  'courts',
  'deadlinePreview',
  'deadlineRules',
  'deadlineSettings',
  'document',
  'documentSearch',
  'factKinds',
  'invitation',
  'keyActs',
  'mailbox',
  'organization',
  'sharedMatter',
  'signUpIsOpen',
  'site',
  'viewer',
];

/** Pages and files of one matter, `:reference` and `:event` filled in. */
export const MATTER_PAGES: readonly string[] = [
  'requests/:reference',
  'requests/:reference/record',
  'requests/:reference/appeal',
  'requests/:reference/referral',
  'requests/:reference/edit',
  'requests/:reference/file',
  'requests/:reference/manage',
  'requests/:reference/people',
  'requests/:reference/guests',
  'requests/:reference/visibility',
  'requests/:reference/share',
  'requests/:reference/hold',
  'requests/:reference/history',
  'requests/:reference/notes',
  'requests/:reference/tasks',
  'requests/:reference/events/:event',
  'requests/:reference/entries/:event',
  'requests/:reference/entries/:event/redact',
  'requests/:reference/entries/:letter/check',
  'requests/:reference/entries/:letter/copy',
];

/** Pages that lead to no single matter; the walk of pages proves that nothing hidden stands in them. */
export const OTHER_PAGES: readonly string[] = [
  '',
  '*',
  'agreements/:reference',
  'agreements/:reference/report',
  'approvals',
  'calculator',
  'corrections',
  'documents',
  'documents/:id',
  'invitations/:token',
  'mailbox',
  'mailbox/:id',
  'my-day',
  'organizations/:slug/first-task',
  'organizations/:slug/team',
  'profile',
  'profile/data.json',
  'profile/delete',
  'requests',
  'requests/batch',
  'requests/batches/:id',
  'requests/new',
  'scheme',
  'shared/:token',
  'security',
  'security/email',
  'security/email/confirm',
  'security/email/stop',
  'security/keys',
  'security/password',
  'security/two-factor',
  'sign-in',
  'sign-in/code',
  'sign-in/forgotten',
  'sign-in/link',
  'sign-in/new-password',
  'sign-in/passkey',
  'sign-out',
  'sign-up',
  'site',
  'welcome',
];
