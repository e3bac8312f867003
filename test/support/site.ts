// The whole site in this process, listening: API, files and built pages over a test database, and what they log.
import type { Readable } from 'node:stream';
import { v7 } from 'uuid';
import type { Database } from '#db/client.ts';
import { freePort } from '#db/embedded/cluster.ts';
import { buildWebIfStale } from '#scripts/build-web.ts';
import { openLog } from '#scripts/start/log.ts';
import { openBuiltPages } from '#scripts/start/pages.ts';
import { createAccount } from '#server/auth.ts';
import type { AddressSettings } from '#server/files/from-address.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { buildServer, type ServerConfig } from '#server/app.ts';
import type { ExecuteFrom } from '#server/http/pages.ts';
import { makeDataDir, removeDataDir } from './data-dir.ts';
import { TEST_SECRET } from './graphql-api.ts';
import { packed } from './programs.ts';
import { filesOf, filesOnDisk } from './storage.ts';

export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  /** Path of each route that the server knows; `*` are the pages. */
  readonly routes: readonly string[];
  /** Everything that was logged, as it would stand on standard output. */
  readonly log: () => string;
  /** Opens an account for a person and signs in. @returns the Cookie header */
  readonly signIn: (personId: string) => Promise<string>;
  /** The bytes of an uploaded file, as the worker opens it. */
  readonly openFile: (storageKey: string) => Readable;
  /** How many uploaded files lie in its folder, whole or not. */
  readonly filesOnDisk: () => number;
  readonly stop: () => Promise<void>;
}

const PASSWORD = 'a long enough password';

/**
 * @param settings differences from a server on loopback with a mailbox
 * @param host what it is called: passkeys want a name
 * @param execute the pages' way to the API, where it is not the one in this process
 * @param addresses from which files are taken beside the public web
 */
export async function startSite(
  db: Database,
  settings: Partial<ServerConfig> = {},
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
  execute?: ExecuteFrom,
  addresses?: AddressSettings,
): Promise<Site> {
  await buildWebIfStale();
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const dataDir = makeDataDir();
  const files = settings.files ?? filesOf(dataDir);
  const lines: string[] = [];
  const app = await buildServer({
    config: {
      publicUrl: url,
      isDemo: false,
      hasMailbox: true,
      trustedProxies: 0,
      secret: TEST_SECRET,
      files,
      ...settings,
    },
    db,
    logger: openLog('trace', { write: (line: string) => void lines.push(line) }),
    probes: {},
    pages: await openBuiltPages(),
    inspector: packed('server/inspecting/child.ts'),
    execute,
    // It shares its process with the tests: neither a busy machine nor many questions are a reason to refuse them.
    mostDelayMs: 120_000,
    requestsPerMinute: 1_000_000,
    addresses,
  });
  await app.listen({ host: '127.0.0.1', port });
  const stop = async () => {
    await app.close();
    removeDataDir(dataDir);
  };
  return {
    url,
    routes: routesOf(app.printRoutes({ commonPrefix: false, includeHooks: false })),
    log: () => lines.join(''),
    signIn: (personId) => signIn(db, url, personId),
    openFile: openFileStorage(files).read,
    filesOnDisk: () => filesOnDisk(files).length,
    stop,
  };
}

/** Reads the tree that the router prints: one line a path, what follows a `/` set in. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  const found = tree.split('\n').flatMap((line) => {
    const parts = /^([│ ]*)[├└]── (\S+)( \([A-Z, ]+\))?/.exec(line);
    if (!parts) return [];
    above.length = (parts[1] ?? '').length / 4;
    above.push(parts[2] ?? '');
    return parts[3] ? [above.join('')] : [];
  });
  return [...new Set(found)];
}

/** Opens an account for a person and signs in at a server of that address. @returns the Cookie header */
export async function signIn(db: Database, url: string, personId: string): Promise<string> {
  const email = `${v7()}@example.org`;
  const account = await createAccount(db, { email, name: email, password: PASSWORD });
  await db.sql`update people set auth_user_id = ${account} where id = ${personId}`;
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { email, password: PASSWORD } } }),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (cookies.length === 0) throw new Error(`Not signed in: ${await answer.text()}`);
  return cookies.join('; ');
}
