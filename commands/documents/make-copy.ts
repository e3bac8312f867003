/**
 * Keeps a redacted copy whose bytes are already safe in storage and were looked into again. It points to its original, which
 * from now on outsiders have no more; nor any copy before it. A copy in which nothing is left goes out at once where its maker
 * may let files out; every other waits for somebody who may.
 */
import { can } from '#domain/access/policy.ts';
import { type DocumentCheck, OPEN_STATES, stateAfter } from '#domain/documents/check.ts';
import { findPersonalData } from '#domain/documents/personal-data.ts';
import type { Chosen } from '#domain/documents/redacted-copy.ts';
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { wakeReader } from '#db/queries/document-reading.ts';
import { type DocumentRow, findDocument, insertDocument } from '#db/writes/communications.ts';
import { copiesOf, holdAll } from '#db/writes/document-checks.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct, openMatter, subjectOf } from '../matters/open-matter.ts';
import { withdrawNotices } from '../notices/plan-notice.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { fileOfMatter } from './file-of-matter.ts';
import type { DocumentCheckInput } from './release-document.ts';
import { tellHeld } from './tell-held.ts';

export interface MakeCopyInput extends DocumentCheckInput, Chosen {
  /** As others read it; left out: as the original, marked as redacted. */
  readonly name?: string | null | undefined;
}

/** A copy as it lies in storage, and what looking into it gave. */
export interface WrittenCopy {
  readonly id: string;
  readonly storageKey: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly check: DocumentCheck;
}

export type CopyResult = RequestResult & { readonly copyId: string };

/**
 * Owners, editors, counsel and volunteers of the organization may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, FILE_BEING_CHECKED, COPY_OF_COPY, COPY_NAME_PERSONAL, TEXT_*
 */
export const makeCopy = (
  deps: CommandDeps,
  input: MakeCopyInput,
  written: WrittenCopy,
): Promise<CopyResult> =>
  runCommand(deps, 'make_copy', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'make_copy', { id, expectedVersion, path: ['matter'] });
    const { part, state } = await fileOfMatter(ctx, id, input.file);
    const original = await findDocument(ctx.tx, input.file);
    if (!original) throw refusal('NOT_FOUND', { what: 'file' }, ['file']);
    if (original.originalId !== null) throw refusal('COPY_OF_COPY', {}, ['file']);
    const reason = checkText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    const checkState = mayLetOut(ctx, matter) ? stateAfter(written.check) : 'held';
    await holdAll(ctx.tx, original.id);
    await insertDocument(ctx.tx, {
      ...(await copyOf(ctx, original, input)),
      ...stored(written),
      checkState,
      checkedAt: ctx.now,
      checkResult: written.check,
    });
    await wakeReader(ctx.tx);
    await withdrawNotices(ctx, 'file_held', { documentId: original.id });
    await tellHeld(ctx, written.id);
    const version = await finishAct(ctx, id, {
      action: 'make_copy',
      targetId: written.id,
      reason,
      before: { fileIs: OPEN_STATES.includes(state) ? 'out' : 'held_back' },
      after: {
        fileIs: 'held_back',
        copyIs: checkState === 'held' ? 'held_back' : 'out',
        ...takenOut(input),
        entry: written.id,
      },
      visibility: part.visibility,
    });
    return { matterId: id, version, copyId: written.id };
  });

const mayLetOut = ({ viewer, now }: CommandContext, matter: MatterRow): boolean =>
  can(viewer, 'release_document', subjectOf(matter, now)).allowed;

const stored = ({ check: _read, ...written }: WrittenCopy) => written;

async function copyOf(ctx: CommandContext, original: DocumentRow, { name: wanted }: MakeCopyInput) {
  const name = wanted
    ? checkText(wanted, TEXT_LIMITS.line, 'the name', ['name'])
    : nameOfCopy(original.name, (await copiesOf(ctx.tx, original.id)).length);
  if (findPersonalData(name).length > 0) throw refusal('COPY_NAME_PERSONAL', {}, ['name']);
  return {
    name,
    originalId: original.id,
    organizationId: original.organizationId,
    uploadedById: personOf(ctx) ?? '',
    uploadedAt: ctx.now,
  };
}

/** `letter.docx` becomes `letter (redacted).pdf`, then `letter (redacted 2).pdf`. */
function nameOfCopy(name: string, earlier: number): string {
  const mark = earlier === 0 ? ' (redacted).pdf' : ` (redacted ${earlier + 1}).pdf`;
  return name.replace(/\.[a-z\d]{1,5}$/i, '').slice(0, TEXT_LIMITS.line - mark.length) + mark;
}

/** For the history: kinds and how many boxes, never what stood there. */
const takenOut = ({ found, everything, drawn }: Chosen) => ({
  takenOut: everything ? ['everything_found'] : [...new Set(found.map(({ kind }) => kind))],
  ...(drawn.length > 0 ? { boxesDrawn: drawn.length } : {}),
});
