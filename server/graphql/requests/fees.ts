// What a request costs.
import type { FEE_CATEGORIES } from '#domain/requests/fact-pieces.ts';
import {
  type FeeEntry as Entry,
  type FeeLedger as Ledger,
  foldFees,
  type Waiver,
} from '#domain/requests/fees.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { FoiaRequest, MatterEvent } from '../refs.ts';
import { factsOf } from './facts-of.ts';
import { perhapsStatedBy, statedBy } from './stated-by.ts';

const CATEGORY_WORDS = {
  commercial: 'Pays for search, review and copies.',
  educational: 'A school or a scientific institution: pays for copies only.',
  news_media: 'A representative of the news media: pays for copies only.',
  other: 'Everybody else: pays for search and copies beyond a free part.',
} as const satisfies Record<(typeof FEE_CATEGORIES)[number], string>;

export const FeeCategory = enumOf(
  'FeeCategory',
  'The category a requester is put in for fees.',
  CATEGORY_WORDS,
);

const FeeEntry = builder.objectRef<Entry>('FeeEntry').implement({
  description: 'One amount that somebody named.',
  fields: (t) => ({
    event: t.field({
      type: MatterEvent,
      description: 'The fact that names it.',
      resolve: ({ event }, _args, ctx) => statedBy(event, ctx),
    }),
    cents: t.int({ description: 'The amount in cents.', resolve: ({ amount }) => amount }),
  }),
});

const FeeWaiver = builder.objectRef<Waiver>('FeeWaiver').implement({
  description:
    'That fees were asked to be waived, and what was decided. A refusal is a determination with its own window.',
  fields: (t) => ({
    asked: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'That we asked; null where nobody recorded it.',
      resolve: ({ asked }, _args, ctx) => perhapsStatedBy(asked, ctx),
    }),
    argument: t.string({
      nullable: true,
      description: 'What we argued; null where that is not recorded.',
      resolve: ({ asked }) => asked?.payload.argument ?? null,
    }),
    decided: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The newest decision; null while there is none.',
      resolve: ({ decided }, _args, ctx) => perhapsStatedBy(decided, ctx),
    }),
    isGranted: t.boolean({
      nullable: true,
      description: 'It was granted; null while it is not decided.',
      resolve: ({ decided }) => (decided === null ? null : decided.kind === 'fee_waiver_granted'),
    }),
  }),
});

const FeeLedger = builder.objectRef<Ledger>('FeeLedger').implement({
  description: 'What a request costs. Amounts are cents; one that nobody named is null.',
  fields: (t) => ({
    categoryAsked: t.field({
      type: FeeCategory,
      nullable: true,
      description: 'The category we asked for; null where that is not recorded.',
      resolve: ({ categoryAsked }) => categoryAsked?.payload.category ?? null,
    }),
    categoryAssigned: t.field({
      type: FeeCategory,
      nullable: true,
      description: 'The category that the agency assigned; null where it named none.',
      resolve: ({ categoryAssigned }) => categoryAssigned?.payload.category ?? null,
    }),
    waiver: t.field({
      type: FeeWaiver,
      nullable: true,
      description: 'The waiver; null where nobody spoke of one.',
      resolve: ({ waiver }) => waiver,
    }),
    cap: t.exposeInt('cap', { nullable: true, description: 'The most that we agreed to; null without one.' }),
    estimate: t.exposeInt('estimate', {
      nullable: true,
      description: 'Their newest estimate; null without one.',
    }),
    demanded: t.exposeInt('demanded', {
      nullable: true,
      description: 'What they want paid first and is not paid; null where nothing is.',
    }),
    paid: t.exposeInt('paid', { description: 'All that we paid.' }),
    refunded: t.exposeInt('refunded', { description: 'All that they paid back.' }),
    entries: t.field({
      type: [FeeEntry],
      description: 'Every amount, oldest first.',
      resolve: ({ entries }) => [...entries],
    }),
  }),
});

builder.objectFields(FoiaRequest, (t) => ({
  fees: t.field({
    type: FeeLedger,
    nullable: true,
    description: 'What it costs; null where nothing was ever said of fees.',
    resolve: async (row, _args, ctx) => foldFees((await factsOf(row, ctx)).events),
  }),
}));
