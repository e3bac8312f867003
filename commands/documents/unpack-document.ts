/**
 * Makes a document of each file of a ZIP, by choice: each names the package and its place in it, stands in the same letter, and
 * is kept as close as the package, which stays as it came. The bytes were taken out and stored before; whoever takes them out
 * asks `findPackage` first, and this act asks again.
 */
import { type LeftOut, nameInPlace, UNPACKING } from '#domain/documents/archive.ts';
import { refusal } from '#domain/errors.ts';
import { wakeReader } from '#db/queries/document-reading.ts';
import { insertDocuments } from '#db/writes/communications.ts';
import { insertSources, lockPackage, markUnpacked, type PackedFile } from '#db/writes/enclosures.ts';
import { findPart } from '#db/writes/parts.ts';
import { type CommandContext, type CommandDeps, personOf, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import type { RequestResult } from '../requests/open-request.ts';
import { encloseAll } from './enclose-files.ts';
import { type LetterTarget, openLetter } from './letter-of-matter.ts';
import type { KeptFile } from './store-document.ts';

/** At whatever version the matter stands: a package is unpacked once, and nothing is changed by it. */
export interface UnpackInput extends Omit<LetterTarget, 'expectedVersion'> {
  readonly file: string;
}

/** What was taken out of a package: every stored file with its place in it, and what was not kept. */
export interface TakenOut {
  readonly files: readonly (KeptFile & { readonly place: string })[];
  readonly leftOut: readonly LeftOut[];
}

export type UnpackResult = RequestResult & { readonly taken: number; readonly leftOut: readonly LeftOut[] };

/**
 * The package, if this viewer may unpack it now. Writes nothing.
 * @throws Refusal NOT_FOUND, FORBIDDEN, PACKAGE_NOT_ZIP, PACKAGE_TOO_DEEP, UNPACKED_ALREADY
 */
export const findPackage = (deps: CommandDeps, input: UnpackInput): Promise<{ readonly file: PackedFile }> =>
  runCommand(deps, 'find_package', {}, async (ctx) => ({ file: (await openPackage(ctx, input)).file }));

/** @throws Refusal as `findPackage` */
export const unpackDocument = (
  deps: CommandDeps,
  input: UnpackInput,
  taken: TakenOut,
): Promise<UnpackResult> =>
  runCommand(deps, 'unpack_document', input, async (ctx) => {
    const { matter, letter, file } = await openPackage(ctx, input);
    const { leftOut } = taken;
    await keepTaken(ctx, file, letter.id, taken);
    await markUnpacked(ctx.tx, file.id, ctx.now, leftOut);
    await wakeReader(ctx.tx);
    const version = await finishAct(ctx, matter.id, {
      action: 'unpack_document',
      targetId: file.id,
      after: { takenOut: taken.files.length, leftOut: leftOut.length },
      visibility: file.visibility ?? letter.visibility,
    });
    return { matterId: matter.id, version, taken: taken.files.length, leftOut };
  });

async function openPackage(ctx: CommandContext, input: UnpackInput) {
  const { matter, letter } = await openLetter(ctx, input);
  const part = await findPart(ctx.tx, ctx.viewer, matter.id, input.file);
  const file = part?.kind === 'document' ? await lockPackage(ctx.tx, letter.id, part.id) : undefined;
  if (!file) throw refusal('NOT_FOUND', { what: 'file' }, ['file']);
  if (file.mediaType !== 'application/zip') throw refusal('PACKAGE_NOT_ZIP', {}, ['file']);
  if (file.unpackedAt !== null) throw refusal('UNPACKED_ALREADY', {}, ['file']);
  if (file.depth >= UNPACKING.depth) throw refusal('PACKAGE_TOO_DEEP', {}, ['file']);
  return { matter, letter, file };
}

async function keepTaken(ctx: CommandContext, archive: PackedFile, letterId: string, { files }: TakenOut) {
  const made = files.map(({ place, ...file }) => ({ id: ctx.newId(), place, file }));
  await insertDocuments(
    ctx.tx,
    made.map(({ id, place, file }) => ({
      ...file,
      id,
      name: nameInPlace(place),
      organizationId: archive.organizationId,
      visibility: archive.visibility,
      uploadedById: personOf(ctx) ?? '',
      uploadedAt: ctx.now,
    })),
  );
  await insertSources(
    ctx.tx,
    made.map(({ id, place }) => ({
      documentId: id,
      kind: 'unpacked' as const,
      archiveId: archive.id,
      place,
      takenAt: ctx.now,
    })),
  );
  await encloseAll(
    ctx,
    letterId,
    made.map(({ id }) => id),
  );
}
