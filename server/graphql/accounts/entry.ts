// The ways in and out.
import { builder } from '../builder.ts';
import { type Refused, UserError } from '../user-error.ts';
import {
  AccountPayload,
  challenged,
  done,
  entered,
  PasskeyChallengePayload,
  SignInPayload,
} from './payloads.ts';

const SignInInput = builder.inputType('SignInInput', {
  description: 'An account and its password.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'The address of the account.' }),
    password: t.string({ required: true, description: 'Its password.' }),
  }),
});

const SignInCodeInput = builder.inputType('SignInCodeInput', {
  description: 'The second step.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Six digits of the app, or a recovery code.' }),
  }),
});

const AddressInput = builder.inputType('AddressInput', {
  description: 'An address that a mail is to go to.',
  fields: (t) => ({ email: t.string({ required: true, description: 'The address.' }) }),
});

const SignInLinkInput = builder.inputType('SignInLinkInput', {
  description: 'A link that was sent by mail.',
  fields: (t) => ({ token: t.string({ required: true, description: 'The `token` of its address.' }) }),
});

const SignInPasskeyInput = builder.inputType('SignInPasskeyInput', {
  description: 'A passkey’s answer.',
  fields: (t) => ({
    response: t.string({ required: true, description: 'The credential as JSON (`toJSON()`).' }),
  }),
});

interface SignOutShape extends Refused {
  readonly signedOut?: boolean;
}

const SignOutPayload = builder.objectRef<SignOutShape>('SignOutPayload').implement({
  description: 'What signing out gives back.',
  fields: (t) => ({
    signedOut: t.boolean({
      description: 'Nobody is signed in any more.',
      resolve: ({ signedOut = false }) => signedOut,
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why not; empty when it was done.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
  }),
});

builder.mutationFields((t) => ({
  signIn: t.field({
    type: SignInPayload,
    description:
      'Signs in with a password. Anyone may try; after ten wrong tries an account waits, after a hundred an address. Sets a session cookie, or asks for the second step.',
    args: { input: t.arg({ type: SignInInput, required: true, description: 'Who, and the password.' }) },
    resolve: async (_root, { input }, ctx) => entered(ctx, await ctx.accounts.signIn(input, ctx)),
  }),
  signInWithCode: t.field({
    type: SignInPayload,
    description:
      'The second step after `signIn` or `signInWithLink`. Anyone may try who has taken the first; five wrong codes end it, ten lock the second step for a while. A recovery code is used up.',
    args: { input: t.arg({ type: SignInCodeInput, required: true, description: 'The code.' }) },
    resolve: async (_root, { input }, ctx) => entered(ctx, await ctx.accounts.giveCode(input.code, ctx)),
  }),
  signInLinkRequest: t.field({
    type: AccountPayload,
    description:
      'Mails a link to sign in to whoever has this address; it works once, for 15 minutes. Anyone may ask; the answer is the same where there is no account.',
    args: { input: t.arg({ type: AddressInput, required: true, description: 'Whose.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.requestLink(input.email, ctx);
      return done(ctx);
    },
  }),
  signInWithLink: t.field({
    type: SignInPayload,
    description:
      'Signs in with a link, which is used up. Anyone may who holds one. Asks for the second step.',
    args: { input: t.arg({ type: SignInLinkInput, required: true, description: 'The link.' }) },
    resolve: async (_root, { input }, ctx) => entered(ctx, await ctx.accounts.takeLink(input.token, ctx)),
  }),
  signInPasskeyBegin: t.field({
    type: PasskeyChallengePayload,
    description: 'Opens the dialogue for a passkey of this site. Anyone may. Sets a cookie for five minutes.',
    resolve: async (_root, _args, ctx) => challenged(ctx, await ctx.accounts.beginPasskeySignIn(ctx)),
  }),
  signInWithPasskey: t.field({
    type: SignInPayload,
    description: 'Signs in with a passkey, which counts as both steps. Anyone may who has one.',
    args: { input: t.arg({ type: SignInPasskeyInput, required: true, description: 'Its answer.' }) },
    resolve: async (_root, { input }, ctx) =>
      entered(ctx, await ctx.accounts.signInWithPasskey(input.response, ctx)),
  }),
  signOut: t.field({
    type: SignOutPayload,
    description: 'Signs out. Anyone may; the session ends at once and its cookie is removed.',
    resolve: async (_root, _args, ctx) => {
      (await ctx.accounts.signOut(ctx)).forEach(ctx.setCookie);
      return { signedOut: true };
    },
  }),
}));
