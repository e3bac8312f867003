// Inviting somebody, taking that back, and taking the invitation.
import { acceptInvitation } from '#commands/people/accept-invitation.ts';
import { inviteMember, type InviteMemberInput } from '#commands/people/invite-member.ts';
import { withdrawInvitation } from '#commands/people/withdraw-invitation.ts';
import { become } from '../../context.ts';
import { entered, SignInPayload } from '../accounts/payloads.ts';
import { builder } from '../builder.ts';
import { repeatable } from '../requests/inputs.ts';
import { act } from '../requests/mutations.ts';
import { withUuids } from '../requests/uuids.ts';
import { Role } from '../words.ts';
import { OrganizationPayload } from './organization-payload.ts';

const OWNERS = 'Owners of the organization may.';
const inputArg = 'What to do.';

const OrganizationInviteInput = builder.inputType('OrganizationInviteInput', {
  description: 'Whom to invite.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Where to.' }),
    email: t.string({ required: true, description: 'The address; the invitation is for no other.' }),
    role: t.field({ type: Role, required: true, description: 'As what.' }),
  }),
});

const OrganizationWithdrawInvitationInput = builder.inputType('OrganizationWithdrawInvitationInput', {
  description: 'Which invitation is taken back.',
  fields: (t) => ({
    ...repeatable(t),
    organization: t.id({ required: true, description: 'Where to.' }),
    email: t.string({ required: true, description: 'The invited address.' }),
  }),
});

const InvitationAcceptInput = builder.inputType('InvitationAcceptInput', {
  description: 'The invitation that is taken.',
  fields: (t) => ({
    ...repeatable(t),
    token: t.string({ required: true, description: 'The `token` of its link.' }),
  }),
});

const InvitationOpenAccountInput = builder.inputType('InvitationOpenAccountInput', {
  description: 'The account of an invited address that has none.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'The `token` of the link.' }),
    name: t.string({ required: true, description: 'How the person is called.' }),
    password: t.string({ required: true, description: '12 to 200 characters, none that is soon guessed.' }),
  }),
});

builder.mutationFields((t) => ({
  organizationInvite: t.field({
    type: OrganizationPayload,
    description: `Invites an address to become a member, by a letter with a link that works once, for 14 days. ${OWNERS} Inviting again sends a fresh link and ends the one before.`,
    args: { input: t.arg({ type: OrganizationInviteInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, inviteMember, withUuids(input) as InviteMemberInput),
  }),
  organizationWithdrawInvitation: t.field({
    type: OrganizationPayload,
    description: `Takes back an invitation that was not taken yet. ${OWNERS} Its link opens nothing any more.`,
    args: {
      input: t.arg({ type: OrganizationWithdrawInvitationInput, required: true, description: inputArg }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, withdrawInvitation, withUuids(input)),
  }),
  invitationAccept: t.field({
    type: OrganizationPayload,
    description:
      'Takes an invitation. Whoever is signed in with the invited address may, who holds its link. They belong to the organization at once.',
    args: { input: t.arg({ type: InvitationAcceptInput, required: true, description: inputArg }) },
    resolve: async (_root, { input }, ctx) => {
      const result = await act(ctx, acceptInvitation, input);
      become(ctx, await ctx.accounts.viewerOf(ctx.cookie));
      return result;
    },
  }),
  invitationOpenAccount: t.field({
    type: SignInPayload,
    description:
      'Opens an account for an invited address, signs in and takes the invitation. Anyone may who holds its link.',
    args: { input: t.arg({ type: InvitationOpenAccountInput, required: true, description: inputArg }) },
    resolve: async (_root, { input }, ctx) => entered(ctx, await ctx.accounts.takeInvitation(input, ctx)),
  }),
}));
