/**
 * Plans the letters that warn lead and backup before an embargo ends, seven days and one day, and takes back those that no
 * longer hold: another end, another lead, no embargo. What a letter says is read when it goes out, with the rights of then.
 */
import { EMBARGO_WARNINGS } from '#domain/access/embargo.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { cancelEmbargoWarnings } from '#db/writes/notices.ts';
import { addressesOf } from '#db/writes/people.ts';
import type { SettleContext } from '../matters/folded.ts';
import { planNotice } from '../notices/plan-notice.ts';

const DAY_MS = 86_400_000;

/** Harmless when repeated. A warning whose moment has passed is not made. */
export async function warnOfEmbargo(
  ctx: SettleContext,
  matter: Pick<MatterRow, 'id' | 'embargoedUntil' | 'leadId' | 'backupId'>,
): Promise<void> {
  const people = [matter.leadId, matter.backupId].filter((id) => id !== null);
  const wanted = matter.embargoedUntil === null ? [] : warningsBefore(matter.embargoedUntil, ctx.now);
  const addresses = wanted.length > 0 ? await addressesOf(ctx.tx, people) : [];
  const letters = addresses.flatMap(({ id, email }) =>
    wanted.map(({ what, sendAt, until }) => ({
      kind: 'embargo_warning' as const,
      personId: id,
      toAddress: email,
      matterId: matter.id,
      params: { what },
      sendAt,
      onceKey: `embargo:${matter.id}:${until}:${what}:${id}`,
    })),
  );
  await cancelEmbargoWarnings(
    ctx.tx,
    matter.id,
    letters.map(({ onceKey }) => onceKey),
  );
  for (const letter of letters) await planNotice(ctx, letter);
}

function warningsBefore(embargoedUntil: string, now: string) {
  const end = new Date(embargoedUntil).getTime();
  return EMBARGO_WARNINGS.map(({ days, what }) => ({
    what,
    until: new Date(end).toISOString(),
    sendAt: new Date(end - days * DAY_MS).toISOString(),
  })).filter(({ sendAt }) => sendAt > new Date(now).toISOString());
}
