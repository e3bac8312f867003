/**
 * How every act on a matter begins and ends. It begins with the lock, the gate and the version: what may not be seen does
 * not exist, what may be seen but not done is refused, what was changed meanwhile is a conflict. It ends with history and
 * with settling.
 */
import { type Action, can, type Subject } from '#domain/access/policy.ts';
import type { PartVisibility, Visibility } from '#domain/access/viewer.ts';
import { refusal } from '#domain/errors.ts';
import { lockMatter, type MatterRow } from '#db/writes/matters.ts';
import type { CommandContext, Repeatable } from '../context.ts';
import type { HistoryNote } from './history-note.ts';
import { recordHistory } from './record-history.ts';
import { settle } from './settle.ts';

export interface MatterTarget {
  readonly id: string;
  readonly expectedVersion: number;
  /** Left out: a matter of any kind. */
  readonly kind?: 'foia_request' | 'lawsuit' | 'agreement' | 'agency_docket';
  /** Where the id stands in the input, for the refusal. */
  readonly path: readonly string[];
}

/** Which matter an input means, and which version of it its sender saw: a request by its own name, any kind by `matter`. */
export type MatterInput = Repeatable & {
  readonly expectedVersion: number;
} & ({ readonly foiaRequest: string } | { readonly matter: string });

export const targetOf = (input: MatterInput): MatterTarget =>
  'foiaRequest' in input
    ? {
        id: input.foiaRequest,
        expectedVersion: input.expectedVersion,
        kind: 'foia_request',
        path: ['foiaRequest'],
      }
    : { id: input.matter, expectedVersion: input.expectedVersion, path: ['matter'] };

/**
 * Locks a matter for one act.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT
 */
export async function openMatter(
  ctx: CommandContext,
  action: Action,
  target: MatterTarget,
): Promise<MatterRow> {
  const matter = await openMatterAtAny(ctx, action, target);
  if (matter.version !== target.expectedVersion) {
    throw refusal('CONFLICT', {}, ['expectedVersion'], matter.id);
  }
  return matter;
}

/** The same at whatever version it stands: for acts that leave its version alone. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function openMatterAtAny(
  ctx: CommandContext,
  action: Action,
  target: Omit<MatterTarget, 'expectedVersion'>,
): Promise<MatterRow> {
  const matter = await lockMatter(ctx.tx, ctx.viewer, target.id);
  const { kind } = target;
  if (!matter || (kind && matter.kind !== kind)) {
    throw refusal('NOT_FOUND', { what: (kind ?? 'matter').replace('_', ' ') }, target.path);
  }
  checkAllowed(ctx, action, subjectOf(matter, ctx.now));
  return matter;
}

/** What the policy must know of a matter at this moment, or of one part of it. */
export const subjectOf = (
  { id, organizationId, visibility, embargoHeld, embargoedUntil }: MatterRow,
  now: string,
  part: PartVisibility = null,
): Subject => ({
  matterId: id,
  organizationId,
  visibility: visibility as Visibility,
  isEmbargoed: embargoHeld || (embargoedUntil !== null && new Date(embargoedUntil) > new Date(now)),
  part,
});

/** @throws Refusal FORBIDDEN, NEEDS_APPROVAL */
export function checkAllowed(
  ctx: Pick<CommandContext, 'viewer' | 'asking'>,
  action: Action,
  subject: Subject,
): void {
  const permission = can(ctx.viewer, action, subject);
  if (permission.allowed) return;
  if (permission.reason !== 'needs_approval') throw refusal('FORBIDDEN');
  if (!ctx.asking) throw refusal('NEEDS_APPROVAL');
  ctx.asking.needed ??= action;
}

/** Writes down what was done, settles the matter and gives its new version. */
export async function finishAct(
  ctx: CommandContext,
  matterId: string,
  note: HistoryNote & { readonly eventId?: string | null },
): Promise<number> {
  const { eventId = null, ...entry } = note;
  await recordHistory(ctx, matterId, { targetId: eventId, ...entry });
  const isShown = (note.visibility ?? null) === null;
  const { action: kind, isSilent = false } = note;
  return settle(ctx, matterId, { kind, eventId, plansPast: ctx.plansPast, isShown, isSilent });
}
