/**
 * What a reminder says: one headline, a few facts, what to do next. It is put into words when the mail goes out, from
 * the facts of that moment, so that a mail that waited says how things stand now.
 */
import type { Schedule } from '../deadlines/deadline.ts';
import { dateAt } from '../calendar/instants.ts';
import { dateOf, dayOf } from '../calendar/local-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import * as words from '../words/reminders-en.ts';
import { dateInWords, hourInWords } from './dates-in-words.ts';
import { nextSteps, type Situation } from './next-steps.ts';
import { isBefore } from './sending-hours.ts';

/** One reminder with all that can be said of it. Dates are local to `zone`, instants ISO in UTC. */
export interface ReminderContent {
  readonly stage: string;
  /** The date that the reminder announces; for a question the day it was asked. */
  readonly dueOn: string;
  readonly label: string;
  readonly actor: string;
  readonly certainty: string;
  /** The date as it stands; null while the clock is stopped. */
  readonly currentDueOn: string | null;
  readonly dueAt: string | null;
  readonly fileBy: string | null;
  readonly sueFrom: string | null;
  /** The date that the last mail to this person named; null before the first. */
  readonly lastToldDueOn: string | null;
  readonly zone: string;
  readonly now: string;
  readonly matterTitle: string;
  readonly agencyName: string | null;
  readonly trackingNumber: string | null;
  readonly isSample: boolean;
  readonly ruleKey: string;
  readonly schedule: Schedule | null;
  readonly citation: string | null;
  /** It is about files that are to be downloaded. */
  readonly isDownload?: boolean;
}

export interface ReminderMessage {
  readonly subject: string;
  readonly headline: string;
  /** Which colour the headline wears beside its words. */
  readonly tone: 'late' | 'ours' | 'wait';
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  readonly next: readonly string[];
}

/** Puts one reminder into English. */
export function reminderMessage(content: ReminderContent): ReminderMessage {
  const situation = situationOf(content);
  const headline = headlineOf(content, situation);
  const prefix = content.isSample ? `${words.FRAME_EN.sample}: ` : '';
  const params = {
    sueFrom: dateInWords(content.sueFrom ?? content.dueOn),
    fileBy: dateInWords(content.fileBy ?? content.currentDueOn ?? content.dueOn),
  };
  return {
    subject: `${prefix}${headline} · ${content.matterTitle}`,
    headline,
    tone: situation.isPassed && !situation.isAssumed ? 'late' : situation.isOurs ? 'ours' : 'wait',
    rows: rowsOf(content, situation),
    next: nextSteps(situation).map((step) => words.fill(words.NEXT_EN[step], params)),
  };
}

function situationOf(content: ReminderContent): Situation {
  const { stage, schedule, actor, dueAt, currentDueOn, fileBy, sueFrom, zone, now } = content;
  const due = currentDueOn ?? content.dueOn;
  const today = dateAt(now, zone);
  const isOurs = actor === 'us' || actor === 'either' || stage.startsWith('asked_');
  const isPassed = currentDueOn !== null && (dueAt === null ? today > due : isBefore(dueAt, now));
  const target = isOurs && !isPassed && fileBy !== null && today <= fileBy ? fileBy : due;
  return {
    stage,
    schedule,
    isOurs,
    isPassed,
    isAssumed: content.certainty === 'provisional',
    daysLeft: dayOf(target) - dayOf(today),
    sueFrom,
    isAcknowledgment: content.ruleKey.includes('-ACK'),
    isDownload: content.isDownload ?? false,
  };
}

function headlineOf(content: ReminderContent, situation: Situation): string {
  const { stage, label, currentDueOn } = content;
  const { HEADLINES_EN } = words;
  const { isOurs, isPassed, isAssumed } = situation;
  const params = {
    label,
    when: distance(content, situation),
    date: currentDueOn ? dateInWords(currentDueOn) : '',
  };
  if (stage.startsWith('correction_')) return words.fill(HEADLINES_EN.moved, params);
  if (stage.startsWith('asked_')) return words.fill(HEADLINES_EN.question, params);
  if (stage === 'hours_4' && !isPassed) return words.fill(HEADLINES_EN.hours, params);
  if (isOurs) return words.fill(isPassed ? HEADLINES_EN.oursPassed : HEADLINES_EN.oursAhead, params);
  if (!isPassed) return words.fill(HEADLINES_EN.theirsAhead, params);
  return words.fill(isAssumed ? HEADLINES_EN.theirsPassedAssumed : HEADLINES_EN.theirsPassed, params);
}

/** Working days while they are few, calendar days beyond. */
function distance({ now, zone }: ReminderContent, { daysLeft }: Situation): string {
  const { DISTANCE_EN } = words;
  const today = dateAt(now, zone);
  if (daysLeft === 0) return DISTANCE_EN.today;
  if (daysLeft === 1) return DISTANCE_EN.tomorrow;
  if (daysLeft === -1) return DISTANCE_EN.yesterday;
  const target = dateOf(dayOf(today) + daysLeft);
  const working = daysLeft > 0 ? workingDaysBetween(today, target) : workingDaysBetween(target, today);
  const isNear = Math.abs(daysLeft) <= 30 && working > 0;
  const n = String(isNear ? working : Math.abs(daysLeft));
  if (isNear && working === 1)
    return daysLeft < 0 ? DISTANCE_EN.oneWorkingDayAgo : DISTANCE_EN.inOneWorkingDay;
  if (daysLeft < 0) return words.fill(isNear ? DISTANCE_EN.workingDaysAgo : DISTANCE_EN.daysAgo, { n });
  return words.fill(isNear ? DISTANCE_EN.inWorkingDays : DISTANCE_EN.inDays, { n });
}

function rowsOf(content: ReminderContent, { isOurs }: Situation) {
  const { ROWS_EN, ACTORS_EN, CERTAINTY_EN } = words;
  const { stage, dueOn, currentDueOn, dueAt, fileBy, zone, lastToldDueOn } = content;
  const due =
    currentDueOn &&
    (dueAt ? `${dateInWords(currentDueOn)}, ${hourInWords(dueAt, zone)}` : dateInWords(currentDueOn));
  const moved = stage.startsWith('correction_') && lastToldDueOn !== null ? dateInWords(lastToldDueOn) : null;
  const who =
    content.actor === 'agency' && content.agencyName ? content.agencyName : ACTORS_EN[content.actor];
  const rows: [string, string | null | undefined][] = [
    [ROWS_EN.asked, stage.startsWith('asked_') ? dateInWords(dueOn) : null],
    [ROWS_EN.due, due],
    [ROWS_EN.moved, moved],
    [ROWS_EN.fileBy, isOurs && fileBy !== null && fileBy !== currentDueOn ? dateInWords(fileBy) : null],
    [ROWS_EN.who, stage.startsWith('asked_') ? ACTORS_EN['us'] : who],
    [ROWS_EN.request, content.matterTitle],
    [ROWS_EN.number, content.trackingNumber],
    [ROWS_EN.certainty, CERTAINTY_EN[content.certainty]],
    [ROWS_EN.basis, content.citation],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
