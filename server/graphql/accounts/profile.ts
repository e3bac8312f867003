// What a person sees and changes of their own account.
import { deleteAccount } from '#commands/people/delete-account.ts';
import { editProfile } from '#commands/people/edit-profile.ts';
import { ownData } from '#db/queries/own-data.ts';
import type { Security } from '../../auth.ts';
import { deviceInWords } from '../../device.ts';
import { builder } from '../builder.ts';
import { ViewerType } from '../people/person.ts';
import { AccountPayload, done } from './payloads.ts';

const Session = builder.objectRef<Security['sessions'][number]>('Session').implement({
  description: 'A place where the person is signed in.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'For `sessionRevoke`; it signs nobody in.' }),
    device: t.string({
      description: 'Browser and system in words.',
      resolve: ({ userAgent }) => deviceInWords(userAgent),
    }),
    isThis: t.exposeBoolean('isThis', { description: 'The one that asks.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When they signed in.' }),
    seenAt: t.expose('seenAt', { type: 'DateTime', description: 'When it was last used, to ten minutes.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
  }),
});

const Passkey = builder.objectRef<Security['passkeys'][number]>('Passkey').implement({
  description: 'A passkey of the person.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'For `passkeyRemove`.' }),
    name: t.string({ description: 'What they call it.', resolve: ({ name }) => name || 'Passkey' }),
    addedAt: t.expose('addedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was added; null where that is not known.',
    }),
  }),
});

const AccountSecurity = builder.objectRef<Security>('AccountSecurity').implement({
  description: 'How the person signs in.',
  fields: (t) => ({
    hasPassword: t.exposeBoolean('hasPassword', { description: 'There is a password.' }),
    hasTwoFactor: t.exposeBoolean('hasTwoFactor', { description: 'The second step is asked for.' }),
    twoFactorDue: t.boolean({
      description:
        'Two-factor is off, there is no passkey, and this is not the first session: it is time to ask for it. Never true before the first task, nor for the people of the sample story.',
      resolve: ({ hasTwoFactor, passkeys, signIns, isSample }) =>
        !hasTwoFactor && passkeys.length === 0 && signIns > 1 && !isSample,
    }),
    passkeys: t.field({
      type: [Passkey],
      description: 'The passkeys, the oldest first.',
      resolve: ({ passkeys }) => [...passkeys],
    }),
    sessions: t.field({
      type: [Session],
      description: 'Where they are signed in, the last used first.',
      resolve: ({ sessions }) => [...sessions],
    }),
  }),
});

builder.objectFields(ViewerType, (t) => ({
  security: t.field({
    type: AccountSecurity,
    nullable: true,
    description: 'How the person signs in; null when the request came with a key and no session.',
    resolve: (_row, _args, ctx) => ctx.accounts.securityOf(ctx),
  }),
  ownData: t.string({
    description: 'Everything that is kept about the person, as JSON; `null` in JSON for a key.',
    resolve: async (_row, _args, { db, viewer }) => JSON.stringify(await ownData(db, viewer), null, 2),
  }),
}));

const ProfileEditInput = builder.inputType('ProfileEditInput', {
  description: 'How the person is called, and where they live by the clock.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Their name.' }),
    zone: t.string({ required: true, description: 'Their time zone, such as America/Chicago.' }),
  }),
});

const AccountDeleteInput = builder.inputType('AccountDeleteInput', {
  description: 'Proof that it is the person themselves who leaves.',
  fields: (t) => ({
    currentPassword: t.string({ required: true, description: 'Their password; empty where there is none.' }),
  }),
});

builder.mutationFields((t) => ({
  profileEdit: t.field({
    type: AccountPayload,
    description: 'Changes one’s own name and zone. Whoever is signed in may; reminders follow the zone.',
    args: { input: t.arg({ type: ProfileEditInput, required: true, description: 'Both.' }) },
    resolve: async (_root, { input }, ctx) => {
      await editProfile(ctx, input);
      return done(ctx);
    },
  }),
  accountDelete: t.field({
    type: AccountPayload,
    description:
      'Deletes one’s own account: memberships end, sessions and keys die, the name goes; what was done stays without it. Whoever is signed in may, with their password.',
    args: { input: t.arg({ type: AccountDeleteInput, required: true, description: 'Who it is.' }) },
    resolve: async (_root, { input }, ctx) => {
      await ctx.accounts.provePassword(input.currentPassword, ctx);
      await deleteAccount(ctx, {});
      return done(ctx, await ctx.accounts.signOut(ctx));
    },
  }),
}));
