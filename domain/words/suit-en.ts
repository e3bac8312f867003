/** What is said before a suit: the check-list in plain words, and a table of dates in sentences that a complaint can take over. */
import type { EffectiveEvent } from '../matters/matter-event.ts';
import type { SuitCheck, SuitCheckKind, SuitCheckOf } from '../requests/suit-check.ts';
import { fuzzyDateText, longDate, plainDate } from './dates-en.ts';
import { eventFields, eventLabel } from './events-en.ts';
import { optionLabel } from './facts-en.ts';

export const SUIT_CHECK_TITLES: Readonly<Record<SuitCheckKind, string>> = {
  requester: 'The requester is the plaintiff',
  receipt: 'Proof of receipt',
  clock: 'The agency’s time is over',
  appeals: 'Appeals',
  mail: 'Nothing unread',
  hold: 'Legal hold',
  when: 'When suit is possible',
};

/** What shows it, or what is lacking and what to do. */
export function suitCheckSentence(check: SuitCheck): string {
  switch (check.kind) {
    case 'requester':
      return requesterSentence(check);
    case 'receipt':
      return receiptSentence(check);
    case 'clock':
      return clockSentence(check);
    case 'appeals':
      return appealSentence(check);
    case 'mail':
      return check.on === null
        ? 'Check mail, spam and portal today, and say so here. An answer that arrives before the complaint can mean: appeal first.'
        : `Mail, spam and portal were checked today, ${longDate(check.on)}; nothing unread.`;
    case 'hold':
      return check.on === null
        ? 'No legal hold is on. An owner or counsel puts it on: from then on nothing of this request may be removed.'
        : `On since ${longDate(check.on)}: nothing of this request can be removed.`;
    case 'when':
      return whenSentence(check);
  }
}

type Of<Kind extends SuitCheckKind> = SuitCheckOf<Kind>;

function requesterSentence({ state, requester, plaintiffs }: Of<'requester'>): string {
  if (state === 'ask')
    return `Only ${requester} can sue over this request. Write who will be the plaintiff, as the complaint will print it.`;
  const named = plaintiffs.join(', ');
  return state === 'met'
    ? `The requester of record, ${requester}, is the plaintiff (${named}).`
    : `The requester of record is ${requester}, and the plaintiff is ${named}. Only who asked can sue: correct the caption, or make a new request in the right name.`;
}

function receiptSentence({ why, on, hasProof }: Of<'receipt'>): string {
  const day = on === null ? '' : longDate(on);
  switch (why) {
    case 'proved':
      return `Their own letter says that it was received on ${day}, and that letter is here.`;
    case 'stated':
      return `They say that it was received on ${day}, but their letter is not here. Add the file to it.`;
    case 'assumed':
      return hasProof
        ? `No letter says when it was received; ${day} is assumed from the proof of sending. Ask them to confirm the day in writing.`
        : `No letter says when it was received, and nothing proves that it was sent. ${day} is assumed.`;
    case 'not_filed':
      return 'The request was not filed.';
  }
}

function clockSentence({ why, dueOn }: Of<'clock'>): string {
  const day = dueOn === null ? '' : longDate(dueOn);
  switch (why) {
    case 'missed':
      return `The answer was due on ${day} and did not come.`;
    case 'running':
      return `The answer is due on ${day}; until then a suit is too early.`;
    case 'stopped':
      return 'The agency’s clock is stopped: they wait for something from us. Answer it first.';
    case 'answered':
      return 'An answer came. What it refuses stands below.';
    case 'none':
      return 'No clock of the agency runs.';
  }
}

function appealSentence({ why, determination, datedOn, on }: Of<'appeals'>): string {
  const what =
    determination === null
      ? ''
      : `${optionLabel(determination)}${datedOn === null ? '' : ` of ${longDate(datedOn)}`}`;
  const day = on === null ? 'a day that is not known' : longDate(on);
  switch (why) {
    case 'nothing_refused':
      return 'Nothing was refused in an answer: no appeal is needed once the agency’s time is over.';
    case 'decided':
      return `${what}: appealed, and decided on ${day}. Exhausted.`;
    case 'appeal_overdue':
      return `${what}: appealed, and no decision came by ${day}. Exhausted.`;
    case 'appeal_running':
      return `${what}: appealed; the decision is due on ${day}. Until then a suit over it is too early.`;
    case 'window_open':
      return `${what}: not appealed. Appeal first, by ${day}.`;
    case 'window_passed':
      return `${what}: not appealed, and the window closed on ${day}. A court may dismiss a claim over it: ask counsel, or make a new request.`;
    case 'part_not_appealed':
      return `${what}: only some of its parts are appealed. Appeal the others by ${day}, or leave them out of the complaint.`;
  }
}

function whenSentence({ why, from, until }: Of<'when'>): string {
  const last = until === null ? ' No last day is known.' : ` The last day is ${longDate(until)}.`;
  switch (why) {
    case 'open':
      return `Possible since ${longDate(from ?? '')}.${last}`;
    case 'early':
      return `Not before ${longDate(from ?? '')}.${last}`;
    case 'unknown':
      return `No first day can be named as things stand.${last}`;
    case 'too_late':
      return `The last day was ${longDate(until ?? '')}. Ask counsel at once.`;
  }
}

/** Who did it, by the side that the fact comes from. */
export interface SidesOfSuit {
  readonly requester: string;
  readonly agency: string;
}

/** What is said of a kind after the date; all others say what they are called. */
const TOLD: Readonly<Record<string, (sides: SidesOfSuit) => string>> = {
  submitted: ({ requester, agency }) => `${requester} submitted the request to ${agency}`,
  received_proper_component: ({ agency }) => `${agency} received the request`,
  received_any_component: ({ agency }) => `a component of ${agency} received the request`,
  acknowledged: ({ agency }) => `${agency} acknowledged the request`,
  tracking_number_assigned: ({ agency }) => `${agency} assigned the request a tracking number`,
  unusual_circumstances_notice: ({ agency }) => `${agency} gave notice that it extends its time to answer`,
  info_requested: ({ agency }) => `${agency} asked ${'for more information'}`,
  info_answered: ({ requester }) => `${requester} answered the agency’s question`,
  interim_response: ({ agency }) => `${agency} sent an interim response`,
  determination: ({ agency }) => `${agency} issued a determination`,
  production: ({ agency }) => `${agency} released records`,
  clawed_back: ({ agency }) => `${agency} asked for released pages back`,
  fee_waiver_denied: ({ agency }) => `${agency} denied the request for a fee waiver`,
  expedited_denied: ({ agency }) => `${agency} denied expedited processing`,
  expedited_requested: ({ requester }) => `${requester} requested expedited processing`,
  closed_by_agency: ({ agency }) => `${agency} closed the request`,
  closure_contested: ({ requester }) => `${requester} contested the closure`,
  reopened: ({ agency }) => `${agency} reopened the request`,
  referred: ({ agency }) => `${agency} referred records to another body`,
  consulted: ({ agency }) => `${agency} sent records to another body for consultation`,
  appeal_filed: ({ requester }) => `${requester} filed an administrative appeal`,
  appeal_received: ({ agency }) => `${agency} acknowledged the appeal`,
  appeal_decided: ({ agency }) => `${agency} decided the appeal`,
  complaint_filed: ({ requester }) => `${requester} filed the complaint`,
};

/** `On March 2, 2026, Jane Roe submitted the request to HHS.` with what the fact says beside its date. */
export function courtSentence(event: EffectiveEvent, sides: SidesOfSuit): string {
  const { precision, on } = event.occurred;
  const when =
    precision === 'day' ? `On ${plainDate(on)}` : `At a time known as “${fuzzyDateText(event.occurred)}”`;
  const told = TOLD[event.kind]?.(sides) ?? `the following is recorded: ${eventLabel(event)}`;
  const fields = eventFields(event).map(({ label, value }) => `${label}: ${value}`);
  return `${when}, ${told}${fields.length === 0 ? '' : ` (${fields.join('; ')})`}.`;
}

/** `The determination was due on March 31, 2026.` */
export const courtDueSentence = (label: string, dueOn: string, isProvisional: boolean): string =>
  `${label}: due on ${plainDate(dueOn)}${isProvisional ? ', counted from a day of receipt that is assumed' : ''}.`;
