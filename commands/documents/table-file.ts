// The file of a table that an act takes in, and the lines of it that cannot be taken.
import { megabytes } from '#domain/documents/sizes.ts';
import { type BadLine, linesInWords, TABLE_LIMITS } from '#domain/documents/table.ts';
import { refusal } from '#domain/errors.ts';
import { findTableFile, type TableFile } from '#db/writes/table-file.ts';
import { counted } from '#domain/words/counted-en.ts';
import type { CommandContext } from '../context.ts';

/** A file that this viewer may read and that the same organization keeps. @throws Refusal DOCUMENT_UNKNOWN, TABLE_UNREADABLE */
export async function openTableFile(
  ctx: CommandContext,
  { organizationId }: { readonly organizationId: string },
  id: string,
): Promise<TableFile> {
  const file = await findTableFile(ctx.tx, ctx.viewer, id);
  if (!file || file.organizationId !== organizationId) throw refusal('DOCUMENT_UNKNOWN', {}, ['file']);
  if (file.bytes > TABLE_LIMITS.bytes)
    throw refusal('TABLE_UNREADABLE', { why: `it is larger than ${megabytes(TABLE_LIMITS.bytes)}` }, [
      'file',
    ]);
  return file;
}

/**
 * All or nothing, unless the bad lines are to be left out.
 * @returns for the history, their numbers; empty where there are none
 * @throws Refusal TABLE_ROWS_BAD
 */
export function leaveOutLines(
  bad: readonly BadLine[],
  leaveOut: boolean | null | undefined,
): { readonly lines?: string } {
  if (bad.length === 0) return {};
  const lines = linesInWords(bad);
  if (!leaveOut)
    throw refusal('TABLE_ROWS_BAD', { rows: counted(bad.length, 'row'), lines }, ['leaveOutBad']);
  return { lines };
}
