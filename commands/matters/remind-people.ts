/** Puts the deadlines of a matter, as they now stand, before the planner of reminders. */
import { ruleByKey } from '#domain/deadlines/law.ts';
import type { RemindedDeadline } from '#domain/reminders/reminder.ts';
import { type DeadlineRow, loadDeadlines } from '#db/writes/deadlines.ts';
import { findRecipients, type MatterRow } from '#db/writes/matters.ts';
import { wakeWorker } from '#db/writes/outbox.ts';
import { planMatterReminders } from '../reminders/plan-reminders.ts';
import type { SettleContext } from './folded.ts';

/** Plans, moves and cancels reminders of a matter. A draft has none: nothing in it is promised to anybody. */
export async function remindPeople(
  ctx: SettleContext,
  matter: Pick<MatterRow, 'id' | 'standing'>,
  plansPast: boolean,
): Promise<void> {
  const current = await loadDeadlines(ctx.tx, matter.id);
  if (current.length === 0) return;
  const touched = await planMatterReminders(ctx.tx, {
    matterId: matter.id,
    standing: matter.standing as 'ours' | 'partner' | 'watched',
    deadlines: current.map(({ deadline, version }) => toReminded(deadline, version.details)),
    recipients: await findRecipients(ctx.tx, matter.id),
    now: ctx.now,
    plansPast,
    newId: ctx.newId,
  });
  if (touched > 0) await wakeWorker(ctx.tx);
}

function toReminded(deadline: DeadlineRow, details: Record<string, unknown>): RemindedDeadline {
  const { id, dueOn, dueAt, fileBy } = deadline;
  const askedOn = details['askedOn'];
  return {
    id,
    dueOn,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    fileBy,
    schedule: ruleByKey(deadline.ruleKey)?.schedule ?? null,
    actor: deadline.actor as RemindedDeadline['actor'],
    status: (deadline.isOpen ? deadline.status : 'moot') as RemindedDeadline['status'],
    isDaily: deadline.name === 'release_link',
    isToldApart: typeof details['movedOn'] === 'string',
    questionAskedOn: typeof askedOn === 'string' ? askedOn : null,
  };
}
