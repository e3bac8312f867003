import { refusal } from '#domain/errors.ts';
import type { CheckState } from '#domain/documents/check.ts';
import { checkStateOf } from '#db/writes/document-checks.ts';
import { findPart, type PartRow } from '#db/writes/parts.ts';
import type { CommandContext } from '../context.ts';

/** A file of a locked matter that the viewer may see, with the state of its check. @throws Refusal NOT_FOUND, FILE_BEING_CHECKED */
export async function fileOfMatter(
  ctx: CommandContext,
  matterId: string,
  id: string,
): Promise<{ readonly part: PartRow; readonly state: CheckState }> {
  const part = await findPart(ctx.tx, ctx.viewer, matterId, id);
  const state = part?.kind === 'document' && !part.isRedacted ? await checkStateOf(ctx.tx, id) : null;
  if (!part || !state) throw refusal('NOT_FOUND', { what: 'file' }, ['file']);
  if (state === 'waiting') throw refusal('FILE_BEING_CHECKED', {}, ['file']);
  return { part, state };
}
