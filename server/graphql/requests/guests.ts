// Guests of one request: who they are, and how they come and go.
import { organizationsOf } from '#domain/access/viewer.ts';
import { endGuest } from '#commands/matters/end-guest.ts';
import { inviteGuest, type InviteGuestInput } from '#commands/matters/invite-guest.ts';
import type { GuestRow } from '#db/queries/guests.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { FoiaRequest, Organization, Person } from '../refs.ts';
import { onRequest } from './inputs.ts';
import { act } from './mutations.ts';
import { FoiaRequestPayload } from './payloads.ts';
import { withUuids } from './uuids.ts';

const GuestRole = enumOf('GuestRole', 'What a guest may do on one matter.', {
  counsel: 'As counsel: sees what is kept for counsel, and records what came in.',
  volunteer: 'Record what came in, and correct it.',
  viewer: 'Read.',
});

const Guest = builder.objectRef<GuestRow>('Guest').implement({
  description: 'Somebody outside the organization who was invited to one matter.',
  fields: (t) => ({
    address: t.exposeString('address', { description: 'The address that was invited.' }),
    role: t.field({ type: GuestRole, description: 'What they may do.', resolve: ({ role }) => role }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Their time is not over.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'When their time is over: the end of their last day, or earlier where it was ended.',
    }),
    invitedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who let them in; null where the viewer may not be told the name.',
      resolve: ({ invitedById }, _args, ctx) =>
        invitedById === null ? null : ctx.loaders.people(invitedById),
    }),
    foiaRequest: t.field({
      type: FoiaRequest,
      nullable: true,
      description: 'What they were invited to; null where the viewer may not see it any more.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.requests(matterId),
    }),
  }),
});

builder.objectField(FoiaRequest, 'guests', (t) =>
  t.field({
    type: [Guest],
    nullable: true,
    description:
      'Everybody who was ever invited to it from outside, by address; null to those who are not members of the organization that keeps it.',
    complexity: { field: 1, multiplier: 20 },
    resolve: ({ id, organizationId }, _args, ctx) =>
      organizationsOf(ctx.viewer).includes(organizationId) ? ctx.loaders.guestsOf(id) : null,
  }),
);

builder.objectField(Organization, 'guests', (t) =>
  t.field({
    type: [Guest],
    nullable: true,
    description:
      'Who is a guest of one of its matters now, of those that the viewer may see; null unless the viewer belongs to it.',
    complexity: { field: 1, multiplier: 20 },
    resolve: ({ id }, _args, ctx) =>
      organizationsOf(ctx.viewer).includes(id) ? ctx.loaders.guestsIn(id) : null,
  }),
);

const FoiaRequestInviteGuestInput = builder.inputType('FoiaRequestInviteGuestInput', {
  description: 'Whom to let in, as what, until when.',
  fields: (t) => ({
    ...onRequest(t),
    address: t.string({ required: true, description: 'Their e-mail address.' }),
    role: t.field({ type: GuestRole, required: true, description: 'What they may do.' }),
    lastDay: t.field({
      type: 'Date',
      required: true,
      description: "Their last day, in the organization's zone; at most a year from now.",
    }),
  }),
});

const FoiaRequestEndGuestInput = builder.inputType('FoiaRequestEndGuestInput', {
  description: 'Whose time ends now.',
  fields: (t) => ({
    ...onRequest(t),
    address: t.string({ required: true, description: 'The address that was invited.' }),
  }),
});

const inputArg = 'What to do.';
const STAFF = 'Owners, editors and counsel of the organization may';

builder.mutationFields((t) => ({
  foiaRequestInviteGuest: t.field({
    type: FoiaRequestPayload,
    description: `Invites a guest to one request until a day. ${STAFF}; only counsel invites as counsel. The address gets a mail; whether it has an account is told to nobody.`,
    args: { input: t.arg({ type: FoiaRequestInviteGuestInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, inviteGuest, withUuids(input) as InviteGuestInput),
  }),
  foiaRequestEndGuest: t.field({
    type: FoiaRequestPayload,
    description: `Ends a guest's time before its last day. ${STAFF}. At their next request they see nothing private of it.`,
    args: { input: t.arg({ type: FoiaRequestEndGuestInput, required: true, description: inputArg }) },
    resolve: (_root, { input }, ctx) => act(ctx, endGuest, withUuids(input)),
  }),
}));
