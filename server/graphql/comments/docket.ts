import { countNoticesOfEach, NOTICE_ORDER, noticesOfEach } from '#db/queries/agency-notices.ts';
import { countDockets, docketOrder, docketsOfEachAgreement } from '#db/queries/agency-dockets.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { COMMENT_ORDER, commentsOfEach, countCommentsOfEach } from '#db/queries/public-comments.ts';
import type { SystemOfRecordsRow } from '#db/schema/agency-dockets.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity } from '../connections.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import {
  Agency,
  AgencyDocket,
  AgencyDocketConnection,
  AgencyNoticeConnection,
  Agreement,
  Deadline,
  Matter,
  MatterEvent,
  PublicCommentConnection,
} from '../refs.ts';
import { reads } from '../reads.ts';
import { required } from '../required.ts';
import { DeadlineActor, Standing } from '../words.ts';
import { AgencyDocketKind, AgencyDocketStatus, PublicCommentOrigin } from './words.ts';

const SystemOfRecords = builder.objectRef<SystemOfRecordsRow>('SystemOfRecords').implement({
  description: 'A system of records that a docket is about.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Such as `09-70-0541`, with its leading zeros.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    notice: t.string({
      nullable: true,
      description: 'The notice that describes it; null where none is known.',
      resolve: ({ notice }) => notice ?? null,
    }),
  }),
});

AgencyDocket.implement({
  description: 'An agency’s public docket, or notices that have none, with what was said and answered in it.',
  interfaces: [Node, Matter],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('AgencyDocket', row.id),
    }),
    agency: t.field({
      type: Agency,
      description: 'Whose docket it is.',
      resolve: async (row, _args, ctx) => required(await ctx.loaders.agencies(row.agencyId)),
    }),
    agreement: t.field({
      type: Agreement,
      nullable: true,
      description: 'The agreement it is about; null without one, or one to see.',
      resolve: (row, _args, ctx) =>
        row.agreementId === null ? null : ctx.loaders.agreements(row.agreementId),
    }),
    docketNumber: t.exposeString('docketNumber', {
      nullable: true,
      description: 'As printed, with its leading zeros; null for notices without a docket.',
    }),
    kind: t.field({
      type: AgencyDocketKind,
      description: 'What kind of docket it is.',
      resolve: ({ docketKind }) => docketKind,
    }),
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    portalUrl: t.exposeString('portalUrl', {
      nullable: true,
      description: 'Its page in the portal; null where there is none.',
    }),
    systems: t.field({
      type: [SystemOfRecords],
      description: 'The systems of records that it is about.',
      resolve: ({ systems }) => [...systems],
    }),
    missingNotice: t.exposeString('missingNotice', {
      nullable: true,
      description:
        'Why a notice seems to be missing: a question for counsel, never a finding. Null where none is asked.',
    }),
    standing: t.field({ type: Standing, description: 'Whose it is.', resolve: ({ standing }) => standing }),
    status: t.field({
      type: AgencyDocketStatus,
      description: 'How far it has come.',
      resolve: ({ status }) => status,
    }),
    isOpenForComment: t.exposeBoolean('isOpen', {
      description: 'One may comment on one of its notices now.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of its newest notice; null without one.',
    }),
    closesOn: t.expose('closesOn', {
      type: 'Date',
      nullable: true,
      description: 'The last closing day of its comment periods; null without one.',
    }),
    nextActor: t.field({
      type: DeadlineActor,
      nullable: true,
      description: 'Who must act next; null when nobody must.',
      resolve: ({ nextActor }) => nextActor,
    }),
    nextDeadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'The soonest open date; null when there is none.',
      resolve: (row, _args, ctx) =>
        row.nextDeadlineId === null ? null : ctx.loaders.deadlines(row.nextDeadlineId),
    }),
    lastEvent: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'What happened last; null when nothing has.',
      resolve: (row, _args, ctx) => (row.lastEventId === null ? null : ctx.loaders.events(row.lastEventId)),
    }),
    fault: t.exposeString('fault', {
      nullable: true,
      description: 'Why a date cannot be computed; null when all can.',
    }),
    notices: t.field({
      type: AgencyNoticeConnection,
      description: 'Its notices, newest first.',
      complexity: pageComplexity,
      args: pageArgs(t.arg),
      resolve: async (row, args, { db, viewer, loaders }) => {
        const window = readWindow(args, NOTICE_ORDER);
        const page = await loaders.ofParent(`notices ${JSON.stringify(args)}`, row.id, (ids) =>
          noticesOfEach(db, viewer, ids, window),
        );
        return connect(
          page,
          () => loaders.ofParent('notices count', row.id, (ids) => countNoticesOfEach(db, viewer, ids)),
          row.isSample,
        );
      },
    }),
    publicComments: t.field({
      type: PublicCommentConnection,
      description: 'Comments in it, newest first. Drafts are told to the organization and its guests only.',
      complexity: pageComplexity,
      args: {
        ...pageArgs(t.arg),
        origin: t.arg({
          type: PublicCommentOrigin,
          description: 'Ours, or others’; both where it is left out.',
        }),
      },
      resolve: async (row, args, { db, viewer, loaders }) => {
        const { origin = null, ...paging } = args;
        const window = readWindow(paging, COMMENT_ORDER);
        const page = await loaders.ofParent(`comments ${JSON.stringify(args)}`, row.id, (ids) =>
          commentsOfEach(db, viewer, ids, origin, window),
        );
        const count = () =>
          loaders.ofParent(`comments count ${origin}`, row.id, (ids) =>
            countCommentsOfEach(db, viewer, ids, origin),
          );
        return connect(page, count, row.isSample);
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

builder.objectField(Agreement, 'agencyDockets', (t) =>
  t.field({
    type: AgencyDocketConnection,
    description: 'Agency dockets about it, soonest closing day first.',
    extensions: reads<AgreementRow>('id', 'isSample'),
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async (row, args, { db, viewer, loaders }) => {
      const window = readWindow(args, docketOrder('closing', false));
      const page = await loaders.ofParent(`dockets ${JSON.stringify(args)}`, row.id, (ids) =>
        docketsOfEachAgreement(db, viewer, ids, window),
      );
      const filter = { agreementId: row.id, includeSample: row.isSample };
      return connect(page, () => countDockets(db, viewer, filter), row.isSample);
    },
  }),
);
