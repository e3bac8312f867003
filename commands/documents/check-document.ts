import { refusal } from '#domain/errors.ts';
import { findCitable } from '#db/writes/communications.ts';
import type { CommandContext } from '../context.ts';

/** A file that a communication of this organization may cite, and that the viewer may see. @throws Refusal DOCUMENT_UNKNOWN */
export async function checkDocument(
  ctx: Pick<CommandContext, 'tx' | 'viewer'>,
  organizationId: string,
  id: string | null | undefined,
  path: readonly string[],
): Promise<string | null> {
  if (!id) return null;
  const document = await findCitable(ctx.tx, ctx.viewer, id);
  if (document?.organizationId !== organizationId || document.redaction)
    throw refusal('DOCUMENT_UNKNOWN', {}, path);
  return document.id;
}
