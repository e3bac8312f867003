import { findCourt } from '#domain/lawsuits/courts.ts';
import { refusal } from '#domain/errors.ts';
import { checkOptionalText } from '#domain/matters/text.ts';
import { readWindow } from '#db/queries/keyset.ts';
import type { LawsuitFilter } from '#db/queries/lawsuit-filter.ts';
import {
  countLawsuits,
  lawsuitByCode,
  lawsuitOrder,
  type LawsuitOrderField as OrderField,
  lawsuitsOfEachAgreement,
  listLawsuits,
} from '#db/queries/lawsuits.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { optionalUuid } from '../ids.ts';
import { exactlyOne } from '../lookups.ts';
import { Agreement, Lawsuit, LawsuitConnection } from '../refs.ts';
import { OrderDirection } from '../words.ts';
import { LawsuitNature, LawsuitOrderField, LawsuitStatus } from './words.ts';

const LawsuitFilterInput = builder.inputType('LawsuitFilter', {
  description: 'Narrows a list of lawsuits; all conditions must hold.',
  fields: (t) => ({
    status: t.field({ type: [LawsuitStatus], description: 'One of these.' }),
    nature: t.field({ type: [LawsuitNature], description: 'One of these.' }),
    court: t.string({ description: 'In this court, by its key.' }),
    agreement: t.id({ description: 'About this agreement.' }),
    request: t.id({ description: 'With this request in suit.' }),
    agency: t.id({
      description:
        'Over a request to this agency or to any under it, as far as the viewer may see that request.',
    }),
    overdue: t.boolean({
      description: 'True: only those where something that a party owed has passed. False: only others.',
    }),
    statusCited: t.boolean({
      description:
        'True: only those of which something that the viewer may open shows why they stand where they do. False: only those of which nothing does, and ought to.',
    }),
    own: t.boolean({ description: 'True: only those of organizations that the viewer belongs to.' }),
    text: t.string({
      description:
        'Words of caption, parties and claims, or some of the case number; at most 200 characters.',
    }),
  }),
});

const LawsuitOrderInput = builder.inputType('LawsuitOrder', {
  description: 'What a list of lawsuits is ordered by.',
  fields: (t) => ({
    field: t.field({ type: LawsuitOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

/** Longest text to look for. */
const MAX_SEARCH = 200;

type FilterArgs = typeof LawsuitFilterInput.$inferInput;

function readFilter(given: FilterArgs | null | undefined, includeSample: boolean): LawsuitFilter {
  const { agency, agreement, request, text, court, ...rest } = given ?? {};
  if (court && !findCourt(court)) throw refusal('COURT_UNKNOWN', {}, ['filter', 'court']);
  return {
    ...rest,
    court,
    agencyId: optionalUuid('Agency', agency, ['filter', 'agency']),
    agreementId: optionalUuid('Agreement', agreement, ['filter', 'agreement']),
    requestId: optionalUuid('FoiaRequest', request, ['filter', 'request']),
    text: checkOptionalText(text, MAX_SEARCH, 'text', ['filter', 'text']),
    includeSample,
  };
}

builder.queryFields((t) => ({
  lawsuits: t.field({
    type: LawsuitConnection,
    description: 'Lawsuits, soonest date first unless ordered otherwise.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: LawsuitFilterInput, description: 'Narrows the list.' }),
      orderBy: t.arg({ type: LawsuitOrderInput, description: 'Orders the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const filter = readFilter(args.filter, includeSample);
      const field = (args.orderBy?.field ?? 'next_due') as OrderField;
      const order = lawsuitOrder(field, args.orderBy?.direction === 'desc');
      const page = await listLawsuits(db, viewer, filter, readWindow(args, order));
      return connect(page, () => countLawsuits(db, viewer, filter), includeSample);
    },
  }),
  lawsuit: t.field({
    type: Lawsuit,
    nullable: true,
    description: 'One lawsuit by `id` or by `code`, exactly one of the two; null when there is none to see.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its ten characters.' }),
    },
    resolve: (_root, { id, code }, ctx) =>
      exactlyOne('Lawsuit', { id, code }, ctx.loaders.lawsuits, (text) =>
        lawsuitByCode(ctx.db, ctx.viewer, text),
      ),
  }),
}));

builder.objectField(Agreement, 'lawsuits', (t) =>
  t.field({
    type: LawsuitConnection,
    description: 'The suits about it, soonest date first.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, lawsuitOrder('next_due', false));
      const page = await loaders.ofParent(`lawsuits ${JSON.stringify(args)}`, row.id, (ids) =>
        lawsuitsOfEachAgreement(db, viewer, ids, window),
      );
      const filter = { agreementId: row.id, includeSample: row.isSample };
      return connect(page, () => countLawsuits(db, viewer, filter), row.isSample);
    },
  }),
);
