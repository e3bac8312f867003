// New accounts and new passwords: both by a one-time link to the address.
import { builder } from '../builder.ts';
import { AccountPayload, done, entered, SignInPayload } from './payloads.ts';

const AccountRequestInput = builder.inputType('AccountRequestInput', {
  description: 'An address that an account is asked for.',
  fields: (t) => ({ email: t.string({ required: true, description: 'The address.' }) }),
});

const AccountOpenInput = builder.inputType('AccountOpenInput', {
  description: 'A new account, with the link that proves its address.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'The `token` of the link.' }),
    name: t.string({ required: true, description: 'How the person is called.' }),
    password: t.string({ required: true, description: '12 to 200 characters, none that is soon guessed.' }),
    organizationName: t.string({
      description: 'The name of the first organization; only with the link of `npm run admin:create`.',
    }),
  }),
});

const PasswordResetRequestInput = builder.inputType('PasswordResetRequestInput', {
  description: 'An address whose password is forgotten.',
  fields: (t) => ({ email: t.string({ required: true, description: 'The address.' }) }),
});

const PasswordResetInput = builder.inputType('PasswordResetInput', {
  description: 'A new password, with the link that proves the address.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'The `token` of the link.' }),
    password: t.string({ required: true, description: '12 to 200 characters, none that is soon guessed.' }),
  }),
});

const AccountTicket = builder
  .objectRef<{ readonly kind: string; readonly email: string }>('AccountTicket')
  .implement({
    description: 'What a link for a new account is for.',
    fields: (t) => ({
      email: t.exposeString('email', { description: 'The address that the account will have.' }),
      isFirst: t.boolean({
        description: 'It opens the first account of a site, with its organization.',
        resolve: ({ kind }) => kind === 'site',
      }),
    }),
  });

builder.queryFields((t) => ({
  accountTicket: t.field({
    type: AccountTicket,
    nullable: true,
    description: 'What a link for a new account is for; null when it was used, or its time is over.',
    args: { token: t.arg.string({ required: true, description: 'The `token` of the link.' }) },
    resolve: (_root, { token }, ctx) => ctx.accounts.readTicket(token),
  }),
  signUpIsOpen: t.boolean({
    description: 'Anyone may open an account here; else by invitation only.',
    resolve: (_root, _args, ctx) => ctx.accounts.isOpen,
  }),
}));

builder.mutationFields((t) => ({
  accountRequest: t.field({
    type: AccountPayload,
    description:
      'Mails a link to open an account; it works once, for 24 hours. Anyone may where `signUpIsOpen`; the answer is the same where the address has an account.',
    args: { input: t.arg({ type: AccountRequestInput, required: true, description: 'Whose.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.requestAccount(input.email, ctx);
      return done(ctx);
    },
  }),
  accountOpen: t.field({
    type: SignInPayload,
    description:
      'Opens the account of a link, which is used up, and signs in. Anyone may who holds the link.',
    args: { input: t.arg({ type: AccountOpenInput, required: true, description: 'The account.' }) },
    resolve: async (_root, { input }, ctx) => entered(ctx, await ctx.accounts.takeTicket(input, ctx)),
  }),
  passwordResetRequest: t.field({
    type: AccountPayload,
    description:
      'Mails a link to choose a new password to whoever has this address; it works once, for an hour. Anyone may ask; the answer is the same where there is no account.',
    args: { input: t.arg({ type: PasswordResetRequestInput, required: true, description: 'Whose.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.requestReset(input.email, ctx);
      return done(ctx);
    },
  }),
  passwordReset: t.field({
    type: AccountPayload,
    description:
      'Sets the password of a link’s account and ends all its sessions; the link is used up. Anyone may who holds it.',
    args: { input: t.arg({ type: PasswordResetInput, required: true, description: 'The new password.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.resetPassword(input, ctx);
      return done(ctx);
    },
  }),
}));
