// Which acts a viewer may do on a matter as it stands, for buttons. The commands check again.
import { type Action, can, type Permission } from '#domain/access/policy.ts';
import type { Viewer, Visibility } from '#domain/access/viewer.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import type { RequestRow } from '#db/queries/requests.ts';

type When = (row: RequestRow) => boolean;
type Acts<Row> = Readonly<Record<string, readonly [Action, (row: Row) => boolean]>>;

const isDraft: When = (row) => row.status === 'draft';
const isFiled: When = (row) => row.status !== 'draft';
const isOpen: When = (row) => row.status !== 'closed';
const always = () => true;

const ACTS: Acts<RequestRow> = {
  edit: ['edit_request', isDraft],
  file: ['file_request', isDraft],
  record: ['record_communication', isFiled],
  correct: ['correct_event', isFiled],
  add_part: ['add_part', isOpen],
  close_part: ['close_part', (row) => isFiled(row) && isOpen(row)],
  set_people: ['set_people', always],
  withdraw: ['withdraw_request', (row) => isFiled(row) && isOpen(row)],
  set_stated_date: ['set_stated_date', isOpen],
  invite_guest: ['invite_guest', always],
  share: ['share_matter', always],
  set_visibility: ['set_visibility', always],
  keep_part: ['keep_part', always],
  redact: ['redact', always],
  release_file: ['release_document', always],
  hold_file: ['hold_document', always],
  set_legal_hold: ['set_legal_hold', always],
  keep_for_counsel: ['keep_for_counsel', always],
  seal: ['seal', always],
  follow: ['follow_matter', always],
  write_note: ['write_note', always],
  work_on_tasks: ['work_on_tasks', always],
  link: ['link_matter', always],
};

/** What can be done on an agreement. */
const ON_AGREEMENTS: Acts<AgreementRow> = {
  edit: ['edit_agreement', always],
  report: ['report_facts', always],
  correct: ['report_facts', always],
  check: ['edit_agreement', always],
  link: ['link_matter', always],
  follow: ['follow_matter', always],
  set_visibility: ['set_visibility', always],
  keep_for_counsel: ['keep_for_counsel', always],
  seal: ['seal', always],
};

const isAllowed = (permission: Permission) => permission.allowed;
const isAsked = (permission: Permission) => !permission.allowed && permission.reason === 'needs_approval';

/** Words of `ViewerAction`: what the viewer may do at once. */
export const actsOn = (row: RequestRow, viewer: Viewer): string[] => actsWhere(ACTS, row, viewer, isAllowed);

/** The same words: what the viewer may ask for, and a second person decides. */
export const asksOn = (row: RequestRow, viewer: Viewer): string[] => actsWhere(ACTS, row, viewer, isAsked);

export const agreementActsOn = (row: AgreementRow, viewer: Viewer): string[] =>
  actsWhere(ON_AGREEMENTS, row, viewer, isAllowed);

export const agreementAsksOn = (row: AgreementRow, viewer: Viewer): string[] =>
  actsWhere(ON_AGREEMENTS, row, viewer, isAsked);

function actsWhere<Row extends RequestRow | AgreementRow>(
  acts: Acts<Row>,
  row: Row,
  viewer: Viewer,
  fits: (permission: Permission) => boolean,
): string[] {
  const { id: matterId, organizationId } = row;
  const visibility = row.visibility as Visibility;
  const subject = { matterId, organizationId, visibility };
  return Object.entries(acts)
    .filter(([, [action, when]]) => when(row) && fits(can(viewer, action, subject)))
    .map(([word]) => word);
}
