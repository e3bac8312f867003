/** Who signs a comment of ours, and who gave us leave to say so: kept until it is sent. */
import { refusal } from '#domain/errors.ts';
import { checkPastDate } from '#domain/matters/fuzzy-date.ts';
import {
  checkListLength,
  checkOptionalText,
  checkText,
  LIST_LIMITS,
  TEXT_LIMITS,
} from '#domain/matters/text.ts';
import {
  insertExhibit,
  insertSignOn,
  loadExhibits,
  loadSignOns,
  removeExhibitRow,
  removeSignOnRow,
} from '#db/writes/public-comments.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { checkMatterNotHeld } from '../access/check-hold.ts';
import { checkDocument } from '../documents/check-document.ts';
import type { HistoryNote } from '../matters/history-note.ts';
import { finishAct } from '../matters/open-matter.ts';
import {
  type CommentResult,
  type CommentTarget,
  type OpenedComment,
  openDraft,
  seenBy,
} from './open-comment.ts';

export interface SignOnInput extends CommentTarget {
  /** One of the two at least. */
  readonly organization?: string | null | undefined;
  readonly person?: string | null | undefined;
  /** Who gave the authority, and how it is known. */
  readonly authorityBy: string;
  readonly authorityOn: string;
}

/** Owners, editors, counsel and volunteers may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, COMMENT_UNKNOWN, COMMENT_SENT, DATE_*, TEXT_*, TOO_MANY */
export const addSignOn = (deps: CommandDeps, input: SignOnInput): Promise<CommentResult> =>
  runCommand(deps, 'add_sign_on', input, async (ctx) => {
    const opened = await openDraft(ctx, 'write_comment', input);
    const line = (field: 'organization' | 'person', words: string) =>
      checkOptionalText(input[field], TEXT_LIMITS.line, words, [field]);
    const [organization, person] = [line('organization', 'the organization'), line('person', 'the person')];
    if (organization === null && person === null) {
      throw refusal('TEXT_REQUIRED', { field: 'the organization or the person' }, ['organization']);
    }
    const standing = await loadSignOns(ctx.tx, opened.comment.id);
    checkListLength([...standing, null], LIST_LIMITS.entries, 'sign-ons', ['organization']);
    const said = {
      organization,
      person,
      authorityBy: checkText(input.authorityBy, TEXT_LIMITS.line, 'who gave the authority', ['authorityBy']),
      authorityOn: checkPastDate(input.authorityOn, ctx.today, ['authorityOn']),
    };
    const added = { addedById: personOf(ctx), addedAt: ctx.now };
    await insertSignOn(ctx.tx, { id: ctx.newId(), commentId: opened.comment.id, ...said, ...added });
    return finish(ctx, opened, { action: 'add_sign_on', after: said });
  });

export interface RemoveSignOnInput extends CommentTarget {
  readonly signOn: string;
}

/** Owners, editors, counsel and volunteers may. @throws Refusal as `addSignOn`, NOT_FOUND for a sign-on that is not there */
export const removeSignOn = (deps: CommandDeps, input: RemoveSignOnInput): Promise<CommentResult> =>
  runCommand(deps, 'remove_sign_on', input, async (ctx) => {
    const opened = await openDraft(ctx, 'write_comment', input);
    const signOns = await loadSignOns(ctx.tx, opened.comment.id);
    const signOn = signOns.find(({ id }) => id === input.signOn);
    if (!signOn) throw refusal('NOT_FOUND', { what: 'sign-on' }, ['signOn']);
    await removeSignOnRow(ctx.tx, signOn.id, ctx.now);
    const { organization, person, authorityBy, authorityOn } = signOn;
    const before = { organization, person, authorityBy, authorityOn };
    return finish(ctx, opened, { action: 'remove_sign_on', before });
  });

export interface AddExhibitInput extends CommentTarget {
  readonly file: string;
  readonly label: string;
}

/** Adds a file that goes with the comment. Owners, editors, counsel and volunteers may. @throws Refusal as `addSignOn`, DOCUMENT_UNKNOWN */
export const addExhibit = (deps: CommandDeps, input: AddExhibitInput): Promise<CommentResult> =>
  runCommand(deps, 'add_exhibit', input, async (ctx) => {
    const opened = await openDraft(ctx, 'write_comment', input);
    const documentId = await checkDocument(ctx, opened.matter.organizationId, input.file, ['file']);
    const standing = await loadExhibits(ctx.tx, opened.comment.id);
    if (documentId === null || standing.some((one) => one.documentId === documentId)) {
      throw refusal('DOCUMENT_UNKNOWN', {}, ['file']);
    }
    checkListLength([...standing, null], LIST_LIMITS.entries, 'exhibits', ['file']);
    const label = checkText(input.label, TEXT_LIMITS.line, 'what the exhibit is', ['label']);
    const number = (standing.at(-1)?.number ?? 0) + 1;
    await insertExhibit(ctx.tx, { id: ctx.newId(), commentId: opened.comment.id, documentId, number, label });
    return finish(ctx, opened, { action: 'add_exhibit', after: { exhibit: number, label } });
  });

export interface RemoveExhibitInput extends CommentTarget {
  /** Its number. */
  readonly exhibit: number;
}

/** Takes a file off a draft; the others keep their numbers. Owners, editors, counsel and volunteers may. @throws Refusal as `addSignOn`, LEGAL_HOLD, NOT_FOUND for an exhibit that is not there */
export const removeExhibit = (deps: CommandDeps, input: RemoveExhibitInput): Promise<CommentResult> =>
  runCommand(deps, 'remove_exhibit', input, async (ctx) => {
    const opened = await openDraft(ctx, 'write_comment', input);
    await checkMatterNotHeld(ctx, opened.matter, []);
    const standing = await loadExhibits(ctx.tx, opened.comment.id);
    const exhibit = standing.find(({ number }) => number === input.exhibit);
    if (!exhibit) throw refusal('NOT_FOUND', { what: 'exhibit' }, ['exhibit']);
    await removeExhibitRow(ctx.tx, exhibit.id);
    const { number, label } = exhibit;
    return finish(ctx, opened, { action: 'remove_exhibit', before: { exhibit: number, label } });
  });

async function finish(
  ctx: CommandContext,
  { matter, comment }: OpenedComment,
  note: HistoryNote,
): Promise<CommentResult> {
  const kept = { targetId: comment.id, visibility: seenBy(comment), ...note };
  const version = await finishAct(ctx, matter.id, kept);
  return { matterId: matter.id, version, commentId: comment.id };
}
