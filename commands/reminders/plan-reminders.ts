/**
 * Keeps the reminder rows of one matter in step with its dates. `settle` calls it in its transaction, after it has
 * locked the matter and written the deadlines, so that a date and its reminders are saved together or not at all.
 * The caller wakes the worker (`wakeWorker`); it sweeps in any case.
 */
import type { Recipient, RemindedDeadline, Standing } from '#domain/reminders/reminder.ts';
import { reconcile } from '#domain/reminders/reconcile.ts';
import { planReminders } from '#domain/reminders/schedule.ts';
import { outsideQuietHours } from '#domain/reminders/sending-hours.ts';
import type { Transaction } from '#db/client.ts';
import { remindersOfMatter, writeReminderChanges } from '#db/writes/reminders.ts';

export interface MatterReminders {
  readonly matterId: string;
  readonly standing: Standing;
  /** Every deadline of the matter, the done ones too: theirs are cancelled. */
  readonly deadlines: readonly RemindedDeadline[];
  readonly recipients: readonly Recipient[];
  /** ISO instant of the domain clock: `ctx.now`. */
  readonly now: string;
  /** False for imports, seeds and silent corrections: nothing whose moment has passed is planned. */
  readonly plansPast: boolean;
  readonly newId: () => string;
}

/**
 * Adds, moves, cancels and revives rows until they say what the dates say. Harmless when repeated.
 * @returns how many rows it touched; 0 means that there is nothing to wake the worker for
 */
export async function planMatterReminders(tx: Transaction, matter: MatterReminders): Promise<number> {
  const { deadlines, standing, recipients, now, plansPast } = matter;
  const wanted = deadlines.flatMap((deadline) => planReminders({ deadline, standing, recipients, now }));
  const zones = new Map(recipients.map(({ personId, zone }) => [personId, zone]));
  const dueAts = new Map(deadlines.map(({ id, dueAt }) => [id, dueAt]));
  const changes = reconcile({
    wanted,
    standing: await remindersOfMatter(tx, matter.matterId),
    plansPast,
    toldApart: new Set(deadlines.filter(({ isToldApart }) => isToldApart).map(({ id }) => id)),
    atOnce: ({ personId, deadlineId }) =>
      outsideQuietHours(now, zones.get(personId) ?? 'UTC', dueAts.get(deadlineId) ?? null),
  });
  return writeReminderChanges(tx, matter.matterId, changes, matter.newId);
}
