/**
 * Puts a matter under legal hold: until it is lifted, nothing of it is redacted or deleted, nor the account of anybody whose
 * work on it stands in its history. It hides and shows nothing.
 */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';

export interface LegalHoldInput {
  readonly clientMutationId?: string | null | undefined;
  readonly matter: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Owners and counsel may. Outsiders are not told that anything changed.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LEGAL_HOLD_STANDS, TEXT_*
 */
export const setLegalHold = (
  deps: CommandDeps,
  input: LegalHoldInput,
): Promise<{ readonly matterId: string; readonly version: number }> =>
  runCommand(deps, 'set_legal_hold', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'set_legal_hold', { id, expectedVersion, path: ['matter'] });
    if (matter.legalHoldAt !== null) throw refusal('LEGAL_HOLD_STANDS', {}, ['matter']);
    const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    await updateMatter(ctx.tx, id, { legalHoldAt: ctx.now, legalHoldReason: reason });
    const version = await finishAct(ctx, id, {
      action: 'set_legal_hold',
      reason,
      visibility: 'organization',
      before: { legalHold: false },
      after: { legalHold: true },
    });
    return { matterId: id, version };
  });
