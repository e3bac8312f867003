/**
 * The clocks we owe: an answer to each question of the agency, an appeal of each adverse determination, and the download of what
 * waits behind a link.
 */
import { Temporal } from 'temporal-polyfill';
import type { EventType, RuleKey } from '../deadlines/deadline.ts';
import { ruleByKey } from '../deadlines/law.ts';
import { certaintyOf, type Clock, type ClockFrame, type ClockPlan, settle } from './clock.ts';
import type { Determination } from './determinations.ts';
import type { Duties } from '../deadlines/rule.ts';
import { isStateFamily } from './duties.ts';
import { dated } from './engine-events.ts';
import type { RequestFacts } from './fold.ts';
import type { Question, QuestionKind } from './questions.ts';
import type { ReleaseLink } from './release-links.ts';

/** The engine's word for each question, and for what settles it: our answer completes what they asked for. */
const QUESTION_WORDS = {
  info_requested: ['perfection_requested', 'perfected'],
  perfection_requested: ['perfection_requested', 'perfected'],
  still_interested_received: ['still_interested_received', 'info_answered'],
  fee_issue_raised: ['fee_issue_raised', 'fee_issue_resolved'],
  fee_demanded: ['fee_demanded', 'fee_paid'],
} as const;

/** One clock a question, where a rule or the letter gives it a last day. */
export function questionPlans(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  return facts.questions.flatMap((question) => {
    const answerBy = question.asked.payload['answerBy'];
    const stated = typeof answerBy === 'string' ? answerBy : null;
    const rule = ruleForQuestion(question, duties) ?? (stated ? 'STATED-DATE' : null);
    return rule ? [questionPlan(question, rule, stated, frame)] : [];
  });
}

function ruleForQuestion({ asked }: Question, duties: Duties): RuleKey | undefined {
  switch (asked.kind) {
    case 'info_requested':
    case 'perfection_requested':
      return duties.perfect;
    case 'still_interested_received':
      return duties.stillInterested;
    case 'fee_issue_raised':
    case 'fee_demanded':
      return duties.feeReply;
  }
}

function questionPlan(
  { asked, settled }: Question,
  rule: RuleKey,
  stated: string | null,
  frame: ClockFrame,
): ClockPlan {
  const [asks, settles] = wordsFor(asked.kind, rule);
  return {
    rule,
    root: asked,
    name: asked.kind,
    actor: 'us',
    certainty: certaintyOf(asked, frame),
    events: [
      ...(rule === 'STATED-DATE' ? [] : [dated(asked, asks)]),
      ...(stated ? [dated(asked, 'date_stated', { newDue: stated })] : []),
      ...(settled ? [dated(settled, settles)] : []),
    ],
  };
}

/** A law that counts from the question under its own name takes it as it is. */
function wordsFor(kind: QuestionKind, rule: RuleKey): readonly [EventType, EventType] {
  const [asks, settles] = QUESTION_WORDS[kind];
  const law = ruleByKey(rule);
  if (!law?.trigger.events.includes(kind)) return [asks, settles];
  return [kind, law.metBy.includes(settles) ? settles : (law.metBy[0] ?? settles)];
}

/** One clock a link, until a download of it has its file; its date is the letter's own. */
export const releaseLinkPlans = (links: readonly ReleaseLink[], frame: ClockFrame): readonly ClockPlan[] =>
  links.map(({ told, downloads }) => ({
    rule: 'STATED-DATE',
    root: told,
    name: 'release_link',
    actor: 'us',
    certainty: certaintyOf(told, frame),
    events: [dated(told, 'date_stated', { newDue: told.payload.downloadBy })],
    settled:
      downloads.find(({ communicationId }) => communicationId && frame.documented.has(communicationId)) ??
      null,
  }));

/** A letter sent this many days after its own date, or fewer, raises no question about when the window opened. */
const ORDINARY_GAP_DAYS = 5;

/**
 * The windows to appeal with their answers. A window runs from the date on the letter; where the letter was sent more than
 * five days later, the date counted from the sending is noted beside it.
 */
export function appealClocks(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly Clock[] {
  return appealPlans(facts, duties, frame).map((plan) => {
    const clock = settle(plan, facts, frame);
    const { communicationId, occurred } = plan.root;
    const sentOn = communicationId === null ? undefined : frame.sentOn.get(communicationId);
    if (sentOn === undefined || daysBetween(occurred.on, sentOn) <= ORDINARY_GAP_DAYS) return clock;
    const [denied, ...others] = plan.events;
    const events = denied ? [{ ...denied, date: sentOn }, ...others] : others;
    const { due } = settle({ ...plan, events }, facts, frame).computation;
    return due === null ? clock : { ...clock, notes: { ...clock.notes, dueIfFromSending: due } };
  });
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** One window for each adverse determination, counted from the date on its letter. */
function appealPlans(facts: RequestFacts, duties: Duties, frame: ClockFrame): readonly ClockPlan[] {
  const rule = duties.appeal;
  if (!rule) return [];
  return facts.determinations
    .filter(({ adverse }) => adverse)
    .map((determination) => appealPlan(determination, rule, facts, frame));
}

function appealPlan(
  determination: Determination,
  rule: RuleKey,
  facts: RequestFacts,
  frame: ClockFrame,
): ClockPlan {
  const { event, kind, isComplete, appeal, appealBy, unappealedPartIds } = determination;
  const isAppealed = appeal !== null && unappealedPartIds.length === 0;
  const denied = isStateFamily(frame.agency) ? 'state_denied' : 'determination';
  return {
    rule,
    root: event,
    name: isComplete ? `appeal_${kind}` : 'appeal_if_answer',
    actor: 'us',
    certainty: isComplete ? certaintyOf(event, frame) : 'provisional',
    events: [
      dated(event, denied, { adverse: true }),
      ...(appealBy ? [dated(event, 'date_stated', { newDue: appealBy })] : []),
      ...(isAppealed ? [dated(appeal.filed, 'appeal_filed')] : []),
      ...(facts.complaint ? [dated(facts.complaint, 'complaint_filed')] : []),
    ],
  };
}
