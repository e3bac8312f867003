import { dateInWords, hourInWords } from '#domain/reminders/dates-in-words.ts';
import type { AgencyNoticeRow, CommentPeriodRow } from '#db/queries/agency-notices.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { AgencyDocket, AgencyNotice, Deadline, MatterEvent } from '../refs.ts';
import { AgencyNoticeKind, CommentPeriodBasis } from './words.ts';

const CommentPeriod = builder.objectRef<CommentPeriodRow>('CommentPeriod').implement({
  description: 'When one may comment on a notice, and why until then.',
  fields: (t) => ({
    basis: t.field({
      type: CommentPeriodBasis,
      description: 'Why it closes when it does.',
      resolve: ({ basis }) => basis,
    }),
    opensOn: t.expose('opensOn', { type: 'Date', description: 'The day on which its notice was published.' }),
    closesOn: t.expose('closesOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day, in `zone`; null where it cannot be computed.',
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant at which it closes; null where it cannot be computed.',
    }),
    zone: t.exposeString('zone', { description: 'The zone in which the closing hour is said.' }),
    closes: t.string({
      nullable: true,
      description: 'Day, hour and zone in words; null where it cannot be computed.',
      resolve: ({ closesOn, closesAt, zone }) =>
        closesOn === null || closesAt === null
          ? null
          : `${dateInWords(closesOn)}, ${hourInWords(new Date(closesAt).toISOString(), zone)}`,
    }),
    isOpen: t.exposeBoolean('isOpen', { description: 'One may comment now.' }),
    mailBy: t.expose('mailBy', {
      type: 'Date',
      nullable: true,
      description: 'A comment on paper should be there by then; null where nobody can say.',
    }),
    gapFrom: t.expose('gapFrom', {
      type: 'Date',
      nullable: true,
      description:
        'First day between an ended period and this one, on which a comment is late; null without a gap.',
    }),
    gapTo: t.expose('gapTo', {
      type: 'Date',
      nullable: true,
      description: 'Last such day; null without a gap.',
    }),
    earliestUse: t.expose('earliestUse', {
      type: 'Date',
      nullable: true,
      description:
        'From when the agency may use what the notice announces, 5 U.S.C. 552a; null for notices of another law.',
    }),
    movedBy: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The fact of the later notice that moved it; null where none did.',
      resolve: ({ movedByEventId }, _args, ctx) =>
        movedByEventId === null ? null : ctx.loaders.events(movedByEventId),
    }),
    deadline: t.field({
      type: Deadline,
      nullable: true,
      description: 'The clock of it with its working; null where it could not be computed.',
      resolve: ({ deadlineId }, _args, ctx) =>
        deadlineId === null ? null : ctx.loaders.deadlines(deadlineId),
    }),
  }),
});

AgencyNotice.implement({
  description: 'A notice that an agency published, folded from the facts about it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('AgencyNotice', row.id),
    }),
    docket: t.field({
      type: AgencyDocket,
      nullable: true,
      description: 'The docket it stands in; null where that is gone.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.dockets(matterId),
    }),
    kind: t.field({ type: AgencyNoticeKind, description: 'What it is.', resolve: ({ kind }) => kind }),
    title: t.exposeString('title', { description: 'As published.' }),
    citation: t.exposeString('citation', {
      nullable: true,
      description: 'Such as `83 FR 46951`; null where it is not known.',
    }),
    frDocument: t.exposeString('frDocument', {
      nullable: true,
      description: 'Document number of the Federal Register; null where it is not known.',
    }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'Where it can be read; null where that is not recorded.',
    }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'The day of publication.' }),
    event: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The fact that tells it, with its paper; null where the viewer may not see that.',
      resolve: ({ eventId }: AgencyNoticeRow, _args, ctx) => ctx.loaders.events(eventId),
    }),
    periods: t.field({
      type: [CommentPeriod],
      description:
        'Its comment periods, oldest first: none, one, or one more for each time it was opened again.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.periodsOf(id),
    }),
  }),
});
