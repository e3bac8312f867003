// API keys of the person who is signed in. A key neither lists, makes nor revokes keys.
import { revokeKey } from '#commands/people/revoke-key.ts';
import { refusal } from '#domain/errors.ts';
import { type ApiKeyRow, ownKeys } from '#db/queries/api-keys.ts';
import { builder } from '../builder.ts';
import { isUuid } from '../ids.ts';
import { checkActs, type KeyAct, keyActs } from '../key-scope.ts';
import { ViewerType } from '../people/person.ts';
import { type Refused, UserError } from '../user-error.ts';
import { AccountPayload, done } from './payloads.ts';

const ApiKey = builder.objectRef<ApiKeyRow>('ApiKey').implement({
  description: 'What a program signs in with. Its secret was shown once and is kept nowhere.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'For `keyRevoke`; it opens nothing.' }),
    name: t.exposeString('name', { description: 'What its owner calls it.' }),
    hint: t.exposeString('hint', { description: 'How its secret begins.' }),
    mutations: t.stringList({
      description: 'The acts it may do beside reading; empty for a key that only reads.',
      resolve: ({ mutations }) => [...mutations],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'From when on it is refused.' }),
    isExpired: t.exposeBoolean('isExpired', { description: 'It is refused already.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null when it never was.',
    }),
  }),
});

builder.objectFields(ViewerType, (t) => ({
  keys: t.field({
    type: [ApiKey],
    description: 'Their API keys that were not revoked, the newest first; none for a key that asks.',
    resolve: async (_row, _args, { db, viewer }) => [...(await ownKeys(db, viewer))],
  }),
}));

const KeyActType = builder.objectRef<KeyAct>('KeyAct').implement({
  description: 'An act that a key can be given.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the mutation.' }),
    description: t.exposeString('description', { description: 'What it does, and who may.' }),
  }),
});

builder.queryField('keyActs', (t) =>
  t.field({
    type: [KeyActType],
    description: 'The acts that a key can be given, by name. Acts on accounts are none of them.',
    resolve: (_root, _args, _ctx, { schema }) => [...keyActs(schema)],
  }),
);

const KeyMakeInput = builder.inputType('KeyMakeInput', {
  description: 'A new key.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for; 1 to 80 characters.' }),
    mutations: t.stringList({
      required: true,
      description: 'The acts it may do beside reading, out of `keyActs`; none for a key that only reads.',
    }),
    days: t.int({ required: true, description: 'How long it lasts, 1 to 366.' }),
    currentPassword: t.string({ required: true, description: 'Their password; empty where there is none.' }),
  }),
});

const KeyRevokeInput = builder.inputType('KeyRevokeInput', {
  description: 'A key that is to end.',
  fields: (t) => ({ key: t.string({ required: true, description: 'Its id.' }) }),
});

interface MadeShape extends Refused {
  readonly secret?: string;
}

const KeyMakePayload = builder.objectRef<MadeShape>('KeyMakePayload').implement({
  description: 'A new key.',
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description: 'For `Authorization: Bearer`; told this once. Null when refused.',
      resolve: ({ secret }) => secret ?? null,
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why there is none; empty when there is.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
  }),
});

builder.mutationFields((t) => ({
  keyMake: t.field({
    type: KeyMakePayload,
    description:
      'Makes an API key. Whoever is signed in may, with their password; a mail says so. The key has the rights that its owner has at the moment of use, and no more than the acts it names.',
    args: { input: t.arg({ type: KeyMakeInput, required: true, description: 'What for.' }) },
    resolve: async (_root, { input }, ctx, { schema }) => {
      checkActs(schema, input.mutations);
      return { secret: await ctx.accounts.keys.issue(input, ctx, ctx) };
    },
  }),
  keyRevoke: t.field({
    type: AccountPayload,
    description: 'Revokes a key of one’s own at once. Whoever is signed in may.',
    args: { input: t.arg({ type: KeyRevokeInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, ctx) => {
      if (!isUuid(input.key)) throw refusal('NOT_FOUND', { what: 'key' }, ['key']);
      await revokeKey(ctx, { key: input.key });
      return done(ctx);
    },
  }),
}));
