/**
 * The trusted record of who did what to a matter and why. Each entry is chained to the one before over its metadata and a
 * salted digest of its content, so that content can later be removed by order without breaking the chain, and nothing can
 * be changed, swapped or cut unseen.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { findHead, insertHistory } from '#db/writes/history.ts';
import type { CommandContext } from '../context.ts';

export interface HistoryNote {
  /** The act, in the words of `commands/`: `record_communication`. */
  readonly action: string;
  readonly targetId?: string | null;
  readonly reason?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** Of what the act touched, where that is kept closer than the matter. */
  readonly visibility?: PartVisibility;
}

/** Appends one entry; the caller holds the lock on the matter. */
export async function recordHistory(
  ctx: Pick<CommandContext, 'tx' | 'now' | 'newId' | 'viewer'>,
  matterId: string,
  note: HistoryNote,
): Promise<void> {
  const head = await findHead(ctx.tx, matterId);
  const personId = ctx.viewer.kind === 'person' ? ctx.viewer.personId : null;
  const salt = randomBytes(16).toString('base64url');
  const { action, targetId = null, reason = null, before = null, after = null, visibility = null } = note;
  const contentDigest = digest([salt, { reason, before, after }]);
  const number = (head?.number ?? 0) + 1;
  const previousHash = head?.hash ?? '';
  await insertHistory(ctx.tx, {
    id: ctx.newId(),
    matterId,
    number,
    at: ctx.now,
    personId,
    action,
    targetId,
    reason,
    before,
    after,
    visibility,
    salt,
    contentDigest,
    previousHash,
    hash: digest([previousHash, matterId, number, ctx.now, personId, action, targetId, contentDigest]),
  });
}

/** SHA-256 over JSON whose keys are sorted, base64url. */
export const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('base64url');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}
