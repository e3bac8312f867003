/** The clocks of a motion: what the other side owes, then what the mover may still say, under the rules of the court. */
import type { DeadlineActor } from '../matters/clock.ts';
import type { RuleKey } from '../deadlines/deadline.ts';
import type { Docket, DocketFact, MotionKind } from './docket-facts.ts';
import { inCourt, type LawsuitClock, type LawsuitFrame, type LawsuitPlan, settlePlan } from './clock.ts';

type Motion = DocketFact<'motion_filed'>;
type Plans = (motion: Motion, docket: Docket, frame: LawsuitFrame) => readonly LawsuitClock[];

/** Courts whose local rules are known, by id. */
const LOCAL_RULES: Readonly<Record<string, Plans>> = { dcd: inDdc, cand: inNdCal };

export function motionClocks(docket: Docket, frame: LawsuitFrame): readonly LawsuitClock[] {
  const plans = LOCAL_RULES[frame.court.id];
  return plans ? docket.all('motion_filed').flatMap((motion) => plans(motion, docket, frame)) : [];
}

const mover = ({ payload }: Motion): DeadlineActor => (payload.by === 'us' ? 'us' : 'agency');
const opponent = ({ payload }: Motion): DeadlineActor => (payload.by === 'us' ? 'agency' : 'us');

/** From service of the motion, and of the opposition. */
function inDdc(motion: Motion, docket: Docket, frame: LawsuitFrame): readonly LawsuitClock[] {
  const [served] = docket.about('motion_served', motion);
  const [opposed] = docket.about('opposition_served', motion);
  const rule: RuleKey = motion.payload.motion === 'preliminary_injunction' ? 'LIT-PI-OPP-DDC' : 'LIT-OPP-DDC';
  const start = served ?? motion;
  const asked = inCourt(start, 'motion_served', frame, { method: served?.payload.method ?? 'ecf' });
  const opposition = opposed
    ? [inCourt(opposed, 'opposition_served', frame, { method: opposed.payload.method ?? 'ecf' })]
    : [];
  const over = overOf(motion, docket);
  const plan = { root: motion, name: 'opposition', actor: opponent(motion), over } as const;
  return [
    settlePlan({ ...plan, rule, events: [asked, ...opposition] }, frame),
    ...(opposition.length === 0 ? [] : [reply('LIT-REPLY-DDC', motion, docket, opposition, frame)]),
  ];
}

/** From filing of the motion, and from the day on which the opposition was due. */
function inNdCal(motion: Motion, docket: Docket, frame: LawsuitFrame): readonly LawsuitClock[] {
  const filed = inCourt(motion, 'motion_filed', frame);
  const [opposed] = docket.about('opposition_served', motion);
  const events = [filed, ...(opposed ? [inCourt(opposed, 'opposition_served', frame)] : [])];
  const isAdministrative = motion.payload.motion === 'administrative';
  const rule: RuleKey = isAdministrative ? 'LIT-ADMIN-NDCAL' : 'LIT-OPP-NDCAL';
  const over = opposed && isAdministrative ? 'met' : overOf(motion, docket);
  const plan = { root: motion, name: 'opposition', actor: opponent(motion), over } as const;
  const opposition = settlePlan({ ...plan, rule, events }, frame);
  const { due } = opposition.computation;
  if (isAdministrative || due === null) return [opposition];
  const wasDue = { ...filed, type: 'opposition_due', date: due, time: undefined } as const;
  const noticed: LawsuitPlan = {
    rule: 'LIT-NOTICE-NDCAL',
    root: motion,
    name: 'earliest_hearing',
    actor: 'court',
    events: [filed],
    over: overOf(motion, docket),
  };
  return [opposition, reply('LIT-REPLY-NDCAL', motion, docket, [wasDue], frame), settlePlan(noticed, frame)];
}

function reply(
  rule: RuleKey,
  motion: Motion,
  docket: Docket,
  events: LawsuitPlan['events'],
  frame: LawsuitFrame,
): LawsuitClock {
  const isDone = docket.about('reply_filed', motion).length > 0;
  const over = isDone ? 'met' : overOf(motion, docket);
  return settlePlan({ rule, root: motion, name: 'reply', actor: mover(motion), events, over }, frame);
}

/** A decided motion asks nothing more of anybody. */
const overOf = (motion: Motion, docket: Docket): 'moot' | null =>
  docket.about('motion_decided', motion).length > 0 ? 'moot' : null;

/** Motions that stop the time to appeal, FRAP 4(a)(4). */
export const stopsAppeal = ({ payload }: Motion): boolean =>
  payload.motion === ('rule_59' satisfies MotionKind);
