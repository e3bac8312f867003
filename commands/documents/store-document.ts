/** Keeps the row of a file whose bytes are already safe in storage: temp, flush, rename, then this. */
import { contentKindOf } from '#domain/documents/content.ts';
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { wakeReader } from '#db/queries/document-reading.ts';
import { insertDocument } from '#db/writes/communications.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { checkAllowed } from '../matters/open-matter.ts';

export interface StoreDocumentInput {
  readonly clientMutationId?: string | null | undefined;
  readonly organization: string;
  readonly name: string;
  /** What its bytes show it to be. */
  readonly mediaType: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Where the storage keeps it; generated, never made from the name. */
  readonly storageKey: string;
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
    await insertDocument(ctx.tx, {
      id: documentId,
      organizationId: input.organization,
      sha256: input.sha256,
      bytes: input.bytes,
      name: checkText(input.name, TEXT_LIMITS.line, 'the file name', ['name']),
      mediaType: checkText(input.mediaType, TEXT_LIMITS.line, 'the media type', ['mediaType']),
      storageKey: input.storageKey,
      uploadedById: ctx.viewer.kind === 'person' ? ctx.viewer.personId : '',
      uploadedAt: ctx.now,
    });
    await wakeReader(ctx.tx);
    return { documentId };
  });
