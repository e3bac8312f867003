/**
 * Lets a file out: somebody looked at what was found in it and says that outsiders may have it, as far as they may see the
 * letter that it came with. The reason stands in the history, and `holdDocument` takes it back. Of a file and its redacted
 * copies one at most is out: a copy takes the place of the copy before it, and the original never that of a copy.
 */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { findDocument } from '#db/writes/communications.ts';
import { copiesOf, holdAll, writeCheckState } from '#db/writes/document-checks.ts';
import { OPEN_STATES } from '#domain/documents/check.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import { withdrawNotices } from '../notices/plan-notice.ts';
import { fileOfMatter } from './file-of-matter.ts';

export interface DocumentCheckInput {
  readonly clientMutationId?: string | null | undefined;
  /** A matter with a letter that cites it. */
  readonly matter: string;
  readonly expectedVersion: number;
  readonly file: string;
  readonly reason: string;
}

export interface ReleaseInput extends DocumentCheckInput {
  /** Whoever asks looked at the words under boxes that are still in it, and says that they may be read. */
  readonly despiteFailedRedaction?: boolean | null | undefined;
}

/**
 * Owners, editors and counsel may; a volunteer asks.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NEEDS_APPROVAL, CONFLICT, FILE_BEING_CHECKED, FILE_IS_OUT, FILE_HAS_COPY,
 * FAILED_REDACTION_STANDS, TEXT_*
 */
export const releaseDocument = approvable('release_document', async (ctx, input: ReleaseInput) => {
  const { matter: id, expectedVersion } = input;
  await openMatter(ctx, 'release_document', { id, expectedVersion, path: ['matter'] });
  const { part, state } = await fileOfMatter(ctx, id, input.file);
  if (state !== 'held') throw refusal('FILE_IS_OUT', {}, ['file']);
  await makeRoom(ctx, input);
  const reason = checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
  await writeCheckState(ctx.tx, part.id, 'released');
  await withdrawNotices(ctx, 'file_held', { documentId: part.id });
  const version = await finishAct(ctx, id, {
    action: 'release_document',
    targetId: part.id,
    reason,
    before: { fileIs: 'held_back' },
    after: { fileIs: 'out', entry: part.id },
    visibility: part.visibility,
  });
  return { matterId: id, version };
});

async function makeRoom(
  { tx }: CommandContext,
  { file, despiteFailedRedaction }: ReleaseInput,
): Promise<void> {
  const document = await findDocument(tx, file);
  if (!document) throw refusal('NOT_FOUND', { what: 'file' }, ['file']);
  const { originalId, checkResult, readingState } = document;
  // A page that is a picture may still be read, and a number found on it.
  const isReadOn = readingState === 'waiting' && checkResult?.unchecked.some(({ why }) => why === 'picture');
  if (isReadOn) throw refusal('FILE_BEING_CHECKED', {}, ['file']);
  const isFailed = checkResult?.findings.some(({ kind }) => kind === 'failed_redaction');
  if (isFailed && despiteFailedRedaction !== true)
    throw refusal('FAILED_REDACTION_STANDS', {}, ['despiteFailedRedaction']);
  if (originalId !== null) return holdAll(tx, originalId);
  const isReplaced = (await copiesOf(tx, file)).some(({ checkState }) => OPEN_STATES.includes(checkState));
  if (isReplaced) throw refusal('FILE_HAS_COPY', {}, ['file']);
}
