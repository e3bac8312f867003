/** Undoes a correction by one more: what stood before it counts again, and the record shows both steps. */
import { refusal } from '#domain/errors.ts';
import { checkOptionalText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { approvable } from '../approvals/approvable.ts';
import type { CommandContext } from '../context.ts';
import { checkCorrection, findNewest } from './correct-event.ts';
import { findEvidence } from '#db/writes/events.ts';
import { appendEvents } from './append-events.ts';
import { type LockedFacts, type MatterResult, openFacts } from './open-facts.ts';
import { finishAct, type MatterInput } from './open-matter.ts';

export type UndoCorrectionInput = MatterInput & {
  /** The correction. */
  readonly event: string;
  readonly reason?: string | null | undefined;
};

/**
 * Owners, editors, counsel and volunteers may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, EVENT_UNKNOWN, EVENT_SUPERSEDED, NOT_A_CORRECTION, TEXT_*
 */
export const undoCorrection = approvable('undo_correction', async (ctx, input: UndoCorrectionInput) => {
  const opened = await openFacts(ctx, 'correct_event', input);
  return restoreFact(ctx, opened, input.event, input.reason);
});

/** Lets the fact before a correction count again. @throws Refusal EVENT_UNKNOWN, EVENT_SUPERSEDED, NOT_A_CORRECTION, TEXT_* */
export async function restoreFact(
  ctx: CommandContext,
  opened: LockedFacts,
  correctionId: string,
  why: string | null | undefined,
): Promise<MatterResult> {
  const correction = findNewest(opened, correctionId, ['event']);
  const before = opened.recorded.find(({ id }) => id === correction.supersedesId);
  if (!before) throw refusal('NOT_A_CORRECTION', {}, ['event']);
  const reason = checkOptionalText(why, TEXT_LIMITS.note, 'the reason', ['reason']) ?? 'Undone.';
  const restored = { ...before, id: ctx.newId(), supersedesId: correction.id, recordedAt: ctx.now };
  checkCorrection(ctx, opened, correction, restored);
  const evidence = await findEvidence(ctx.tx, before.id);
  await appendEvents(ctx, opened.matter.id, [restored], { ...evidence, reason });
  const version = await finishAct(ctx, opened.matter.id, {
    action: 'undo_correction',
    eventId: restored.id,
    aboutEventId: correction.id,
    reason,
    before: { on: correction.occurred.on, payload: correction.payload, void: correction.isVoid },
    after: { on: restored.occurred.on, payload: restored.payload, void: restored.isVoid },
    visibility: restored.visibility ?? null,
  });
  return { matterId: opened.matter.id, version };
}
