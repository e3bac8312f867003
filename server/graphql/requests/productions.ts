// What an agency released under a request, added up and checked, and how its parts were answered in one sentence.
import {
  checkProductions,
  PAGE_COUNTS,
  type PageCounts,
  type Production as CheckedProduction,
  type ProductionDoubt as Doubt,
  totalCounts,
} from '#domain/requests/productions.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { DeterminationRow } from '#db/queries/request-records.ts';
import { doubtSentence, partsSentence, supersededSentence } from '#domain/words/answer-en.ts';
import { factsOf as eventsOf } from '#domain/requests/facts.ts';
import { OUTCOMES, type Outcome } from '#domain/requests/outcome.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { FoiaRequest, MatterEvent } from '../refs.ts';
import { required } from '../required.ts';
import { factsOf } from './facts-of.ts';

const COUNTS: Readonly<Record<(typeof PAGE_COUNTS)[number], string>> = {
  processed: 'All that were processed; null where no letter says.',
  releasedInFull: 'Released in full; null where no letter says.',
  releasedInPart: 'Released in part; null where no letter says.',
  withheldInFull: 'Withheld in full; null where no letter says.',
  duplicate: 'Left out as duplicates; null where no letter says.',
  nonResponsive: 'Left out as not responsive; null where no letter says.',
  consultation: 'Sent to another agency to be consulted on; null where no letter says.',
  referred: 'Referred to another agency; null where no letter says.',
};

const Counts = builder.objectRef<PageCounts>('PageCounts').implement({
  description: 'Pages by what became of them, as letters give them. Null is not given, which is not zero.',
  fields: (t) =>
    Object.fromEntries(
      PAGE_COUNTS.map((name) => [name, t.exposeInt(name, { nullable: true, description: COUNTS[name] })]),
    ),
});

const ProductionDoubtKind = builder.enumType('ProductionDoubtKind', {
  description: 'What is doubtful about a production.',
  values: {
    COUNTS: { value: 'counts', description: 'Its counts do not add up to what was processed.' },
    LABELS: { value: 'labels', description: 'Its Bates numbers are not a range.' },
    GAP: { value: 'gap', description: 'Pages before it are in no production.' },
    OVERLAP: { value: 'overlap', description: 'Pages of it are in an earlier production too.' },
    NOT_PRINTED: { value: 'not_printed', description: 'Pages of its range are in none of its files.' },
    NOT_STATED: { value: 'not_stated', description: 'Its files bear labels that its letter does not name.' },
  } as const,
});

const ProductionDoubt = builder.objectRef<Doubt>('ProductionDoubt').implement({
  description: 'Something about a production to ask the agency about.',
  fields: (t) => ({
    kind: t.field({ type: ProductionDoubtKind, description: 'What.', resolve: ({ kind }) => kind }),
    sentence: t.string({ description: 'In a sentence, with the pages.', resolve: doubtSentence }),
  }),
});

export interface ProductionShape extends CheckedProduction {
  /** The day of the fact that states it. */
  readonly on: string;
  /** In sentences. */
  readonly again: readonly string[];
  readonly clawBackIds: readonly string[];
}

const Production = builder.objectRef<ProductionShape>('Production').implement({
  description: 'Records released on a day.',
  fields: (t) => ({
    number: t.exposeInt('number', { nullable: true, description: 'Which it is; null where nobody says.' }),
    batesFrom: t.exposeString('batesFrom', {
      nullable: true,
      description: 'The first Bates number; null where it has none.',
    }),
    batesTo: t.exposeString('batesTo', {
      nullable: true,
      description: 'The last Bates number; null where it has none.',
    }),
    pages: t.exposeInt('pages', {
      nullable: true,
      description: 'Pages by its Bates numbers; null where they tell no range.',
    }),
    counts: t.field({
      type: Counts,
      description: 'Pages as its letter counts them.',
      resolve: ({ counts }) => counts,
    }),
    doubts: t.field({
      type: [ProductionDoubt],
      description: 'What to ask the agency about; empty where all fits.',
      resolve: ({ doubts }) => [...doubts],
    }),
    superseded: t.stringList({
      description:
        'Which of its pages came again later and are to be read there, in sentences; empty where none did.',
      resolve: ({ again }) => [...again],
    }),
    isSuperseded: t.exposeBoolean('isSuperseded', {
      description: 'All of its pages came again later: its counts stand in no total any more.',
    }),
    clawBacks: t.field({
      type: [MatterEvent],
      description:
        'That the agency wants pages of it back; its files are with counsel then. Empty where it never did.',
      resolve: async ({ clawBackIds }, _args, ctx) =>
        (await Promise.all(clawBackIds.map((id) => ctx.loaders.events(id)))).filter(
          (event) => event !== null,
        ),
    }),
    event: t.field({
      type: MatterEvent,
      description: 'The fact that states it.',
      resolve: async ({ id }, _args, ctx) => required(await ctx.loaders.events(id)),
    }),
  }),
});

export async function productionsOf(
  row: Pick<RequestRow, 'id'>,
  ctx: ApiContext,
): Promise<readonly ProductionShape[]> {
  const { events } = await factsOf(row, ctx);
  const facts = eventsOf(events, 'production');
  const printed = await Promise.all(facts.map((fact) => ctx.loaders.printedLabels(fact.id)));
  const checked = checkProductions(facts.map((fact, at) => ({ ...fact, printed: printed[at] })));
  const rootOf = new Map(facts.map(({ id, rootId }) => [id, rootId]));
  return checked.map((one) => ({
    ...one,
    again: one.superseded.map(({ range, byId }) =>
      supersededSentence(
        range,
        checked.find(({ id }) => id === byId),
      ),
    ),
    on: facts.find(({ id }) => id === one.id)?.occurred.on ?? '',
    clawBackIds: eventsOf(events, 'clawed_back')
      .filter(({ aboutEventId }) => aboutEventId !== null && aboutEventId === rootOf.get(one.id))
      .map(({ id }) => id),
  }));
}

/** Exemptions of the newest answer that names the part; what an answer says of the whole is not spread over its parts. */
function exemptionsOf(partId: string, newestFirst: readonly DeterminationRow[]): readonly string[] {
  return newestFirst.find(({ partIds }) => partIds.includes(partId))?.exemptions ?? [];
}

const outcomeOf = (word: string): Outcome => OUTCOMES.find((outcome) => outcome === word) ?? 'open';

async function answerInWords({ id }: RequestRow, { loaders }: ApiContext): Promise<string | null> {
  const [parts, determinations] = await Promise.all([loaders.partsOf(id), loaders.determinationsOf(id)]);
  return partsSentence(
    parts.map((part) => ({
      outcome: outcomeOf(part.outcome),
      exemptions: exemptionsOf(part.id, determinations),
    })),
  );
}

builder.objectFields(FoiaRequest, (t) => ({
  partsSentence: t.string({
    nullable: true,
    description:
      'How its parts were answered: `3 of 5 released, 2 withheld under (b)(7)(E)`; null for a request without parts.',
    resolve: (row, _args, ctx) => answerInWords(row, ctx),
  }),
  productions: t.field({
    type: [Production],
    description: 'What the agency released, oldest first.',
    resolve: async (row, _args, ctx) => [...(await productionsOf(row, ctx))],
  }),
  productionTotals: t.field({
    type: Counts,
    description: 'Pages of all productions together, each count over those that give it.',
    resolve: async (row, _args, ctx) => totalCounts(await productionsOf(row, ctx)),
  }),
}));
