/**
 * What our side says to one withholding. It is work product: counsel alone writes and reads it, and the entry of the history is
 * for counsel as well. Whoever else sees the matter is not even told that anything changed.
 */
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { updateWithholding, type WithholdingRow } from '#db/writes/withholdings.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../context.ts';
import { finishAct } from '../matters/open-matter.ts';
import { openFiledRequest, type RequestTarget } from './open-request.ts';
import { rowOf, type WithholdingResult } from './withholdings.ts';

export interface SetPositionInput extends RequestTarget {
  readonly withholding: string;
  /** Null or blank takes it away. */
  readonly position?: string | null | undefined;
}

/** Counsel may, as a member or a guest. @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, TEXT_* */
export const setPosition = (deps: CommandDeps, input: SetPositionInput): Promise<WithholdingResult> =>
  runCommand(deps, 'set_position', input, async (ctx) => {
    const opened = await openFiledRequest(ctx, 'write_position', input);
    const row = await rowOf(ctx, opened, input.withholding);
    const position = checkOptionalText(input.position, TEXT_LIMITS.note, 'our position', ['position']);
    return writePosition(ctx, opened.matter, row, { position });
  });

/** Also what taking such an act back does. */
export async function writePosition(
  ctx: CommandContext,
  { id: matterId }: MatterRow,
  row: WithholdingRow,
  { position, reason = null }: { readonly position: string | null; readonly reason?: string | null },
): Promise<WithholdingResult> {
  await updateWithholding(ctx.tx, row.id, { position });
  const version = await finishAct(ctx, matterId, {
    action: 'set_position',
    targetId: row.id,
    reason,
    before: { position: row.position },
    after: { position },
    visibility: row.visibility === 'sealed' ? 'sealed' : 'counsel',
  });
  return { matterId, version, withholdingId: row.id };
}
