/**
 * Settles again what an older version of the program has settled: a migration can add a column, but only a fold can fill it. Each
 * matter is one transaction, so that what a killed process did stays done and the next start goes on behind it; nothing of it is
 * an act, so no version, no history and no list moves, and nobody is told of what is past.
 */
import type { Database } from '#db/client.ts';
import { readClock } from '#db/queries/clock.ts';
import { lockInOrder, lockMatterForSettling, staleMatters } from '#db/writes/matters.ts';
import { whenFree } from '../context.ts';
import { FOLDING, RECOMPUTED, settle } from './settle.ts';

export interface SettleStaleDeps {
  readonly db: Database;
  readonly newId: () => string;
  /** A matter that cannot be settled stops no other; it is tried again at the next start. */
  readonly onFailed: (matterId: string, error: unknown) => void;
}

export interface SettledBatch {
  readonly settled: number;
  /** Where the next batch begins; null when there is no more. */
  readonly next: string | null;
}

/** One batch, in the order of the ids. @param from `after`: the `next` of the batch before; null for the first */
export async function settleStale(
  deps: SettleStaleDeps,
  from: { readonly after: string | null; readonly limit: number },
): Promise<SettledBatch> {
  const ids = await staleMatters(deps.db, FOLDING, from);
  let settled = 0;
  for (const id of ids) {
    try {
      if (await whenFree(() => settleOne(deps, id))) settled += 1;
    } catch (error) {
      deps.onFailed(id, error);
    }
  }
  return { settled, next: ids.length < from.limit ? null : (ids.at(-1) ?? null) };
}

/** @returns false where an act or another process has settled it meanwhile */
const settleOne = ({ db, newId }: SettleStaleDeps, id: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    await lockInOrder(tx, [id]);
    const matter = await lockMatterForSettling(tx, id);
    if (!matter || matter.foldedBy >= FOLDING) return false;
    const ctx = { tx, ...(await readClock(tx)), newId };
    await settle(ctx, id, { kind: RECOMPUTED, plansPast: false });
    return true;
  });
