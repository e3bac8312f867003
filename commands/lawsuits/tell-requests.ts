/**
 * Says on the requests in suit that the complaint was filed: their appeals are exhausted or moot, their clocks before a court.
 * Whoever may record the complaint of a suit may say so on each of its requests, because the requests were put in suit by
 * somebody who may. The caller has locked them all.
 */
import { findCourt } from '#domain/lawsuits/courts.ts';
import type { FuzzyDate } from '#domain/matters/fuzzy-date.ts';
import { lockMatterForSettling, type MatterRow } from '#db/writes/matters.ts';
import type { CommandContext } from '../context.ts';
import { appendEvents, newEvent } from '../matters/append-events.ts';
import { finishAct, subjectOf } from '../matters/open-matter.ts';
import { openRequestFacts } from '../requests/fold-request-matter.ts';
import type { LockedLawsuit } from './open-lawsuit.ts';

/** Requests that were never sent, and those that know of a complaint already, stay as they are. */
export async function tellRequests(
  ctx: CommandContext,
  suit: Pick<LockedLawsuit, 'matter' | 'lawsuit'>,
  filed: FuzzyDate,
  requestIds: readonly string[],
): Promise<void> {
  for (const id of requestIds) {
    const request = await lockMatterForSettling(ctx.tx, id);
    const { facts } = await openRequestFacts(ctx.tx, id);
    if (!request || !facts.filed || facts.complaint) continue;
    const payload = whichCase(ctx, suit, request);
    const event = { ...newEvent(ctx, 'complaint_filed', filed.on, payload), occurred: filed };
    await appendEvents(ctx, id, [event]);
    await finishAct(ctx, id, {
      action: 'sue_over_request',
      eventId: event.id,
      after: { on: filed.on, ...payload },
    });
  }
}

/** Court and number, unless the suit is kept closer than the request: who sees the request need not know which suit it is. */
function whichCase(
  ctx: CommandContext,
  { matter, lawsuit }: Pick<LockedLawsuit, 'matter' | 'lawsuit'>,
  request: MatterRow,
): Readonly<Record<string, string | undefined>> {
  const { visibility, isEmbargoed } = subjectOf(matter, ctx.now);
  const isOpen = visibility === 'public' && !isEmbargoed;
  const isAsOpen =
    matter.organizationId === request.organizationId && visibility === request.visibility && !isEmbargoed;
  if (!isOpen && !isAsOpen) return {};
  const court = lawsuit.courtKey === null ? undefined : findCourt(lawsuit.courtKey)?.name;
  return { court, docketNumber: lawsuit.docketNumber ?? undefined };
}
