import type { RequestFilter } from '#db/queries/request-filter.ts';
import { checkOptionalText } from '#domain/matters/text.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { countRequests, listRequests, requestByCode, requestOrder } from '#db/queries/requests.ts';
import type { RequestOrderField } from '#db/queries/requests.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { optionalUuid } from '../ids.ts';
import { exactlyOne } from '../lookups.ts';
import { FoiaRequest, FoiaRequestConnection } from '../refs.ts';
import { wantedOfEach, wantedOfOne } from './company.ts';
import {
  DeadlineActor,
  FoiaRequestOrderField,
  FoiaRequestOutcome,
  FoiaRequestStatus,
  OrderDirection,
} from '../words.ts';

const FoiaRequestFilterInput = builder.inputType('FoiaRequestFilter', {
  description: 'Narrows a list of requests; all conditions must hold.',
  fields: (t) => ({
    status: t.field({ type: [FoiaRequestStatus], description: 'One of these, as of now.' }),
    outcome: t.field({ type: [FoiaRequestOutcome], description: 'One of these.' }),
    agency: t.id({ description: 'To this agency or any under it.' }),
    agreement: t.id({ description: 'About this agreement.' }),
    batch: t.id({ description: 'Drafted in this batch; only within the organizations of the viewer.' }),
    nextActor: t.field({ type: DeadlineActor, description: 'Who must act next.' }),
    overdue: t.boolean({ description: 'True: only those whose agency is late. False: only others.' }),
    dueFrom: t.field({ type: 'Date', description: 'Next date on this day or later.' }),
    dueTo: t.field({ type: 'Date', description: 'Next date on this day or earlier.' }),
    lead: t.id({ description: 'Led by this person; only within the organizations of the viewer.' }),
    statusCited: t.boolean({
      description:
        'True: only those of which something that the viewer may open shows why they stand where they do. False: only those of which nothing does, and ought to.',
    }),
    own: t.boolean({ description: 'True: only those of organizations that the viewer belongs to.' }),
    text: t.string({
      description:
        'Words of title and text, or the start of a number that an agency gave; at most 200 characters.',
    }),
  }),
});

const FoiaRequestOrderInput = builder.inputType('FoiaRequestOrder', {
  description: 'What a list of requests is ordered by.',
  fields: (t) => ({
    field: t.field({ type: FoiaRequestOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

/** Longest text to look for. */
const MAX_SEARCH = 200;

type FilterArgs = typeof FoiaRequestFilterInput.$inferInput;

function readFilter(given: FilterArgs | null | undefined, includeSample: boolean): RequestFilter {
  const { agency, agreement, batch, lead, text, ...rest } = given ?? {};
  return {
    ...rest,
    agencyId: optionalUuid('Agency', agency, ['filter', 'agency']),
    agreementId: optionalUuid('Agreement', agreement, ['filter', 'agreement']),
    batchId: optionalUuid('RequestBatch', batch, ['filter', 'batch']),
    leadId: optionalUuid('Person', lead, ['filter', 'lead']),
    text: checkOptionalText(text, MAX_SEARCH, 'text', ['filter', 'text']),
    includeSample,
  };
}

builder.queryFields((t) => ({
  foiaRequests: t.field({
    type: FoiaRequestConnection,
    description: 'Requests, soonest date first unless ordered otherwise.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: FoiaRequestFilterInput, description: 'Narrows the list.' }),
      orderBy: t.arg({ type: FoiaRequestOrderInput, description: 'Orders the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }, info) => {
      const includeSample = args.includeSample ?? false;
      const filter = readFilter(args.filter, includeSample);
      const field = (args.orderBy?.field ?? 'next_due') as RequestOrderField;
      const order = requestOrder(field, args.orderBy?.direction === 'desc', filter);
      const page = await listRequests(db, viewer, filter, readWindow(args, order), wantedOfEach(info));
      return connect(page, () => countRequests(db, viewer, filter), includeSample);
    },
  }),
  foiaRequest: t.field({
    type: FoiaRequest,
    nullable: true,
    description: 'One request by `id` or by `code`, exactly one of the two; null when there is none to see.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its ten characters.' }),
    },
    resolve: (_root, { id, code }, ctx, info) =>
      exactlyOne(
        'FoiaRequest',
        { id, code },
        (uuid) => ctx.loaders.requests(uuid),
        (text) => requestByCode(ctx.db, ctx.viewer, text, wantedOfOne(info)),
      ),
  }),
}));
