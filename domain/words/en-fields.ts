/** English words for the further dates of an answer, the families of rules, and what follows a missed date. */
import type { Words } from './words.ts';

export const FIELDS_EN: Words['fields'] = {
  fileBy: 'File by',
  sueFrom: 'Suit is not premature from',
  start: 'The clock started',
  baseDue: 'Before any extension',
  agreedDue: 'Agreed with the agency, beside the legal date',
  appealDueHhs: 'An appeal to HHS is open until',
  accrual: 'The right to sue counts from',
  deemedReceived: 'Counts as received on',
  deemedTransmitted: 'Counts as sent on',
  closeUtc: 'Closes (UTC)',
  dueTimeUtc: 'Last second (UTC)',
  mailReceiptTarget: 'A mailed comment should be there by',
  gapFrom: 'Closed from',
  gapTo: 'Closed until',
  earliestStart: 'Use may not begin before',
  renewalWindowOpens: 'Renewal may be decided from',
  renewedUntilAtMost: 'Renewed until at most',
  maxExtendedDue: 'With all the time a notice can give',
  agencyPetitionDue: 'The agency may ask for more time until',
  completeOrEstimateDue: 'Complete the request or give an estimate by',
  submitArgumentsDue: 'Arguments and samples by',
  courtDueIfNoAnswer: 'If nothing comes, to court by',
  grcComplaintDueIfNoAnswer: 'If nothing comes, complaint to the Government Records Council by',
  feeBarFrom: 'If it is missed, no search fee from',
};

export const FAMILIES_EN: Words['families'] = {
  foia: 'Federal records (FOIA)',
  litigation: 'Lawsuits in federal court',
  privacy_act: 'Privacy Act',
  comments: 'Comments and rulemaking',
  oversight: 'Congress, inspectors general, others',
  stated: 'Stated dates and single days',
  states: 'State public records',
};

export const CONSEQUENCES_EN: Words['consequences'] = {
  no_answer_exhausts:
    'If nothing adverse arrives first, no appeal is needed once the date has passed; before filing, check mail and portal that day.',
  expedition_court_at_once:
    'Missed or refused, a court may review it at once on the record before the agency; no appeal is needed.',
  ogis_stops_nothing: 'Mediation stops no clock: an appeal is filed first.',
  appeal_may_be_refused:
    'A late appeal may be refused, which leaves the request unexhausted; it can be filed anew.',
  request_may_be_closed: 'Without an answer the request may be closed.',
  suit_is_barred: 'After it a suit is treated as barred.',
  ask_for_status_order: 'Missed, the practice is to ask the court for a status order.',
  suit_may_be_dismissed: 'Missed, the court may dismiss without prejudice or give more time.',
  motion_may_be_conceded: 'Missed, the motion may be treated as conceded.',
  tro_ends: 'The order ends then, unless it was extended; its own hour prevails.',
  order_is_broken: 'An order of the court stands behind this date.',
  cannot_be_extended: 'The court cannot extend it.',
  appeal_is_lost: 'Missed, the appeal is lost.',
  run_foia_too:
    'The statute names no limit for access; agencies process it with FOIA, whose twenty days run too.',
  late_comment_may_be_ignored: 'A late comment may be considered, and need not be.',
  complaint_may_be_refused: 'A later complaint may be refused.',
  state_suit: 'Missed, a suit is open; no appeal is needed.',
  deemed_denied: 'Silence counts as a denial.',
  denied_without_fee: 'Silence counts as a denial, and no fee may then be charged.',
  presumed_public: 'Missed, the records are presumed public.',
  fee_notice_before_suit:
    'Delay beyond what is needed is unlawful; fees in a suit need five business days of notice.',
  no_fee: 'Missed, no fee may be charged.',
  notice_before_suit: 'A suit needs fourteen days of notice (not verified).',
};
