/**
 * Dates beside those that rules count: hearings, which the court sets and moves; the day on which our draft of a status
 * report must exist, so that the other side can read it; and dates that a paper names or a member sets.
 */
import { addWorkingDays } from '../calendar/working-days.ts';
import type { DeadlineActor } from '../matters/clock.ts';
import type { EffectiveEvent } from '../matters/matter-event.ts';
import { inCourt, type LawsuitClock, type LawsuitFrame, type LawsuitPlan, settlePlan } from './clock.ts';
import type { Docket } from './docket-facts.ts';
import { named, orderedBy } from './orders.ts';

/** One clock a hearing: over when it was held, without meaning once another day was set in its place. */
export const hearingPlans = (docket: Docket, frame: LawsuitFrame): readonly LawsuitPlan[] =>
  docket.all('hearing_set').map((hearing) => {
    const isHeld = docket.about('hearing_held', hearing).length > 0;
    const isMoved = docket.about('hearing_set', hearing).length > 0;
    const { what } = hearing.payload;
    return {
      rule: 'LIT-ORDER-DATE',
      root: hearing,
      name: 'hearing',
      ...(what === undefined ? {} : { title: `Hearing: ${what}` }),
      actor: 'court',
      events: [named(hearing, hearing.payload, frame)],
      over: isHeld ? 'met' : isMoved ? 'moot' : null,
    };
  });

/** Working days before a status report is due on which our draft of it is: practice, and no rule of law. */
const DRAFT_DAYS = 5;
const DRAFT_SOURCE = 'Five working days before the report is due, so that the other side can read it.';

/** Our draft of the status report of a series that is due next; its date moves with the series. */
export function draftClocks(
  clocks: readonly LawsuitClock[],
  docket: Docket,
  frame: LawsuitFrame,
): readonly LawsuitClock[] {
  const reports = new Map(
    docket
      .all('order_entered')
      .filter((order) => orderedBy(order)?.isReport)
      .map((order) => [order.rootId, order]),
  );
  return clocks.flatMap((clock) => {
    const { isOpen, computation, name, root } = clock;
    const order = reports.get(root.rootId);
    if (!order || !isOpen || name !== 'ordered' || computation.due === null) return [];
    const draftOn = addWorkingDays(computation.due, -DRAFT_DAYS);
    const title = `Our draft: ${clock.title ?? 'status report'}`;
    return [
      settlePlan(
        { ...statedOn(order, draftOn, frame), name: 'report_draft', title, source: DRAFT_SOURCE },
        frame,
      ),
    ];
  });
}

/** Dates that a paper names or a member sets. */
export const statedPlans = (stated: readonly EffectiveEvent[], frame: LawsuitFrame): readonly LawsuitPlan[] =>
  stated.map((event) => {
    const { dueOn, time, zone, actor, label } = event.payload as Readonly<Record<string, string | undefined>>;
    const given = { newDueTime: time, ...(zone === undefined ? {} : { tz: zone }) };
    return {
      ...statedOn(event, dueOn ?? event.occurred.on, frame, given),
      name: 'stated',
      title: label ?? '',
      actor: (actor ?? 'us') as DeadlineActor,
    };
  });

const statedOn = (
  root: EffectiveEvent,
  newDue: string,
  frame: LawsuitFrame,
  more: Parameters<typeof inCourt>[3] = {},
) =>
  ({
    rule: 'STATED-DATE',
    root,
    actor: 'us',
    events: [inCourt(root, 'date_stated', frame, { ...more, newDue })],
  }) as const;
