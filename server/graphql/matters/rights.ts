// Which acts a viewer may do on a matter as it stands, for buttons. The commands check again.
import { type Action, can, type Permission } from '#domain/access/policy.ts';
import type { Viewer, Visibility } from '#domain/access/viewer.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import type { AgencyDocketRow } from '#db/queries/agency-dockets.ts';
import type { LawsuitRow } from '#db/queries/lawsuits.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import { builder } from '../builder.ts';
import { Matter, type MatterRow } from '../refs.ts';
import { ViewerAction } from './viewer-action.ts';

type Acts<Row> = Readonly<Record<string, readonly [Action, (row: Row) => boolean]>>;

const always = () => true;

/** What can be done on a matter of any kind, whatever it says. */
const ON_EVERY_MATTER: Acts<MatterRow> = {
  set_people: ['set_people', always],
  invite_guest: ['invite_guest', always],
  share: ['share_matter', always],
  set_visibility: ['set_visibility', always],
  keep_part: ['keep_part', always],
  redact: ['redact', always],
  release_file: ['release_document', always],
  hold_file: ['hold_document', always],
  make_copy: ['make_copy', always],
  set_legal_hold: ['set_legal_hold', always],
  keep_for_counsel: ['keep_for_counsel', always],
  seal: ['seal', always],
  link: ['link_matter', always],
  follow: ['follow_matter', always],
  write_note: ['write_note', always],
  work_on_tasks: ['work_on_tasks', always],
};

const isDraft = (row: RequestRow) => row.status === 'draft';
const isFiled = (row: RequestRow) => row.status !== 'draft';
const isOpen = (row: RequestRow) => row.status !== 'closed';

const ON_REQUESTS: Acts<RequestRow> = {
  edit: ['edit_request', isDraft],
  file: ['file_request', isDraft],
  record: ['record_communication', isFiled],
  correct: ['correct_event', isFiled],
  add_part: ['add_part', isOpen],
  close_part: ['close_part', (row) => isFiled(row) && isOpen(row)],
  withdraw: ['withdraw_request', (row) => isFiled(row) && isOpen(row)],
  set_stated_date: ['set_stated_date', isOpen],
  follow_referral: ['follow_referral', isFiled],
  record_withholdings: ['record_withholdings', isFiled],
  remove_withholdings: ['remove_withholdings', isFiled],
  write_position: ['write_position', isFiled],
  ...ON_EVERY_MATTER,
};

const ON_AGREEMENTS: Acts<AgreementRow> = {
  edit: ['edit_agreement', always],
  report: ['report_facts', always],
  record: ['record_communication', always],
  correct: ['report_facts', always],
  check: ['edit_agreement', always],
  ...ON_EVERY_MATTER,
};

const ON_DOCKETS: Acts<AgencyDocketRow> = {
  edit: ['edit_docket', always],
  record: ['record_communication', always],
  correct: ['correct_event', always],
  write_comment: ['write_comment', always],
  submit_comment: ['submit_comment', always],
  ...ON_EVERY_MATTER,
};

/** What happens in court never ends what can be recorded of it. */
const ON_LAWSUITS: Acts<LawsuitRow> = {
  edit: ['edit_lawsuit', always],
  record: ['record_communication', always],
  correct: ['correct_event', always],
  set_stated_date: ['set_stated_date', always],
  ...ON_EVERY_MATTER,
};

/** One row a kind of matter. */
const ACTS: {
  readonly [Kind in MatterRow['kind']]: Acts<Extract<MatterRow, { kind: Kind }>>;
} = {
  foia_request: ON_REQUESTS,
  lawsuit: ON_LAWSUITS,
  agreement: ON_AGREEMENTS,
  agency_docket: ON_DOCKETS,
};

const isAllowed = (permission: Permission) => permission.allowed;
const isAsked = (permission: Permission) => !permission.allowed && permission.reason === 'needs_approval';

/** Words of `ViewerAction`. */
function actsWhere(row: MatterRow, viewer: Viewer, fits: (permission: Permission) => boolean): string[] {
  const { id: matterId, organizationId } = row;
  const visibility = row.visibility as Visibility;
  const subject = { matterId, organizationId, visibility };
  return Object.entries(ACTS[row.kind] as Acts<MatterRow>)
    .filter(([, [action, when]]) => when(row) && fits(can(viewer, action, subject)))
    .map(([word]) => word);
}

builder.interfaceFields(Matter, (t) => ({
  viewerCan: t.field({
    type: [ViewerAction],
    description: 'The acts that the viewer may do on it now.',
    resolve: (row, _args, { viewer }) => actsWhere(row, viewer, isAllowed),
  }),
  viewerAsks: t.field({
    type: [ViewerAction],
    description: 'The acts that the viewer may ask for: each is done when a second person accepts it.',
    resolve: (row, _args, { viewer }) => actsWhere(row, viewer, isAsked),
  }),
  viewerFollows: t.boolean({
    description: 'The viewer is told of its dates.',
    resolve: (row, _args, ctx) => ctx.loaders.follows(row.id),
  }),
}));
