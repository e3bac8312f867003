/**
 * Tells lead, backup and followers that a later notice moved a comment period: each once for each new closing day, also where
 * our comment was sent already and no reminder speaks any more. Only of what this act recorded, and of what is still to come.
 */
import { dateInWords, hourInWords } from '#domain/reminders/dates-in-words.ts';
import { periodsMovedAt } from '#db/writes/agency-dockets.ts';
import { findRecipients, type MatterRow } from '#db/writes/matters.ts';
import { addressesOf } from '#db/writes/people.ts';
import type { SettleContext } from '../matters/folded.ts';
import { planNotice } from '../notices/plan-notice.ts';

/** Harmless when repeated. */
export async function tellOfMovedPeriods(
  ctx: SettleContext,
  matter: Pick<MatterRow, 'id' | 'standing'>,
): Promise<void> {
  if (matter.standing === 'watched') return;
  const periods = await periodsMovedAt(ctx.tx, matter.id, ctx.now);
  if (periods.length === 0) return;
  const recipients = await findRecipients(ctx.tx, matter.id);
  const people = await addressesOf(
    ctx.tx,
    recipients.map(({ personId }) => personId),
  );
  for (const { id, closesOn, closesAt, zone } of periods) {
    const until = `${dateInWords(closesOn)}, ${hourInWords(closesAt, zone)}`;
    for (const { id: personId, email } of people) {
      await planNotice(ctx, {
        kind: 'comment_period_moved',
        personId,
        toAddress: email,
        matterId: matter.id,
        params: { until },
        onceKey: `comment_period:${id}:${closesAt}:${personId}`,
      });
    }
  }
}
