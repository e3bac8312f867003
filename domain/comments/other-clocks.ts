/** What else the law counts from a notice, beside the time for comments: floors that ask nothing of anybody, and what others must do. */
import type { EventType, RuleKey } from '../deadlines/deadline.ts';
import { asEvent, type NoticeClockName, type NoticePlan } from './clock.ts';
import type { AgencyNotice, NoticeFact } from './notices.ts';

type Floor = readonly [RuleKey, NoticeClockName, EventType];

/** Dates before which something is not lawful or not expected, by kind of notice. */
const FLOORS: Readonly<Partial<Record<AgencyNotice['kind'], Floor>>> = {
  final_rule: ['APA-EFFECTIVE-30', 'earliest_effective', 'final_rule_published'],
  system_of_records: ['PA-A108', 'advance_report', 'sorn_published'],
};

const SIGNIFICANT: Floor = ['COMMENT-60', 'expected_period', 'notice_published'];

export function otherPlans(notice: AgencyNotice): readonly NoticePlan[] {
  const { fact, kind } = notice;
  const floors = [FLOORS[kind], fact.payload.significant ? SIGNIFICANT : undefined];
  return [
    ...floors.flatMap((floor) => (floor ? [floorPlan(notice, floor)] : [])),
    ...termPlan(notice),
    ...reviewPlan(notice),
  ];
}

const floorPlan = ({ fact }: AgencyNotice, [rule, name, type]: Floor): NoticePlan => ({
  rule,
  root: fact,
  name,
  actor: 'nobody',
  events: [asEvent(fact, type)],
});

function termPlan({ inEffect }: AgencyNotice): readonly NoticePlan[] {
  if (!inEffect) return [];
  const events = [asEvent(inEffect, 'matching_agreement_effective')];
  return [{ rule: 'PA-MATCH-TERM', root: inEffect, name: 'matching_term', actor: 'agency', events }];
}

function reviewPlan({ fact, receivedByOmb }: AgencyNotice): readonly NoticePlan[] {
  if (!receivedByOmb) return [];
  const events = [
    asEvent(receivedByOmb, 'icr_received_by_omb'),
    asEvent(fact, 'pra_30_day_notice_published'),
  ];
  return [{ rule: 'PRA-OMB-60', root: receivedByOmb, name: 'omb_decision', actor: 'other_body', events }];
}

/** A date that a paper names or a member sets. */
export function statedPlan(fact: NoticeFact<'stated_date_set'>): NoticePlan {
  const { label, dueOn: newDue, time, zone: tz, actor = 'us' } = fact.payload;
  const events = [asEvent(fact, 'date_stated', { newDue, time, tz })];
  return {
    rule: 'STATED-DATE',
    root: fact,
    name: 'stated',
    actor,
    events,
    ...(label ? { title: label } : {}),
  };
}
