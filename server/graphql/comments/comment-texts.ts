// What a comment of ours said before: each text that was saved, so that none is lost and any can be put back.
import { roleOn } from '#domain/access/viewer.ts';
import {
  COMMENT_TEXT_ORDER,
  type CommentTextRow,
  countTextsOfEachComment,
  textsOfEachComment,
} from '#db/queries/comment-texts.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { globalId } from '../ids.ts';
import { Person, PublicComment } from '../refs.ts';

const CommentText = builder.objectRef<CommentTextRow>('CommentText').implement({
  description: 'A text that a comment of ours had.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('CommentText', id),
    }),
    entry: t.exposeInt('number', { description: '`number` of the act that wrote it, in the history.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was saved.' }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who wrote it; null where that account is gone.',
      resolve: ({ personId }, _args, ctx) => (personId === null ? null : ctx.loaders.people(personId)),
    }),
    text: t.exposeString('text', { description: 'What it said.' }),
  }),
});

const CommentTextConnection = connectionOf('CommentText', 'texts that a comment had', CommentText);

builder.objectField(PublicComment, 'texts', (t) =>
  t.field({
    type: CommentTextConnection,
    nullable: true,
    description:
      'Every text that it had since it was begun, newest first; null to those who are not insiders of the docket. `agencyDocketEditComment` puts one back.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async ({ id, ...row }, args, { db, viewer, loaders }) => {
      if (roleOn(viewer, { ...row, id: row.matterId }) === null) return null;
      const window = readWindow(args, COMMENT_TEXT_ORDER);
      const page = await loaders.ofParent(`comment texts ${JSON.stringify(args)}`, id, (ids) =>
        textsOfEachComment(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('comment texts count', id, (ids) => countTextsOfEachComment(db, viewer, ids)),
      );
    },
  }),
);
