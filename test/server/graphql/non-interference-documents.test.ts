// Non-interference of files over random worlds: everything is asked, then files that the viewer may not see are added (in hidden
// matters, in kept letters, kept by themselves, or held back), with a secret on their pages, and every door to files is asked again.
// The answers are equal, to the byte.
import { Readable } from 'node:stream';
import { type Arbitrary, array, assert, asyncProperty, boolean, constantFrom, record } from 'fast-check';
import { unzipSync } from 'fflate';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, type PartVisibility, type Viewer } from '#domain/access/viewer.ts';
import type { CheckState } from '#domain/documents/check.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import type { FileStorage } from '#server/files/storage.ts';
import { type AccountServer, startAccountServer } from '#test/support/account-server.ts';
import { askEverything } from '#test/support/ask-everything.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { FAR, isTold } from '#test/support/gate-truth.ts';
import { hide, KEPT, type State, STATES } from '#test/support/gate-world.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { CANARY, type Lead } from '#test/support/private-things.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

const dataDir = makeDataDir();
let server: AccountServer;
let storage: FileStorage;
let api: TestApi;
/** Cookies of nobody, and of somebody from elsewhere. */
const outsiders = [''];
/** Each world is asked from another address: one may ask so often in a minute. */
let network = 0;
const remoteAddress = () => `10.0.0.${network}`;

beforeAll(async () => {
  const files = filesOf(dataDir);
  storage = openFileStorage(files);
  server = await startAccountServer({ files });
  api = await startTestApi(server.it.db);
  const { viewer } = server.world.outsider;
  await server.open(viewer.kind === 'person' ? viewer.personId : '', 'elsewhere@example.org');
  const visitor = server.visitor();
  await visitor.signIn('elsewhere@example.org');
  outsiders.push(visitor.cookie());
});
afterAll(async () => {
  await api.stop();
  await server.close();
  removeDataDir(dataDir);
});

interface Letter {
  readonly visibility: PartVisibility;
  /** Beside the letter's own file, and not that file itself. */
  readonly isEnclosed: boolean;
  readonly file: { readonly visibility: PartVisibility; readonly check: CheckState };
}
interface Matter {
  readonly state: State;
  readonly letters: readonly Letter[];
}
const WHO = ['nobody', 'outsider', 'viewer', 'counsel'] as const;
type Who = (typeof WHO)[number];

const letter: Arbitrary<Letter> = record({
  visibility: constantFrom(...KEPT),
  isEnclosed: boolean(),
  file: record({
    visibility: constantFrom(...KEPT),
    check: constantFrom('clear', 'released', 'held', 'waiting'),
  }),
});
const FOR_ALL: Letter = {
  visibility: null,
  isEnclosed: false,
  file: { visibility: null, check: 'clear' },
};
/** In each world something is shown to everybody and something hidden from everybody, else nothing might be compared with nothing. */
const FIXED: readonly Matter[] = [
  { state: 'public', letters: [FOR_ALL] },
  { state: 'sealed', letters: [FOR_ALL] },
];
const matters: Arbitrary<Matter[]> = array(
  record({ state: constantFrom(...STATES), letters: array(letter, { minLength: 1, maxLength: 3 }) }),
  { minLength: 1, maxLength: 2 },
).map((drawn) => [...FIXED, ...drawn]);

const RUNS = 6;
/** The file in all its doors: by itself, its pages and passages, words on them, and beside its letter. */
const NARROW = {
  deep: 3,
  only: ['node', 'document', 'documentPagesByLabel', 'documentSearch', 'foiaRequest'],
};

test(
  'in no random world does an answer about files depend on what is hidden',
  { timeout: 240_000 },
  async () => {
    const property = asyncProperty(constantFrom(...WHO), matters, async (who, planned) => {
      network += 1;
      const scene = await makeScene(who, planned);
      const open = { uuids: [...scene.matters.values(), ...scene.files.slice(0, 2)], codes: scene.codes };
      const before = await askAll(scene.viewer, open, scene.files.slice(0, 3));
      const nothing = await askAll(scene.viewer, { uuids: [v7()], codes: ['0000000000'] }, [v7()]);
      const kept = await addHidden(scene, planned);
      expect(await askAll(scene.viewer, open, scene.files.slice(0, 3))).toEqual(before);
      for (const file of kept.files.slice(0, 2)) {
        const lead = { uuids: [file], codes: kept.codes.slice(0, 1) };
        const answers = await askAll(
          scene.viewer,
          { ...lead, codes: lead.codes.length > 0 ? lead.codes : ['0000000000'] },
          [file],
        );
        expect(answers).toEqual(nothing);
      }
      expect(Math.min(scene.files.length, kept.files.length)).toBeGreaterThan(0);
    });
    // Another seed each time; a failure names it.
    await assert(property, { numRuns: RUNS, interruptAfterTimeLimit: 100_000, endOnFailure: true });
  },
);

interface Scene {
  readonly who: Who;
  readonly world: World;
  readonly viewer: Viewer;
  /** By its place in the plan. */
  readonly matters: Map<number, string>;
  /** By its place in the plan, `matter/letter`. */
  readonly letters: Map<string, string>;
  readonly files: string[];
  readonly codes: readonly string[];
}

const isSeen = (who: Who, state: State, ...parts: readonly PartVisibility[]) =>
  parts.every((part) => isTold(FAR, who, state, part));

const isFileSeen = (who: Who, state: State, { visibility, file }: Letter) =>
  isSeen(who, state, visibility, file.visibility) &&
  (['clear', 'released'].includes(file.check) || isSeen(who, state, 'organization'));

/** What the viewer may see of the plan. */
async function makeScene(who: Who, planned: readonly Matter[]): Promise<Scene> {
  const { db } = server.it;
  const world = await makeWorld(db);
  const viewer = viewerOf(world, who);
  const scene = { who, world, viewer, matters: new Map(), letters: new Map(), files: [] as string[] };
  for (const [at, { state, letters }] of planned.entries()) {
    if (!isSeen(who, state, null)) continue;
    const matterId = await addMatter(world, state, 'An open matter');
    scene.matters.set(at, matterId);
    for (const [number, one] of letters.entries()) {
      if (!isSeen(who, state, one.visibility)) continue;
      const letterId = await addLetter(matterId, one.visibility, 'A letter');
      scene.letters.set(`${at}/${number}`, letterId);
      if (isFileSeen(who, state, one))
        scene.files.push(await addFile(world, letterId, one, 'A page about enrollees.'));
    }
  }
  return { ...scene, codes: await codesOf([...scene.matters.values()]) };
}

/** The rest of it. @returns the files and matters that were added */
async function addHidden(scene: Scene, planned: readonly Matter[]) {
  const { who, world } = scene;
  const [files, hiddenMatters]: [string[], string[]] = [[], []];
  for (const [at, { state, letters }] of planned.entries()) {
    const known = scene.matters.get(at);
    const matterId = known ?? (await addMatter(world, state, `Secret ${CANARY}`));
    if (!known) hiddenMatters.push(matterId);
    for (const [number, one] of letters.entries()) {
      if (isFileSeen(who, state, one)) {
        // A redacted copy that somebody prepares, beside a file that everybody has.
        const shown = isSeen(who, state, 'organization') ? undefined : scene.letters.get(`${at}/${number}`);
        if (shown) files.push(await addCopy(world, shown));
        continue;
      }
      const letterId =
        scene.letters.get(`${at}/${number}`) ??
        (await addLetter(matterId, one.visibility, `${CANARY} letter`));
      const text = `A page about the ${CANARY}, a person among enrollees.`;
      files.push(await addFile(world, letterId, one, text));
    }
  }
  return { files, codes: await codesOf(hiddenMatters) };
}

function viewerOf(world: World, who: Who): Viewer {
  if (who === 'nobody') return ANONYMOUS;
  return who === 'outsider' ? world.outsider.viewer : world.as(who).viewer;
}

async function codesOf(ids: readonly string[]): Promise<string[]> {
  const rows = await server.it.db.sql<{ code: string }[]>`
    select code from matters where id = any(${ids as string[]}::uuid[]) order by id`;
  return rows.map(({ code }) => code);
}

async function addMatter(world: World, state: State, title: string): Promise<string> {
  const { matterId } = await world.filed('2026-03-02', { title, visibility: 'organization' });
  await hide(server.it.db, matterId, state);
  return matterId;
}

async function addLetter(matterId: string, visibility: PartVisibility, subject: string): Promise<string> {
  const id = v7();
  await server.it.db.sql`
    insert into communications (id, matter_id, direction, channel, subject, happened_on, visibility, recorded_at)
    values (${id}, ${matterId}, 'in', 'letter', ${subject}, '2026-03-10', ${visibility}, app_now())`;
  return id;
}

/** A file as it is after it was read: its bytes, a page with its words and its pictures. */
async function addFile(
  world: World,
  letterId: string,
  { file, isEnclosed }: Letter,
  text: string,
): Promise<string> {
  const { sql } = server.it.db;
  const id = v7();
  const { storageKey, sha256, bytes } = await storage.store(Readable.from([Buffer.from(text)]));
  await sql`
    insert into documents (id, organization_id, sha256, bytes, name, media_type, storage_key, uploaded_by_id, uploaded_at, visibility,
      check_state, reading_state, read_at, page_count)
    values (${id}, ${world.organizationId}, ${sha256}, ${bytes}, ${text}, 'text/plain', ${storageKey}, ${world.person.owner}, app_now(),
      ${file.visibility}, ${file.check}, 'read', app_now(), 1)`;
  await sql`
    insert into document_pages (id, document_id, number, text, origin, places, picture, thumbnail, width, height)
    values (${v7()}, ${id}, 1, ${text}, 'text', '[[0, 6, 0, 0, 10, 10]]', '\\x0102', '\\x03', 100, 100)`;
  await sql`insert into page_labels (document_id, page, series, number, label) values (${id}, 1, 'CMS', 123, ${`CMS-000123 ${text}`})`;
  if (isEnclosed)
    await sql`insert into enclosures (communication_id, document_id, added_at) values (${letterId}, ${id}, app_now())`;
  else await sql`update communications set document_id = ${id} where id = ${letterId}`;
  await sql`
    insert into document_sources (document_id, kind, address, taken_at) values (${id}, 'address', ${`https://${text}`}, app_now())`;
  return id;
}

async function addCopy(world: World, letterId: string): Promise<string> {
  const { sql } = server.it.db;
  const [row] = await sql<
    [{ id: string }]
  >`select document_id as id from communications where id = ${letterId}`;
  const held = { visibility: null, file: { visibility: null, check: 'held' }, isEnclosed: false } as const;
  const copyId = await addFile(
    world,
    letterId,
    held,
    `A copy about the ${CANARY}, a person among enrollees.`,
  );
  await sql`update communications set document_id = ${row.id} where id = ${letterId}`;
  await sql`update documents set original_id = ${row.id} where id = ${copyId}`;
  return copyId;
}

/** The API as the viewer, and every address of files as those who have no part in anything here. */
async function askAll(viewer: Viewer, lead: Lead, files: readonly string[]): Promise<unknown> {
  const answers = await askEverything(api, viewer, lead, NARROW);
  const told = [];
  for (const cookie of outsiders) {
    for (const file of files) told.push(...(await askFile(file, cookie)));
    for (const code of lead.codes) told.push(await askZip(code, cookie));
  }
  expect(JSON.stringify(told)).not.toContain(CANARY);
  return { answers, told };
}

async function askFile(id: string, cookie: string): Promise<unknown[]> {
  const pages = ['text', 'picture', 'thumbnail'].map((part) => `/files/${id}/pages/1/${part}`);
  const asked = [`/files/${id}`, ...pages].flatMap((url) =>
    (['GET', 'HEAD'] as const).flatMap((method) =>
      [{}, { range: 'bytes=2-4' }].map((range) => ({ method, url, headers: { cookie, ...range } })),
    ),
  );
  const told = [];
  for (const question of asked) {
    const { statusCode, body, headers } = await server.app.inject({
      ...question,
      remoteAddress: remoteAddress(),
    });
    const said = [
      headers['content-length'],
      headers['content-range'],
      headers.etag,
      headers['content-disposition'],
    ];
    told.push([question.method, statusCode, body, ...said]);
  }
  return told;
}

/** What is in it; when it was made differs. */
async function askZip(code: string, cookie: string): Promise<unknown> {
  const { statusCode, rawPayload } = await server.app.inject({
    remoteAddress: remoteAddress(),
    url: `/requests/${code}/files.zip`,
    headers: { cookie },
  });
  if (statusCode !== 200) return statusCode;
  const packed = Object.entries(unzipSync(new Uint8Array(rawPayload)));
  return packed.map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
}
