/**
 * What to change in the reminders of a matter after its dates were computed anew: the difference between the rows that
 * stand and the reminders that should. What was sent stays sent; a date that moves away and back sends nothing twice;
 * a moved date that somebody was already told is corrected once, in the same thread.
 */
import type { PlannedReminder } from './reminder.ts';
import { isBefore } from './sending-hours.ts';

export type ReminderState = 'planned' | 'sent' | 'collapsed' | 'cancelled' | 'parked';

/** A row as it stands; instants are ISO in UTC. */
export interface StandingReminder {
  readonly id: string;
  readonly personId: string;
  readonly deadlineId: string;
  readonly stage: string;
  readonly dueOn: string;
  readonly sendAt: string;
  readonly state: ReminderState;
  readonly sentAt: string | null;
}

export interface Reconciliation {
  /** What the dates of now promise: `planReminders` of every deadline of the matter. */
  readonly wanted: readonly PlannedReminder[];
  /** Every row of the matter, whatever its state. */
  readonly standing: readonly StandingReminder[];
  /** False for imports, seeds and silent corrections: nothing whose moment has passed is added. */
  readonly plansPast: boolean;
  /** Deadlines whose moves are told in another way. */
  readonly toldApart?: ReadonlySet<string>;
  /** The moment at which a mail that cannot wait goes out to this person about this deadline. */
  readonly atOnce: (to: { readonly personId: string; readonly deadlineId: string }) => string;
}

/** A row to add. `collapsed` ones count as done: another mail of the same moment says what they would. */
export type NewReminder = PlannedReminder & { readonly state: 'planned' | 'collapsed' };

export interface ReminderChanges {
  readonly insert: readonly NewReminder[];
  /** Planned ones that go out at another moment, and cancelled ones that are wanted again. */
  readonly plan: readonly { readonly id: string; readonly sendAt: string }[];
  readonly cancel: readonly string[];
  /** Passed unsent, and told by a later stage. */
  readonly collapse: readonly string[];
}

/** Compares the two. Its answer is empty when nothing changed. */
export function reconcile({
  wanted,
  standing,
  plansPast,
  atOnce,
  toldApart,
}: Reconciliation): ReminderChanges {
  const corrections = plansPast
    ? correctionsOf(wanted, standing, atOnce).filter(({ deadlineId }) => !toldApart?.has(deadlineId))
    : [];
  const all = [...corrections, ...wanted];
  const rows = new Map(standing.map((row) => [identityOf(row), row]));
  const keys = new Set(all.map(identityOf));
  const corrected = new Set(corrections.map(pairOf));
  const stale = standing.filter((row) => row.state === 'planned' && !keys.has(identityOf(row)));
  return {
    insert: all
      .filter((each) => !rows.has(identityOf(each)) && (plansPast || !each.late))
      .map((each) => ({ ...each, state: isCorrectedBeside(each, corrected) ? 'collapsed' : 'planned' })),
    plan: all.flatMap((each) => planAnew(each, rows.get(identityOf(each)), plansPast)),
    cancel: stale.filter((row) => !isToldLater(row, wanted)).map(({ id }) => id),
    collapse: stale.filter((row) => isToldLater(row, wanted)).map(({ id }) => id),
  };
}

/** A late one keeps the moment of its row: it is due already, or held for the morning. */
function planAnew(each: PlannedReminder, row: StandingReminder | undefined, plansPast: boolean) {
  const moved = row?.state === 'planned' && !each.late && !isSameMoment(each.sendAt, row.sendAt);
  const revived = row?.state === 'cancelled' && (plansPast || !each.late);
  return row && (moved || revived) ? [{ id: row.id, sendAt: each.sendAt }] : [];
}

/** One for each person whose last mail about a deadline named another date than the one that holds now. */
function correctionsOf(
  wanted: readonly PlannedReminder[],
  standing: readonly StandingReminder[],
  atOnce: Reconciliation['atOnce'],
): readonly PlannedReminder[] {
  const current = new Map(wanted.filter(namesTheDate).map((each) => [pairOf(each), each]));
  return [...current].flatMap(([pair, { personId, deadlineId, dueOn }]) => {
    const told = standing.filter((row) => row.state === 'sent' && pairOf(row) === pair && namesTheDate(row));
    const last = told.toSorted((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1)).at(-1);
    if (last === undefined || last.dueOn === dueOn) return [];
    const number = told.filter(({ stage }) => isCorrection(stage)).length + 1;
    const sendAt = atOnce({ personId, deadlineId });
    return [{ personId, deadlineId, stage: `correction_${number}`, dueOn, sendAt, late: true }];
  });
}

function isToldLater(row: StandingReminder, wanted: readonly PlannedReminder[]): boolean {
  return wanted.some(
    (each) =>
      each.late &&
      pairOf(each) === pairOf(row) &&
      each.dueOn === row.dueOn &&
      !isBefore(each.sendAt, row.sendAt),
  );
}

/** Questions to us are announced by the date they were asked, not by when they are due. */
const namesTheDate = ({ stage }: { readonly stage: string }) => !stage.startsWith('asked_');
const isCorrection = (stage: string) => stage.startsWith('correction_');
const isCorrectedBeside = (each: PlannedReminder, corrected: ReadonlySet<string>) =>
  each.late && !isCorrection(each.stage) && corrected.has(pairOf(each));
const isSameMoment = (one: string, other: string) => !isBefore(one, other) && !isBefore(other, one);

type Pair = Pick<PlannedReminder, 'personId' | 'deadlineId'>;
const pairOf = ({ personId, deadlineId }: Pair) => `${personId}/${deadlineId}`;
const identityOf = (each: Pair & Pick<PlannedReminder, 'stage' | 'dueOn'>) =>
  `${pairOf(each)}/${each.stage}/${each.dueOn}`;
