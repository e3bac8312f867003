/**
 * English words for the facts of a request: what each is called on a page, what to look for in the letter, an example,
 * and what its date and fields are called. `facts-es.ts` will have the same keys by type.
 */
import type { Door, FactKind } from '../requests/fact-kinds.ts';
import type { FactWords } from './fact-words.ts';
import { DOCKET_FACTS_EN, DOCKET_FIELDS_EN, DOCKET_OPTIONS_EN } from './docket-facts-en.ts';
import { NOTICE_FACTS_EN, NOTICE_FIELDS_EN, NOTICE_OPTIONS_EN } from './notice-facts-en.ts';

export const DOORS_EN: Readonly<Record<Door, string>> = {
  got_it: 'They got it',
  asks: 'They ask something',
  money: 'They want money',
  more_time: 'They need more time',
  answered: 'They answered',
  something_else: 'Something else',
  ours: 'We did something',
};

export const FACTS_EN: Readonly<Record<FactKind, FactWords>> = {
  received_proper_component: {
    label: 'The right office received it',
    hint: 'The day on which the office that must answer says it received the request. The clock starts here.',
    example: '“We received your request in this office on March 3, 2026.”',
    dateLabel: 'Day they received it',
  },
  received_any_component: {
    label: 'Another office of the agency received it first',
    hint: 'The request first reached an office that had to pass it on.',
    example: '“Your request was received by the FOIA mailbox on March 2 and sent to this office.”',
    dateLabel: 'Day that office received it',
  },
  acknowledged: {
    label: 'They confirm that they have it',
    hint: 'A letter, mail or portal notice that says they have the request.',
    example: '“This acknowledges receipt of your Freedom of Information Act request.”',
    dateLabel: 'Date on the letter',
  },
  tracking_number_assigned: {
    label: 'They gave it a number',
    hint: 'Copy the number exactly; you will need it on the phone.',
    example: '“Your request has been assigned control number 2026-FOIA-00123.”',
    dateLabel: 'Date on the letter',
  },
  track_assigned: {
    label: 'They put it in a track',
    hint: 'Simple, complex or expedited processing.',
    example: '“Your request has been placed in the complex track.”',
    dateLabel: 'Date on the letter',
  },
  perfected: {
    label: 'They call the request complete',
    hint: 'They had asked for something first and now count from this day.',
    example: '“Your request was perfected on April 6, 2026.”',
    dateLabel: 'Day it was complete',
  },
  pa_amendment_received: {
    label: 'They received our request to amend a record',
    hint: 'Under the Privacy Act. They confirm it within ten working days.',
    example: '“Your request for amendment was received on March 3, 2026.”',
    dateLabel: 'Day they received it',
  },
  info_requested: {
    label: 'They ask us to clarify',
    hint: 'A question about what we want. The first one stops their clock until we answer.',
    example: '“Please clarify the date range of item 2. We will hold your request until we hear from you.”',
    dateLabel: 'Date on the letter',
  },
  perfection_requested: {
    label: 'They say the request is not complete',
    hint: 'They want something before they start: a description, a form, a proof of identity.',
    example: '“Your request does not reasonably describe the records. You have 20 working days to amend it.”',
    dateLabel: 'Date on the letter',
  },
  still_interested_received: {
    label: 'They ask if we are still interested',
    hint: 'Answer it: they close requests that get no answer.',
    example: '“Please tell us within 30 working days whether you remain interested.”',
    dateLabel: 'Day the letter came',
  },
  fee_category_assigned: {
    label: 'They set a fee category',
    hint: 'Commercial, educational, news media or other. A category we did not ask for can be appealed.',
    example: '“We have placed you in the “other” fee category.”',
    dateLabel: 'Date on the letter',
  },
  fee_estimated: {
    label: 'They estimate the fee',
    hint: 'An amount, with no question to us.',
    example: '“We estimate that processing will cost $240.00.”',
    dateLabel: 'Date on the letter',
  },
  fee_issue_raised: {
    label: 'They ask us about fees',
    hint: 'They want to know if we will pay. Their clock stops until this is settled.',
    example: '“Please confirm that you agree to pay up to $240.00 before we go on.”',
    dateLabel: 'Date on the letter',
  },
  fee_demanded: {
    label: 'They want payment first',
    hint: 'An advance payment, with a date by which they want it.',
    example: '“An advance payment of $310.00 is required within 20 working days.”',
    dateLabel: 'Date on the letter',
  },
  fee_refunded: {
    label: 'They paid some of it back',
    hint: 'A refund, in part or in full.',
    example: '“A refund of $120.00 will be issued.”',
    dateLabel: 'Date on the letter',
  },
  fee_waiver_granted: {
    label: 'They grant the fee waiver',
    hint: 'We pay nothing.',
    example: '“Your request for a fee waiver is granted.”',
    dateLabel: 'Date on the letter',
  },
  fee_waiver_denied: {
    label: 'They refuse the fee waiver',
    hint: 'A refusal can be appealed; its window opens with the date on the letter.',
    example: '“We have determined that a fee waiver is not appropriate.”',
    dateLabel: 'Date on the letter',
  },
  unusual_circumstances_notice: {
    label: 'They take more time (“unusual circumstances”)',
    hint: 'In writing, before day 20, with a reason and a date. It adds at most ten working days.',
    example:
      '“Because of unusual circumstances we extend the time limit by ten working days, to April 13, 2026.”',
    dateLabel: 'Date on the letter',
  },
  alternative_time_frame_agreed: {
    label: 'We agreed on another date',
    hint: 'An agreement about time. The legal limit stays where it is; both dates are shown.',
    example: '“As agreed by telephone, we will answer by June 1, 2026.”',
    dateLabel: 'Day of the agreement',
  },
  date_stated: {
    label: 'They say when they expect to be done',
    hint: 'Their own estimate. It moves no legal date.',
    example: '“We estimate completion by September 30, 2026.”',
    dateLabel: 'Date on the letter',
  },
  routed: {
    label: 'They sent it to another office',
    hint: 'The request went to the office that should answer.',
    example: '“We have routed your request to the Office of Enterprise Data.”',
    dateLabel: 'Date on the letter',
  },
  consulted: {
    label: 'They ask another body about some pages',
    hint: 'A consultation: this agency still owes the answer, and no clock moves.',
    example: '“We have sent 40 pages to another agency for consultation.”',
    dateLabel: 'Date on the letter',
  },
  referred: {
    label: 'They handed some records to another body',
    hint: 'A referral: the other body answers for those records, under its own number.',
    example: '“We are referring 12 pages to U.S. Customs and Border Protection for direct response to you.”',
    dateLabel: 'Date on the letter',
  },
  expedited_granted: {
    label: 'They grant expedited processing',
    hint: 'They will take it out of turn, as soon as practicable.',
    example: '“Your request for expedited processing is granted.”',
    dateLabel: 'Date on the letter',
  },
  expedited_denied: {
    label: 'They refuse expedited processing',
    hint: 'A refusal can be appealed, or taken to court at once.',
    example: '“Your request for expedited processing is denied.”',
    dateLabel: 'Date on the letter',
  },
  determination: {
    label: 'They decided',
    hint: 'The search is done; the letter says what we get, what we do not get and why, and how to appeal.',
    example:
      '“We located 212 pages. 150 are released in full and 62 in part under Exemptions 5 and 6. You may appeal within 90 days.”',
    dateLabel: 'Date on the letter',
  },
  interim_response: {
    label: 'They sent a first answer, more will come',
    hint: 'An answer that does not finish the matter; no window to appeal opens.',
    example: '“This is an interim response. We continue to process your request.”',
    dateLabel: 'Date on the letter',
  },
  production: {
    label: 'They released records',
    hint: 'Pages came. Write the counts as the letter gives them; leave empty what it does not give.',
    example: '“Enclosed are 150 pages, Bates-numbered CMS-000001 to CMS-000150.”',
    dateLabel: 'Date on the letter',
  },
  clawed_back: {
    label: 'They want released pages back',
    hint: 'The files are kept for counsel from then on. Write the labels if the letter names some.',
    example:
      '“Pages CMS-000140 to CMS-000142 were produced inadvertently. Please return or destroy all copies.”',
    dateLabel: 'Date of the letter',
  },
  release_link_received: {
    label: 'They sent a link to download a release',
    hint: 'The link ends on a day. You are reminded every day until the files are in. Do not write the link or its pass code here.',
    example: '“Your records can be downloaded at this link until June 15, 2026.”',
    dateLabel: 'Date on the letter',
  },
  release_downloaded: {
    label: 'The files of a release link are in',
    hint: 'Attach what was downloaded to this letter: without a file the reminders go on.',
    example: null,
    dateLabel: 'Day of the download',
  },
  search_described: {
    label: 'They say how they searched',
    hint: 'Where, who, and with which words. It shows what was left out.',
    example: '“We searched the e-mail of the director for the terms “Medicaid” and “ICE”.”',
    dateLabel: 'Date on the letter',
  },
  closed_by_agency: {
    label: 'They closed the request',
    hint: 'Closed without a full answer. It can be contested, from the date on the letter.',
    example: '“As we have not heard from you, we have administratively closed your request.”',
    dateLabel: 'Date on the letter',
  },
  reopened: {
    label: 'They opened it again',
    hint: 'A closed request goes on.',
    example: '“We have reopened your request.”',
    dateLabel: 'Date on the letter',
  },
  appeal_received: {
    label: 'They received our appeal',
    hint: 'Their clock on the appeal starts here.',
    example: '“Your appeal was received on May 4, 2026.”',
    dateLabel: 'Day they received it',
  },
  appeal_unusual_circumstances_notice: {
    label: 'They take more time for the appeal',
    hint: 'Up to ten working days more.',
    example: '“We extend the time limit for your appeal by ten working days.”',
    dateLabel: 'Date on the letter',
  },
  appeal_decided: {
    label: 'They decided our appeal',
    hint: 'Affirmed (they keep to their answer), reversed, sent back, moot, or dismissed as late; part by part where the letter says so.',
    example: '“Your appeal is denied in full.” “Your request is remanded for a further search.”',
    dateLabel: 'Date on the letter',
  },
  info_answered: {
    label: 'We answered their question',
    hint: 'The day they received our answer, or the day we sent it by e-mail or portal. Their clock goes on.',
    example: null,
    dateLabel: 'Day of our answer',
  },
  fee_issue_resolved: {
    label: 'We settled the fee question',
    hint: 'We agreed, narrowed the request, or they dropped it. Their clock goes on.',
    example: null,
    dateLabel: 'Day it was settled',
  },
  fee_agreed: {
    label: 'We agreed to pay',
    hint: 'An agreement to pay up to an amount.',
    example: null,
    dateLabel: 'Day we agreed',
  },
  fee_paid: {
    label: 'We paid',
    hint: 'The amount and the day it went out.',
    example: null,
    dateLabel: 'Day we paid',
  },
  fee_category_requested: {
    label: 'We asked for a fee category',
    hint: 'The one the request claims.',
    example: null,
    dateLabel: 'Day we asked',
  },
  fee_cap_set: {
    label: 'We said how much we would pay',
    hint: 'The most that we agree to without being asked again.',
    example: null,
    dateLabel: 'Day we said so',
  },
  scope_narrowed: {
    label: 'We narrowed the request',
    hint: 'What is asked for from now on. Record the mail that confirms what was said on the phone.',
    example: null,
    dateLabel: 'Day we narrowed it',
  },
  closure_contested: {
    label: 'We contested the closure',
    hint: 'We asked them to open it again. It stops no window: appeal in time all the same.',
    example: null,
    dateLabel: 'Day we wrote',
  },
  fee_waiver_requested: {
    label: 'We asked for a fee waiver',
    hint: 'With the request or later.',
    example: null,
    dateLabel: 'Day we asked',
  },
  expedited_requested: {
    label: 'We asked for expedited processing',
    hint: 'They must decide on this within ten calendar days.',
    example: null,
    dateLabel: 'Day they received it',
  },
  appeal_filed: {
    label: 'We appealed',
    hint: 'The day the appeal was postmarked or sent. Say which answers and parts it covers.',
    example: null,
    dateLabel: 'Day we sent it',
  },
  pa_review_requested: {
    label: 'We asked for a review of their refusal to amend',
    hint: 'Under the Privacy Act. They have thirty working days from it.',
    example: null,
    dateLabel: 'Day we asked',
  },
  pa_cause_arose: {
    label: 'Our claim under the Privacy Act arose',
    hint: 'As counsel reads it: the two years to sue, and the time for a complaint about privacy, count from this day.',
    example: null,
    dateLabel: 'Day it arose',
  },
  ogis_requested: {
    label: 'We asked OGIS to help',
    hint: 'Mediation. It stops no clock: file the appeal first.',
    example: null,
    dateLabel: 'Day we asked',
  },
  complaint_filed: {
    label: 'Complaint filed',
    hint: 'The day the complaint was filed in court.',
    example: null,
    dateLabel: 'Day of filing',
  },
  submitted: {
    label: 'Filed',
    hint: 'The day the request went out.',
    example: null,
    dateLabel: 'Day it was sent',
  },
  part_added: {
    label: 'Part added',
    hint: 'One more numbered thing asked for.',
    example: null,
    dateLabel: 'Day it was added',
  },
  part_closed: {
    label: 'Part closed',
    hint: 'One part came to its end.',
    example: null,
    dateLabel: 'Day it was closed',
  },
  withdrawn: {
    label: 'Withdrawn by us',
    hint: 'We told the agency that we no longer want it.',
    example: null,
    dateLabel: 'Day we withdrew it',
  },
  stated_date_set: {
    label: 'Date set from a paper',
    hint: 'A date that a paper states or a member set. It is never computed and never moved.',
    example: null,
    dateLabel: 'Day it was set',
  },
};

const FIELDS_EN: Readonly<Record<string, string>> = {
  aboutEvent: 'Which question, link or appeal',
  number: 'Number',
  assignedBy: 'Given by',
  track: 'Track',
  question: 'What they ask',
  answerBy: 'They want the answer by',
  category: 'Category',
  asAsked: 'It is the category we asked for',
  agencyWords: 'In their words',
  amount: 'Amount in dollars',
  workingDays: 'Working days more',
  newDate: 'New date they name',
  reason: 'Reason',
  agreedDate: 'Agreed date',
  estimateOn: 'Date they expect',
  to: 'Sent to',
  body: 'Which body',
  pages: 'Pages',
  answer: 'What they decided',
  isWhole: 'This is their whole answer',
  searchFinished: 'Says that the search is finished',
  saysWhat: 'Says what is released and withheld',
  givesReasons: 'Gives reasons',
  appealRights: 'Tells us that we may appeal',
  appealBy: 'Last day to appeal, if the letter names one',
  exemptions: 'Exemptions named',
  parts: 'Parts of the request it covers',
  determinations: 'Answers it covers',
  batesFrom: 'First Bates number',
  batesTo: 'Last Bates number',
  isReRelease: 'Pages that were released before come again',
  processed: 'Pages processed',
  releasedInFull: 'Released in full',
  releasedInPart: 'Released in part',
  withheldInFull: 'Withheld in full',
  duplicate: 'Duplicates',
  nonResponsive: 'Not responsive',
  consultation: 'Sent for consultation',
  referred: 'Referred',
  result: 'Result, as a whole',
  partsAffirmed: 'Parts for which they keep to their answer',
  partsReversed: 'Parts that we get',
  partsRemanded: 'Parts sent back for more work',
  partsMoot: 'Parts that are moot',
  partsDismissedAsLate: 'Parts dismissed as late',
  recipient: 'Sent to',
  court: 'Court',
  docketNumber: 'Case number',
  factKind: 'Kind',
  actionKind: 'Kind',
  said: 'As the agency said',
  reading: 'As we read it',
  effect: 'What it did to the agreement',
  effectFrom: 'From',
  effectUntil: 'Until',
  order: 'Order',
  factId: 'Fact',
  citation: 'Citation',
  frDoc: 'Federal Register document',
  docket: 'Docket',
  judge: 'Judge',
  nature: 'Claims under',
  plaintiffs: 'Plaintiffs',
  defendants: 'Defendants',
  agreementNo: 'Agreement number',
  channel: 'Sent by',
  proof: 'Proof of sending',
  proofNote: 'About the proof',
  deliveredOn: 'Day of delivery on the proof',
  argument: 'Why the public gains',
  scope: 'What is asked for now',
  from: 'From',
  until: 'Until',
  custodians: 'Whose records',
  terms: 'Words to search for',
  places: 'Where they searched',
  searchers: 'Who searched',
  referredOn: 'Day it was referred',
  downloadBy: 'The link works until',
  text: 'Text',
  part: 'Part',
  outcome: 'How it ended',
  label: 'What is due',
  dueOn: 'Date',
  time: 'Time',
  zone: 'Time zone',
  actor: 'Who must act',
  source: 'Where the date comes from',
};

const OPTIONS_EN: Readonly<Record<string, string>> = {
  news_media: 'News media',
  neither_confirmed_nor_denied: 'Neither confirmed nor denied',
  no_records: 'No records after a search',
  could_not_locate: 'Could not locate',
  released: 'Released in full',
  released_in_part: 'Released in part',
  withheld_in_full: 'Withheld in full',
  closed_without_answer: 'Closed without an answer by the agency',
  withdrawn_by_us: 'Withdrawn by us',
  ordered_by_court: 'Ordered by a court',
  affirmed: 'Affirmed: they keep to their answer',
  reversed: 'Reversed: we get it',
  remanded: 'Remanded: sent back for more work',
  dismissed_as_late: 'Dismissed as late',
  email: 'E-mail',
  phone: 'Phone call',
  none: 'No proof yet',
  sent_email: 'Sent e-mail',
  us: 'Us',
  other_body: 'Another body',
};

const ALL_FACTS_EN: Readonly<Record<string, FactWords | undefined>> = {
  ...DOCKET_FACTS_EN,
  ...NOTICE_FACTS_EN,
  ...FACTS_EN,
};

/** The words for a kind of fact of any matter; undefined where there are none. */
export const factWords = (kind: string): FactWords | undefined =>
  Object.hasOwn(ALL_FACTS_EN, kind) ? ALL_FACTS_EN[kind] : undefined;

/** What a fact of this kind is called. */
export const factLabel = (kind: string): string => factWords(kind)?.label ?? optionLabel(kind);

/** What a field of a fact is called. */
export const fieldLabel = (key: string): string =>
  FIELDS_EN[key] ?? DOCKET_FIELDS_EN[key] ?? NOTICE_FIELDS_EN[key] ?? key;

/** A choice in words: its own where it has them, else the word itself with a capital. */
export function optionLabel(option: string): string {
  const plain = option.replaceAll('_', ' ');
  const known = OPTIONS_EN[option] ?? DOCKET_OPTIONS_EN[option] ?? NOTICE_OPTIONS_EN[option];
  return known ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
