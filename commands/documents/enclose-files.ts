/**
 * Adds files to a letter that is recorded already: what else lay in its envelope, the pages that came by the next mail. Each
 * was stored before and is whole. A file that a letter of this matter holds already is recognised by its bytes and not added.
 */
import { refusal } from '#domain/errors.ts';
import { checkListLength, LIST_LIMITS } from '#domain/matters/text.ts';
import { findSameFile } from '#db/writes/communications.ts';
import { insertEnclosures } from '#db/writes/enclosures.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { checkDocument } from './check-document.ts';
import { type LetterTarget, openLetter } from './letter-of-matter.ts';

export interface EncloseFilesInput extends LetterTarget {
  readonly expectedVersion: number;
  readonly files: readonly string[];
}

export type EncloseResult = RequestResult & {
  readonly added: number;
  /** Files that were here before. */
  readonly recognised: number;
};

/**
 * Owners, editors, counsel and volunteers may, and guests in these roles.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, DOCUMENT_UNKNOWN, DUPLICATE_FILE (when none of them is new), TEXT_REQUIRED, TOO_MANY
 */
export const encloseFiles = (deps: CommandDeps, input: EncloseFilesInput): Promise<EncloseResult> =>
  runCommand(deps, 'enclose_files', input, async (ctx) => {
    const { matter, letter } = await openLetter(ctx, input);
    if (input.files.length === 0) throw refusal('TEXT_REQUIRED', { field: 'the files' }, ['files']);
    checkListLength(input.files, LIST_LIMITS.files, 'the files', ['files']);
    const fresh = await freshFiles(ctx, matter, input.files);
    await encloseAll(ctx, letter.id, fresh);
    const version = await finishAct(ctx, matter.id, {
      action: 'enclose_files',
      targetId: letter.id,
      after: { enclosed: fresh.length },
      visibility: letter.visibility,
    });
    const recognised = input.files.length - fresh.length;
    return { matterId: matter.id, version, added: fresh.length, recognised };
  });

/** Puts stored files into a letter. */
export const encloseAll = (
  ctx: CommandContext,
  communicationId: string,
  files: readonly string[],
): Promise<void> =>
  insertEnclosures(
    ctx.tx,
    files.map((documentId) => ({
      communicationId,
      documentId,
      addedById: personOf(ctx),
      addedAt: ctx.now,
    })),
  );

/** Those of the files whose bytes no letter of the matter holds, as far as the viewer may see. */
async function freshFiles(
  ctx: CommandContext,
  matter: { readonly id: string; readonly organizationId: string },
  files: readonly string[],
): Promise<readonly string[]> {
  const fresh = new Set<string>();
  let earlier: Awaited<ReturnType<typeof findSameFile>>;
  for (const [at, id] of files.entries()) {
    await checkDocument(ctx, matter.organizationId, id, ['files', String(at)]);
    const same = await findSameFile(ctx.tx, ctx.viewer, matter.id, id);
    if (same) earlier = same;
    else fresh.add(id);
  }
  if (fresh.size === 0 && earlier) {
    const { happenedOn: value, subject } = earlier;
    throw refusal('DUPLICATE_FILE', { value, subject }, ['files']);
  }
  return [...fresh];
}
