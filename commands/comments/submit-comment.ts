/**
 * Records that a comment of ours was sent: by whom, how, with the receipt screen as evidence and the hash of what was sent. From
 * then on nothing changes it, and it is seen as its docket is. Whether a portal posts it is looked for after two weeks: a task.
 */
import { createHash } from 'node:crypto';
import { dateOf, dayOf } from '#domain/calendar/local-date.ts';
import type { COMMENT_CHANNELS } from '#domain/comments/notice-facts.ts';
import { LOOK_FOR, PORTAL_LIMIT } from '#domain/comments/portal.ts';
import { refusal } from '#domain/errors.ts';
import { checkPastDate, checkTime, checkZone } from '#domain/matters/fuzzy-date.ts';
import { checkOptionalText, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertCommunication } from '#db/writes/communications.ts';
import { loadExhibits, updateComment } from '#db/writes/public-comments.ts';
import { insertTask } from '#db/writes/tasks.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { checkDocument } from '../documents/check-document.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { finishAct } from '../matters/open-matter.ts';
import {
  type CommentResult,
  type CommentTarget,
  type OpenedComment,
  openDraft,
  seenBy,
} from './open-comment.ts';

/** Says that a draft can be sent. Staff may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, COMMENT_UNKNOWN, COMMENT_SENT, COMMENT_EMPTY */
export const readyComment = (deps: CommandDeps, input: CommentTarget): Promise<CommentResult> =>
  runCommand(deps, 'ready_comment', input, async (ctx) => {
    const opened = await openDraft(ctx, 'submit_comment', input);
    const { matter, comment } = opened;
    await checkNotEmpty(ctx, opened);
    await updateComment(ctx.tx, comment.id, { readyAt: ctx.now, readyById: personOf(ctx) });
    const kept = { targetId: comment.id, visibility: seenBy(comment) };
    const version = await finishAct(ctx, matter.id, { action: 'ready_comment', ...kept });
    return { matterId: matter.id, version, commentId: comment.id };
  });

export type CommentChannel = (typeof COMMENT_CHANNELS)[number];

export interface SubmitCommentInput extends CommentTarget {
  readonly submittedOn: string;
  readonly time?: string | null | undefined;
  readonly zone?: string | null | undefined;
  readonly how: CommentChannel;
  /** Who pressed the button or took it to the post. */
  readonly submittedBy: string;
  readonly trackingNumber?: string | null | undefined;
  /** The receipt screen, mail or slip, as uploaded. */
  readonly receipt?: string | null | undefined;
}

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, COMMENT_UNKNOWN, COMMENT_SENT, COMMENT_EMPTY, COMMENT_TOO_LONG_FOR_PORTAL,
 *   DOCUMENT_UNKNOWN, DATE_*, TIME_INVALID, ZONE_UNKNOWN, TEXT_*
 */
export const submitComment = (deps: CommandDeps, input: SubmitCommentInput): Promise<CommentResult> =>
  runCommand(deps, 'submit_comment', input, async (ctx) => {
    const opened = await openDraft(ctx, 'submit_comment', input);
    const { matter, comment } = opened;
    await checkNotEmpty(ctx, opened);
    if (input.how === 'portal' && comment.text.length > PORTAL_LIMIT) {
      const params = { length: comment.text.length, limit: PORTAL_LIMIT };
      throw refusal('COMMENT_TOO_LONG_FOR_PORTAL', params, ['how']);
    }
    const event = await writeReceipt(ctx, opened, input);
    await updateComment(ctx.tx, comment.id, { visibility: null });
    if (input.how === 'portal') await planLook(ctx, opened, event.occurred.on);
    const version = await finishAct(ctx, matter.id, {
      action: 'submit_comment',
      targetId: comment.id,
      eventId: event.id,
      after: { on: event.occurred.on, payload: event.payload },
    });
    return { matterId: matter.id, version, commentId: comment.id };
  });

async function checkNotEmpty({ tx }: CommandContext, { comment }: OpenedComment): Promise<void> {
  if (comment.text !== '' || (await loadExhibits(tx, comment.id)).length > 0) return;
  throw refusal('COMMENT_EMPTY', {}, ['comment']);
}

const SENT_BY = { portal: 'portal', email: 'email', mail: 'letter', hand: 'visit', fax: 'fax' } as const;

/** The sending as a communication with its receipt, and the fact that cites it. */
async function writeReceipt(
  ctx: CommandContext,
  { matter, comment }: OpenedComment,
  input: SubmitCommentInput,
) {
  const sentOn = checkPastDate(input.submittedOn, ctx.today, ['submittedOn']);
  const submittedBy = checkText(input.submittedBy, TEXT_LIMITS.line, 'who submitted it', ['submittedBy']);
  const number = checkOptionalText(input.trackingNumber, TEXT_LIMITS.line, 'the number', ['trackingNumber']);
  const communicationId = ctx.newId();
  await insertCommunication(ctx.tx, {
    id: communicationId,
    matterId: matter.id,
    direction: 'out',
    channel: SENT_BY[input.how],
    subject: `Our comment: ${comment.title}`,
    sender: submittedBy,
    sentOn,
    happenedOn: sentOn,
    documentId: await checkDocument(ctx, matter.organizationId, input.receipt, ['receipt']),
    recordedById: personOf(ctx),
    recordedAt: ctx.now,
  });
  const sha256 = createHash('sha256').update(comment.text, 'utf8').digest('hex');
  const payload = { comments: [comment.id], sentBy: input.how, submittedBy, trackingNumber: number, sha256 };
  const fact = newEvent(ctx, 'comment_submitted', sentOn, payload);
  const time = input.time ? checkTime(input.time, ['time']) : null;
  const zone = input.zone ? checkZone(input.zone, ['zone']) : null;
  const event = { ...fact, communicationId, occurred: { ...fact.occurred, time, zone } };
  await appendEvents(ctx, matter.id, [event]);
  return event;
}

/** Days after which a portal has posted what it will post. */
const POSTED_WITHIN = 14;

async function planLook(
  ctx: CommandContext,
  { matter, comment }: OpenedComment,
  sentOn: string,
): Promise<void> {
  await insertTask(ctx.tx, {
    id: ctx.newId(),
    matterId: matter.id,
    title: `${LOOK_FOR}${comment.title}`.slice(0, TEXT_LIMITS.title),
    note: 'Search the docket for the tracking number. Record that it is posted, with its address; if it is not, ask the agency.',
    dueOn: dateOf(dayOf(sentOn) + POSTED_WITHIN),
    madeById: personOf(ctx),
    madeAt: ctx.now,
  });
}
