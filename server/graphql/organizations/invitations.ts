// Invitations to an organization, as its owners and the invited see them.
import type { InvitationRow, OpenInvitation } from '#db/queries/invitations.ts';
import { builder } from '../builder.ts';
import { Organization, Person } from '../refs.ts';
import { Role } from '../words.ts';

const Invitation = builder.objectRef<InvitationRow>('Invitation').implement({
  description: 'An address that is asked to become a member, and has not answered yet.',
  fields: (t) => ({
    email: t.exposeString('address', { description: 'The address; it can be taken with no other.' }),
    role: t.field({ type: Role, description: 'As what.', resolve: ({ role }) => role }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime', description: 'When.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'Until when it can be taken.' }),
    invitedBy: t.field({
      type: Person,
      nullable: true,
      description: 'By whom; null where the viewer may not be told the name.',
      resolve: ({ invitedById }, _args, ctx) => ctx.loaders.people(invitedById),
    }),
  }),
});

const InvitationOfLink = builder.objectRef<OpenInvitation>('InvitationOfLink').implement({
  description: 'What the link of an invitation opens.',
  fields: (t) => ({
    organizationName: t.exposeString('organizationName', { description: 'Who asks.' }),
    organizationSlug: t.exposeString('organizationSlug', { description: 'Its short name in addresses.' }),
    isSample: t.exposeBoolean('isSample', { description: 'The organization is fictional, for trying out.' }),
    invitedByName: t.exposeString('byName', { description: 'The member who wrote the invitation.' }),
    role: t.field({ type: Role, description: 'As what.', resolve: ({ role }) => role }),
    email: t.exposeString('address', { description: 'The invited address.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'Until when it can be taken.' }),
    hasAccount: t.exposeBoolean('hasAccount', {
      description: 'Somebody signs in with the address: they sign in and accept. Else an account is opened.',
    }),
  }),
});

builder.objectFields(Organization, (t) => ({
  invitations: t.field({
    type: [Invitation],
    description: 'Who is invited and has not answered, the newest first; empty unless the viewer may invite.',
    complexity: { field: 1, multiplier: 20 },
    resolve: ({ id }, _args, { loaders }) => loaders.invitationsOf(id),
  }),
}));

builder.queryField('invitation', (t) =>
  t.field({
    type: InvitationOfLink,
    nullable: true,
    description:
      'What the link of an invitation opens; null when it was taken or withdrawn, has ended, or never was. Anyone may ask who holds the link.',
    args: { token: t.arg.string({ required: true, description: 'The `token` of the link.' }) },
    resolve: (_root, { token }, { accounts }) => accounts.readInvitation(token),
  }),
);
