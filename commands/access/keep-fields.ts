/**
 * Keeps fields of a request to the organization and its guests: others are told that they are withheld, also whoever holds a
 * share link, and search finds the request by them for nobody. Counts from the moment of saving, wherever they are read.
 */
import { PRIVATE_FIELDS, type PrivateField } from '#domain/access/private-fields.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { refusal } from '#domain/errors.ts';
import { newestNumber } from '#db/writes/history.ts';
import { type MatterRow, updateMatter } from '#db/writes/matters.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { openRequest, type RequestResult, type RequestTarget } from '../requests/open-request.ts';

export interface KeepFieldsInput extends RequestTarget {
  /** All that are kept from now on; one that is left out is seen like the request. */
  readonly fields: readonly PrivateField[];
  readonly reason?: string | null | undefined;
}

/**
 * Owners, editors and counsel may; a volunteer asks, as for who may see the whole request.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NEEDS_APPROVAL, CONFLICT, TEXT_*
 */
export const keepFields = approvable('keep_fields', async (ctx, input: KeepFieldsInput) => {
  const { matter } = await openRequest(ctx, 'set_visibility', input);
  return changeFields(ctx, matter, input);
});

/** What the act changes of a request that was opened. @throws Refusal TEXT_* */
async function changeFields(
  ctx: CommandContext,
  matter: MatterRow,
  { fields: wanted, reason: why }: Pick<KeepFieldsInput, 'fields' | 'reason'>,
): Promise<RequestResult> {
  const reason = checkOptionalText(why, TEXT_LIMITS.line, 'the reason', ['reason']);
  const fields = PRIVATE_FIELDS.filter((field) => wanted.includes(field));
  await updateMatter(ctx.tx, matter.id, { privateFields: fields });
  const version = await finishAct(ctx, matter.id, {
    action: 'keep_fields',
    reason,
    before: { keptFields: matter.privateFields },
    after: { keptFields: fields },
  });
  return { matterId: matter.id, version };
}

/** Takes the newest of these acts on a request back. @throws Refusal UNDO_NOT_SAFE, TEXT_* */
export async function restoreFields(
  ctx: CommandContext,
  matter: MatterRow,
  entry: { readonly number: number; readonly before: Readonly<Record<string, unknown>> | null },
  reason: string | null | undefined,
): Promise<RequestResult> {
  const kept = entry.before?.['keptFields'];
  const newest = await newestNumber(ctx.tx, matter.id, 'keep_fields');
  if (newest !== entry.number || !Array.isArray(kept)) throw refusal('UNDO_NOT_SAFE', {}, ['entry']);
  return changeFields(ctx, matter, { fields: kept, reason });
}
