import {
  countDockets,
  docketByCode,
  docketOrder,
  type DocketOrderField,
  listDockets,
} from '#db/queries/agency-dockets.ts';
import type { DocketFilter } from '#db/queries/docket-filter.ts';
import { countNotices, listNotices, NOTICE_ORDER } from '#db/queries/agency-notices.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { COMMENT_ORDER, countComments, listComments } from '#db/queries/public-comments.ts';
import { checkOptionalText } from '#domain/matters/text.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { optionalUuid } from '../ids.ts';
import { exactlyOne } from '../lookups.ts';
import {
  AgencyDocket,
  AgencyDocketConnection,
  AgencyNoticeConnection,
  PublicCommentConnection,
} from '../refs.ts';
import { OrderDirection } from '../words.ts';
import {
  AgencyDocketKind,
  AgencyDocketOrderField,
  AgencyNoticeKind,
  PublicCommentOrigin,
  PublicCommentStatus,
} from './words.ts';

const AgencyDocketFilterInput = builder.inputType('AgencyDocketFilter', {
  description: 'Narrows a list of agency dockets; all conditions must hold.',
  fields: (t) => ({
    agency: t.id({ description: 'Of this agency or any under it.' }),
    kind: t.field({ type: AgencyDocketKind, description: 'Of this kind.' }),
    openForComment: t.boolean({
      description: 'True: only those on which one may comment now. False: only others.',
    }),
    closesFrom: t.field({ type: 'Date', description: 'Last closing day on this day or later.' }),
    closesTo: t.field({ type: 'Date', description: 'Last closing day on this day or earlier.' }),
    agreement: t.id({ description: 'About this agreement.' }),
    statusCited: t.boolean({
      description:
        'True: only those of which something that the viewer may open shows why they stand where they do. False: only those of which nothing does, and ought to.',
    }),
    own: t.boolean({ description: 'True: only those of organizations that the viewer belongs to.' }),
    text: t.string({
      description:
        'Words of titles, notices, systems and sent comments, or the start of a docket number; at most 200 characters.',
    }),
  }),
});

const AgencyDocketOrderInput = builder.inputType('AgencyDocketOrder', {
  description: 'What a list of agency dockets is ordered by.',
  fields: (t) => ({
    field: t.field({ type: AgencyDocketOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

const AgencyNoticeFilterInput = builder.inputType('AgencyNoticeFilter', {
  description: 'Narrows a list of notices; all conditions must hold.',
  fields: (t) => ({
    kind: t.field({ type: [AgencyNoticeKind], description: 'One of these.' }),
    openForComment: t.boolean({
      description: 'True: only those on which one may comment now. False: only others.',
    }),
    publishedFrom: t.field({ type: 'Date', description: 'Published on this day or later.' }),
    publishedTo: t.field({ type: 'Date', description: 'Published on this day or earlier.' }),
  }),
});

const PublicCommentFilterInput = builder.inputType('PublicCommentFilter', {
  description: 'Narrows a list of comments; all conditions must hold.',
  fields: (t) => ({
    origin: t.field({ type: PublicCommentOrigin, description: 'Ours, or others’.' }),
    status: t.field({ type: [PublicCommentStatus], description: 'One of these.' }),
  }),
});

/** Longest text to look for. */
const MAX_SEARCH = 200;

function readFilter(
  given: typeof AgencyDocketFilterInput.$inferInput | null | undefined,
  includeSample: boolean,
): DocketFilter {
  const { agency, agreement, text, kind, ...rest } = given ?? {};
  return {
    ...rest,
    docketKind: kind,
    agencyId: optionalUuid('Agency', agency, ['filter', 'agency']),
    agreementId: optionalUuid('Agreement', agreement, ['filter', 'agreement']),
    text: checkOptionalText(text, MAX_SEARCH, 'text', ['filter', 'text']),
    includeSample,
  };
}

builder.queryFields((t) => ({
  agencyDockets: t.field({
    type: AgencyDocketConnection,
    description: 'Agency dockets, soonest closing day first unless ordered otherwise.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: AgencyDocketFilterInput, description: 'Narrows the list.' }),
      orderBy: t.arg({ type: AgencyDocketOrderInput, description: 'Orders the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const filter = readFilter(args.filter, includeSample);
      const field = (args.orderBy?.field ?? 'closing') as DocketOrderField;
      const order = docketOrder(field, args.orderBy?.direction === 'desc');
      const page = await listDockets(db, viewer, filter, readWindow(args, order));
      return connect(page, () => countDockets(db, viewer, filter), includeSample);
    },
  }),
  agencyDocket: t.field({
    type: AgencyDocket,
    nullable: true,
    description:
      'One agency docket by `id` or by `code`, exactly one of the two; null when there is none to see.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its ten characters.' }),
    },
    resolve: (_root, { id, code }, ctx) =>
      exactlyOne('AgencyDocket', { id, code }, ctx.loaders.dockets, (text) =>
        docketByCode(ctx.db, ctx.viewer, text),
      ),
  }),
  agencyNotices: t.field({
    type: AgencyNoticeConnection,
    description: 'Notices of all dockets, newest first.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: AgencyNoticeFilterInput, description: 'Narrows the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const filter = { ...args.filter, includeSample };
      const page = await listNotices(db, viewer, filter, readWindow(args, NOTICE_ORDER));
      return connect(page, () => countNotices(db, viewer, filter), includeSample);
    },
  }),
  publicComments: t.field({
    type: PublicCommentConnection,
    description:
      'Comments of all dockets, newest first. Drafts are told to the organization and its guests only.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: PublicCommentFilterInput, description: 'Narrows the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const filter = { ...args.filter, includeSample };
      const page = await listComments(db, viewer, filter, readWindow(args, COMMENT_ORDER));
      return connect(page, () => countComments(db, viewer, filter), includeSample);
    },
  }),
}));
