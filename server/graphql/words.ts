// Every enum of the API: the domain's words with what each means. A test compares the lists with the domain's.
import { enumOf } from './enum-words.ts';

export const Standing = enumOf('Standing', 'Whose matter it is.', {
  ours: 'The organization that keeps it made it.',
  partner: 'A partner made it.',
  watched: 'Someone else made it; only facts and sources are kept, and nobody is reminded.',
});

export const MatterKind = enumOf('MatterKind', 'Of what kind a matter is.', {
  agreement: 'An agreement under watch.',
  foia_request: 'A FOIA request.',
  lawsuit: 'A case in a court.',
  agency_docket: 'A public docket of an agency, or notices without one.',
});

export const Regime = enumOf('Regime', 'Which law the request is made under.', {
  foia: 'The federal Freedom of Information Act, 5 U.S.C. 552.',
  privacy_act: 'Access to one’s own records, the Privacy Act, 5 U.S.C. 552a(d)(1).',
  privacy_amendment: 'Amendment of a record, the Privacy Act, 5 U.S.C. 552a(d)(2).',
  state: "A state's public-records law.",
  other: 'Another law, whose days are not counted here: only dates that papers state.',
});

export const OfficeArea = enumOf('OfficeArea', 'Whether an office closes on Inauguration Day.', {
  DC: 'In or near Washington, where Inauguration Day is a holiday.',
  'outside-DC': 'Elsewhere.',
});

export const DatePrecision = enumOf('DatePrecision', 'How exactly a date is known.', {
  day: 'To the day. Only such a date starts or stops a clock.',
  month: 'To the month; the day given is the first.',
  year: 'To the year; the day given is the first of January.',
  about: 'Around that day.',
  on_or_before: 'That day or earlier.',
  on_or_after: 'That day or later.',
});

export const DateBasis = enumOf('DateBasis', 'Where a date comes from.', {
  stated: 'A paper says it.',
  inferred: 'We concluded it from something else.',
});

export const Channel = enumOf('Channel', 'How something travelled.', {
  letter: 'On paper, by post or courier.',
  email: 'By electronic mail.',
  portal: "Through an agency's web portal.",
  phone: 'By telephone.',
  fax: 'By fax.',
  visit: 'In person.',
});

export const Direction = enumOf('Direction', 'Which way a communication went.', {
  in: 'To us.',
  out: 'From us.',
});

export const DeadlineActor = enumOf('DeadlineActor', 'Who must act.', {
  agency: 'The agency that was asked.',
  us: 'The requester.',
  court: 'A court.',
  other_body: 'An appeal office, a state attorney general, OGIS, OMB or a consulted agency.',
  third_party: 'Someone outside the matter.',
  nobody: 'Nobody: a date from which something is so.',
});

export const DeadlineStatus = enumOf('DeadlineStatus', 'Where a deadline stands as of now.', {
  not_started: 'What starts it has not happened.',
  running: 'It runs.',
  tolled: 'The clock is stopped.',
  met: 'What was due was done.',
  missed: 'Its moment has passed and what was due was not done.',
  moot: 'It no longer matters.',
  no_fixed_deadline: 'The law names a duty and no day.',
});

export const Certainty = enumOf('Certainty', 'How sure the start of a clock is.', {
  provisional: 'Receipt is assumed from our proof of sending; the agency has not stated a day.',
  agency_stated: 'The agency stated the day.',
  proved: 'A record beyond the statement proves the day.',
});

export const FoiaRequestStatus = enumOf(
  'FoiaRequestStatus',
  'Where a request stands as of now, folded from its facts; never typed in.',
  {
    draft: 'Not sent yet.',
    filed: 'Sent; no sign of life from the agency.',
    waiting_for_agency: "The agency's clock runs.",
    clock_stopped: "The agency's clock is stopped while it waits for us.",
    waiting_for_us: 'The agency waits for us although its clock runs.',
    overdue: 'The agency missed its date; a suit may be possible.',
    partly_answered: 'Some was answered, more is due.',
    answered_appeal_open: 'Answered; a window to appeal is open.',
    answered: 'Answered, and nothing is left to do.',
    on_appeal: 'An appeal waits for its decision.',
    appeal_overdue: 'The decision on the appeal is late.',
    remanded: 'The appeal sent it back to the agency.',
    in_court: 'A complaint was filed.',
    closed: 'Over, with its outcome.',
    closed_by_agency: 'The agency closed it; that can be contested.',
  },
);

export const FoiaRequestOutcome = enumOf(
  'FoiaRequestOutcome',
  'How a request or a part ended, as it is read here; what the agency called it stands beside it.',
  {
    open: 'Not ended.',
    released: 'All was released.',
    released_in_part: 'Some was released, some withheld.',
    withheld_in_full: 'Records exist and all were withheld.',
    neither_confirmed_nor_denied: 'The agency would not say whether records exist.',
    no_records: 'A search found none.',
    could_not_locate: 'Records should exist and could not be found.',
    closed_without_answer: 'The agency closed it without an answer.',
    withdrawn_by_us: 'We withdrew it.',
    merged: 'It goes on within another request.',
    settled: 'Ended by agreement.',
    ordered_by_court: 'Ended by the order of a court.',
  },
);

export const Track = enumOf('Track', 'The processing track an agency put a request in.', {
  simple: 'Simple requests, first in, first out.',
  complex: 'Requests that need more work.',
  expedited: 'Ahead of the others, for urgency.',
});

export const FactDoor = enumOf(
  'FactDoor',
  'The plain question behind which a kind of fact stands on the record page.',
  {
    got_it: 'They got it.',
    asks: 'They ask something.',
    money: 'They want money.',
    more_time: 'They need more time.',
    answered: 'They answered.',
    something_else: 'Something else.',
    ours: 'We did something.',
    service: 'Of a docket: complaint, service, answer.',
    motion: 'Of a docket: a motion and its papers.',
    order: 'Of a docket: an order or a hearing.',
    judgment: 'Of a docket: judgment and appeal.',
    ending: 'Of a docket: the suit ends.',
    notice: 'Of an agency docket: a notice was published.',
    period: 'Of an agency docket: until when one may comment.',
    program: 'Of an agency docket: a matching program or a collection goes on.',
    comment: 'Of an agency docket: what became of a comment.',
  },
);

export const FoiaRequestOrderField = enumOf(
  'FoiaRequestOrderField',
  'What a list of requests is ordered by.',
  {
    next_due: 'The soonest open date; none counts as later than all.',
    filed: 'The day of filing; a draft counts as later than all.',
    updated: 'The moment of the last change.',
  },
);

export const OrderDirection = enumOf('OrderDirection', 'Which way a list is ordered.', {
  asc: 'Smallest or earliest first.',
  desc: 'Largest or latest first.',
});

export const Role = enumOf('Role', 'What a member may do in an organization.', {
  owner: 'Everything, and who belongs.',
  editor: 'Draft, file, record, correct, name the lead.',
  counsel: 'As an editor, and sees what is for counsel only.',
  volunteer: 'Record what came in and correct it; ask for what a second person decides.',
  viewer: 'Read.',
});

export const DeterminationKind = enumOf('DeterminationKind', 'What an agency decided.', {
  release: 'To release, in full or in part.',
  withholding: 'To withhold.',
  no_records: 'That it has no such records.',
  could_not_locate: 'That it could not find them.',
  fee_waiver: 'On a waiver of fees.',
  fee_category: 'On the category of fees.',
  expedition: 'On expedited processing.',
  form: 'On the form or format of the records.',
  closure: 'To close the request.',
});

export const ProofKind = enumOf('ProofKind', 'What shows that a request was sent.', {
  portal_confirmation: "The portal's confirmation.",
  delivery_scan: "The carrier's delivery scan.",
  certified_mail_receipt: 'The receipt of certified mail.',
  fax_confirmation: 'The confirmation page of a fax.',
  sent_email: 'The sent message with its headers.',
  hand_receipt: 'A receipt signed on delivery by hand.',
  none: 'Nothing; receipt cannot be assumed.',
});
