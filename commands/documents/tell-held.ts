/**
 * Tells those who can decide that a file of a public matter is held back from others: ids only; what the letter says is read,
 * with their rights, when it goes out.
 */
import type { Database } from '#db/client.ts';
import { readClock } from '#db/queries/clock.ts';
import { findDeciders } from '#db/writes/approvals.ts';
import { waitsForDecision } from '#db/writes/document-checks.ts';
import { type CommandContext, personOf } from '../context.ts';
import { planNotice } from '../notices/plan-notice.ts';

/** Harmless when repeated, and where the file is not held: of one file each person is told once. */
export async function tellHeld(
  ctx: Pick<CommandContext, 'tx' | 'newId' | 'now' | 'viewer'>,
  documentId: string,
): Promise<void> {
  for (const matterId of await waitsForDecision(ctx.tx, documentId)) {
    // How closely the file itself is kept is read when the letter goes out.
    for (const { personId, email } of await findDeciders(ctx.tx, matterId, personOf(ctx), null)) {
      await planNotice(ctx, {
        kind: 'file_held',
        personId,
        toAddress: email,
        matterId,
        params: { documentId },
        onceKey: `file_held:${documentId}:${personId}`,
      });
    }
  }
}

/** The same after a program looked into a file, in nobody's name. */
export const tellHeldAfterCheck = (db: Database, newId: () => string, documentId: string): Promise<void> =>
  db.transaction(async (tx) =>
    tellHeld({ ...(await readClock(tx)), tx, newId, viewer: { kind: 'anonymous' } }, documentId),
  );
