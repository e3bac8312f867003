import { mayRunSite } from '#domain/access/site.ts';
import { organizationsOf } from '#domain/access/viewer.ts';
import { ownPerson, type MemberRow, type OwnPersonRow } from '#db/queries/people.ts';
import { rightsOf } from '../../rights.ts';
import { builder } from '../builder.ts';
import { globalId } from '../ids.ts';
import { Node } from '../node.ts';
import { Organization, Person } from '../refs.ts';
import { required } from '../required.ts';
import { Role } from '../words.ts';

Person.implement({
  description: 'A person known to the product. Names are told to those who share an organization.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Person', row.id),
    }),
    name: t.exposeString('name', { description: 'Their name.' }),
  }),
});

const OrganizationMember = builder.objectRef<MemberRow>('OrganizationMember').implement({
  description: 'A person in an organization, with their role.',
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'Who.',
      resolve: (row) => ({ id: row.personId, name: row.name }),
    }),
    role: t.field({ type: Role, description: 'What they may do there.', resolve: (row) => row.role }),
  }),
});

Organization.implement({
  description: 'Who keeps matters: an advocacy organization, or the public record.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'The id; opaque, and the same for ever.',
      resolve: (row) => globalId('Organization', row.id),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    slug: t.exposeString('slug', { description: 'Its short name in addresses.' }),
    isSample: t.exposeBoolean('isSample', {
      description: 'Fictional, for trying out; never beside the real.',
    }),
    members: t.field({
      type: [OrganizationMember],
      nullable: true,
      description: 'Who belongs to it now, by name; null unless the viewer does.',
      complexity: { field: 1, multiplier: 20 },
      resolve: (row, _args, ctx) =>
        organizationsOf(ctx.viewer).includes(row.id) ? ctx.loaders.membersOf(row.id) : null,
    }),
  }),
});

const Membership = builder
  .objectRef<{ readonly organizationId: string; readonly role: string }>('Membership')
  .implement({
    description: 'The viewer in one organization.',
    fields: (t) => ({
      organization: t.field({
        type: Organization,
        description: 'Which.',
        resolve: async (row, _args, ctx) => required(await ctx.loaders.organizations(row.organizationId)),
      }),
      role: t.field({ type: Role, description: 'What the viewer may do there.', resolve: (row) => row.role }),
    }),
  });

export const ViewerType = builder.objectRef<OwnPersonRow>('Viewer').implement({
  description: 'The person who is signed in.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'Who it is.', resolve: (row) => row }),
    email: t.exposeString('email', { description: 'Their address; told to nobody else.' }),
    zone: t.exposeString('zone', { description: 'Their time zone; their reminders follow it.' }),
    memberships: t.field({
      type: [Membership],
      description: 'Where they belong, and as what.',
      resolve: (_row, _args, { viewer }) => (viewer.kind === 'person' ? viewer.memberships : []),
    }),
    organizations: t.field({
      type: [Organization],
      description: 'Where they belong.',
      resolve: async (_row, _args, ctx) => {
        const rows = await Promise.all(
          organizationsOf(ctx.viewer).map((id) => ctx.loaders.organizations(id)),
        );
        return rows.filter((row) => row !== null);
      },
    }),
    can: t.stringList({
      description:
        'The acts that they may do in at least one organization, in the words of the permission table.',
      resolve: (_row, _args, { viewer }) => rightsOf(viewer),
    }),
    runsSite: t.boolean({
      description: 'They administer the site, and ask with a session.',
      resolve: (_row, _args, { viewer }) => mayRunSite(viewer),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'The person who is signed in; null when nobody is.',
    resolve: (_root, _args, { db, viewer }) => ownPerson(db, viewer),
  }),
);
