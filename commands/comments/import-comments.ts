/**
 * Notes the comments of others that stand in a table, such as the one that regulations.gov sends, all or nothing: a line that
 * cannot be taken is named, and is left out only where that was asked for, with its number in the history. What is noted already,
 * by its address or its number, is passed over, and so is our own, so that the same table can be read in again when it has grown.
 * The file was read before, in a process of its own; whoever reads it asks `findCommentTable` first, and this act asks again.
 */
import {
  type CommentMatching,
  matchCommentColumns,
  readCommentTable,
  saysWho,
  type TakenComment,
} from '#domain/comments/comment-table.ts';
import type { BadLine, Table } from '#domain/documents/table.ts';
import { refusal } from '#domain/errors.ts';
import type { TableFile } from '#db/writes/table-file.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { leaveOutLines, openTableFile } from '../documents/table-file.ts';
import { finishAct } from '../matters/open-matter.ts';
import { freshOf, keepComments, type NoteCommentsResult, toComment } from './note-comments.ts';
import { checkNotice } from './open-comment.ts';
import { type DocketTarget, openDocket } from './open-docket.ts';

export interface ImportCommentsInput extends DocketTarget {
  /** A CSV or XLSX file. */
  readonly file: string;
  /** The notice they are about. */
  readonly notice?: string | null | undefined;
  /** Lines that cannot be taken are left out instead of stopping the rest. */
  readonly leaveOutBad?: boolean | null | undefined;
}

/** What an import would do. */
export interface CommentTablePreview {
  readonly matterId: string;
  readonly columns: readonly string[];
  readonly matching: CommentMatching;
  /** Those that are not noted yet. */
  readonly fresh: readonly TakenComment[];
  readonly passedOver: number;
  readonly bad: readonly BadLine[];
}

/** The file, if this viewer may import it now. Writes nothing. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, NOTICE_UNKNOWN, DOCUMENT_UNKNOWN, TABLE_UNREADABLE */
export const findCommentTable = (
  deps: CommandDeps,
  input: ImportCommentsInput,
): Promise<{ readonly file: TableFile }> =>
  runCommand(deps, 'find_table', {}, async (ctx) => ({ file: (await openImport(ctx, input)).file }));

/** Whoever may import may ask; nothing is written. @throws Refusal as `importComments` */
export const previewCommentTable = (
  deps: CommandDeps,
  input: ImportCommentsInput,
  table: Table,
): Promise<CommentTablePreview> =>
  runCommand(deps, 'preview_comments', {}, async (ctx) => {
    const { docket } = await openImport(ctx, input);
    const matterId = docket.matter.id;
    const { matching, comments, bad } = read(table);
    const fresh = await freshOf(ctx, matterId, comments);
    return {
      matterId,
      columns: table.columns,
      matching,
      fresh,
      passedOver: comments.length - fresh.length,
      bad,
    };
  });

/** Owners, editors, counsel and volunteers may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DOCUMENT_UNKNOWN, NOTICE_UNKNOWN, TABLE_* */
export const importComments = (
  deps: CommandDeps,
  input: ImportCommentsInput,
  table: Table,
): Promise<NoteCommentsResult> =>
  runCommand(deps, 'import_comments', input, async (ctx) => {
    const { docket, noticeId, file } = await openImport(ctx, input);
    const matterId = docket.matter.id;
    const { comments, bad } = read(table);
    const leftOutLines = leaveOutLines(bad, input.leaveOutBad);
    const fresh = await freshOf(ctx, matterId, comments);
    const passedOver = comments.length - fresh.length;
    await keepComments(
      ctx,
      fresh.map((one) => ({ ...toComment(ctx, one, ['file']), matterId, noticeId })),
    );
    const counts = { added: fresh.length, passedOver, leftOut: bad.length };
    const after = { file: file.name, ...counts, ...leftOutLines };
    const version = await finishAct(ctx, matterId, { action: 'import_comments', after });
    return { matterId, version, noted: fresh.length, passedOver };
  });

async function openImport(ctx: CommandContext, input: ImportCommentsInput) {
  const docket = await openDocket(ctx, 'write_comment', input);
  const noticeId = checkNotice(docket, input.notice);
  const file = await openTableFile(ctx, docket.matter, input.file);
  return { docket, noticeId, file };
}

/** @throws Refusal TABLE_UNMATCHED */
function read({ columns, rows }: Table) {
  const matching = matchCommentColumns(columns);
  if (!saysWho(matching)) throw refusal('TABLE_UNMATCHED', { least: 'who commented' }, ['file']);
  return { matching, ...readCommentTable(rows, matching) };
}
