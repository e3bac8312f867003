// Invitations to an organization as its owners see and send them.
import { can } from '#domain/access/policy.ts';
import { inviteMember, type InviteMemberInput } from '#commands/organizations/invite-member.ts';
import { withdrawInvitation } from '#commands/organizations/withdraw-invitation.ts';
import type { InvitationRow } from '#db/queries/invitations.ts';
import { act } from '../acts/act.ts';
import { repeatable } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { Organization } from '../refs.ts';
import { Role } from '../words.ts';
import { OrganizationPayload } from './member-mutations.ts';

const OpenInvitation = builder.objectRef<InvitationRow>('OpenInvitation').implement({
  description: 'An invitation that has not been answered, as the owners of its organization see it.',
  fields: (t) => ({
    address: t.exposeString('address', { description: 'Whom it was sent to.' }),
    role: t.field({ type: Role, description: 'As what.', resolve: ({ role }) => role }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'Until when its link works.' }),
    isOver: t.exposeBoolean('isOver', { description: 'That moment has passed; it can be sent again.' }),
  }),
});

builder.objectField(Organization, 'invitations', (t) =>
  t.field({
    type: [OpenInvitation],
    nullable: true,
    description: 'Who is invited and has not answered, by address; null unless the viewer is an owner of it.',
    complexity: { field: 1, multiplier: 20 },
    resolve: ({ id }, _args, ctx) =>
      can(ctx.viewer, 'invite_member', { organizationId: id, visibility: 'organization' }).allowed
        ? ctx.loaders.invitationsOf(id)
        : null,
  }),
);

const OrganizationInviteInput = builder.inputType('OrganizationInviteInput', {
  description: 'Whom to invite.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'To what.' }),
    address: t.string({ required: true, description: 'Their e-mail address.' }),
    role: t.field({ type: Role, required: true, description: 'As what.' }),
  }),
});

const OrganizationWithdrawInvitationInput = builder.inputType('OrganizationWithdrawInvitationInput', {
  description: 'Which invitation to take back.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Whose.' }),
    address: t.string({ required: true, description: 'Whom it was sent to.' }),
  }),
});

const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  organizationInvite: t.field({
    type: OrganizationPayload,
    description:
      'Invites an address to become a member; it gets a mail with a link that works once, for 14 days. Owners of the organization may. Sent again it makes a new link; the one of before is dead. Whether the address has an account is told to nobody.',
    args: { input: t.arg({ type: OrganizationInviteInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, inviteMember, withUuids(input) as InviteMemberInput),
  }),
  organizationWithdrawInvitation: t.field({
    type: OrganizationPayload,
    description: 'Takes an invitation back: its link is dead. Owners of the organization may.',
    args: {
      input: t.arg({ type: OrganizationWithdrawInvitationInput, required: true, description: inputArg }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, withdrawInvitation, withUuids(input)),
  }),
}));
