// Takes a change of a row, its removal or our position on it back: the newest of these acts on it.
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { WITHHOLDINGS_PER_REQUEST } from '#domain/requests/withholding-table.ts';
import { isNewestOn, type UndoableEntry } from '#db/writes/history.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import {
  countWithholdings,
  findRemoved,
  findWithholdings,
  knownKeys,
  restoreWithholdings,
} from '#db/writes/withholdings.ts';
import type { PartVisibility } from '#domain/access/viewer.ts';
import type { CommandContext } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { openRequest, type RequestResult } from './open-request.ts';
import { writePosition } from './set-position.ts';
import { isSource } from './withholding-source.ts';
import { rewriteRow, type WithholdingResult } from './withholdings.ts';

/** @throws Refusal UNDO_NOT_SAFE, TEXT_* */
export async function restoreWithholding(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  why: string | null | undefined,
): Promise<RequestResult> {
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']);
  return entry.action === 'remove_withholdings'
    ? bringBack(ctx, matter, entry, reason)
    : restoreWords(ctx, matter, entry, reason);
}

async function restoreWords(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  reason: string | null,
): Promise<WithholdingResult> {
  const { id: foiaRequest, version: expectedVersion } = matter;
  const opened = await openRequest(ctx, 'undo_act', { foiaRequest, expectedVersion });
  const ids = entry.targetId ? [entry.targetId] : [];
  const [row] = await findWithholdings(ctx.tx, ctx.viewer, matter.id, { ids });
  if (!row || !(await isNewestOn(ctx.tx, matter.id, entry, [entry.action]))) throw notSafe();
  const { position = null, entry: event = row.eventId, ...words } = entry.before ?? {};
  if (entry.action === 'set_position')
    return writePosition(ctx, matter, row, { position: position as string | null, reason });
  const eventId = event as string | null;
  if (eventId !== row.eventId && eventId !== null && !isSource(opened, eventId)) throw notSafe();
  return rewriteRow(ctx, matter, row, { words, eventId, reason });
}

/** All rows that one act took away; none where one of them was recorded anew meanwhile. */
async function bringBack(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  reason: string | null,
): Promise<RequestResult> {
  const { tx } = ctx;
  const rows = await findRemoved(tx, ctx.viewer, matter.id, entry);
  const keys = rows.map(({ rowKey }) => rowKey);
  const known = await knownKeys(tx, matter.id, keys);
  const isRoom = (await countWithholdings(tx, matter.id)) + rows.length <= WITHHOLDINGS_PER_REQUEST;
  if (rows.length === 0 || known.size > 0 || !isRoom) throw notSafe();
  await restoreWithholdings(
    tx,
    rows.map(({ id }) => id),
  );
  const version = await finishAct(ctx, matter.id, {
    action: 'restore_withholdings',
    targetId: entry.targetId,
    reason,
    after: entry.before,
    visibility: entry.visibility as PartVisibility,
  });
  return { matterId: matter.id, version };
}

const notSafe = () => refusal('UNDO_NOT_SAFE', {}, ['entry']);
