import { PORTAL_LIMIT } from '#domain/comments/portal.ts';
import { roleOn } from '#domain/access/viewer.ts';
import type { CommentEventRow } from '#db/queries/comment-company.ts';
import type { PublicCommentRow } from '#db/queries/public-comments.ts';
import type { ApiContext } from '../../context.ts';
import { PartVisibility } from '../access/words.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { AgencyDocket, AgencyNotice, Communication, MatterEvent, Person, PublicComment } from '../refs.ts';
import { CommentExhibit, CommentSignOn, missingOf } from './comment-parts.ts';
import { PublicCommentOrigin, PublicCommentStatus } from './words.ts';

const newestOf = async (
  row: PublicCommentRow,
  kind: string,
  ctx: ApiContext,
): Promise<CommentEventRow | null> =>
  (await ctx.loaders.eventsOfComment(row.id)).findLast((event) => event.kind === kind) ?? null;

PublicComment.implement({
  description:
    'A comment about a notice or a docket: one of ours from its first draft on, or another’s that was noted.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('PublicComment', row.id),
    }),
    docket: t.field({
      type: AgencyDocket,
      nullable: true,
      description: 'The docket it stands in; null where that is gone.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.dockets(matterId),
    }),
    notice: t.field({
      type: AgencyNotice,
      nullable: true,
      description: 'The notice it is about; null for one about the docket as a whole.',
      resolve: ({ noticeId }, _args, ctx) => (noticeId === null ? null : ctx.loaders.notices(noticeId)),
    }),
    origin: t.field({
      type: PublicCommentOrigin,
      description: 'Whose it is.',
      resolve: ({ origin }) => origin,
    }),
    status: t.field({
      type: PublicCommentStatus,
      description: 'Where it stands.',
      resolve: ({ status }) => status,
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    text: t.exposeString('text', { description: 'What it says; empty where its exhibits say it.' }),
    characters: t.int({
      description: 'How many characters its text has; a portal takes 5,000.',
      resolve: ({ text }) => text.length,
    }),
    portalLimit: t.int({
      description: 'Most characters that a portal takes; what is longer goes as an exhibit.',
      resolve: () => PORTAL_LIMIT,
    }),
    missing: t.stringList({
      description:
        'What is to be done before it can be sent, in words; empty once it is sent, and for others’.',
      resolve: (row, _args, ctx) => missingOf(row, ctx),
    }),
    commenter: t.exposeString('commenter', {
      nullable: true,
      description: 'Who it is by, as posted; null for ours.',
    }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'Where it can be read in the docket; null where that is not known.',
    }),
    visibility: t.field({
      type: PartVisibility,
      description: 'Who may see it; a draft is for the organization.',
      resolve: ({ visibility }) => visibility ?? 'matter',
    }),
    submittedOn: t.expose('submittedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was sent; null before, and for others’.',
    }),
    trackingNumber: t.exposeString('trackingNumber', {
      nullable: true,
      description: 'The number that the portal gave; null where there is none.',
    }),
    postedOn: t.expose('postedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was posted, or seen; null where it was not.',
    }),
    isLate: t.boolean({
      nullable: true,
      description:
        'It was sent on a day after the period had closed: the agency may, and need not, consider it. Null before it is sent and where no period is known.',
      resolve: async ({ noticeId, submittedOn }, _args, ctx) => {
        if (noticeId === null || submittedOn === null) return null;
        const periods = await ctx.loaders.periodsOf(noticeId);
        const closings = periods.flatMap(({ closesOn }) => closesOn ?? []);
        return closings.length === 0 ? null : closings.every((day) => day < submittedOn);
      },
    }),
    submission: t.field({
      type: MatterEvent,
      nullable: true,
      description: 'The fact of its sending: by whom, how, the hash of its text; null before.',
      resolve: (row, _args, ctx) => newestOf(row, 'comment_submitted', ctx),
    }),
    receipt: t.field({
      type: Communication,
      nullable: true,
      description: 'The sending with the receipt as its file; null before.',
      resolve: async (row, _args, ctx) => {
        const sent = await newestOf(row, 'comment_submitted', ctx);
        return sent?.communicationId ? ctx.loaders.communications(sent.communicationId) : null;
      },
    }),
    answers: t.field({
      type: [MatterEvent],
      description: 'Where the agency answers it, each with page and passage of its paper.',
      resolve: async (row, _args, ctx) =>
        (await ctx.loaders.eventsOfComment(row.id)).filter(({ kind }) => kind === 'comment_answered'),
    }),
    signOns: t.field({
      type: [CommentSignOn],
      description: 'Who signs it, in the order in which they were added.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.signOnsOf(id),
    }),
    exhibits: t.field({
      type: [CommentExhibit],
      description: 'The files that go with it.',
      resolve: ({ id }, _args, ctx) => ctx.loaders.exhibitsOf(id),
    }),
    madeBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who began or noted it; null to those who are not insiders of the docket.',
      resolve: (row, _args, ctx) =>
        row.madeById !== null && roleOn(ctx.viewer, { ...row, id: row.matterId }) !== null
          ? ctx.loaders.people(row.madeById)
          : null,
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was begun or noted.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its words last changed; null where they never did.',
    }),
  }),
});
