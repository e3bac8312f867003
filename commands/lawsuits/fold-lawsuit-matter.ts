/**
 * The fold of one lawsuit in the database: loads what its docket tells, lets the domain compute, and writes the suit's own
 * projected row. A suit whose court nobody knows has facts and no clocks: a court's days and zone are part of every count.
 */
import { embargoHolds } from '#domain/access/embargo.ts';
import { DeadlineInputError, type RuleKey } from '#domain/deadlines/deadline.ts';
import type { LawsuitClock, LawsuitFrame, StandingOrder } from '#domain/lawsuits/clock.ts';
import { lawsuitClocks } from '#domain/lawsuits/clocks.ts';
import { findCourt } from '#domain/lawsuits/courts.ts';
import { type Docket, readDocket } from '#domain/lawsuits/docket-facts.ts';
import { projectLawsuit } from '#domain/lawsuits/status.ts';
import { openEvents, type RecordedEvent } from '#domain/matters/matter-event.ts';
import { loadEvents } from '#db/writes/events.ts';
import {
  claimDocketKey,
  type LawsuitRecord,
  loadLawsuit,
  newestEntryOn,
  updateLawsuit,
} from '#db/writes/lawsuits.ts';
import { type MatterRow, updateSearch } from '#db/writes/matters.ts';
import type { Folded, SettleContext } from '../matters/folded.ts';
import { toWanted } from '../matters/wanted-deadline.ts';

/** A lawsuit as it stands. */
export interface OpenedLawsuit {
  readonly lawsuit: LawsuitRecord;
  readonly recorded: readonly RecordedEvent[];
  readonly docket: Docket;
  /** Null where the court is not known. */
  readonly frame: LawsuitFrame | null;
}

/** Loads and folds a lawsuit; the caller holds the lock on the matter. */
export async function openLawsuitFacts(
  tx: SettleContext['tx'],
  { id, standing }: Pick<MatterRow, 'id' | 'standing'>,
): Promise<OpenedLawsuit> {
  const lawsuit = await loadLawsuit(tx, id);
  const recorded = await loadEvents(tx, id);
  const docket = readDocket(openEvents(recorded));
  return { lawsuit, recorded, docket, frame: frameOf(lawsuit, standing) };
}

function frameOf(
  { courtKey, nature, standingOrders }: LawsuitRecord,
  standing: MatterRow['standing'],
): LawsuitFrame | null {
  const court = courtKey === null ? undefined : findCourt(courtKey);
  if (!court) return null;
  const orders = standingOrders.map(({ rule, days, source }): [string, StandingOrder] => [
    rule,
    { days, source },
  ]);
  return {
    court,
    isFoia: nature === 'foia',
    standingOrders: Object.fromEntries(orders) as Partial<Record<RuleKey, StandingOrder>>,
    isWatched: standing === 'watched',
  };
}

/** The clocks of a docket; none where no court is known. @throws DeadlineInputError when the facts contradict each other */
export const clocksOfDocket = (docket: Docket, frame: LawsuitFrame | null): readonly LawsuitClock[] =>
  frame === null ? [] : lawsuitClocks(docket, frame);

export async function foldLawsuitMatter(ctx: SettleContext, matter: MatterRow): Promise<Folded> {
  const opened = await openLawsuitFacts(ctx.tx, matter);
  const { docket, lawsuit } = opened;
  const { clocks, fault } = tryClocks(opened);
  const { nextClock, filedOn, servedOn, statusFact, ...projection } = projectLawsuit(docket, clocks);
  await updateLawsuit(ctx.tx, matter.id, { filedOn, servedOn });
  await claimDocketKey(ctx.tx, matter.id);
  await updateSearch(ctx.tx, matter.id, searchText(matter, lawsuit));
  return {
    projection: {
      ...projection,
      statusEventId: statusFact?.id ?? null,
      lastEventId: docket.newest?.id ?? null,
      lastContactOn: await newestEntryOn(ctx.tx, matter.id),
      fault,
      embargoHeld: embargoHolds(matter.embargoCondition, {
        determinations: [],
        complaint: docket.all('complaint_filed').at(-1) ?? null,
      }),
    },
    deadlines: fault === null ? clocks.map(toWanted) : null,
    nextDeadline: nextClock ? toWanted(nextClock) : null,
  };
}

/** The clocks, or why they cannot be computed. */
function tryClocks({ docket, frame }: OpenedLawsuit): {
  readonly clocks: readonly LawsuitClock[];
  readonly fault: string | null;
} {
  try {
    return { clocks: clocksOfDocket(docket, frame), fault: null };
  } catch (error) {
    if (!(error instanceof DeadlineInputError || error instanceof RangeError)) throw error;
    return { clocks: [], fault: error.message };
  }
}

const searchText = (
  matter: MatterRow,
  { caption, docketNumber, judge, parties, claims, relief }: LawsuitRecord,
) => ({
  title: `${matter.title} ${caption}`,
  names: [docketNumber, judge, ...parties.map(({ name }) => name)].filter((one) => one !== null).join(' '),
  body: [...claims, relief ?? ''].join('\n'),
});
