// Comments of others out of a table in a stored file: what taking it in would do, and doing it.
import {
  type CommentTablePreview,
  findCommentTable,
  importComments,
  type ImportCommentsInput,
  previewCommentTable,
} from '#commands/comments/import-comments.ts';
import type { TakenComment } from '#domain/comments/comment-table.ts';
import type { ApiContext } from '../../context.ts';
import { act } from '../acts/act.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { LINES_SHOWN, TableLine } from '../documents/table-line.ts';
import { type Refused, UserError } from '../user-error.ts';
import { onDocket } from './inputs.ts';
import { AgencyDocketPayload } from './payload.ts';

const ImportCommentsInputType = builder.inputType('AgencyDocketImportCommentsInput', {
  description: 'A table of comments of others.',
  fields: (t) => ({
    ...onDocket(t),
    file: t.id({ required: true, description: 'The CSV or XLSX file, as uploaded.' }),
    notice: t.id({ description: 'The notice they are about.' }),
    leaveOutBad: t.boolean({
      description: 'Leave out the lines that cannot be taken; otherwise one of them stops the rest.',
    }),
  }),
});

const TableComment = builder.objectRef<TakenComment>('CommentTableComment').implement({
  description: 'A comment as it would be taken from a table.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Its line in the table.' }),
    commenter: t.exposeString('commenter', { description: 'Who it is by.' }),
    trackingNumber: t.exposeString('trackingNumber', {
      nullable: true,
      description: 'Its number, as written; null without one.',
    }),
    postedOn: t.expose('postedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was posted; null where the table does not say.',
    }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'Where it can be read; null where that is not known.',
    }),
  }),
});

type PreviewShape = Refused & Partial<CommentTablePreview>;

/** So many are shown before it is done. */
const SHOWN = 20;

const CommentTablePreviewType = builder.objectRef<PreviewShape>('CommentTablePreview').implement({
  description: 'What taking in a table of comments would do.',
  fields: (t) => ({
    userErrors: t.field({
      type: [UserError],
      description: 'Why it would be refused; empty when it would not.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
    columns: t.stringList({
      description: 'The heads of the table that are taken, in their order.',
      resolve: ({ columns = [], matching = {} }) =>
        columns.filter((_head, at) => Object.values(matching).includes(at)),
    }),
    ignored: t.stringList({
      description: 'Its other heads: nothing is taken from below them.',
      resolve: ({ columns = [], matching = {} }) =>
        columns.filter((head, at) => head.trim() !== '' && !Object.values(matching).includes(at)),
    }),
    freshCount: t.int({
      description: 'Comments that would be noted.',
      resolve: ({ fresh = [] }) => fresh.length,
    }),
    knownCount: t.int({
      description: 'Comments that are there already, by their address or number.',
      resolve: ({ passedOver = 0 }) => passedOver,
    }),
    fresh: t.field({
      type: [TableComment],
      description: `The first ${SHOWN} that would be noted.`,
      resolve: ({ fresh = [] }) => fresh.slice(0, SHOWN),
    }),
    badCount: t.int({
      description: 'Lines that cannot be taken.',
      resolve: ({ bad = [] }) => bad.length,
    }),
    bad: t.field({
      type: [TableLine],
      description: `Each of them, at most ${LINES_SHOWN}.`,
      resolve: ({ bad = [] }) => bad.slice(0, LINES_SHOWN),
    }),
  }),
});

const RECORDERS = 'Owners, editors, counsel and volunteers of the organization may.';
type Given = typeof ImportCommentsInputType.$inferInput;
const decoded = (input: Given): ImportCommentsInput => withUuids(input) as ImportCommentsInput;

const depsOf = ({ db, viewer, newId }: ApiContext) => ({ db, viewer, newId });

/** The table is read in a process of its own before the act begins. */
const tableOf = (ctx: ApiContext, input: ImportCommentsInput) =>
  ctx.readTable(() => findCommentTable(depsOf(ctx), input));

builder.queryField('agencyDocketImportCommentsPreview', (t) =>
  t.field({
    type: CommentTablePreviewType,
    description:
      'A what-if: what a table of comments would bring, line by line. Whoever may import may ask; nothing is written.',
    args: {
      input: t.arg({ type: ImportCommentsInputType, required: true, description: 'What would be done.' }),
    },
    resolve: async (_root, { input }, ctx) => {
      const given = decoded(input);
      return previewCommentTable(depsOf(ctx), given, await tableOf(ctx, given));
    },
  }),
);

builder.mutationField('agencyDocketImportComments', (t) =>
  t.field({
    type: AgencyDocketPayload,
    description: `Notes the comments of others that stand in a table, such as regulations.gov sends: all or nothing. ${RECORDERS} Columns are known by their heads; a comment whose address or number is there already is passed over.`,
    args: { input: t.arg({ type: ImportCommentsInputType, required: true, description: 'What to do.' }) },
    resolve: async (_root, { input }, ctx) => {
      const given = decoded(input);
      const table = await tableOf(ctx, given);
      return act(ctx, (deps, it: ImportCommentsInput) => importComments(deps, it, table), given);
    },
  }),
);
