/**
 * What a rule of law is in this engine: typed data, and at most one small pure function for arithmetic that
 * the common count (`count-rule.ts`) cannot say. Every number, count kind and roll of the law stands in these
 * fields and nowhere else, so that `npm run test:mutants` can change each one and see a test fail.
 */
import type { CalendarData, Calendar } from '../calendar/calendars.ts';
import type { Holiday } from '../calendar/federal-holidays.ts';
import type { Day } from '../calendar/local-date.ts';
import type { DateField, DeadlineFields, TraceStep } from './answer.ts';
import type { Duties } from './duties.ts';
import type { EventType } from './events.ts';
import type { Facts } from './facts.ts';
import type { Mark } from './mark.ts';
import type { RuleKey } from './rule-key.ts';
import type { SettingKey, Settings } from './settings.ts';
import type { Consequence, Step } from './steps.ts';

export type { Duties } from './duties.ts';
export type { RuleKey } from './rule-key.ts';

/** Who must act. `either` where the case decides (a motion may be ours or theirs). */
export type Actor = 'agency' | 'us' | 'court' | 'other_body' | 'third_party' | 'nobody' | 'either';

/** Which reminders go out (section 13): A agency's duty, B our act, C limitation of a year or more. */
export type Schedule = 'A' | 'B' | 'C' | 'comments' | 'open_toll';

export interface Period {
  readonly count: 'business' | 'calendar' | 'month' | 'year';
  readonly n: number;
}

/** What becomes of a last day that is closed. A period of business days never ends on one: there it is null. */
export type Roll = 'none' | 'forward';

/** Whose working days: a federal agency's, the Federal Register's, a federal court's, a state's. */
export type CalendarKind = 'agency' | 'register' | 'court' | 'state';

/** The events that start a clock, and which of several counts. */
export interface Trigger {
  readonly events: readonly EventType[];
  /** `all`: when each of them has happened, on the latest. */
  readonly pick: 'first' | 'last' | 'all';
  /** Other starts that a serious reading takes, by value of the setting `trigger`. */
  readonly readings?: Partial<Record<Settings['trigger'], Omit<Trigger, 'readings'>>>;
}

/** A notice that gives more time when it comes on or before the last day. */
export interface Extension {
  readonly event: EventType;
  readonly period: Period;
  readonly roll: Roll | null;
  /** Show the longest possible date even before a notice. */
  readonly announced: boolean;
}

/** A further date that the same law names. */
export interface FurtherDate {
  readonly field: DateField;
  readonly from: 'start' | 'due';
  readonly period: Period;
  readonly roll: Roll | null;
}

/** Days added after service by mail, and until when electronic service brought them too. */
export interface AddedAfterService {
  readonly days: number;
  readonly electronicBefore: string;
}

/** An event that a rule reads, for a form; what it does to the clock. */
export interface RuleEvent {
  readonly type: EventType;
  readonly role: 'starts' | 'changes' | 'ends';
  readonly required: boolean;
}

export interface Rule {
  readonly key: RuleKey;
  readonly name: string;
  readonly citation: string;
  readonly url: string | null;
  readonly marks: readonly Mark[];
  /** Local date on which the sources were last read. */
  readonly checkedOn: string;
  readonly actor: Actor;
  readonly schedule: Schedule | null;
  /** What follows when the date passes; null where the law names nothing. */
  readonly ifMissed: Consequence | null;
  /** The events this rule reads, those that start it first. */
  readonly events: readonly RuleEvent[];
  /** Settings under which a serious reading gives another date. */
  readonly disputed: readonly SettingKey[];

  readonly calendar: CalendarKind;
  /** IANA zone where the law looks; null takes the zone of the event (a court), else Eastern. */
  readonly zone: string | null;
  readonly trigger: Trigger;
  /** Null where the law names no number: the answer is `no_fixed_deadline`, or a stated date. */
  readonly period: Period | null;
  readonly roll: Roll | null;
  /** The trigger is an arrival, so that the setting `after_hours` can move it. */
  readonly receipt: boolean;
  /** A date named in the letter itself: it replaces the count, or only when it is later. */
  readonly letterDate: 'replaces' | 'if_later' | null;
  /** A later court order with a date or a number of days replaces the count. */
  readonly movedByOrder: boolean;
  /** FRCP 6(d): days added after service by mail; null where the period does not run from service. */
  readonly service: AddedAfterService | null;
  /** How many requests for information may stop the clock, beside any fee question; null where nothing may. */
  readonly informationStops: number | 'any' | null;
  readonly extension: Extension | null;
  readonly further: readonly FurtherDate[];
  /** When to ask again where the law names no date. */
  readonly followUps: readonly Period[];
  /** Suit is open from the day after the limit. */
  readonly opensSuit: boolean;
  /** The date is the earliest allowed, not the last: nothing must be done by it. */
  readonly floor: boolean;
  readonly metBy: readonly EventType[];
  readonly mootBy: readonly EventType[];
  /** Arithmetic of its own; null uses the common count. */
  readonly compute: ((c: Case) => Outcome) | null;
}

/** A state's law: its calendar, its rules and the part each plays, in one file. */
export interface StateLaw {
  /** Two letters, as in the rule keys. */
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly holidays: readonly Holiday[];
  /** Where the holidays come from, and how far that was checked. */
  readonly holidaySource: string;
  readonly holidayMark: Mark;
  readonly duties: Duties;
  readonly rules: readonly Rule[];
}

/** Everything the engine knows; tests pass a changed one to see that each number matters. */
export interface Law {
  readonly rules: ReadonlyMap<RuleKey, Rule>;
  readonly calendars: CalendarData;
  readonly states: readonly StateLaw[];
  readonly defaults: Settings;
}

/** One rule put to one set of facts under one set of settings. */
export interface Case {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly settings: Settings;
  readonly law: Law;
  /** The days that count for this rule. */
  readonly calendar: Calendar;
  /** The days on which we can rely on filing: closings by executive order never among them. */
  readonly filing: Calendar;
  /** Zone where the law looks. */
  readonly zone: string;
}

/** What a rule found, before status, alternatives and words. */
export interface Outcome extends Partial<DeadlineFields> {
  readonly started: boolean;
  /** The clock is stopped by an open question. */
  readonly stopped?: boolean;
  readonly last: Day | null;
  /** The last day before any roll, from which `file_by` is taken; `last` when absent. */
  readonly limit?: Day | null;
  /** Hour at which the last day ends, `HH:MM:SS`, and its zone when it is not the case's. */
  readonly closes?: { readonly time: string; readonly zone: string };
  /** The law names no date. */
  readonly open?: boolean;
  /** The day that counts as the day of our act, where it is not the day itself. */
  readonly actedOn?: Day | null;
  readonly trace: readonly TraceStep[];
  /** Sentences that only this rule can say. */
  readonly notes?: readonly Step[];
}
