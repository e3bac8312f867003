/** Acts on a matter, in English. */
import { longDate } from './dates-en.ts';
import { eventLabel } from './events-en.ts';
import { fieldLabel, optionLabel } from './facts-en.ts';

const ACTS_EN: Readonly<Record<string, string | undefined>> = {
  draft_request: 'Drafted the request',
  edit_request: 'Changed the request',
  file_request: 'Recorded that it was sent',
  record_communication: 'Recorded a communication',
  enclose_files: 'Added files to a communication',
  unpack_document: 'Took the files out of a package',
  correct_event: 'Corrected a fact',
  undo_correction: 'Undid a correction',
  undo_act: 'Took an earlier act back',
  ask_approval: 'Asked a second person to decide',
  accept_approval: 'Accepted what was asked for',
  reject_approval: 'Did not accept what was asked for',
  take_back_approval: 'Took the ask back',
  add_part: 'Added a part',
  close_part: 'Closed a part',
  set_visibility: 'Changed who may see it',
  set_part_visibility: 'Changed who may see an entry',
  keep_fields: 'Changed which fields are kept from others',
  share_matter: 'Made a share link',
  renew_share_link: 'Made a new share link in the place of the old',
  end_share_link: 'Ended the share link',
  redact: 'Removed words for good',
  release_document: 'Let a file out to everybody',
  hold_document: 'Held a file back from others',
  make_copy: 'Made a redacted copy of a file',
  set_legal_hold: 'Put it under legal hold',
  lift_legal_hold: 'Lifted the legal hold',
  set_people: 'Named lead and backup',
  withdraw_request: 'Withdrew the request',
  set_stated_date: 'Set a date that a paper names',
  watch_request: 'Kept a request that others made',
  draft_agreement: 'Put the agreement under watch',
  edit_agreement: 'Changed what is said of the agreement',
  report_facts: 'Reported facts of the public record',
  mark_checked: 'Checked that all of it still holds',
  link_matter: 'Linked it with another matter',
  unlink_matter: 'Took a link away',
  record_agency_action: 'Recorded what an agency published or said',
  add_note: 'Wrote a note',
  edit_note: 'Changed a note',
  remove_note: 'Removed a note',
  restore_note: 'Brought a removed note back',
  add_task: 'Added a task',
  edit_task: 'Changed a task',
  claim_task: 'Took a task',
  release_task: 'Let a task go',
  complete_task: 'Finished a task',
  drop_task: 'Dropped a task',
  reopen_task: 'Opened a task again',
  record_lawsuit: 'Recorded the lawsuit',
  edit_lawsuit: 'Changed the lawsuit',
  record_entry: 'Recorded a docket entry',
  record_docket: 'Recorded the agency docket',
  edit_docket: 'Changed the agency docket',
  draft_comment: 'Began a comment',
  edit_comment: 'Changed a comment',
  remove_comment: 'Took a draft comment away',
  restore_comment: 'Brought a draft comment back',
  ready_comment: 'Said that a comment can be sent',
  submit_comment: 'Submitted a comment',
  add_sign_on: 'Added who signs a comment',
  remove_sign_on: 'Took a sign-on off a comment',
  add_exhibit: 'Added an exhibit to a comment',
  remove_exhibit: 'Took an exhibit off a comment',
  note_comments: 'Noted comments of others',
  import_comments: 'Took comments of others from a table',
  import_withholdings: 'Took in a table of what was withheld',
  add_withholding: 'Added a withholding',
  edit_withholding: 'Changed a withholding',
  remove_withholdings: 'Took withholdings away',
  restore_withholdings: 'Brought withholdings back',
  set_position: 'Changed our position on a withholding',
  claw_back: 'Froze files that the agency wants back',
  add_request: 'Put a request in suit',
  remove_request: 'Took a request out of the suit',
  sue_over_request: 'Recorded that suit was filed over it',
  invite_guest: 'Invited a guest',
  end_guest: 'Ended the time of a guest',
  inspect_matter: 'A site administrator looked at it for an hour',
};

/** `Recorded a communication.` */
export const historySentence = (action: string): string => `${ACTS_EN[action] ?? optionLabel(action)}.`;

/** One field that an act changed. */
export interface ChangeInWords {
  readonly label: string;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What an act changed, a field at a time, with people and offices by name.
 * @param names of the people, agencies and agreements that the fields hold, by id
 */
export function changesInWords(
  before: Fields | null,
  after: Fields | null,
  names: ReadonlyMap<string, string>,
): readonly ChangeInWords[] {
  const [old, fresh] = [spread(before), spread(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return keys
    .map((key) => ({
      label: HISTORY_FIELDS_EN[key] ?? plainLabel(key),
      before: valueInWords(key, old[key], names),
      after: valueInWords(key, fresh[key], names),
    }))
    .filter((change) => change.before !== change.after);
}

/** The fields whose values are ids of something with a name. */
export const NAMED_FIELDS = [
  'leadId',
  'backupId',
  'askedById',
  'agencyId',
  'agreementId',
  'part',
  'entry',
  'withFacts',
  'sealedReaders',
  'holderId',
  'deadlineId',
  'noticeId',
  'requestId',
  'matter',
  'appealOfId',
] as const;

const HISTORY_FIELDS_EN: Readonly<Record<string, string>> = {
  title: 'Title',
  requestText: 'Text of the request',
  leadId: 'Lead',
  backupId: 'Backup',
  askedById: 'Asked for by',
  act: 'What for',
  agencyId: 'Agency',
  agreementId: 'Agreement',
  agreementKind: 'Kind of act',
  summary: 'What it is',
  known: 'What is known',
  unknown: 'What is not known',
  requester: 'Requester',
  visibility: 'Who may see it',
  seenBy: 'Who may see it',
  task: 'Task',
  taskNote: 'How to do it',
  internalDate: 'Day that we set ourselves',
  deadlineId: 'For the date',
  matter: 'The other one',
  linkKind: 'How',
  holderId: 'Who has it',
  embargoedUntil: 'Held back until',
  embargoCondition: 'Held back until there is',
  sealedReaders: 'Named to see it',
  on: 'Day',
  lastDay: 'Last day',
  void: 'It never happened',
  keptFields: 'Kept from others',
  legalHold: 'Under legal hold',
  fileIs: 'For others the file is',
  copyIs: 'For others the copy is',
  takenOut: 'Taken out',
  boxesDrawn: 'Boxes drawn by hand',
  silent: 'Without telling anybody',
  subject: 'Subject',
  requestId: 'Request',
  docketKind: 'Kind of docket',
  portalUrl: 'Page in the portal',
  systems: 'Systems of records',
  missingNotice: 'Question for counsel about a missing notice',
  noticeId: 'Notice',
  organization: 'Organization',
  person: 'Person',
  authorityBy: 'Authority given by',
  authorityOn: 'Authority given on',
  exhibit: 'Exhibit',
  noted: 'Comments noted',
  courtKey: 'Court',
  docketNumber: 'Case number',
  docketKey: 'Case number as compared',
  caption: 'Caption',
  nature: 'Brought under',
  parties: 'Parties',
  claims: 'Claims',
  relief: 'Relief asked for',
  standingOrders: 'Standing orders',
  appealOfId: 'Appeal of',
  facts: 'What it said',
  part: 'Part',
  entry: 'Entry',
  withFacts: 'Facts in it that went along',
  number: 'Number',
  text: 'Text',
  outcome: 'Outcome',
  agencyWords: 'In the agency’s words',
};

const SEEN_BY_EN: Readonly<Record<string, string>> = {
  public: 'Everyone',
  organization: 'Only the organization and its guests',
  counsel: 'Only counsel',
  sealed: 'Only the people who are named',
  as_the_matter: 'Whoever may see the matter',
};

function valueInWords(key: string, value: unknown, names: ReadonlyMap<string, string>): string | null {
  const seenBy =
    (key === 'visibility' || key === 'seenBy') && typeof value === 'string' ? SEEN_BY_EN[value] : undefined;
  return seenBy ?? inWords(value, names);
}

/** Which entries lost their words is for the check of the chain: not every reader may know of each. */
const told = ({ redactedEntries: _for, ...fields }: Fields): Fields => fields;

/** A fact's own fields stand beside its day. */
const spread = (fields: Fields | null): Fields => {
  const { payload, ...others } = told(fields ?? {});
  return { ...others, ...(payload as Fields | undefined) };
};

/** `outcomeAsStated` has no label of its own: `Outcome as stated`. */
function plainLabel(key: string): string {
  const label = fieldLabel(key);
  return label === key ? optionLabel(key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)) : label;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const WORD = /^[a-z]+(_[a-z]+)*$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function inWords(value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((one) => inWords(one, names)).join('\n') || null;
  if (typeof value === 'object' && isFact(value)) return `${eventLabel(value)}, ${longDate(value.on)}`;
  if (typeof value === 'object' && isReported(value)) {
    return `${longDate(value.on)}: ${value.payload.statement}`;
  }
  if (typeof value === 'object' && isNoted(value)) return saidOf(value);
  if (typeof value === 'object') return inWords(Object.values(value), names);
  const text = String(value);
  if (ID.test(text)) return names.get(text) ?? 'One that is not shown';
  if (DAY.test(text)) return longDate(text);
  return WORD.test(text) ? optionLabel(text) : text;
}

/** A fact as a recorded communication keeps it. */
const isFact = (
  value: object,
): value is {
  readonly kind: string;
  readonly on: string;
  readonly payload: Readonly<Record<string, unknown>>;
} => 'kind' in value && 'on' in value && 'payload' in value;

/** A comment of somebody else, as the entry that noted it keeps it. */
const isNoted = (value: object): value is Noted => typeof (value as Fields)['commenter'] === 'string';

interface Noted {
  readonly commenter: string;
  readonly address?: string | null;
}

const saidOf = ({ commenter, address }: Noted): string => [commenter, address].filter(Boolean).join(', ');

/** A fact of the public record, as the entry that reported it keeps it. */
const isReported = (
  value: object,
): value is { readonly on: string; readonly payload: { readonly statement: string } } =>
  'on' in value && 'payload' in value && typeof (value.payload as Fields)['statement'] === 'string';

/** One line a field, `Title: …`; null for nothing. Nested values come as they are kept. */
export function fieldsInWords(fields: Readonly<Record<string, unknown>> | null): string | null {
  if (fields === null) return null;
  return Object.entries(told(fields))
    .map(
      ([key, value]) =>
        `${fieldLabel(key)}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join('\n');
}

const ASKS_EN: Readonly<Record<string, string>> = {
  close_part: 'Close a part of the request',
  release_document: 'Let a file out to everybody',
  withdraw_request: 'Withdraw the request',
  correct_event: 'Correct a fact',
  undo_correction: 'Undo a correction',
  undo_act: 'Take an earlier act back',
  keep_fields: 'Change which fields are kept from others',
  set_part_visibility: 'Let more people see an entry',
  set_visibility: 'Change who may see the matter',
};

/** What somebody asks a second person for: `Close a part of the request`. */
export const askSentence = (act: string): string => ASKS_EN[act] ?? optionLabel(act);
