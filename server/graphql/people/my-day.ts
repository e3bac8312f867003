import { heldDocuments } from '#db/queries/document-checks.ts';
import { myDay, type MyDayRow } from '#db/queries/my-day.ts';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Deadline, FileReference, FoiaRequest, Matter } from '../refs.ts';

const requests = async (ids: readonly string[], ctx: ApiContext) =>
  (await Promise.all(ids.map((id) => ctx.loaders.requests(id)))).filter((row) => row !== null);

const MyDay = builder.objectRef<MyDayRow>('MyDay').implement({
  description: 'What the viewer must look at today, over their organizations; at most 50 under each heading.',
  fields: (t) => ({
    dueSoon: t.field({
      type: [Deadline],
      description: 'Our own open dates of the next seven days, and those of the last seven that were missed.',
      resolve: async (day, _args, ctx) =>
        (await Promise.all(day.dueSoon.map((id) => ctx.loaders.deadlines(id)))).filter((row) => row !== null),
    }),
    overdue: t.field({
      type: [FoiaRequest],
      description: 'Requests whose agency is late.',
      resolve: (day, _args, ctx) => requests(day.overdue, ctx),
    }),
    silent: t.field({
      type: [FoiaRequest],
      description: 'Open requests with no word either way for 30 days.',
      resolve: (day, _args, ctx) => requests(day.silent, ctx),
    }),
    withoutLead: t.field({
      type: [Matter],
      description: 'Matters of any kind with an open clock of ours that nobody has.',
      resolve: async (day, _args, ctx) =>
        (await Promise.all(day.withoutLead.map((id) => ctx.loaders.matters(id)))).filter(
          (row) => row !== null,
        ),
    }),
    heldFiles: t.field({
      type: [FileReference],
      description:
        'Files of public requests that outsiders do not have until somebody has looked at them, the longest first.',
      resolve: async (_day, _args, { db, viewer, loaders }) => {
        const ids = await heldDocuments(db, viewer);
        return (await Promise.all(ids.map((id) => loaders.documents(id)))).filter((row) => row !== null);
      },
    }),
    withoutProof: t.field({
      type: [FoiaRequest],
      description: 'Open requests that were sent with nothing to show it.',
      resolve: (day, _args, ctx) => requests(day.withoutProof, ctx),
    }),
  }),
});

builder.queryField('myDay', (t) =>
  t.field({
    type: MyDay,
    nullable: true,
    description: 'What the viewer must look at today; null when nobody is signed in.',
    resolve: (_root, _args, { db, viewer }) => (viewer.kind === 'anonymous' ? null : myDay(db, viewer)),
  }),
);
