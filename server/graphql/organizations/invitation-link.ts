// The link of an invitation: what its holder is told, and the two ways to take it.
import { acceptInvitation } from '#commands/organizations/accept-invitation.ts';
import { digestOfToken } from '#commands/organizations/issue-invitation.ts';
import { refusal } from '#domain/errors.ts';
import { type HeldInvitation, invitationOfDigest } from '#db/queries/invitations.ts';
import { type ApiContext, become } from '../../context.ts';
import { entered } from '../accounts/payloads.ts';
import { builder } from '../builder.ts';
import { FoiaRequest, Matter, Organization } from '../refs.ts';
import { type Refused, UserError } from '../user-error.ts';
import { Role } from '../words.ts';

const Invitation = builder.objectRef<HeldInvitation>('Invitation').implement({
  description: 'An invitation, as whoever holds its link sees it before they take it.',
  fields: (t) => ({
    organizationName: t.exposeString('organizationName', { description: 'Who invites.' }),
    invitedByName: t.exposeString('invitedByName', { description: 'The person who invites.' }),
    address: t.exposeString('address', { description: 'Whom it is for; nobody else can take it.' }),
    role: t.field({ type: Role, description: 'As what.', resolve: ({ role }) => role }),
    isForOneMatter: t.boolean({
      description: 'As a guest of one matter, not as a member.',
      resolve: ({ matterId }) => matterId !== null,
    }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'Until when the link works.' }),
    needsAccount: t.exposeBoolean('needsAccount', {
      description: 'Nobody has an account with the address yet: `invitationOpenAccount` makes it.',
    }),
    isOwn: t.exposeBoolean('isOwn', { description: 'The viewer is signed in with its address.' }),
  }),
});

builder.queryField('invitation', (t) =>
  t.field({
    type: Invitation,
    nullable: true,
    description:
      'The invitation of a link; null when it was used or taken back, when its time is over, or when it never was.',
    args: { token: t.arg.string({ required: true, description: 'The last part of the link.' }) },
    resolve: (_root, { token }, { db, viewer }) => invitationOfDigest(db, viewer, digestOfToken(token)),
  }),
);

const InvitationAcceptInput = builder.inputType('InvitationAcceptInput', {
  description: 'An invitation, by its link.',
  fields: (t) => ({ token: t.string({ required: true, description: 'The last part of the link.' }) }),
});

const InvitationOpenAccountInput = builder.inputType('InvitationOpenAccountInput', {
  description: 'An invitation, and the account that takes it.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'The last part of the link.' }),
    name: t.string({ required: true, description: 'How the person is called.' }),
    password: t.string({ required: true, description: '12 to 200 characters, none that is soon guessed.' }),
  }),
});

interface AcceptedShape extends Refused {
  readonly organizationId?: string;
  readonly matterId?: string | null;
}

const InvitationPayload = builder.objectRef<AcceptedShape>('InvitationPayload').implement({
  description: 'What taking an invitation gives back.',
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'Where the viewer belongs now; null for a guest whom it shows nothing, and when refused.',
      resolve: ({ organizationId }, _args, ctx) =>
        organizationId === undefined ? null : ctx.loaders.organizations(organizationId),
    }),
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What a guest may see now; null for a member.',
      resolve: ({ matterId }, _args, ctx) => (matterId ? ctx.loaders.matters(matterId) : null),
    }),
    foiaRequest: t.field({
      type: FoiaRequest,
      nullable: true,
      description:
        'The request that a guest may see now; null for a member, and for the guest of another matter.',
      deprecationReason: 'Since 30 November 2026: `matter` is what they may see, of any kind.',
      resolve: ({ matterId }, _args, ctx) => (matterId ? ctx.loaders.requests(matterId) : null),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why it was not taken; empty when it was.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
  }),
});

async function accept(ctx: ApiContext, token: string): Promise<AcceptedShape> {
  let cookies: readonly string[] = [];
  const accepted = await acceptInvitation(
    { db: ctx.db, viewer: ctx.viewer, newId: ctx.newId },
    {
      token,
      renewSession: async (tx) => {
        const renewed = await ctx.accounts.sessions.renew(tx, ctx);
        cookies = renewed?.cookies ?? [];
        return renewed?.sessionId ?? null;
      },
    },
  );
  // Who asks has other rights from here on, under another token.
  cookies.forEach(ctx.setCookie);
  become(ctx, ctx.viewer, cookies);
  become(ctx, await ctx.accounts.viewerOf(ctx.cookie), []);
  return accepted;
}

/** Opens the account of the invited address, and no other. */
async function openAccount(
  ctx: ApiContext,
  {
    token,
    name,
    password,
  }: {
    readonly token: string;
    readonly name: string;
    readonly password: string;
  },
): Promise<AcceptedShape> {
  const held = await invitationOfDigest(ctx.db, ctx.viewer, digestOfToken(token));
  if (!held) throw refusal('INVITATION_UNKNOWN', {}, ['token']);
  if (ctx.viewer.kind === 'person' && !held.isOwn) throw refusal('INVITATION_OTHER_ADDRESS', {}, ['token']);
  entered(ctx, await ctx.accounts.openAccount({ email: held.address, name, password }, ctx));
  return accept(ctx, token);
}

const inputArg = 'What to do.';

builder.mutationFields((t) => ({
  invitationAccept: t.field({
    type: InvitationPayload,
    description:
      'Takes an invitation. Anyone may who is signed in with the address that it was sent to; they are a member from then on, this session has a new token, and their others end.',
    args: { input: t.arg({ type: InvitationAcceptInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => accept(ctx, input.token),
  }),
  invitationOpenAccount: t.field({
    type: InvitationPayload,
    description:
      'Opens the account of the address that was invited, signs in and takes the invitation. Anyone may who holds its link and is not signed in.',
    args: { input: t.arg({ type: InvitationOpenAccountInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => openAccount(ctx, input),
  }),
}));
