// Which acts a viewer may do on a request as it stands, for buttons. The commands check again.
import { type Action, can } from '#domain/access/policy.ts';
import type { Viewer, Visibility } from '#domain/access/viewer.ts';
import type { RequestRow } from '#db/queries/requests.ts';

type When = (row: RequestRow) => boolean;

const isDraft: When = (row) => row.status === 'draft';
const isFiled: When = (row) => row.status !== 'draft';
const isOpen: When = (row) => row.status !== 'closed';
const always: When = () => true;

const ACTS: Readonly<Record<string, readonly [Action, When]>> = {
  edit: ['edit_request', isDraft],
  file: ['file_request', isDraft],
  record: ['record_communication', isFiled],
  correct: ['correct_event', isFiled],
  add_part: ['add_part', isOpen],
  set_people: ['set_people', always],
  withdraw: ['withdraw_request', (row) => isFiled(row) && isOpen(row)],
  set_stated_date: ['set_stated_date', isOpen],
  invite_guest: ['invite_guest', always],
  set_visibility: ['set_visibility', always],
  keep_for_counsel: ['keep_for_counsel', always],
  seal: ['seal', always],
  follow: ['follow_matter', always],
};

/** Words of `ViewerAction`. */
export function actsOn(row: RequestRow, viewer: Viewer): string[] {
  const { id: matterId, organizationId } = row;
  const visibility = row.visibility as Visibility;
  const subject = { matterId, organizationId, visibility };
  return Object.entries(ACTS)
    .filter(([, [action, when]]) => when(row) && can(viewer, action, subject).allowed)
    .map(([word]) => word);
}
