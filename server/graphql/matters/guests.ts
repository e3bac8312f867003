// Guests of one matter: who they are, and how they come and go.
import { organizationsOf } from '#domain/access/viewer.ts';
import { endGuest } from '#commands/matters/end-guest.ts';
import { inviteGuest, type InviteGuestInput } from '#commands/matters/invite-guest.ts';
import type { GuestRow } from '#db/queries/guests.ts';
import { act, MatterPayload } from '../acts/act.ts';
import { type InputFields, onMatter } from '../acts/inputs.ts';
import { withUuids } from '../acts/uuids.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-words.ts';
import { FoiaRequest, Matter, type MatterRow, Organization, Person } from '../refs.ts';
import { reads } from '../reads.ts';
import { onRequest } from '../requests/inputs.ts';
import { FoiaRequestPayload } from '../requests/payloads.ts';

const GuestRole = enumOf('GuestRole', 'What a guest may do on one matter.', {
  counsel: 'As counsel: sees what is kept for counsel, and records what came in.',
  volunteer: 'Record what came in, and correct it.',
  viewer: 'Read.',
});

const Guest = builder.objectRef<GuestRow>('Guest').implement({
  description: 'Somebody outside the organization who was invited to one matter.',
  fields: (t) => ({
    address: t.exposeString('address', {
      description: 'The address that was invited.',
    }),
    role: t.field({
      type: GuestRole,
      description: 'What they may do.',
      resolve: ({ role }) => role,
    }),
    isCurrent: t.exposeBoolean('isCurrent', {
      description: 'Their time is not over.',
    }),
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
    matter: t.field({
      type: Matter,
      nullable: true,
      description: 'What they were invited to; null where the viewer may not see it any more.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.matters(matterId),
    }),
    foiaRequest: t.field({
      type: FoiaRequest,
      nullable: true,
      description:
        'The request that they were invited to; null for another matter, and where the viewer may not see it.',
      deprecationReason: 'Since 30 November 2026: `matter` is what they were invited to, of any kind.',
      resolve: ({ matterId }, _args, ctx) => ctx.loaders.requests(matterId),
    }),
  }),
});

builder.interfaceField(Matter, 'guests', (t) =>
  t.field({
    type: [Guest],
    nullable: true,
    description:
      'Everybody who was ever invited to it from outside, by address; null to those who are not members of the organization that keeps it.',
    complexity: { field: 1, multiplier: 20 },
    extensions: reads<MatterRow>('id', 'organizationId'),
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

const invited = (t: InputFields) => ({
  address: t.string({ required: true, description: 'Their e-mail address.' }),
  role: t.field({
    type: GuestRole,
    required: true,
    description: 'What they may do.',
  }),
  lastDay: t.field({
    type: 'Date',
    required: true,
    description: "Their last day, in the organization's zone; at most a year from now.",
  }),
});

const address = (t: InputFields) => ({
  address: t.string({
    required: true,
    description: 'The address that was invited.',
  }),
});

const inviteSays = 'Whom to let in, as what, until when.';
const endSays = 'Whose time ends now.';

const MatterInviteGuestInput = builder.inputType('MatterInviteGuestInput', {
  description: inviteSays,
  fields: (t) => ({ ...onMatter(t), ...invited(t) }),
});

const MatterEndGuestInput = builder.inputType('MatterEndGuestInput', {
  description: endSays,
  fields: (t) => ({ ...onMatter(t), ...address(t) }),
});

const FoiaRequestInviteGuestInput = builder.inputType('FoiaRequestInviteGuestInput', {
  description: inviteSays,
  fields: (t) => ({ ...onRequest(t), ...invited(t) }),
});

const FoiaRequestEndGuestInput = builder.inputType('FoiaRequestEndGuestInput', {
  description: endSays,
  fields: (t) => ({ ...onRequest(t), ...address(t) }),
});

const inputArg = 'What to do.';
const STAFF = 'Owners, editors and counsel of the organization may';
const INVITES = `Invites a guest to one matter until a day. ${STAFF}; only counsel invites as counsel. The address gets a mail; whether it has an account is told to nobody.`;
const ENDS = `Ends a guest's time before its last day. ${STAFF}. At their next request they see nothing private of it.`;
const sinceThen = (other: string) => `Since 30 November 2026: \`${other}\` does it on a matter of any kind.`;

builder.mutationFields((t) => ({
  matterInviteGuest: t.field({
    type: MatterPayload,
    description: INVITES,
    args: {
      input: t.arg({
        type: MatterInviteGuestInput,
        required: true,
        description: inputArg,
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, inviteGuest, withUuids(input) as InviteGuestInput),
  }),
  matterEndGuest: t.field({
    type: MatterPayload,
    description: ENDS,
    args: {
      input: t.arg({
        type: MatterEndGuestInput,
        required: true,
        description: inputArg,
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, endGuest, withUuids(input)),
  }),
  foiaRequestInviteGuest: t.field({
    type: FoiaRequestPayload,
    description: INVITES,
    deprecationReason: sinceThen('matterInviteGuest'),
    args: {
      input: t.arg({
        type: FoiaRequestInviteGuestInput,
        required: true,
        description: inputArg,
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, inviteGuest, withUuids(input) as InviteGuestInput),
  }),
  foiaRequestEndGuest: t.field({
    type: FoiaRequestPayload,
    description: ENDS,
    deprecationReason: sinceThen('matterEndGuest'),
    args: {
      input: t.arg({
        type: FoiaRequestEndGuestInput,
        required: true,
        description: inputArg,
      }),
    },
    resolve: (_root, { input }, ctx) => act(ctx, endGuest, withUuids(input)),
  }),
}));
