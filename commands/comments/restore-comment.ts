// Takes an edit or a removal of a draft back: the newest act on its words, while it is not sent.
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { isNewestOn, type UndoableEntry } from '#db/writes/history.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type CommentRow, findComment, updateComment } from '#db/writes/public-comments.ts';
import type { CommandContext } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { rewriteComment } from './draft-comment.ts';
import { type CommentResult, seenBy } from './open-comment.ts';

/** Acts on the words of a draft: of these only the newest is taken back. */
const ON_WORDS = ['edit_comment', 'remove_comment', 'restore_comment'];

/** @throws Refusal UNDO_NOT_SAFE, TEXT_* */
export async function restoreComment(
  ctx: CommandContext,
  matter: MatterRow,
  entry: UndoableEntry,
  why: string | null | undefined,
): Promise<CommentResult> {
  const comment = entry.targetId && (await findComment(ctx.tx, ctx.viewer, matter.id, entry.targetId));
  const isOpen = comment && comment.submittedOn === null;
  if (!isOpen || !(await isNewestOn(ctx.tx, matter.id, entry, ON_WORDS))) {
    throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  }
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']);
  if (entry.action === 'edit_comment') {
    const before = entry.before as Partial<Pick<CommentRow, 'noticeId' | 'title' | 'text'>>;
    return rewriteComment(ctx, comment, before, reason);
  }
  await updateComment(ctx.tx, comment.id, { removedAt: null });
  const kept = { targetId: comment.id, after: { text: comment.text }, visibility: seenBy(comment) };
  const version = await finishAct(ctx, matter.id, { action: 'restore_comment', reason, ...kept });
  return { matterId: matter.id, version, commentId: comment.id };
}
