// What acts on accounts give back. None takes a `clientMutationId`: an answer with a secret must not be kept for repeats.
import { ownPerson } from '#db/queries/people.ts';
import type { Entry } from '../../auth.ts';
import { type ApiContext, become } from '../../context.ts';
import { builder } from '../builder.ts';
import { ViewerType } from '../people/person.ts';
import { type Refused, UserError } from '../user-error.ts';

interface EntryShape extends Refused {
  readonly isIn?: boolean;
  readonly needsCode?: boolean;
}

export const SignInPayload = builder.objectRef<EntryShape>('SignInPayload').implement({
  description: 'What signing in gives back.',
  fields: (t) => ({
    viewer: t.field({
      type: ViewerType,
      nullable: true,
      description: 'Who is signed in now; null when refused, and while the second step is missing.',
      resolve: ({ isIn }, _args, { db, viewer }) => (isIn ? ownPerson(db, viewer) : null),
    }),
    needsCode: t.boolean({
      description: 'The account has two-factor: `signInWithCode` is the second step, within ten minutes.',
      resolve: ({ needsCode = false }) => needsCode,
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why nobody was signed in; empty when somebody was, or the second step is next.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
  }),
});

/** Gives the browser its cookies, and the answer its person. */
export function entered(ctx: ApiContext, entry: Entry): EntryShape {
  entry.cookies.forEach(ctx.setCookie);
  if ('needsCode' in entry) return { needsCode: true };
  become(ctx, entry.viewer, entry.cookies);
  return { isIn: true };
}

interface DoneShape extends Refused {
  readonly done?: boolean;
}

export const AccountPayload = builder.objectRef<DoneShape>('AccountPayload').implement({
  description: 'What an act on one’s own account gives back.',
  fields: (t) => ({
    done: t.boolean({ description: 'It was done.', resolve: ({ done = false }) => done }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why nothing was done; empty when it was.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
  }),
});

/** Gives the browser its new cookies where there are some. */
export function done(ctx: ApiContext, cookies: readonly string[] = []): DoneShape {
  cookies.forEach(ctx.setCookie);
  return { done: true };
}

interface SetupShape extends Refused {
  readonly uri?: string;
  readonly recoveryCodes?: readonly string[];
}

export const TwoFactorPayload = builder.objectRef<SetupShape>('TwoFactorPayload').implement({
  description: 'Secrets of two-factor; they are told once.',
  fields: (t) => ({
    uri: t.string({
      nullable: true,
      description: 'The `otpauth:` address for an app, to be shown as a QR code; null where there is none.',
      resolve: ({ uri }) => uri ?? null,
    }),
    recoveryCodes: t.stringList({
      description: 'Each signs in once in place of a code.',
      resolve: ({ recoveryCodes = [] }) => [...recoveryCodes],
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why nothing was done; empty when it was.',
      resolve: ({ userErrors = [] }) => [...userErrors],
    }),
  }),
});

interface ChallengeShape extends Refused {
  readonly options?: string;
}

export const PasskeyChallengePayload = builder
  .objectRef<ChallengeShape>('PasskeyChallengePayload')
  .implement({
    description: 'What a browser’s passkey dialogue is opened with.',
    fields: (t) => ({
      options: t.string({
        nullable: true,
        description: 'WebAuthn options as JSON; null when refused.',
        resolve: ({ options }) => options ?? null,
      }),
      userErrors: t.field({
        type: [UserError],
        description: 'Why there is none; empty when there is.',
        resolve: ({ userErrors = [] }) => [...userErrors],
      }),
    }),
  });

/** Gives the browser the cookie that names the challenge. */
export function challenged(
  ctx: ApiContext,
  { options, cookies }: { readonly options: string; readonly cookies: readonly string[] },
): ChallengeShape {
  cookies.forEach(ctx.setCookie);
  return { options };
}
