/**
 * How a fact of the public record is corrected, whatever kind it is of: the old one stays on record, the new one counts, with the
 * reason why. Where everybody could read it, everybody reads the correction: it is never silent.
 */
import { can } from '#domain/access/policy.ts';
import { refusal } from '#domain/errors.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { checkText, TEXT_LIMITS } from '#domain/matters/text.ts';
import { findEvidence, insertEvents, loadEvents, toRow } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import { type CommandContext, personOf } from '../context.ts';
import { finishAct, subjectOf } from './open-matter.ts';

export interface OpenCorrection {
  readonly event: string;
  readonly reason: string;
  /** It never happened. */
  readonly void?: boolean | null | undefined;
}

/**
 * @param kind of the fact
 * @param rightly what stands in the place of the wrong one: its date and words; left as they are where nothing is said
 * @returns the version of the matter after it
 * @throws Refusal EVENT_UNKNOWN, EVENT_SUPERSEDED, FORBIDDEN, TEXT_*, and what `rightly` throws
 */
export async function correctOpenly(
  ctx: CommandContext,
  matter: MatterRow,
  kind: string,
  input: OpenCorrection,
  rightly: (wrong: RecordedEvent) => Partial<RecordedEvent>,
): Promise<number> {
  const reason = checkText(input.reason, TEXT_LIMITS.note, 'the reason', ['reason']);
  const wrong = await findNewest(ctx, matter, kind, input.event);
  const right: RecordedEvent = {
    ...wrong,
    id: ctx.newId(),
    supersedesId: wrong.id,
    recordedAt: ctx.now,
    isVoid: input.void ?? false,
    ...rightly(wrong),
  };
  const evidence = await findEvidence(ctx.tx, wrong.id);
  const kept = { matterId: matter.id, personId: personOf(ctx), reason, ...evidence };
  await insertEvents(ctx.tx, [toRow(right, kept)]);
  return finishAct(ctx, matter.id, {
    action: 'correct_event',
    eventId: right.id,
    aboutEventId: wrong.id,
    reason,
    before: { on: wrong.occurred.on, payload: wrong.payload },
    after: right.isVoid ? { void: true } : { on: right.occurred.on, payload: right.payload },
    visibility: wrong.visibility ?? null,
  });
}

/** The newest of a chain, as far as the viewer may read it. */
async function findNewest(
  ctx: CommandContext,
  matter: MatterRow,
  kind: string,
  id: string,
): Promise<RecordedEvent> {
  const recorded = await loadEvents(ctx.tx, matter.id);
  const mayRead = ({ visibility = null }: RecordedEvent) =>
    can(ctx.viewer, 'read_matter', subjectOf(matter, ctx.now, visibility)).allowed;
  const event = recorded.find((one) => one.id === id && one.kind === kind && mayRead(one));
  if (!event) throw refusal('EVENT_UNKNOWN', {}, ['event']);
  const later = recorded.find(({ supersedesId }) => supersedesId === id);
  if (later) throw refusal(mayRead(later) ? 'EVENT_SUPERSEDED' : 'FORBIDDEN', {}, ['event']);
  return event;
}
