/**
 * When the twenty days start: receipt by the component that should answer, or ten working days after any
 * component designated to receive requests first got it, whichever is earlier (5 U.S.C. 552(a)(6)(A), flush
 * text; OIP 2008; 45 CFR 5.24(b)(1)). A request not yet in proper form starts on the day it is perfected.
 */
import { type Day, dateOf } from '../calendar/local-date.ts';
import type { Step } from './steps.ts';
import { type Start, caseUnder, receivedOn, startAt } from './case.ts';
import { countFrom } from './counting.ts';
import { type Fact, first, last } from './facts.ts';
import type { Case } from './rule.ts';

export interface FoiaStart {
  readonly start: Start | null;
  readonly notes: readonly Step[];
}

export function foiaStart(c: Case): FoiaStart {
  const received = receipt(c);
  if (received.start === null) return received;
  const asked = last(c.facts, 'perfection_requested');
  const perfected = last(c.facts, 'perfected');
  if (asked && (!perfected || perfected.day < asked.day)) {
    return { start: null, notes: [{ key: 'awaiting_perfection', params: { date: asked.date } }] };
  }
  if (perfected && perfected.day > received.start.day) {
    return { start: startAt(perfected, perfected.day), notes: [] };
  }
  return received;
}

function receipt(c: Case): FoiaStart {
  const proper = first(c.facts, 'received_proper_component');
  const anywhere = first(c.facts, 'received_any_component');
  const direct = proper ? receivedOn(proper, c) : null;
  const cap = anywhere ? routingCap(c, anywhere) : null;
  if (proper && direct !== null && (cap === null || direct <= cap.day)) {
    return { start: startAt(proper, direct), notes: [] };
  }
  if (anywhere && cap !== null) return { start: startAt(anywhere, cap.day), notes: [cap.note] };
  return { start: null, notes: [] };
}

/** The day on which the clock starts even if nobody forwards the request. */
function routingCap(c: Case, anywhere: Fact): { readonly day: Day; readonly note: Step } | null {
  const routing = caseUnder(c, 'FOIA-ROUTE').rule.period;
  if (routing === null) return null;
  const count = c.settings.routing_days === 'calendar' ? 'calendar' : routing.count;
  const received = receivedOn(anywhere, c);
  const day = countFrom(received, { ...routing, count }, c.calendar).last;
  const unit = count === 'calendar' ? 'calendar' : 'working';
  const params = { received: dateOf(received), n: routing.n, unit } as const;
  return { day, note: { key: 'routing_cap', params } };
}
