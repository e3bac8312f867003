// Another address for one's own account: asked for, confirmed from the new mailbox, or stopped from the old one.
import { builder } from '../builder.ts';
import { AccountPayload, done } from './payloads.ts';

const AddressChangeRequestInput = builder.inputType('AddressChangeRequestInput', {
  description: 'Another address for one’s own account.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'The new address.' }),
    currentPassword: t.string({ required: true, description: 'Their password; empty where there is none.' }),
  }),
});

const AddressChangeLinkInput = builder.inputType('AddressChangeLinkInput', {
  description: 'A link of a letter about a change of address.',
  fields: (t) => ({ token: t.string({ required: true, description: 'The `token` of its address.' }) }),
});

const link = { type: AddressChangeLinkInput, required: true, description: 'The link.' } as const;

builder.mutationFields((t) => ({
  addressChangeRequest: t.field({
    type: AccountPayload,
    description:
      'Asks for another address for one’s own account. Whoever is signed in may, with their password. A link goes to the new address and a word to the old one; nothing changes before `addressChangeConfirm`. The answer is the same where the new address has an account.',
    args: { input: t.arg({ type: AddressChangeRequestInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.addressChange.request(input, ctx);
      return done(ctx);
    },
  }),
  addressChangeConfirm: t.field({
    type: AccountPayload,
    description:
      'Confirms a new address with the link that was sent to it. Whoever asked may, signed in; it is theirs at once, and every other session ends. Invitations to the old address stay with it.',
    args: { input: t.arg(link) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.addressChange.confirm(input.token, ctx, ctx);
      return done(ctx);
    },
  }),
  addressChangeStop: t.field({
    type: AccountPayload,
    description:
      'Stops a change of address with the link that was sent to the old one. Anyone may who holds it; every session of the account ends.',
    args: { input: t.arg(link) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.addressChange.stop(input.token, ctx);
      return done(ctx);
    },
  }),
}));
