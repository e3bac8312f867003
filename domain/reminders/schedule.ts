/**
 * Decides which reminders a deadline promises, to whom and when. Start reading here; `stages.ts` holds the schedules.
 *
 * Who is told: for an act of ours, lead and backup get everything. For an agency's duty the lead gets everything,
 * backup and followers the day itself and the day after. A comment period is told to everyone, for anyone may comment. Without a lead the backup stands in; a clock of ours with
 * neither reminds whoever follows, so that no date of ours passes in silence. In a partner's matter nobody here acts,
 * so everyone counts as a follower; a matter that is only watched reminds nobody.
 */
import type { PlannedReminder, Recipient, RemindedDeadline, Standing } from './reminder.ts';
import { isBefore, morningOf, outsideQuietHours } from './sending-hours.ts';
import { fixedStages, monthlyStage, scheduleOf, type StageMoment } from './stages.ts';

export interface ReminderQuestion {
  readonly deadline: RemindedDeadline;
  readonly standing: Standing;
  readonly recipients: readonly Recipient[];
  /** ISO instant of the domain clock. */
  readonly now: string;
}

/**
 * The reminders of one deadline: all that are to come (of the monthly ones only the next), and one `late` one for
 * all stages that have passed. A deadline that is done, not started or without a date has none.
 * @example planReminders({ deadline: { schedule: 'A', dueOn: '2026-03-31', ... }, ... }) // before_3 on 26 March, ...
 */
export function planReminders(question: ReminderQuestion): readonly PlannedReminder[] {
  const { deadline, standing, recipients, now } = question;
  const isOpen =
    deadline.status === 'running' || deadline.status === 'missed' || deadline.status === 'tolled';
  if (!isOpen || deadline.schedule === null || standing === 'watched') return [];
  return recipientsOf(deadline, standing, recipients).flatMap((told) => planFor(deadline, told, now));
}

/**
 * The monthly reminder that follows one just sent, or null if that stage is not monthly. The worker plans it, so
 * that only the next one ever stands as a row.
 */
export function followingMonthly(
  stage: string,
  dueOn: string,
  zone: string,
  now: string,
): {
  readonly stage: string;
  readonly sendAt: string;
} | null {
  const sent = /^month_(\d+)$/.exec(stage);
  if (!sent) return null;
  const { ahead } = monthlyAround(dueOn, zone, now, Number(sent[1]) + 1);
  return { stage: ahead.stage, sendAt: ahead.sendAt };
}

interface Told {
  readonly recipient: Recipient;
  readonly stages: 'all' | readonly string[];
}

const NEWS = ['on_day', 'after_1'];

function recipientsOf(
  deadline: RemindedDeadline,
  standing: Standing,
  recipients: readonly Recipient[],
): readonly Told[] {
  const people = onceEach(recipients);
  const isDuty = scheduleOf(deadline) === 'A' && deadline.status !== 'tolled';
  if (standing === 'partner') return isDuty ? people.map((recipient) => ({ recipient, stages: NEWS })) : [];
  if (scheduleOf(deadline) === 'comments') return people.map((recipient) => ({ recipient, stages: 'all' }));
  const first = people.find(({ role }) => role !== 'follower');
  if (isDuty) {
    return people.map((recipient) => ({ recipient, stages: recipient === first ? 'all' : NEWS }));
  }
  const responsible = first ? people.filter(({ role }) => role !== 'follower') : people;
  return responsible.map((recipient) => ({ recipient, stages: 'all' }));
}

/** Lead before backup before followers; a lead who also follows is told once, as the lead. */
function onceEach(recipients: readonly Recipient[]): readonly Recipient[] {
  const order = ['lead', 'backup', 'follower'];
  const sorted = recipients.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return sorted.filter(({ personId }, at) => sorted.findIndex((each) => each.personId === personId) === at);
}

interface Entry {
  readonly stage: string;
  readonly sendAt: string;
}

function planFor(deadline: RemindedDeadline, { recipient, stages }: Told, now: string) {
  const { zone, personId } = recipient;
  const told = fixedStages(deadline).filter(({ stage }) => stages === 'all' || stages.includes(stage));
  const fixed = splitAt(oneAMorning(told.map((moment) => entryOf(moment, zone))), now);
  const isMonthly = stages === 'all' && scheduleOf(deadline) === 'A' && deadline.status !== 'tolled';
  const monthly = isMonthly && deadline.dueOn ? monthlyAround(deadline.dueOn, zone, now, 1) : null;
  const latest = monthly?.passed ?? fixed.passed.at(-1);
  const promise = ({ stage, sendAt }: Entry, late: boolean): PlannedReminder => {
    return { personId, deadlineId: deadline.id, stage, dueOn: announcedDate(deadline, stage), sendAt, late };
  };
  const atOnce = outsideQuietHours(now, zone, deadline.dueAt);
  return [
    ...(latest ? [promise({ stage: latest.stage, sendAt: atOnce }, true)] : []),
    ...[...fixed.ahead, ...(monthly ? [monthly.ahead] : [])].map((entry) => promise(entry, false)),
  ];
}

const entryOf = (moment: StageMoment, zone: string): Entry => ({
  stage: moment.stage,
  sendAt: 'at' in moment ? moment.at : morningOf(moment.on, zone),
});

/** In order of time; of several stages at the same moment the one nearest to the date stands for all. */
function oneAMorning(entries: readonly Entry[]): readonly Entry[] {
  const sorted = entries.toSorted((a, b) =>
    isBefore(a.sendAt, b.sendAt) ? -1 : isBefore(b.sendAt, a.sendAt) ? 1 : 0,
  );
  return sorted.filter((entry, at) => {
    const next = sorted[at + 1];
    return next === undefined || isBefore(entry.sendAt, next.sendAt);
  });
}

function splitAt(entries: readonly Entry[], now: string) {
  return {
    passed: entries.filter(({ sendAt }) => !isBefore(now, sendAt)),
    ahead: entries.filter(({ sendAt }) => isBefore(now, sendAt)),
  };
}

/** From the `from`th on: the last monthly reminder that has passed, if any, and the first that has not. */
function monthlyAround(dueOn: string, zone: string, now: string, from: number) {
  let passed: Entry | null = null;
  for (let n = from; ; n += 1) {
    const entry = entryOf(monthlyStage(dueOn, n), zone);
    if (isBefore(now, entry.sendAt)) return { passed, ahead: entry };
    passed = entry;
  }
}

const announcedDate = (deadline: RemindedDeadline, stage: string) =>
  (stage.startsWith('asked_') ? deadline.questionAskedOn : deadline.dueOn) ?? '';
