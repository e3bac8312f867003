/**
 * Settling a matter: the one writer of projections, of versions of deadlines and of planned reminders. Every command that
 * touches a matter ends here, and a recompute calls the same function, so that what lists show is always the fold of what
 * was recorded. Facts that contradict each other flag the matter and stop no other.
 */
import { refusal } from '#domain/errors.ts';
import { appendChange, lockMatterForSettling, type MatterRow, updateMatter } from '#db/writes/matters.ts';
import { writeRequestAgencies } from '#db/writes/request-agencies.ts';
import { writeTimeline } from '#db/writes/timeline.ts';
import { foldAgreementMatter } from '../agreements/fold-agreement-matter.ts';
import { foldDocketMatter } from '../comments/fold-docket-matter.ts';
import { tellOfMovedPeriods } from '../comments/tell-of-moved-periods.ts';
import { foldLawsuitMatter } from '../lawsuits/fold-lawsuit-matter.ts';
import { foldRequestMatter } from '../requests/fold-request-matter.ts';
import { warnOfEmbargo } from '../access/warn-of-embargo.ts';
import { remindPeople } from './remind-people.ts';
import type { Folded, SettleContext, WantedDeadline } from './folded.ts';
import { asWatched } from './watched.ts';
import { writeDeadlines } from './write-deadlines.ts';

export interface SettleCause {
  /** Word for readers of `changes`: the act, or `recomputed`. */
  readonly kind: string;
  /** The fact that caused it, where one did. */
  readonly eventId?: string | null;
  /** False for imports and seeds: no reminder whose moment has passed. Default true. */
  readonly plansPast?: boolean;
  /** False for an act on what is kept closer than the matter: outsiders are not told that it changed. Default true. */
  readonly isShown?: boolean;
  /** True for a silent correction: nobody is told of what is past, and the matter keeps its place in lists. Default false. */
  readonly isSilent?: boolean;
}

/**
 * Locks the matter, folds its facts, computes its clocks, writes projections and new versions, plans reminders and gives
 * the matter its next version number.
 * @returns the new version of the matter
 * @throws Refusal NOT_FOUND when there is no such matter
 */
export async function settle(ctx: SettleContext, matterId: string, cause: SettleCause): Promise<number> {
  const matter = await lockMatterForSettling(ctx.tx, matterId);
  if (!matter) throw refusal('NOT_FOUND', { what: 'matter' });
  const found = await fold(ctx, matter);
  const folded = matter.standing === 'watched' ? asWatched(found) : found;
  const ids = folded.deadlines
    ? await writeDeadlines(ctx, matterId, folded.deadlines, cause.eventId ?? null)
    : null;
  const next = folded.nextDeadline;
  const version = cause.kind === RECOMPUTED ? matter.version : matter.version + 1;
  await updateMatter(ctx.tx, matterId, {
    ...folded.projection,
    foldedBy: FOLDING,
    ...(ids
      ? {
          nextDeadlineId: next ? (ids.get(keyOf(next)) ?? null) : null,
          nextDueOn: next?.dueOn ?? null,
          nextDueAt: next?.dueAt ?? null,
        }
      : {}),
    version,
    ...whatChanged(ctx, matter, cause),
  });
  if (matter.kind === 'foia_request') await writeRequestAgencies(ctx.tx, matterId);
  await writeTimeline(ctx.tx, matterId, matter.kind === 'agreement' ? matterId : matter.agreementId);
  await remindPeople(ctx, matter, !cause.isSilent && (cause.plansPast ?? true));
  if (matter.kind === 'agency_docket' && !cause.isSilent && (cause.plansPast ?? true)) {
    await tellOfMovedPeriods(ctx, matter);
  }
  if (matter.embargoedUntil !== null) await warnOfEmbargo(ctx, matter);
  await appendChange(ctx.tx, {
    id: ctx.newId(),
    matterId,
    version,
    recordedAt: ctx.now,
    kind: cause.kind,
  });
  await settleParent(ctx, matter, folded, cause.plansPast ?? true);
  return version;
}

/** A request that was referred on is not complete until what came of it is. The family was locked when the act began. */
async function settleParent(
  ctx: SettleContext,
  matter: MatterRow,
  folded: Folded,
  plansPast: boolean,
): Promise<void> {
  const { parentId = null, projection } = folded;
  if (parentId === null || projection.status === matter.status) return;
  await settle(ctx, parentId, { kind: RECOMPUTED, plansPast });
}

/** The cause of a settling that no act asked for: it changes nothing but what the facts say. */
export const RECOMPUTED = 'recomputed';

/**
 * Raise it by one where a fold comes to write something that it did not write before, or writes otherwise: at the next start
 * every matter that an older way has folded is settled again (`settle-stale.ts`). 1: the fact behind a status. 2: the words by which
 * an agreement is found.
 */
export const FOLDING = 2;

/** What lists order by, and what outsiders are told of. */
function whatChanged({ now }: SettleContext, { shownVersion }: MatterRow, cause: SettleCause) {
  if (cause.kind === RECOMPUTED) return {};
  const isShown = cause.isShown ?? true;
  return {
    ...(cause.isSilent ? {} : { updatedAt: now }),
    ...(isShown ? { shownVersion: shownVersion + 1 } : {}),
    ...(isShown && !cause.isSilent ? { shownUpdatedAt: now } : {}),
  };
}

const keyOf = (deadline: WantedDeadline): string => `${deadline.ruleKey}/${deadline.rootEventId}`;

async function fold(ctx: SettleContext, matter: MatterRow): Promise<Folded> {
  switch (matter.kind) {
    case 'foia_request':
      return foldRequestMatter(ctx, matter);
    case 'lawsuit':
      return foldLawsuitMatter(ctx, matter);
    case 'agreement':
      return foldAgreementMatter(ctx, matter);
    case 'agency_docket':
      return foldDocketMatter(ctx, matter);
    default:
      throw new RangeError(`Nothing settles a matter of kind ${matter.kind} yet.`);
  }
}
