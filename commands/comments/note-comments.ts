/**
 * Notes comments of others in a docket: who, where it can be read, in a few words what it says. Many at once, from a table; one
 * whose address or number is there already is passed over, so that the same table can be read in again when it has grown.
 */
import { checkDate } from '#domain/matters/fuzzy-date.ts';
import { checkListLength, checkOptionalText, checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { insertComments, namesOfComments, type NewComment } from '#db/writes/public-comments.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import type { MatterResult } from '../matters/open-facts.ts';
import { finishAct } from '../matters/open-matter.ts';
import { checkAddress } from './check-docket.ts';
import { checkNotice } from './open-comment.ts';
import { type DocketTarget, openDocket } from './open-docket.ts';

export interface NotedComment {
  readonly commenter: string;
  readonly title?: string | null | undefined;
  /** What it says; may be left out where its address says it. */
  readonly text?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly trackingNumber?: string | null | undefined;
  readonly postedOn?: string | null | undefined;
}

export interface NoteCommentsInput extends DocketTarget {
  readonly notice?: string | null | undefined;
  readonly comments: readonly NotedComment[];
}

export type NoteCommentsResult = MatterResult & {
  readonly noted: number;
  /** There before, by their address or number. */
  readonly passedOver: number;
};

/** Most comments in one save. */
const MOST = 500;

/** Owners, editors, counsel and volunteers may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOTICE_UNKNOWN, ADDRESS_INVALID, DATE_INVALID, TEXT_*, TOO_MANY */
export const noteComments = (deps: CommandDeps, input: NoteCommentsInput): Promise<NoteCommentsResult> =>
  runCommand(deps, 'note_comments', input, async (ctx) => {
    const docket = await openDocket(ctx, 'write_comment', input);
    const matterId = docket.matter.id;
    checkListLength(input.comments, MOST, 'comments', ['comments']);
    const noticeId = checkNotice(docket, input.notice);
    const rows = input.comments.map((one, index) => toComment(ctx, one, ['comments', String(index)]));
    const fresh = await freshOf(ctx, matterId, rows);
    await keepComments(
      ctx,
      fresh.map((row) => ({ ...row, matterId, noticeId })),
    );
    const version = await finishAct(ctx, matterId, {
      action: 'note_comments',
      after: { noted: fresh.map(({ id, commenter, address }) => ({ id, commenter, address })) },
    });
    return { matterId, version, noted: fresh.length, passedOver: rows.length - fresh.length };
  });

/** So many go to the database at once. */
const AT_ONCE = 500;

export async function keepComments({ tx }: CommandContext, rows: readonly NewComment[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await insertComments(tx, rows.slice(at, at + AT_ONCE));
}

type Told = Pick<NotedComment, 'address' | 'trackingNumber'>;

/** Those of which neither address nor number is in the docket yet; of several alike the first. */
export async function freshOf<One extends Told>(
  ctx: CommandContext,
  matterId: string,
  comments: readonly One[],
): Promise<readonly One[]> {
  const known = new Set(await namesOfComments(ctx.tx, matterId));
  return comments.filter(({ address, trackingNumber }) => {
    const names = [address, trackingNumber].filter((name) => name != null);
    if (names.some((name) => known.has(name))) return false;
    for (const name of names) known.add(name);
    return true;
  });
}

/** A comment as it is kept. @throws Refusal ADDRESS_INVALID, DATE_INVALID, TEXT_* */
export function toComment(
  ctx: CommandContext,
  given: NotedComment,
  path: readonly string[],
): Omit<NewComment, 'matterId'> {
  const at = (field: string) => [...path, field];
  const commenter = checkText(given.commenter, TEXT_LIMITS.line, 'who commented', at('commenter'));
  return {
    id: ctx.newId(),
    origin: 'other',
    commenter,
    title:
      checkOptionalText(given.title, TEXT_LIMITS.title, 'the title', at('title')) ??
      commenter.slice(0, TEXT_LIMITS.title),
    text: checkOptionalText(given.text, TEXT_LIMITS.requestText, 'the text', at('text')) ?? '',
    address: checkAddress(given.address, at('address')),
    trackingNumber: checkOptionalText(
      given.trackingNumber,
      TEXT_LIMITS.line,
      'the number',
      at('trackingNumber'),
    ),
    postedOn: given.postedOn ? checkDate(given.postedOn, at('postedOn')) : null,
    status: 'noted',
    madeById: personOf(ctx),
    madeAt: ctx.now,
  };
}
