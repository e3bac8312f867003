/**
 * Begins a comment of ours, and changes it while it is a draft. A draft is for the organization and its guests; each change says
 * which version of the docket it was made on, so that two who write at once do not overwrite each other. Every text that it had
 * stays in the history.
 */
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { type CommentRow, insertComments, updateComment } from '#db/writes/public-comments.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkNotice, type CommentResult, type CommentTarget, openDraft, seenBy } from './open-comment.ts';
import { type DocketTarget, openDocket } from './open-docket.ts';

export interface DraftCommentInput extends DocketTarget {
  /** The notice it is about; left out: the docket as a whole. */
  readonly notice?: string | null | undefined;
  readonly title: string;
  readonly text?: string | null | undefined;
}

/** Owners, editors, counsel and volunteers may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOTICE_UNKNOWN, TEXT_* */
export const draftComment = (deps: CommandDeps, input: DraftCommentInput): Promise<CommentResult> =>
  runCommand(deps, 'draft_comment', input, async (ctx) => {
    const docket = await openDocket(ctx, 'write_comment', input);
    const matterId = docket.matter.id;
    const commentId = ctx.newId();
    const said = { title: checkTitle(input.title), text: checkBody(input.text) };
    const noticeId = checkNotice(docket, input.notice);
    const visibility = 'organization' as const;
    const made = { madeById: personOf(ctx), madeAt: ctx.now };
    await insertComments(ctx.tx, [
      { id: commentId, matterId, noticeId, origin: 'ours', visibility, ...said, ...made },
    ]);
    const note = { action: 'draft_comment', targetId: commentId, after: { ...said, noticeId }, visibility };
    return { matterId, version: await finishAct(ctx, matterId, note), commentId };
  });

export interface EditCommentInput extends CommentTarget {
  readonly notice?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** Owners, editors, counsel and volunteers may. What is left out stays. @throws Refusal as `draftComment`, COMMENT_UNKNOWN, COMMENT_SENT */
export const editComment = (deps: CommandDeps, input: EditCommentInput): Promise<CommentResult> =>
  runCommand(deps, 'edit_comment', input, async (ctx) => {
    const opened = await openDraft(ctx, 'write_comment', input);
    const { notice, title, text } = input;
    const after = {
      ...(notice === undefined ? {} : { noticeId: checkNotice(opened, notice) }),
      ...(title == null ? {} : { title: checkTitle(title) }),
      ...(text == null ? {} : { text: checkBody(text) }),
    };
    return rewriteComment(ctx, opened.comment, after);
  });

/** Also for taking an edit back. A draft that changed is no longer ready. */
export async function rewriteComment(
  ctx: CommandContext,
  comment: CommentRow,
  after: Partial<Pick<CommentRow, 'noticeId' | 'title' | 'text'>>,
  reason: string | null = null,
): Promise<CommentResult> {
  const { id: commentId, matterId } = comment;
  await updateComment(ctx.tx, commentId, { ...after, editedAt: ctx.now, readyAt: null, readyById: null });
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, comment[key as keyof CommentRow]]));
  const version = await finishAct(ctx, matterId, {
    action: 'edit_comment',
    targetId: commentId,
    reason,
    before,
    after,
    visibility: seenBy(comment),
  });
  return { matterId, version, commentId };
}

export interface RemoveCommentInput extends CommentTarget {
  readonly reason?: string | null | undefined;
}

/** Takes a draft away; its words stay in the history. Staff may. @throws Refusal as `editComment`, LEGAL_HOLD, TEXT_* */
export const removeComment = (deps: CommandDeps, input: RemoveCommentInput): Promise<CommentResult> =>
  runCommand(deps, 'remove_comment', input, async (ctx) => {
    const { matter, comment } = await openDraft(ctx, 'submit_comment', input);
    if (matter.legalHoldAt !== null) throw refusal('LEGAL_HOLD', {}, ['comment']);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await updateComment(ctx.tx, comment.id, { removedAt: ctx.now });
    const { title, text } = comment;
    const kept = { targetId: comment.id, before: { title, text }, visibility: seenBy(comment) };
    const version = await finishAct(ctx, matter.id, { action: 'remove_comment', reason, ...kept });
    return { matterId: matter.id, version, commentId: comment.id };
  });

const checkTitle = (title: string) => checkText(title, TEXT_LIMITS.title, 'the title', ['title']);
const checkBody = (text: string | null | undefined) =>
  checkOptionalText(text, TEXT_LIMITS.requestText, 'the text', ['text']) ?? '';
