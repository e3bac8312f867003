/** Ends a legal hold. That there was one stays in the history, with both reasons. */
import { refusal } from '#domain/errors.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { updateMatter } from '#db/writes/matters.ts';
import { type CommandDeps, runCommand } from '../context.ts';
import { finishAct, openMatter } from '../matters/open-matter.ts';
import type { LegalHoldInput } from './set-legal-hold.ts';

/**
 * Owners and counsel may. Outsiders are not told that anything changed.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, LEGAL_HOLD_NONE, TEXT_*
 */
export const liftLegalHold = (
  deps: CommandDeps,
  input: LegalHoldInput,
): Promise<{ readonly matterId: string; readonly version: number }> =>
  runCommand(deps, 'lift_legal_hold', input, async (ctx) => {
    const { matter: id, expectedVersion } = input;
    const matter = await openMatter(ctx, 'set_legal_hold', { id, expectedVersion, path: ['matter'] });
    if (matter.legalHoldAt === null) throw refusal('LEGAL_HOLD_NONE', {}, ['matter']);
    const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
    await updateMatter(ctx.tx, id, { legalHoldAt: null, legalHoldReason: null });
    const version = await finishAct(ctx, id, {
      action: 'lift_legal_hold',
      reason,
      visibility: 'organization',
      before: { legalHold: true },
      after: { legalHold: false },
    });
    return { matterId: id, version };
  });
