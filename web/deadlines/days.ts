import type { TraceStep } from './deadline.query.ts';

/*
 * Turns a deadline's trace into days to draw. The law is counted elsewhere: nothing here decides what counts, it only lays
 * out the steps that the API gave.
 */

const DAY_MS = 86_400_000;

/** What the trace says about one calendar day. */
export interface TracedDay {
  readonly on: string;
  readonly kind: 'start' | 'counted' | 'skipped' | 'stopped' | 'due' | 'outside';
  /** Which number of the count this day is. */
  readonly number: number | null;
  /** Why it was skipped or stopped, in words; empty for a plain counted day. */
  readonly text: string;
}

const RANK = { outside: 0, skipped: 1, stopped: 2, start: 3, counted: 3, due: 4 } as const;

/** The calendar day `days` later. */
export function plusDays(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (on: string): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;

/** What is drawn beside the trace: the last day, and the day up to which an open stop reaches. */
export interface Drawn {
  readonly dueOn: string | null;
  readonly today: string;
}

/** Each day that the trace names, by its date. Of two steps on one day the weightier stands, with the number of either. */
export function tracedDays(trace: readonly TraceStep[], { dueOn, today }: Drawn): Map<string, TracedDay> {
  const days = new Map<string, TracedDay>();
  for (const step of trace) {
    const kind = dayKind(step.kind);
    if (kind && step.date) put(days, { on: step.date, kind, number: step.number, text: step.text });
  }
  for (const step of trace) {
    if (step.kind === 'clock_stopped' && step.date) putStop(days, step.date, step.until ?? today, step.text);
  }
  if (dueOn) put(days, { on: dueOn, kind: 'due', number: null, text: '' });
  return days;
}

/** The day of the question counts, the days after it do not. A stop within which days were counted had no effect. */
function putStop(days: Map<string, TracedDay>, asked: string, until: string, text: string): void {
  const span: string[] = [];
  for (let on = plusDays(asked, 1); on <= until; on = plusDays(on, 1)) span.push(on);
  if (span.some((on) => on < until && days.get(on)?.kind === 'counted')) return;
  for (const on of span) put(days, { on, kind: 'stopped', number: null, text });
}

function put(days: Map<string, TracedDay>, day: TracedDay): void {
  const there = days.get(day.on);
  const top = there && RANK[there.kind] > RANK[day.kind] ? there : day;
  days.set(day.on, { ...top, number: day.number ?? there?.number ?? null });
}

function dayKind(kind: string): TracedDay['kind'] | null {
  return kind === 'start' || kind === 'counted' || kind === 'skipped' ? kind : null;
}

/** Whole weeks, Monday first, from the first traced day to the last. Empty if there are none, or more than `limit` weeks. */
export function weeksOf(days: ReadonlyMap<string, TracedDay>, limit = 30): TracedDay[][] {
  const dates = [...days.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const monday = plusDays(first, -weekdayOf(first));
  const weeks: TracedDay[][] = [];
  for (let start = monday; start <= last; start = plusDays(start, 7)) {
    if (weeks.length === limit) return [];
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAt(days, plusDays(start, index))));
  }
  return weeks;
}

const dayAt = (days: ReadonlyMap<string, TracedDay>, on: string): TracedDay =>
  days.get(on) ?? { on, kind: 'outside', number: null, text: '' };
