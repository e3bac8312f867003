/**
 * Holds a file back from outsiders, whether a person let it out or nothing was found in it: it is gone for them at once, on
 * every way to it. Members and guests have it as before.
 */
import { OPEN_STATES } from '#domain/documents/check.ts';
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { writeCheckState } from '#db/writes/document-checks.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { fileOfMatter } from './file-of-matter.ts';
import type { DocumentCheckInput } from './release-document.ts';

/**
 * Owners, editors, counsel and volunteers may, and guests in these roles.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, FILE_BEING_CHECKED, FILE_IS_HELD, TEXT_*
 */
export const holdDocument = (deps: CommandDeps, input: DocumentCheckInput): Promise<RequestResult> =>
  runCommand(deps, 'hold_document', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    await openMatter(ctx, 'hold_document', { id, expectedVersion, path: ['matter'] });
    const { part, state } = await fileOfMatter(ctx, id, input.file);
    if (!OPEN_STATES.includes(state)) throw refusal('FILE_IS_HELD', {}, ['file']);
    const reason = checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    await writeCheckState(ctx.tx, part.id, 'held');
    const version = await finishAct(ctx, id, {
      action: 'hold_document',
      targetId: part.id,
      reason,
      before: { fileIs: 'out' },
      after: { fileIs: 'held_back', entry: part.id },
      visibility: part.visibility,
    });
    return { matterId: id, version };
  });
