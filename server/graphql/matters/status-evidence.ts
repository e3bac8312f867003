// What shows that a matter stands where it does: the fact that put it there, with its paper or address.
import { turnAt } from '#domain/agreements/agreement.ts';
import type { EventRow } from '#db/queries/events.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { fileOf } from '../events/evidence.ts';
import { Source, sourcesOf } from '../events/source.ts';
import { FileReference, Matter, MatterEvent, type MatterRow } from '../refs.ts';

interface Evidence {
  readonly matter: MatterRow;
  readonly fact: EventRow;
}

const StatusEvidence = builder.objectRef<Evidence>('StatusEvidence').implement({
  description: 'What shows that a matter stands where it does.',
  fields: (t) => ({
    fact: t.field({
      type: MatterEvent,
      description: 'The fact that put it there; with page and passage where they are cited.',
      resolve: ({ fact }) => fact,
    }),
    file: t.field({
      type: FileReference,
      nullable: true,
      description:
        'The file of its letter or docket entry; null where there is none that the viewer may see.',
      resolve: ({ fact }, _args, ctx) => fileOf(fact, ctx),
    }),
    sources: t.field({
      type: [Source],
      description: 'Addresses where it can be read; empty where none is recorded.',
      resolve: ({ fact }, _args, ctx) => addressesOf(fact, ctx),
    }),
    isCited: t.boolean({
      description:
        'A file or an address that the viewer may open shows it. Where none does, it waits in the queue of statuses without a paper.',
      resolve: async ({ matter, fact }, _args, ctx) =>
        matter.kind === 'agreement'
          ? (await addressesOf(fact, ctx)).length > 0
          : (await ctx.loaders.citedStatuses(matter.id)) !== null,
    }),
  }),
});

/** Those that the fact names, and those of its docket entry. */
async function addressesOf({ payload, docketEntryId }: EventRow, { loaders }: ApiContext) {
  const address = payload['address'];
  const entry = docketEntryId === null ? null : await loaders.docketEntries(docketEntryId);
  const own = typeof address === 'string' ? [{ url: address }] : [];
  return [...sourcesOf(payload), ...own, ...(entry?.sources ?? [])];
}

/** Of an agreement the fact of the step that holds today, which depends on the day and is stored nowhere. */
async function statusFactOf(row: MatterRow, { loaders }: ApiContext): Promise<string | null> {
  if (row.kind !== 'agreement') return row.statusEventId;
  return turnAt(row.turns, (await loaders.clock()).today)?.eventId ?? null;
}

builder.interfaceField(Matter, 'statusEvidence', (t) =>
  t.field({
    type: StatusEvidence,
    nullable: true,
    description:
      'What shows that it stands where it does; null where no fact put it there, as with a draft, and where the viewer may not see that fact.',
    resolve: async (row, _args, ctx) => {
      const id = await statusFactOf(row, ctx);
      const fact = id === null ? null : await ctx.loaders.events(id);
      return fact && { matter: row, fact };
    },
  }),
);
