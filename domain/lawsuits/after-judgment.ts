/**
 * After a judgment: new trial, relief, fees, appeal. The time to appeal cannot be extended by agreement; a timely motion
 * under Rule 59 stops it until it is decided, FRAP 4(a)(4).
 */
import type { EngineEvent } from '../deadlines/deadline.ts';
import type { Docket, DocketFact } from './docket-facts.ts';
import { inCourt, type LawsuitFrame, type LawsuitPlan, settlePlan } from './clock.ts';
import { stopsAppeal } from './motions.ts';

export function afterJudgmentPlans(docket: Docket, frame: LawsuitFrame): readonly LawsuitPlan[] {
  const judgment = docket.all('judgment_entered').at(-1);
  if (!judgment) return [];
  const entered = inCourt(judgment, 'judgment_entered', frame);
  const motions = docket.all('motion_filed').filter(stopsAppeal);
  const ours = { root: judgment, actor: 'us', events: [entered] } as const;
  return [
    { ...ours, rule: 'LIT-R59', name: 'rule_59', over: motions.length > 0 ? 'met' : null },
    { ...ours, rule: 'LIT-R60', name: 'rule_60' },
    { ...ours, rule: 'LIT-FEES-14', name: 'attorney_fees' },
    ...appealPlans({ ...ours, rule: 'LIT-NOA-60', name: 'appeal', events: [entered] }, docket, frame),
  ];
}

function appealPlans(plan: LawsuitPlan, docket: Docket, frame: LawsuitFrame): readonly LawsuitPlan[] {
  const motions = docket.all('motion_filed').filter(stopsAppeal);
  const decided = motions.flatMap((motion) => docket.about('motion_decided', motion));
  const events = [
    ...plan.events,
    ...motions.map((motion) => inCourt(motion, 'motion_filed', frame)),
    ...decided.map((order) => inCourt(order, 'order_entered', frame)),
  ];
  const [notice] = docket.all('notice_of_appeal');
  const noticed = notice ? [inCourt(notice, 'first_notice_of_appeal', frame)] : [];
  const appeal: LawsuitPlan = { ...plan, events: [...events, ...noticed] };
  const { due } = settlePlan({ ...plan, events }, frame).computation;
  if (due === null) return [appeal];
  const wasDue = { ...inCourt(plan.root, 'notice_of_appeal_due', frame), date: due, time: undefined };
  return [appeal, ...afterAppealDue(plan, notice, noticed, wasDue)];
}

/** More time for who has not appealed; a cross-appeal for who was appealed against. */
function afterAppealDue(
  plan: LawsuitPlan,
  notice: DocketFact<'notice_of_appeal'> | undefined,
  noticed: readonly EngineEvent[],
  wasDue: EngineEvent,
): readonly LawsuitPlan[] {
  const over = notice ? 'moot' : null;
  const more = { ...plan, rule: 'LIT-NOA-EXT', name: 'more_time_to_appeal', events: [wasDue], over } as const;
  if (!notice) return [more];
  const actor = notice.payload.by === 'us' ? 'agency' : 'us';
  const events = [...noticed, wasDue];
  return [more, { rule: 'LIT-NOA-CROSS', root: notice, name: 'cross_appeal', actor, events }];
}
