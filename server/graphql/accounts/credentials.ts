// What one signs in with, and where one is signed in. Each of these acts needs a session of one's own, never a key.
import { builder } from '../builder.ts';
import { AccountPayload, challenged, done, PasskeyChallengePayload, TwoFactorPayload } from './payloads.ts';

const PasswordChangeInput = builder.inputType('PasswordChangeInput', {
  description: 'A new password in place of the old one.',
  fields: (t) => ({
    currentPassword: t.string({ required: true, description: 'The old one; empty where there is none.' }),
    password: t.string({ required: true, description: '12 to 200 characters, none that is soon guessed.' }),
  }),
});

const IdentityInput = builder.inputType('IdentityInput', {
  description: 'Proof that it is the person themselves.',
  fields: (t) => ({
    currentPassword: t.string({ required: true, description: 'Their password; empty where there is none.' }),
  }),
});

const TwoFactorConfirmInput = builder.inputType('TwoFactorConfirmInput', {
  description: 'The first code of a new app.',
  fields: (t) => ({ code: t.string({ required: true, description: 'Six digits.' }) }),
});

const PasskeyAddInput = builder.inputType('PasskeyAddInput', {
  description: 'A new passkey.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What the person calls it.' }),
    response: t.string({ required: true, description: 'The credential as JSON (`toJSON()`).' }),
  }),
});

const PasskeyRemoveInput = builder.inputType('PasskeyRemoveInput', {
  description: 'A passkey that is to go.',
  fields: (t) => ({ passkey: t.string({ required: true, description: 'Its id.' }) }),
});

const SessionRevokeInput = builder.inputType('SessionRevokeInput', {
  description: 'A session that is to end.',
  fields: (t) => ({ session: t.string({ required: true, description: 'Its id.' }) }),
});

builder.mutationFields((t) => ({
  passwordChange: t.field({
    type: AccountPayload,
    description: 'Changes one’s own password. Whoever is signed in may; every other session ends.',
    args: { input: t.arg({ type: PasswordChangeInput, required: true, description: 'Both.' }) },
    resolve: async (_root, { input }, ctx) => done(ctx, await ctx.accounts.changePassword(input, ctx)),
  }),
  twoFactorBegin: t.field({
    type: TwoFactorPayload,
    description:
      'Makes a secret and recovery codes. Whoever is signed in may; `twoFactorConfirm` turns it on.',
    args: { input: t.arg({ type: IdentityInput, required: true, description: 'Who it is.' }) },
    resolve: (_root, { input }, ctx) => ctx.accounts.beginTwoFactor(input.currentPassword, ctx),
  }),
  twoFactorConfirm: t.field({
    type: AccountPayload,
    description:
      'Turns two-factor on with the first right code. Whoever began it may; the session is renewed.',
    args: { input: t.arg({ type: TwoFactorConfirmInput, required: true, description: 'The code.' }) },
    resolve: async (_root, { input }, ctx) => done(ctx, await ctx.accounts.confirmTwoFactor(input.code, ctx)),
  }),
  twoFactorTurnOff: t.field({
    type: AccountPayload,
    description:
      'Turns two-factor off. Whoever is signed in may, with their password; the session is renewed.',
    args: { input: t.arg({ type: IdentityInput, required: true, description: 'Who it is.' }) },
    resolve: async (_root, { input }, ctx) =>
      done(ctx, await ctx.accounts.endTwoFactor(input.currentPassword, ctx)),
  }),
  recoveryCodesRenew: t.field({
    type: TwoFactorPayload,
    description:
      'Makes new recovery codes; the old ones end. Whoever has two-factor may, with their password.',
    args: { input: t.arg({ type: IdentityInput, required: true, description: 'Who it is.' }) },
    resolve: async (_root, { input }, ctx) => ({
      recoveryCodes: await ctx.accounts.renewRecoveryCodes(input.currentPassword, ctx),
    }),
  }),
  passkeyBegin: t.field({
    type: PasskeyChallengePayload,
    description: 'Opens the dialogue for a new passkey. Whoever signed in within a day may.',
    resolve: async (_root, _args, ctx) => challenged(ctx, await ctx.accounts.beginPasskey(ctx)),
  }),
  passkeyAdd: t.field({
    type: AccountPayload,
    description: 'Adds a passkey. Whoever began it may.',
    args: { input: t.arg({ type: PasskeyAddInput, required: true, description: 'What the browser made.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.addPasskey(input, ctx);
      return done(ctx);
    },
  }),
  passkeyRemove: t.field({
    type: AccountPayload,
    description: 'Removes a passkey of one’s own. Whoever is signed in may.',
    args: { input: t.arg({ type: PasskeyRemoveInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.removePasskey(input.passkey, ctx);
      return done(ctx);
    },
  }),
  sessionRevoke: t.field({
    type: AccountPayload,
    description: 'Ends one session of one’s own at once. Whoever is signed in may.',
    args: { input: t.arg({ type: SessionRevokeInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.sessions.revoke(input.session, ctx);
      return done(ctx);
    },
  }),
  sessionRevokeOthers: t.field({
    type: AccountPayload,
    description: 'Ends every session of one’s own but this one, at once. Whoever is signed in may.',
    resolve: async (_root, _args, ctx) => {
      await ctx.accounts.sessions.revokeOthers(ctx);
      return done(ctx);
    },
  }),
}));
