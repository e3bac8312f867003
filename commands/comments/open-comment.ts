// How acts on one comment begin: its docket with lock and version, then the comment as far as the viewer may see it.
import type { Action } from '#domain/access/policy.ts';
import type { PartVisibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { type CommentRow, findComment } from '#db/writes/public-comments.ts';
import type { CommandContext } from '../context.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { type DocketTarget, type LockedDocket, openDocket } from './open-docket.ts';

/** Which comment an input means, and which version of its docket the sender saw. */
export interface CommentTarget extends DocketTarget {
  readonly comment: string;
}

export type CommentResult = MatterResult & { readonly commentId: string };

export interface OpenedComment extends LockedDocket {
  readonly comment: CommentRow;
}

/** A comment of ours that was not sent yet. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, COMMENT_UNKNOWN, COMMENT_SENT */
export async function openDraft(
  ctx: CommandContext,
  action: Action,
  input: CommentTarget,
): Promise<OpenedComment> {
  const docket = await openDocket(ctx, action, input);
  const comment = await findComment(ctx.tx, ctx.viewer, docket.matter.id, input.comment);
  if (!comment || comment.removedAt !== null || comment.origin !== 'ours') {
    throw refusal('COMMENT_UNKNOWN', {}, ['comment']);
  }
  if (comment.submittedOn !== null) {
    throw refusal('COMMENT_SENT', { submittedOn: comment.submittedOn }, ['comment']);
  }
  return { ...docket, comment };
}

/** The notice that a comment is about. @throws Refusal NOTICE_UNKNOWN */
export function checkNotice({ facts }: LockedDocket, id: string | null | undefined): string | null {
  if (!id) return null;
  const notice = facts.notices.find((one) => one.id === id || one.fact.id === id);
  if (!notice) throw refusal('NOTICE_UNKNOWN', {}, ['notice']);
  return notice.id;
}

/** Who may see a comment, as the history keeps it. */
export const seenBy = ({ visibility }: Pick<CommentRow, 'visibility'>) => visibility as PartVisibility;
