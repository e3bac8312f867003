// The API in this process, asked as any viewer: the real engine with all its limits, on a test database.
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import type { Database } from '#db/client.ts';
import { gathering } from '#db/queries/together.ts';
import { createAccounts } from '#server/auth.ts';
import type { ApiContext } from '#server/context.ts';
import { openFolder } from '#server/files/folder.ts';
import { unpackStored } from '#server/files/unpack.ts';
import { startApi } from '#server/graphql/api.ts';
import { tableReader } from '#server/inspecting/read-table.ts';
import { copyWriter } from '#server/inspecting/write-copy.ts';
import { Loaders } from '#server/loaders.ts';
import { packed } from './programs.ts';

export interface Answer {
  // What a test reads of an answer is checked by what it expects.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface TestApi {
  /** `services`: what this server is, where it is not the usual one. */
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
    services?: Partial<ApiContext>,
  ) => Promise<Answer>;
  /** What a resolver gets when this viewer asks. */
  readonly contextOf: (viewer: Viewer) => ApiContext;
  readonly stop: () => Promise<void>;
}

export const TEST_SECRET = 'only for tests, only for tests!!';

/** Looked for when it is needed: a measurement asks this API too, and packs nothing. */
const CHILD = 'server/inspecting/child.ts';

const noFiles = () => openFolder(path.join(os.tmpdir(), 'sunclock-no-files'));

/** @param open how the database is opened for one request */
export async function startTestApi(database: Database, open = gathering): Promise<TestApi> {
  const api = await startApi(pino({ level: 'silent' }));
  const accounts = createAccounts({ db: database, secret: TEST_SECRET, publicUrl: 'http://127.0.0.1:3000' });
  const contextOf = (viewer: Viewer, db = open(database)): ApiContext => ({
    db,
    accounts,
    newId: () => v7(),
    hasMailbox: true,
    showsStrangersMail: false,
    discardRedacted: () => Promise.resolve(),
    writeCopy: (...asked) => copyWriter(openFolder('/nonexistent'), packed(CHILD))(...asked),
    unpack: (deps, input) => unpackStored(deps, input, noFiles()),
    readTable: (...asked) => tableReader(noFiles(), packed(CHILD))(...asked),
    viewer,
    loaders: new Loaders(db, viewer),
    isOwnPage: false,
    address: '127.0.0.1',
    userAgent: 'test',
    cookie: '',
    setCookie: () => undefined,
  });
  const ask: TestApi['ask'] = async (query, variables = {}, viewer = ANONYMOUS, services = {}) => {
    const contextValue = { ...contextOf(viewer), ...services };
    const { body } = await api.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('An answer in parts.');
    return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
  };
  return { ask, contextOf, stop: () => api.stop() };
}
