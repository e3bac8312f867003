// What was done about an organization itself, and what its members may do about it.
import { can, type Action } from '#domain/access/policy.ts';
import { organizationsOf } from '#domain/access/viewer.ts';
import { ORGANIZATION_ACTIONS } from '#domain/people/organization-actions.ts';
import { organizationActSentence } from '#domain/words/organization-acts-en.ts';
import {
  actsOfEach,
  countActsOfEach,
  ORGANIZATION_ACT_ORDER,
  type OrganizationActRow,
} from '#db/queries/organization-acts.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { organizationIdOfSlug } from '#db/queries/people.ts';
import { builder } from '../builder.ts';
import { connect, connectionOf, pageArgs, pageComplexity } from '../connections.ts';
import { globalId } from '../ids.ts';
import { Organization, Person } from '../refs.ts';
import { OrganizationAction } from './organization-words.ts';

const OrganizationAct = builder.objectRef<OrganizationActRow>('OrganizationAct').implement({
  description: 'One entry in the record of an organization: who changed what about it. It never changes.',
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: ({ id }) => globalId('OrganizationAct', id),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    action: t.exposeString('action', { description: 'What was done, as one word: `change_role`.' }),
    sentence: t.string({
      description: 'What was done, in words; names stand in `person` and `about`.',
      resolve: ({ action, before, after }) => organizationActSentence(action, before, after),
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who did it; null where the viewer may not be told the name.',
      resolve: ({ personId }, _args, ctx) => ctx.loaders.people(personId),
    }),
    about: t.field({
      type: Person,
      nullable: true,
      description: 'Whom it concerns; null where it concerns nobody whose name the viewer may be told.',
      resolve: ({ aboutPersonId }, _args, ctx) =>
        aboutPersonId === null ? null : ctx.loaders.people(aboutPersonId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where none was given.' }),
  }),
});

const OrganizationActConnection = connectionOf(
  'OrganizationAct',
  'entries in the record of an organization',
  OrganizationAct,
);

const wordOf: Readonly<Record<string, Action>> = ORGANIZATION_ACTIONS;

builder.objectFields(Organization, (t) => ({
  acts: t.field({
    type: OrganizationActConnection,
    nullable: true,
    description:
      'What was done about the organization itself, newest first; null unless the viewer belongs to it.',
    complexity: pageComplexity,
    args: pageArgs(t.arg),
    resolve: async ({ id }, args, { db, viewer, loaders }) => {
      if (!organizationsOf(viewer).includes(id)) return null;
      const window = readWindow(args, ORGANIZATION_ACT_ORDER);
      const page = await loaders.ofParent(`organization acts ${JSON.stringify(args)}`, id, (ids) =>
        actsOfEach(db, viewer, ids, window),
      );
      return connect(page, () =>
        loaders.ofParent('organization acts count', id, (ids) => countActsOfEach(db, viewer, ids)),
      );
    },
  }),
  viewerCan: t.field({
    type: [OrganizationAction],
    description: 'What the viewer may do about the organization itself.',
    resolve: ({ id }, _args, { viewer }) =>
      Object.keys(wordOf).filter((word) => {
        const action = wordOf[word];
        return action && can(viewer, action, { organizationId: id, visibility: 'organization' }).allowed;
      }),
  }),
}));

builder.queryField('organization', (t) =>
  t.field({
    type: Organization,
    nullable: true,
    description: 'An organization by its short name; null when there is none that the viewer may know of.',
    args: { slug: t.arg.string({ required: true, description: 'Its short name in addresses.' }) },
    resolve: async (_root, { slug }, { db, viewer, loaders }) => {
      const id = await organizationIdOfSlug(db, viewer, slug);
      return id === null ? null : loaders.organizations(id);
    },
  }),
);
