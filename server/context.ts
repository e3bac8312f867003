// What every resolver gets. The viewer is settled before the first resolver runs; nothing below asks who is signed in.
import type { PersonViewer, Viewer } from '#domain/access/viewer.ts';
import type { CommandDeps } from '#commands/context.ts';
import type { UnpackInput, UnpackResult } from '#commands/documents/unpack-document.ts';
import type { Database } from '#db/client.ts';
import { gathering } from '#db/queries/together.ts';
import type { Accounts } from './auth.ts';
import type { WriteCopy } from './inspecting/write-copy.ts';
import type { ReadTable } from './inspecting/read-table.ts';
import { Loaders } from './loaders.ts';

/** What lives as long as the server. */
export interface ApiServices {
  readonly db: Database;
  readonly accounts: Accounts;
  /** Makes the next uuid v7. */
  readonly newId: () => string;
  /** `/mailbox` shows people their own mails here. */
  readonly hasMailbox: boolean;
  /** A demo on loopback: `/mailbox` also shows nobody in particular the mails to addresses without an account. */
  readonly showsStrangersMail: boolean;
  /** Takes the bytes of redacted files off the disk. */
  readonly discardRedacted: () => Promise<void>;
  /** Writes a redacted copy of a file, in a process of its own. */
  readonly writeCopy: WriteCopy;
  /** Takes the files out of a stored ZIP and keeps each. */
  readonly unpack: (deps: CommandDeps, input: UnpackInput) => Promise<UnpackResult>;
  /** Reads the table in a stored file, in a process of its own. */
  readonly readTable: ReadTable;
}

/** What lives as long as one request. */
export interface ApiContext extends ApiServices {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** A document of our own pages: no points are counted, all other limits hold. */
  readonly isOwnPage: boolean;
  /** The address that asks, as far as the proxies in front are trusted. */
  readonly address: string;
  readonly userAgent: string;
  /** The session cookies as they came. */
  readonly cookie: string;
  /** Adds a Set-Cookie header to the answer. */
  readonly setCookie: (header: string) => void;
}

/** As much of an HTTP request as says who asks. */
export interface Asker {
  readonly cookie: string;
  readonly address: string;
  readonly userAgent: string;
  readonly isOwnPage: boolean;
  readonly setCookie: (header: string) => void;
  /** Who acts with the key of the request; cookies then count for nothing, and none is set. */
  readonly keyHolder?: PersonViewer | null;
  /** Who the cookies name, where that is being looked up already. */
  readonly viewer?: Promise<Viewer>;
}

/** Settles who asks and opens the loaders of one request. */
export async function createContext(
  services: ApiServices,
  { keyHolder = null, viewer: asking, ...asker }: Asker,
): Promise<ApiContext> {
  if (keyHolder) {
    const db = gathering(services.db);
    const loaders = new Loaders(db, keyHolder);
    return { ...services, ...asker, db, viewer: keyHolder, loaders, cookie: '', setCookie: () => undefined };
  }
  const viewer = await (asking ?? services.accounts.viewerOf(asker.cookie));
  const db = gathering(services.db);
  // Name by name: this is done for each request, and spreading objects costs several times as much.
  return {
    db,
    accounts: services.accounts,
    newId: services.newId,
    hasMailbox: services.hasMailbox,
    showsStrangersMail: services.showsStrangersMail,
    discardRedacted: services.discardRedacted,
    writeCopy: services.writeCopy,
    unpack: services.unpack,
    readTable: services.readTable,
    viewer,
    loaders: new Loaders(db, viewer),
    isOwnPage: asker.isOwnPage,
    address: asker.address,
    userAgent: asker.userAgent,
    cookie: asker.cookie,
    setCookie: asker.setCookie,
  };
}

/** The request goes on as who has just signed in: all that is asked below, and the mutations after this one. */
export function become(ctx: ApiContext, viewer: Viewer, setCookies: readonly string[]): void {
  const given = setCookies.map((header) => header.split(';')[0]).join('; ');
  const cookie = given || ctx.cookie;
  Object.assign(ctx, { viewer, loaders: new Loaders(ctx.db, viewer), cookie } satisfies Partial<ApiContext>);
}
