/**
 * What an agreement's facts say of it: its dates, the history of its status, which fact is the newest; and the words by which lists
 * find it. It has no clocks of its own.
 */
import { FACT_REPORTED, foldAgreement } from '#domain/agreements/agreement.ts';
import { effectiveEvents, openEvents } from '#domain/matters/matter-event.ts';
import { findAgreementTexts, updateAgreement } from '#db/writes/agreements.ts';
import { loadEvents } from '#db/writes/events.ts';
import { type MatterRow, updateSearch } from '#db/writes/matters.ts';
import type { Folded, SettleContext } from '../matters/folded.ts';

export async function foldAgreementMatter(ctx: SettleContext, matter: MatterRow): Promise<Folded> {
  const events = effectiveEvents(openEvents(await loadEvents(ctx.tx, matter.id)));
  const facts = foldAgreement(events);
  await updateAgreement(ctx.tx, matter.id, facts);
  await updateSearch(ctx.tx, matter.id, searchText(matter, await findAgreementTexts(ctx.tx, matter.id)));
  return {
    projection: {
      // The newest that is known, whatever its day; what holds on a day is `turnAt`.
      status: facts.turns.at(-1)?.status ?? 'recorded',
      statusEventId: facts.turns.at(-1)?.eventId ?? null,
      lastEventId: events.findLast(({ kind }) => kind === FACT_REPORTED)?.id ?? null,
    },
    deadlines: [],
    nextDeadline: null,
  };
}

type Texts = Awaited<ReturnType<typeof findAgreementTexts>>;

/** What its page says to whoever may see it. What happened is searched in its timeline. */
const searchText = (matter: MatterRow, texts: Texts) => ({
  title: matter.title,
  names: (texts?.parties ?? []).flatMap(({ name, role }) => [name, role]).join(' '),
  body: [texts?.summary, ...(texts?.known ?? []).map(({ text }) => text), ...(texts?.unknown ?? [])].join(
    '\n',
  ),
});
