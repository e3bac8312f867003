// What every function about accounts works with: the database, the library, and who the request's session names.
import { refusal } from '#domain/errors.ts';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Database } from '#db/client.ts';
import { suspensionOfAccount } from '#db/queries/site.ts';
import { viewerOfAccount } from '#db/queries/viewers.ts';
import { countSignIn } from '#db/writes/accounts.ts';
import type { AccountSettings, Ask, Auth, Origin } from './library.ts';

export interface Desk {
  readonly db: Database;
  readonly auth: Auth;
  readonly ask: Ask;
  readonly settings: AccountSettings;
}

/** Whose session a request carries. `token` never leaves this folder. */
export interface Holder {
  readonly authUserId: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
  readonly token: string;
  /** When it began, in milliseconds. */
  readonly startedAt: number;
  /** When it was last noted to be used, in milliseconds. */
  readonly seenAt: number;
}

/** A session has begun: who it is, and the headers that give the browser its cookie. */
export interface Begun {
  readonly viewer: Viewer;
  readonly cookies: readonly string[];
}

/** The session of a request, read from the database each time; null for an old, ended or foreign cookie. */
export async function holderOf({ auth }: Desk, cookie: string): Promise<Holder | null> {
  // Most readers have no session; they cost no statement.
  if (!cookie.includes('session_token=')) return null;
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const { user, session } = found;
  return {
    authUserId: user.id,
    email: user.email,
    name: user.name,
    sessionId: session.id,
    token: session.token,
    startedAt: session.createdAt.getTime(),
    seenAt: (session.lastSeenAt ?? session.createdAt).getTime(),
  };
}

/** @throws Refusal SIGN_IN_REQUIRED */
export async function requireHolder(desk: Desk, { cookie }: Origin): Promise<Holder> {
  const holder = await holderOf(desk, cookie);
  if (!holder) throw refusal('SIGN_IN_REQUIRED');
  return holder;
}

/** Settles who a session that has just begun belongs to. A person who is suspended gets none, and is told why: they have just proved who they are. */
export async function begin(
  { db, auth }: Desk,
  authUserId: string,
  cookies: readonly string[],
): Promise<Begun> {
  const viewer = await viewerOfAccount(db, authUserId);
  if (!viewer) {
    const { internalAdapter } = await auth.$context;
    await internalAdapter.deleteUserSessions(authUserId);
    const why = await suspensionOfAccount(db, authUserId);
    throw why ? refusal('ACCOUNT_SUSPENDED', { ...why }) : refusal('SIGN_IN_FAILED');
  }
  await countSignIn(db, authUserId);
  return { viewer, cookies };
}
