/** What an agreement's facts say of it: which is the newest. It has no clocks of its own. */
import { effectiveEvents, openEvents } from '#domain/matters/matter-event.ts';
import { loadEvents } from '#db/writes/events.ts';
import type { MatterRow } from '#db/writes/matters.ts';
import type { Folded, SettleContext } from '../matters/folded.ts';

export async function foldAgreementMatter(ctx: SettleContext, matter: MatterRow): Promise<Folded> {
  const events = effectiveEvents(openEvents(await loadEvents(ctx.tx, matter.id)));
  return {
    projection: { status: 'recorded', lastEventId: events.at(-1)?.id ?? null },
    deadlines: [],
    nextDeadline: null,
  };
}
