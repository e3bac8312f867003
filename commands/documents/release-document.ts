/**
 * Lets a file out: somebody looked at what was found in it and says that outsiders may have it, as far as they may see the
 * letter that it came with. The reason stands in the history, and `holdDocument` takes it back.
 */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { writeCheckState } from '#db/writes/document-checks.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { fileOfMatter } from './file-of-matter.ts';

export interface DocumentCheckInput {
  readonly clientMutationId?: string | null | undefined;
  /** A matter with a letter that cites it. */
  readonly matter: string;
  readonly expectedVersion: number;
  readonly file: string;
  readonly reason: string;
}

/** Owners, editors and counsel may. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, FILE_BEING_CHECKED, FILE_IS_OUT, TEXT_* */
export const releaseDocument = (deps: CommandDeps, input: DocumentCheckInput): Promise<RequestResult> =>
  runCommand(deps, 'release_document', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    await openMatter(ctx, 'release_document', { id, expectedVersion, path: ['matter'] });
    const { part, state } = await fileOfMatter(ctx, id, input.file);
    if (state !== 'held') throw refusal('FILE_IS_OUT', {}, ['file']);
    const reason = checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await writeCheckState(ctx.tx, part.id, 'released');
    const version = await finishAct(ctx, id, {
      action: 'release_document',
      targetId: part.id,
      reason,
      before: { fileIs: 'held_back' },
      after: { fileIs: 'out' },
      visibility: part.visibility,
    });
    return { matterId: id, version };
  });
