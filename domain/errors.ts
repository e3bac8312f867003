/**
 * The registry of refusals: every expected "no" of the product, with what the caller should do. Codes are the public
 * contract of the API (`userErrors[].code`); `docs/errors.md` is kept equal to this file by a test.
 */
import { ACCOUNT_REFUSALS } from './people/account-refusals.ts';
import { ACCESS_REFUSALS } from './access/refusals.ts';
import { DIRECTORY_REFUSALS } from './agencies/refusals.ts';
import { SECOND_PERSON_REFUSALS } from './approvals/refusals.ts';
import { RECORD_REFUSALS } from './access/record-refusals.ts';
import { COMMENT_REFUSALS } from './comments/refusals.ts';
import { DOCUMENT_REFUSALS } from './documents/refusals.ts';
import { LAWSUIT_REFUSALS } from './lawsuits/refusals.ts';
import { PEOPLE_REFUSALS } from './people/refusals.ts';
import { REQUEST_REFUSALS } from './requests/refusals.ts';
import { WORK_REFUSALS } from './work/refusals.ts';

interface RefusalKind {
  /** What the person is told; `{name}` stands for a parameter. */
  readonly message: string;
  /** When it is raised, for the documentation. */
  readonly when: string;
  /** How to go on, for the documentation. */
  readonly remedy: string;
}

export const REFUSALS = {
  NOT_FOUND: {
    message: 'There is no such {what}, or you may not see it.',
    when: 'An id or code leads to nothing that the viewer may see.',
    remedy: 'Check the id; sign in if the matter belongs to your organization.',
  },
  FORBIDDEN: {
    message: 'Your role does not allow this. An editor of the organization can do it.',
    when: 'The viewer may see the matter but not do this act.',
    remedy: 'Ask an owner, editor or counsel of the organization that keeps it.',
  },
  CONFLICT: {
    message:
      'Someone saved a newer version while you were working. Nothing of yours was saved; compare and save again.',
    when: '`expectedVersion` is not the current version of the matter.',
    remedy: 'Read `current`, bring your change up to it, and send it with its version.',
  },
  BUSY: {
    message:
      'Many people are saving this matter at the same time. Nothing of yours was saved; send it again.',
    when: 'The matter was locked by others for about four seconds.',
    remedy: 'Send it again; with a `clientMutationId` it is never done twice.',
  },
  DATE_INVALID: {
    message: '{value} is not a date in the calendar. Write it as year-month-day, such as 2026-03-02.',
    when: 'A date that does not exist or has another form.',
    remedy: 'Correct the date.',
  },
  DATE_RANGE_INVALID: {
    message: 'The last day, {until}, is before the first, {on}.',
    when: 'A fuzzy date ends before it starts.',
    remedy: 'Correct one of the two.',
  },
  DATE_TOO_IMPRECISE: {
    message:
      '“{label}” starts or stops a clock, so it needs the exact day. Say what the paper says, or leave the fact out.',
    when: 'A fact from which a deadline is counted has a precision other than day.',
    remedy: 'Find the day, or record the letter without this fact.',
  },
  DATE_IN_FUTURE: {
    message: '{value} is in the future. A fact is recorded when it has happened.',
    when: 'A fact or letter is dated after today.',
    remedy: 'Correct the date; use a stated date for something that is to come.',
  },
  EVENT_BEFORE_FILING: {
    message: '“{label}” on {value} is before the request was filed on {filedOn}.',
    when: 'A fact that can only follow the filing is dated before it.',
    remedy: 'Correct this date or the filing date.',
  },
  TIME_INVALID: {
    message: '{value} is not a time of day. Write it as 14:30.',
    when: 'A time that does not exist or has another form.',
    remedy: 'Correct the time.',
  },
  ZONE_UNKNOWN: {
    message: '{value} is not a known time zone. Use a name such as America/New_York.',
    when: 'A zone that the time zone database does not have.',
    remedy: 'Correct the zone.',
  },
  TEXT_REQUIRED: {
    message: 'Fill in {field}.',
    when: 'A required text is missing or blank.',
    remedy: 'Fill it in.',
  },
  TEXT_TOO_LONG: {
    message: '{field} has {length} characters; at most {limit} fit.',
    when: 'A text is over its limit.',
    remedy: 'Shorten it, or attach it as a file.',
  },
  TEXT_HAS_NUL: {
    message: '{field} holds a character that cannot be stored (U+0000 or half of a surrogate pair).',
    when: 'A text holds U+0000 or a lone surrogate.',
    remedy: 'Remove the character; it usually comes from a broken copy and paste.',
  },
  TOO_MANY: {
    message: '{field} has {length} entries; at most {limit} are accepted at once.',
    when: 'A list is over its limit.',
    remedy: 'Send them in several requests.',
  },
  NUMBER_OUT_OF_RANGE: {
    message: '{field} must be a whole number from {least} to {most}.',
    when: 'A number is outside its range or not whole.',
    remedy: 'Correct the number.',
  },
  CHOICE_UNKNOWN: {
    message: '{value} is not one of the choices for {field}: {choices}.',
    when: 'A word that is not in the list.',
    remedy: 'Use one of the words named.',
  },
  FACT_KIND_UNKNOWN: {
    message: '{value} is not a kind of fact that can be recorded here.',
    when: 'An unknown kind of fact, or one that its own mutation records.',
    remedy: 'See `factKinds` for the kinds.',
  },
  FACT_FIELD_UNKNOWN: {
    message: '“{label}” has no field {field}.',
    when: 'A fact carries a field that its kind does not have, or the same field twice.',
    remedy: 'See `factKinds` for the fields of each kind.',
  },
  QUESTION_UNKNOWN: {
    message:
      '“{label}” must name the earlier fact that it is about: the question it answers, the motion, the order.',
    when: 'A fact names none of this matter that it can be about: an answer no question, an opposition no motion.',
    remedy: 'Give the id of that fact in `aboutEvent`.',
  },
  AGENCY_UNKNOWN: {
    message: 'There is no such agency.',
    when: 'An agency id leads to nothing.',
    remedy: 'See `agencies` for the agencies known; its `text` finds them by other names too.',
  },
  AGREEMENT_UNKNOWN: {
    message: 'There is no such agreement, or you may not see it.',
    when: 'An agreement id leads to nothing that the viewer may see.',
    remedy: 'See `agreements`.',
  },
  PERSON_UNKNOWN: {
    message: 'This person is not a member of the organization that keeps the request.',
    when: 'A lead or backup who is not a member, or may not act.',
    remedy: 'Name a member who is owner, editor, counsel or volunteer.',
  },
  LEAD_IS_BACKUP: {
    message: 'Lead and backup must be two people.',
    when: 'The same person is named twice.',
    remedy: 'Name another backup, or none.',
  },
  EVENT_UNKNOWN: {
    message: 'This request has no such fact.',
    when: 'An event id leads to nothing in this request.',
    remedy: 'See `events` of the request.',
  },
  EVENT_SUPERSEDED: {
    message: 'This fact was already corrected; correct the newest version of it.',
    when: 'A correction names a fact that another correction replaced.',
    remedy: 'Read `supersededBy` and correct that one.',
  },
  NOT_A_CORRECTION: {
    message: 'This fact is not a correction, so there is nothing to undo.',
    when: 'Undo is asked for a fact that supersedes nothing.',
    remedy: 'Correct the fact instead.',
  },
  NOT_FILED: {
    message: 'The request is still a draft. File it first.',
    when: 'Something is recorded on a request that was never filed.',
    remedy: 'File the request, or correct its filing date.',
  },
  ALREADY_CLOSED: {
    message: 'The request is closed.',
    when: 'Withdrawing a request that is already closed.',
    remedy: 'Nothing more is needed.',
  },
  DUPLICATE_FILE: {
    message: 'This file was already recorded on {value}: “{subject}”.',
    when: 'The file of a communication has the same bytes as one already recorded on this request.',
    remedy: 'Open the earlier one; set `allowDuplicate` if the same file really came twice.',
  },
  DOCUMENT_UNKNOWN: {
    message: 'There is no such file, or you may not use it.',
    when: 'A file id leads to nothing of this organization.',
    remedy: 'Upload the file again and use the id you get.',
  },
  MUTATION_ID_REUSED: {
    message: 'This clientMutationId was already used for something else.',
    when: 'A `clientMutationId` comes again with another mutation or other input.',
    remedy: 'Make a new id for each act; repeat an id only to repeat the very same request.',
  },
  RULE_UNKNOWN: {
    message: '{value} is not a rule.',
    when: 'A deadline is asked for by a rule key that does not exist.',
    remedy: 'See `deadlineRules`.',
  },
  DEADLINE_INPUT: {
    message: '{reason}',
    when: 'A what-if whose events or settings cannot be computed.',
    remedy: 'Correct the field that the message names.',
  },
  ID_INVALID: {
    message: '{value} is not an id of {what}.',
    when: 'A global id that cannot be read or is of another type.',
    remedy: 'Use the ids that the API gives.',
  },
  CURSOR_INVALID: {
    message: 'This cursor does not belong to this list.',
    when: 'A cursor that cannot be read, or that another order made.',
    remedy: 'Start from the first page.',
  },
  PAGE_SIZE: {
    message: 'Ask for 1 to {limit} rows, with either first or last.',
    when: '`first` and `last` together, neither in range, or over the limit.',
    remedy: 'Correct the arguments.',
  },
  ...ACCOUNT_REFUSALS,
  ...SECOND_PERSON_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...REQUEST_REFUSALS,
  ...ACCESS_REFUSALS,
  ...RECORD_REFUSALS,
  ...DOCUMENT_REFUSALS,
  ...LAWSUIT_REFUSALS,
  ...COMMENT_REFUSALS,
  ...WORK_REFUSALS,
  ...DIRECTORY_REFUSALS,
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof REFUSALS;

/** An expected "no". Thrown in a command or a query; nothing of the transaction is kept. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** Where in the input the trouble lies, from the outside in: `['facts', '2', 'occurred', 'on']`. */
  readonly path: readonly string[];
  /** The matter whose newer version the caller should look at; only with CONFLICT. */
  readonly matterId: string | undefined;

  constructor(code: RefusalCode, message: string, path: readonly string[], matterId?: string) {
    super(message);
    this.code = code;
    this.path = path;
    this.matterId = matterId;
  }
}

/** Makes a refusal with its message filled in; the caller throws it. */
export function refusal(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
  path: readonly string[] = [],
  matterId?: string,
): Refusal {
  const message = REFUSALS[code].message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
  return new Refusal(code, message, path, matterId);
}
