import { ownSuspensions, type SuspensionRow } from '#db/queries/suspensions.ts';
import { builder } from '../builder.ts';
import { ViewerType } from './person.ts';

const Suspension = builder.objectRef<SuspensionRow>('Suspension').implement({
  description:
    'An organization of the viewer that is closed for now: nobody can work in it or see what it keeps.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the organization.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    reason: t.exposeString('reason', { description: 'Why, as the site administrator wrote it.' }),
    writeTo: t.exposeString('writeTo', {
      nullable: true,
      description: 'The address of a site administrator; null where there is none.',
    }),
  }),
});

builder.objectField(ViewerType, 'suspensions', (t) =>
  t.field({
    type: [Suspension],
    description:
      'The suspended organizations that the viewer belongs to, by name; they stand in no other list.',
    resolve: (_row, _args, { db, viewer }) => ownSuspensions(db, viewer),
  }),
);
