// What hangs on a request and is folded from its facts: the versions of its scope, how the agency searched, a closure.
import { factsOf as eventsOf, type FactOf, newest } from '#domain/requests/facts.ts';
import { foldScope, type ScopeVersion as Version } from '#domain/requests/scope.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { FoiaRequest, MatterEvent, RequestPart } from '../refs.ts';
import { factsOf } from './facts-of.ts';
import { perhapsStatedBy, statedBy } from './stated-by.ts';

interface ScopeShape extends Version {
  readonly matterId: string;
}

const ScopeVersion = builder.objectRef<ScopeShape>('ScopeVersion').implement({
  description: 'What is asked for, from one day on.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 is the request as it was filed.' }),
    event: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The narrowing, with the mail that confirms it; null for the request as filed.',
      resolve: ({ event }, _args, ctx) => perhapsStatedBy(event, ctx),
    }),
    text: t.exposeString('text', { description: 'What is asked for.' }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'Records from this day; null without one.',
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Records until this day; null without one.',
    }),
    custodians: t.exposeString('custodians', { nullable: true, description: 'Whose records; null for all.' }),
    terms: t.exposeString('terms', {
      nullable: true,
      description: 'Words to search for; null where none are set.',
    }),
    parts: t.field({
      type: [RequestPart],
      description: 'The parts that are left; empty for all.',
      resolve: async ({ matterId, partIds }, _args, ctx) =>
        (await ctx.loaders.partsOf(matterId)).filter(({ id }) => partIds.includes(id)),
    }),
  }),
});

interface SearchShape {
  readonly event: FactOf<'search_described'>;
  readonly matterId: string;
}

const SearchDescription = builder.objectRef<SearchShape>('SearchDescription').implement({
  description: 'How the agency says that it searched.',
  fields: (t) => ({
    event: t.field({
      type: MatterEvent,
      description: 'The fact that states it.',
      resolve: ({ event }, _args, ctx) => statedBy(event, ctx),
    }),
    places: t.string({
      nullable: true,
      description: 'Where; null where it does not say.',
      resolve: ({ event }) => event.payload.places ?? null,
    }),
    searchers: t.string({
      nullable: true,
      description: 'Who; null where it does not say.',
      resolve: ({ event }) => event.payload.searchers ?? null,
    }),
    terms: t.string({
      nullable: true,
      description: 'With which words; null where it does not say.',
      resolve: ({ event }) => event.payload.terms ?? null,
    }),
    parts: t.field({
      type: [RequestPart],
      description: 'For which parts; empty where it does not say.',
      resolve: async ({ event, matterId }, _args, ctx) =>
        (await ctx.loaders.partsOf(matterId)).filter(({ id }) => event.payload.parts?.includes(id)),
    }),
  }),
});

interface ClosureShape {
  readonly closed: FactOf<'closed_by_agency'>;
  readonly contested: FactOf<'closure_contested'> | null;
  readonly reopened: FactOf<'reopened'> | null;
}

/** The newest closure, and what came after it. */
async function closureOf(row: RequestRow, ctx: ApiContext): Promise<ClosureShape | null> {
  const { events } = await factsOf(row, ctx);
  const closed = newest(events, 'closed_by_agency');
  if (!closed) return null;
  const after = events.slice(events.indexOf(closed));
  return { closed, contested: newest(after, 'closure_contested'), reopened: newest(after, 'reopened') };
}

const Closure = builder.objectRef<ClosureShape>('Closure').implement({
  description:
    'That the agency closed the request, and what came after. Its window to appeal stands with the determinations.',
  fields: (t) => ({
    event: t.field({
      type: MatterEvent,
      description: 'The closure.',
      resolve: ({ closed }, _args, ctx) => statedBy(closed, ctx),
    }),
    contested: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'That we contested it; null where we did not.',
      resolve: ({ contested }, _args, ctx) => perhapsStatedBy(contested, ctx),
    }),
    reopened: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'That they opened it again; null where they did not.',
      resolve: ({ reopened }, _args, ctx) => perhapsStatedBy(reopened, ctx),
    }),
  }),
});

builder.objectFields(FoiaRequest, (t) => ({
  scopeVersions: t.field({
    type: [ScopeVersion],
    description: 'What is asked for, the request as filed first and the scope of now last.',
    resolve: async (row, _args, ctx) =>
      foldScope(row.requestText, (await factsOf(row, ctx)).events).map((one) => ({
        ...one,
        matterId: row.id,
      })),
  }),
  searches: t.field({
    type: [SearchDescription],
    description: 'How the agency says that it searched, oldest first.',
    resolve: async (row, _args, ctx) =>
      eventsOf((await factsOf(row, ctx)).events, 'search_described').map((event) => ({
        event,
        matterId: row.id,
      })),
  }),
  closure: t.field({
    type: Closure,
    nullable: true,
    description: 'The newest closure by the agency; null where it never closed it.',
    resolve: (row, _args, ctx) => closureOf(row, ctx),
  }),
}));
