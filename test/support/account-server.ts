// The server without listening, with browsers that keep cookies: for tests of accounts.
import { pino } from 'pino';
import { buildServer, type ServerConfig, type ServerDeps } from '#server/app.ts';
import { createAccount } from '#server/auth.ts';
import { linkAccount } from '#db/writes/people.ts';
import { makeDataDir, removeDataDir } from './data-dir.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { TEST_SECRET } from './graphql-api.ts';
import { filesOf } from './storage.ts';
import { makeWorld, type World } from './world.ts';

export const PASSWORD = 'violet-harbor-lantern-ox';

/** One browser: its cookies, its address, its name. */
export interface Visitor {
  // What a test reads of an answer is checked by what it expects.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly ask: (query: string, variables?: object) => Promise<any>;
  /** The cookies it would send now. */
  readonly cookie: () => string;
  /** Takes cookies as a thief would. */
  readonly take: (cookie: string) => void;
  /** Signs in with a password. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly signIn: (email: string, password?: string) => Promise<any>;
  /** The address of whoever is signed in, or null. */
  readonly whoAmI: () => Promise<string | null>;
}

export interface AccountServer {
  readonly it: TestDatabase;
  readonly world: World;
  readonly app: Awaited<ReturnType<typeof buildServer>>;
  readonly visitor: (from?: { readonly address?: string; readonly forwardedFor?: () => string }) => Visitor;
  /** Gives a person of the world an account. */
  readonly open: (personId: string, email: string) => Promise<void>;
  /** The newest one-time link to an address, or null: its path with its secret. */
  readonly linkTo: (email: string) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

export async function startAccountServer(
  settings: Partial<ServerConfig> = {},
  deps: Partial<Pick<ServerDeps, 'requestsPerKey'>> = {},
  given?: TestDatabase,
): Promise<AccountServer> {
  const it = given ?? (await createTestDatabase());
  const world = await makeWorld(it.db);
  const dataDir = makeDataDir();
  const app = await buildServer({
    config: {
      publicUrl: 'http://127.0.0.1:3000',
      isDemo: false,
      hasMailbox: false,
      trustedProxies: 0,
      secret: TEST_SECRET,
      files: filesOf(dataDir),
      ...settings,
    },
    db: it.db,
    logger: pino({ level: 'silent' }),
    probes: {},
    ...deps,
  });
  return {
    it,
    world,
    app,
    visitor: ({ address = '127.0.0.1', forwardedFor } = {}) => visit(app, address, forwardedFor),
    open: async (personId, email) => {
      await it.db.sql`update people set email = ${email} where id = ${personId}`;
      await linkAccount(
        it.db,
        personId,
        await createAccount(it.db, { email, name: 'Test', password: PASSWORD }),
      );
    },
    linkTo: async (email) => {
      const [row] = await it.db.sql<{ link: string }[]>`
        select link from notices where to_address = ${email} and link is not null order by id desc limit 1`;
      return row?.link ?? null;
    },
    close: async () => {
      await app.close();
      await it.drop();
      removeDataDir(dataDir);
    },
  };
}

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { email } needsCode userErrors { code } }
}`;

function visit(app: AccountServer['app'], remoteAddress: string, forwardedFor?: () => string): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask: Visitor['ask'] = async (query, variables = {}) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: {
        cookie: cookie(),
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(forwardedFor ? { 'x-forwarded-for': forwardedFor() } : {}),
      },
      payload: { query, variables },
    });
    for (const { name, value, maxAge } of answer.cookies as {
      name: string;
      value: string;
      maxAge?: number;
    }[]) {
      if (value === '' || maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    }
    const { data, errors } = answer.json() as { data: unknown; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    ask,
    cookie,
    take: (given) => {
      jar.clear();
      for (const pair of given.split('; '))
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    },
    signIn: async (email, password = PASSWORD) => (await ask(SIGN_IN, { email, password })).signIn,
    whoAmI: async () => (await ask('{ viewer { email } }')).viewer?.email ?? null,
  };
}

/** The secret in a link's path. */
export const tokenOf = (link: string | null): string =>
  new URL(link ?? '/', 'http://127.0.0.1').searchParams.get('token') ?? '';
