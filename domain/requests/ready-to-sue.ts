/**
 * Whether a request is ready for a complaint: each thing that a court or the other side asks first, with what shows it or what is
 * lacking. Only facts that everybody who sees the request sees move it. Sentences stand in `domain/words/suit-en.ts`.
 * 5 U.S.C. 552(a)(6)(C)(i); Oglesby v. Army, 920 F.2d 57 (an adverse answer before the complaint means appeal first).
 */
import { isPlaintiff } from '../lawsuits/parties.ts';
import { factsOf } from './facts.ts';
import type { RequestFacts } from './fold.ts';
import { appealChecks } from './suit-appeals.ts';
import { type ClockOfSuit, NOTHING_SHOWN, type ReadyToSueInput, type SuitCheck } from './suit-check.ts';

export {
  type ClockOfSuit,
  type ReadyToSueInput,
  SUIT_CHECKS,
  type SuitCheck,
  type SuitCheckKind,
} from './suit-check.ts';

export interface SuitReadiness {
  readonly checks: readonly SuitCheck[];
  readonly isReady: boolean;
  readonly sueFrom: string | null;
  readonly sueUntil: string | null;
}

export function readyToSue(input: ReadyToSueInput): SuitReadiness {
  const { from, until } = windowOf(input);
  const checks = [
    requesterCheck(input),
    receiptCheck(input),
    clockCheck(input),
    ...appealChecks(input),
    mailCheck(input),
    holdCheck(input),
    whenCheck(input, from, until),
  ];
  return { checks, isReady: checks.every(({ state }) => state === 'met'), sueFrom: from, sueUntil: until };
}

function requesterCheck({ requester, plaintiffs }: ReadyToSueInput): SuitCheck {
  const matches = isPlaintiff(requester, plaintiffs);
  const state = matches === null ? 'ask' : matches ? 'met' : 'lacking';
  return { ...NOTHING_SHOWN, kind: 'requester', state, requester: requester.name, plaintiffs };
}

const RECEIPTS: readonly string[] = [
  'received_proper_component',
  'received_any_component',
  'pa_amendment_received',
];

function receiptCheck({ facts, documented }: ReadyToSueInput): SuitCheck {
  const { filed } = facts;
  const hasProof = filed !== null && (filed.payload.proof ?? 'none') !== 'none';
  const detail = { ...NOTHING_SHOWN, kind: 'receipt', state: 'lacking', hasProof } as const;
  if (!filed) return { ...detail, why: 'not_filed', on: null };
  const receipt = facts.events.findLast(({ kind }) => RECEIPTS.includes(kind));
  if (!receipt) {
    const on = filed.payload.deliveredOn ?? filed.occurred.on;
    return { ...detail, why: 'assumed', on, eventIds: [filed.id] };
  }
  const told = { ...detail, on: receipt.occurred.on, eventIds: [receipt.id] };
  const isHeld = receipt.communicationId !== null && documented.has(receipt.communicationId);
  return isHeld ? { ...told, state: 'met', why: 'proved' } : { ...told, why: 'stated' };
}

const answerClock = ({ clocks }: ReadyToSueInput): ClockOfSuit | undefined =>
  clocks.find(({ name }) => name === 'answer');

function clockCheck(input: ReadyToSueInput): SuitCheck {
  const clock = answerClock(input);
  if (!clock) return { ...NOTHING_SHOWN, kind: 'clock', state: 'lacking', why: 'none', dueOn: null };
  const detail = {
    ...NOTHING_SHOWN,
    kind: 'clock',
    dueOn: clock.dueOn,
    deadlineId: clock.id,
    eventIds: [clock.rootEventId],
  } as const;
  if (clock.status === 'missed') return { ...detail, state: 'met', why: 'missed' };
  if (clock.status === 'tolled') return { ...detail, state: 'lacking', why: 'stopped' };
  if (clock.status === 'running') return { ...detail, state: 'lacking', why: 'running' };
  // An answer came: what is left to be refused stands below, answer by answer.
  return { ...detail, state: 'met', why: 'answered' };
}

function mailCheck({ mailCheckedOn, today }: ReadyToSueInput): SuitCheck {
  const isToday = mailCheckedOn === today;
  return { ...NOTHING_SHOWN, kind: 'mail', state: isToday ? 'met' : 'ask', on: isToday ? today : null };
}

function holdCheck({ legalHoldOn }: ReadyToSueInput): SuitCheck {
  return { ...NOTHING_SHOWN, kind: 'hold', state: legalHoldOn === null ? 'lacking' : 'met', on: legalHoldOn };
}

/** By the engine: the answer's clock knows of refusals and appeals; without it the appeal's own. */
function windowOf(input: ReadyToSueInput): { readonly from: string | null; readonly until: string | null } {
  const appeal = input.clocks.findLast(({ name }) => name === 'appeal_decision');
  const limitation = input.clocks.find(({ name }) => name === 'limitation');
  return {
    from: answerClock(input)?.sueFrom ?? appeal?.sueFrom ?? null,
    until: limitation?.dueOn ?? null,
  };
}

function whenCheck({ today, clocks }: ReadyToSueInput, from: string | null, until: string | null): SuitCheck {
  const deadlineId = clocks.find(({ name }) => name === 'limitation')?.id ?? null;
  const detail = { ...NOTHING_SHOWN, kind: 'when', from, until, deadlineId } as const;
  if (until !== null && until < today) return { ...detail, state: 'lacking', why: 'too_late' };
  if (from === null) return { ...detail, state: 'lacking', why: 'unknown' };
  return from <= today
    ? { ...detail, state: 'met', why: 'open' }
    : { ...detail, state: 'lacking', why: 'early' };
}

/** Facts that belong in a table of dates for a court: what went out and came in, not how we keep our own books. */
export const datesForCourt = ({ events }: RequestFacts) => {
  const own = new Set(
    [...factsOf(events, 'part_added'), ...factsOf(events, 'part_closed')].map(({ id }) => id),
  );
  return events.filter(({ id, kind }) => !own.has(id) && !LEFT_OUT.includes(kind));
};
const LEFT_OUT: readonly string[] = [
  'stated_date_set',
  'reminder_sent',
  'release_downloaded',
  'pa_cause_arose',
];
