import { ownPerson } from '#db/queries/people.ts';
import { type ApiContext, asViewer } from '../../context.ts';
import { builder } from '../builder.ts';
import { type Refused, UserError } from '../user-error.ts';
import { ViewerType } from './person.ts';

const SignInInput = builder.inputType('SignInInput', {
  description: 'An account and its password.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'The address of the account.' }),
    password: t.string({ required: true, description: 'Its password.' }),
  }),
});

interface SignInShape extends Refused {
  /** The request as the person who has just signed in. */
  readonly after?: ApiContext;
}

const SignInPayload = builder.objectRef<SignInShape>('SignInPayload').implement({
  description: 'What signing in gives back.',
  fields: (t) => ({
    viewer: t.field({
      type: ViewerType,
      nullable: true,
      description: 'Who is signed in now; null when refused.',
      resolve: ({ after }) => (after ? ownPerson(after.db, after.viewer) : null),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why nobody was signed in; empty when somebody was.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
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
      'Signs in with a password. Anyone may try; after ten wrong tries an account or address waits. Sets a session cookie.',
    args: { input: t.arg({ type: SignInInput, required: true, description: 'Who, and the password.' }) },
    resolve: async (_root, { input }, ctx) => {
      const { viewer, cookies } = await ctx.accounts.signIn(input, ctx);
      cookies.forEach(ctx.setCookie);
      return { after: asViewer(ctx, viewer) };
    },
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
