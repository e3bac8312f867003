/** Keeps the row of a file whose bytes are already safe in storage: temp, flush, rename, then this. */
import { contentKindOf } from '#domain/documents/content.ts';
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { wakeReader } from '#db/queries/document-reading.ts';
import { insertDocuments } from '#db/writes/communications.ts';
import { insertSources } from '#db/writes/enclosures.ts';
import { type CommandDeps, personOf, runCommand } from '../context.ts';
import { checkAllowed } from '../matters/open-matter.ts';

/** A file that lies in storage, whole. */
export interface KeptFile {
  /** What its bytes show it to be. */
  readonly mediaType: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Where the storage keeps it; generated, never made from the name. */
  readonly storageKey: string;
}

/** Where a file on the web was taken from: what was asked for, and what answered. */
export interface Captured {
  readonly address: string;
  readonly finalAddress: string;
  readonly status: number;
  readonly contentType: string | null;
}

export interface StoreDocumentInput extends KeptFile {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly name: string;
  /** Left out: somebody brought it. */
  readonly captured?: Captured | null | undefined;
}

/** Recorders of the organization may. @throws Refusal SIGN_IN_REQUIRED, FORBIDDEN, FILE_EMPTY, FILE_IS_PROGRAM, TEXT_* */
export const storeDocument = (
  deps: CommandDeps,
  input: StoreDocumentInput,
): Promise<{ readonly documentId: string }> =>
  runCommand(deps, 'store_document', input, async (ctx) => {
    checkAllowed(ctx, 'upload_document', { organizationId: input.organization, visibility: 'organization' });
    if (input.bytes === 0) throw refusal('FILE_EMPTY', {}, ['file']);
    if (contentKindOf(input.mediaType) === 'program') throw refusal('FILE_IS_PROGRAM', {}, ['file']);
    const documentId = ctx.newId();
    const row = {
      id: documentId,
      organizationId: input.organization,
      sha256: input.sha256,
      bytes: input.bytes,
      name: checkText(input.name, TEXT_LIMITS.line, 'the file name', ['name']),
      mediaType: checkText(input.mediaType, TEXT_LIMITS.line, 'the media type', ['mediaType']),
      storageKey: input.storageKey,
      uploadedById: personOf(ctx) ?? '',
      uploadedAt: ctx.now,
    };
    await insertDocuments(ctx.tx, [row]);
    const { captured } = input;
    if (captured)
      await insertSources(ctx.tx, [{ ...captured, documentId, kind: 'address', takenAt: ctx.now }]);
    await wakeReader(ctx.tx);
    return { documentId };
  });
