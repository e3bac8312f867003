// What goes with a comment: who signs it, its files, and what is missing before it can be sent.
import { PORTAL_LIMIT } from '#domain/comments/portal.ts';
import type { ExhibitRow, SignOnRow } from '#db/queries/comment-company.ts';
import type { PublicCommentRow } from '#db/queries/public-comments.ts';
import { counted } from '#domain/words/counted-en.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Document } from '../refs.ts';

export const CommentSignOn = builder.objectRef<SignOnRow>('CommentSignOn').implement({
  description: 'Somebody who signs a comment.',
  fields: (t) => ({
    id: t.id({
      description: 'The id, for the act that takes it off.',
      resolve: (row) => globalId('CommentSignOn', row.id),
    }),
    organization: t.exposeString('organization', {
      nullable: true,
      description: 'The organization; null where a person signs alone.',
    }),
    person: t.exposeString('person', {
      nullable: true,
      description: 'The person; null where an organization signs alone.',
    }),
    authorityBy: t.exposeString('authorityBy', {
      nullable: true,
      description:
        'Who gave leave to sign, and how that is known; null to those who are not insiders of the docket.',
    }),
    authorityOn: t.expose('authorityOn', {
      type: 'Date',
      nullable: true,
      description: 'When; null to those who are not insiders of the docket.',
    }),
  }),
});

export const CommentExhibit = builder.objectRef<ExhibitRow>('CommentExhibit').implement({
  description: 'A file that goes with a comment.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its place, from 1.' }),
    label: t.exposeString('label', { description: 'What it is.' }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The file with its hash; null where it may not be seen.',
      resolve: ({ documentId }, _args, ctx) => ctx.loaders.documents(documentId),
    }),
  }),
});

/** What must be there before a draft can be sent, in words. */
export async function missingOf(row: PublicCommentRow, ctx: ApiContext): Promise<string[]> {
  if (row.origin !== 'ours' || row.submittedOn !== null) return [];
  const exhibits = await ctx.loaders.exhibitsOf(row.id);
  return [
    ...(row.text === '' && exhibits.length === 0 ? ['It has neither text nor exhibit.'] : []),
    ...(row.text.length > PORTAL_LIMIT
      ? [
          `Its text has ${counted(row.text.length, 'character')}; a portal takes ${PORTAL_LIMIT.toLocaleString('en-US')}. Add it as an exhibit and keep a short text.`,
        ]
      : []),
    ...(row.noticeId === null ? ['It names no notice, so that no closing day is shown for it.'] : []),
    ...(row.readyAt === null ? ['Nobody of the staff has said that it is ready.'] : []),
  ];
}
