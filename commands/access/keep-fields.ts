/**
 * Keeps fields of a request to the organization and its guests: others are told that they are withheld, also whoever holds a
 * share link, and search finds the request by them for nobody. Counts from the moment of saving, wherever they are read.
 */
import { PRIVATE_FIELDS, type PrivateField } from '#domain/access/private-fields.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { openRequest, type RequestResult, type RequestTarget } from '../requests/open-request.ts';

export interface KeepFieldsInput extends RequestTarget {
  /** All that are kept from now on; one that is left out is seen like the request. */
  readonly fields: readonly PrivateField[];
  readonly reason?: string | null | undefined;
}

/**
 * Owners, editors and counsel may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NEEDS_APPROVAL, CONFLICT, TEXT_*
 */
export const keepFields = (deps: CommandDeps, input: KeepFieldsInput): Promise<RequestResult> =>
  runCommand(deps, 'keep_fields', input, async (ctx) => {
    const { matter } = await openRequest(ctx, 'set_visibility', input);
    const reason = checkOptionalText(input.reason, TEXT_LIMITS.line, 'the reason', ['reason']);
    const fields = PRIVATE_FIELDS.filter((field) => input.fields.includes(field));
    await updateMatter(ctx.tx, matter.id, { privateFields: fields });
    const version = await finishAct(ctx, matter.id, {
      action: 'keep_fields',
      reason,
      before: { keptFields: matter.privateFields },
      after: { keptFields: fields },
    });
    return { matterId: matter.id, version };
  });
