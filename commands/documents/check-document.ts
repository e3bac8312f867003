import { refusal } from '#domain/errors.ts';
import { findDocument } from '#db/writes/communications.ts';
import type { CommandContext } from '../context.ts';

/** A file that a communication of this organization may cite. @throws Refusal DOCUMENT_UNKNOWN */
export async function checkDocument(
  ctx: Pick<CommandContext, 'tx'>,
  organizationId: string,
  id: string | null | undefined,
  path: readonly string[],
): Promise<string | null> {
  if (!id) return null;
  const document = await findDocument(ctx.tx, id);
  if (document?.organizationId !== organizationId || document.redaction)
    throw refusal('DOCUMENT_UNKNOWN', {}, path);
  return document.id;
}
