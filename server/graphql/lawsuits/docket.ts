// What the docket of a suit says as a whole: who was served, what the ordered rate brought, how it ended.
import type { Basis, Precision } from '#domain/matters/fuzzy-date.ts';
import type { RecordedEvent } from '#domain/matters/matter-event.ts';
import { SERVICE_PAPERS, serviceOf, type ServicePaper as ServicePaperWord } from '#domain/lawsuits/clocks.ts';
import { type Docket, type DocketFact, readDocket, type SuitEnded } from '#domain/lawsuits/docket-facts.ts';
import { orderedBy } from '#domain/lawsuits/orders.ts';
import {
  type OrderedProduction,
  productionRate,
  type ProductionRate,
} from '#domain/lawsuits/production-rate.ts';
import { cameInSuit, type ProducedInSuit, standingRates } from '#domain/lawsuits/status-report.ts';
import { eventFields } from '#domain/words/events-en.ts';
import type { EventRow } from '#db/queries/events.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { EventField, occurredOf } from '../events/event.ts';
import { Lawsuit, MatterEvent } from '../refs.ts';
import { productionsOf, type ProductionShape } from '../requests/productions.ts';
import { ServicePaper } from './words.ts';

/** The facts that everybody who sees a suit sees, as the domain reads them. */
export async function docketOf(id: string, { loaders }: ApiContext): Promise<Docket> {
  return readDocket((await loaders.docketsOf(id)).map(toRecorded));
}

const toRecorded = (row: EventRow): RecordedEvent => ({
  ...row,
  occurred: { ...occurredOf(row), precision: row.precision as Precision, basis: row.basis as Basis },
});

interface ServedShape {
  readonly paper: ServicePaperWord;
  readonly fact: DocketFact<ServicePaperWord> | null;
}

const Served = builder.objectRef<ServedShape>('ServiceOnOne').implement({
  description: 'Whether one of the three was served.',
  fields: (t) => ({
    paper: t.field({ type: ServicePaper, description: 'Who.', resolve: ({ paper }) => paper }),
    servedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When; null while not.',
      resolve: ({ fact }) => fact?.occurred.on ?? null,
    }),
  }),
});

const Service = builder.objectRef<readonly ServedShape[]>('LawsuitService').implement({
  description: 'Service on the three whom FRCP 4(i) names.',
  fields: (t) => ({
    served: t.int({
      description: 'How many of the three were served.',
      resolve: (all) => all.filter(({ fact }) => fact !== null).length,
    }),
    each: t.field({ type: [Served], description: 'Each of the three.', resolve: (all) => [...all] }),
  }),
});

const Ordered = builder.objectRef<OrderedProduction>('OrderedProduction').implement({
  description: 'One production that an order asked for, and what came.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day that the order means.' }),
    ordered: t.exposeInt('ordered', { description: 'Pages ordered.' }),
    produced: t.exposeInt('produced', {
      nullable: true,
      description: 'Pages that came; null where nobody counted.',
    }),
    producedOn: t.expose('producedOn', {
      type: 'Date',
      nullable: true,
      description: 'When they came; null while they have not.',
    }),
  }),
});

export interface ScheduleShape {
  readonly order: DocketFact<'order_entered'>;
  readonly rate: ProductionRate;
}

export const ProductionSchedule = builder.objectRef<ScheduleShape>('ProductionSchedule').implement({
  description:
    'An ordered rate of production beside what came: by the letters of the requests in suit, and where there are none by the docket.',
  fields: (t) => ({
    order: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The order that sets it; null where that was hidden meanwhile.',
      resolve: ({ order }, _args, ctx) => ctx.loaders.events(order.id),
    }),
    what: t.string({
      description: 'What it asks for, in its words.',
      resolve: ({ order }) => order.payload.what,
    }),
    rate: t.int({
      description: 'Pages that each day must bring.',
      resolve: ({ order }) => orderedBy(order)?.pages ?? 0,
    }),
    everyDays: t.int({
      nullable: true,
      description: 'Days from one to the next; null where it asks once.',
      resolve: ({ order }) => orderedBy(order)?.everyDays ?? null,
    }),
    ordered: t.int({
      description: 'Pages ordered up to the last that came.',
      resolve: ({ rate }) => rate.ordered,
    }),
    released: t.int({
      description: 'Pages that came and were counted.',
      resolve: ({ rate }) => rate.produced,
    }),
    shortfall: t.int({
      description: 'Pages short of the rate, over the productions that were counted; never below zero.',
      resolve: ({ rate }) => rate.shortfall,
    }),
    uncounted: t.int({
      description: 'Productions that came without a count: the shortfall says nothing of them.',
      resolve: ({ rate }) => rate.uncounted,
    }),
    productions: t.field({
      type: [Ordered],
      description: 'Each that came.',
      resolve: ({ rate }) => [...rate.productions],
    }),
  }),
});

const Ending = builder.objectRef<DocketFact<'suit_ended'>>('LawsuitEnding').implement({
  description: 'How a suit ended, and what became of the two things that a dismissal forgets.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'When.', resolve: ({ occurred }) => occurred.on }),
    fields: t.field({
      type: [EventField],
      description: 'What was said: how, prejudice, fees, referrals and productions still open.',
      resolve: (fact) => [...eventFields({ ...fact, payload: { ...(fact.payload satisfies SuitEnded) } })],
    }),
  }),
});

/** What came under the requests in suit that the viewer may see, each with its day. */
export async function producedInSuit(lawsuitId: string, ctx: ApiContext): Promise<readonly ProducedUnder[]> {
  const inSuit = await ctx.loaders.inSuit(lawsuitId);
  return Promise.all(
    inSuit.map(async ({ requestId }) => {
      const productions = await productionsOf({ id: requestId }, ctx);
      return { requestId, produced: productions.map((production) => ({ on: production.on, production })) };
    }),
  );
}

export interface ProducedUnder {
  readonly requestId: string;
  readonly produced: readonly (ProducedInSuit & { readonly production: ProductionShape })[];
}

/** Each order that sets a rate. With more than one that stands, nothing says to which a letter's pages belong: the docket alone counts. */
export async function schedulesOf(lawsuitId: string, ctx: ApiContext): Promise<ScheduleShape[]> {
  const docket = await docketOf(lawsuitId, ctx);
  const standing = standingRates(docket);
  const produced = standing.length === 1 ? await producedInSuit(lawsuitId, ctx) : [];
  const came = cameInSuit(produced.flatMap((under) => under.produced));
  return docket.all('order_entered').flatMap((order) => {
    const rate = productionRate(order, docket, standing.includes(order) ? came : []);
    return rate ? [{ order, rate }] : [];
  });
}

builder.objectFields(Lawsuit, (t) => ({
  service: t.field({
    type: Service,
    description: 'Who was served.',
    resolve: async ({ id }, _args, ctx) => {
      const service = serviceOf(await docketOf(id, ctx));
      return SERVICE_PAPERS.map((paper) => ({ paper, fact: service[paper] }));
    },
  }),
  production: t.field({
    type: [ProductionSchedule],
    description: 'Ordered rates of production, oldest first; empty where no order sets one.',
    resolve: ({ id }, _args, ctx) => schedulesOf(id, ctx),
  }),
  ending: t.field({
    type: Ending,
    nullable: true,
    description: 'How it ended; null while it goes on.',
    resolve: async ({ id }, _args, ctx) => (await docketOf(id, ctx)).all('suit_ended').at(-1) ?? null,
  }),
}));
