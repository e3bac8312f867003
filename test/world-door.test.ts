// The testers' door, on the whole application as `npm start` runs it: what it prints opens what it should, and nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bareEnvironment } from '#config';
import type { MadeWorld } from '#scripts/world/make-world.ts';
import { readWorldFile } from '#scripts/world/world-file.ts';
import { type App, startApp } from '#test/support/app.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { toldTemplate } from '#test/support/demo-site.ts';
import { packed } from '#test/support/programs.ts';

let it: TestDatabase;
let app: App;
let folder: string;
let world: MadeWorld;

const FILE = {
  organizations: [
    { key: 'near', name: 'Near Records' },
    { key: 'far', name: 'Far Records' },
  ],
  people: [
    { key: 'owner', memberships: [{ organization: 'near', role: 'owner' }] },
    { key: 'editor', memberships: [{ organization: 'near', role: 'editor' }], keyActs: [] },
    { key: 'counsel', memberships: [{ organization: 'near', role: 'counsel' }] },
    { key: 'former', memberships: [{ organization: 'near', role: 'editor', removed: true }] },
    { key: 'outsider', memberships: [{ organization: 'far', role: 'owner' }] },
    { key: 'guest' },
    { key: 'ended' },
    { key: 'admin', siteAdmin: true },
  ],
  matters: [
    {
      key: 'kept',
      organization: 'near',
      title: 'Canary kept to the organization',
      filedOn: '2026-03-02',
      lead: 'owner',
      parts: [{ key: 'part', text: 'Canary part' }],
      letters: [
        {
          key: 'letter',
          subject: 'Canary letter',
          on: '2026-03-05',
          facts: [{ key: 'number', kind: 'tracking_number_assigned', fields: { number: 'CANARY-1' } }],
          file: { key: 'paper', name: 'canary.txt', text: 'Canary text' },
        },
        {
          key: 'memo',
          subject: 'Canary memo',
          on: '2026-03-06',
          visibility: 'organization',
          facts: [{ key: 'kept-fact', kind: 'acknowledged', visibility: 'counsel' }],
        },
      ],
      notes: [
        { key: 'note', text: 'Canary note', by: 'editor' },
        { key: 'sealed-note', text: 'Canary under seal', visibility: 'sealed' },
      ],
      readers: ['owner'],
      guests: [
        { person: 'guest', role: 'viewer' },
        { person: 'ended', role: 'viewer', ended: true },
      ],
    },
    { key: 'counsel', organization: 'near', title: 'Canary for counsel', visibility: 'counsel' },
    {
      key: 'sealed',
      organization: 'near',
      title: 'Canary under seal',
      visibility: 'sealed',
      readers: ['editor'],
    },
    {
      key: 'embargoed',
      organization: 'near',
      title: 'Canary held back',
      visibility: 'public',
      embargo: { endsOn: '2099-01-01' },
    },
    { key: 'open', organization: 'near', title: 'Canary for everyone', visibility: 'public' },
  ],
};

beforeAll(async () => {
  folder = makeDataDir();
  it = await createTestDatabase({ template: await toldTemplate() });
  app = await startApp({ databaseUrl: it.url });
  const { code, output, errors } = await makeWorld(FILE);
  expect([code, errors]).toEqual([0, '']);
  world = JSON.parse(output) as MadeWorld;
}, 300_000);
afterAll(async () => {
  await app?.remove();
  await it.drop();
  removeDataDir(folder);
});

/** Runs the command with the settings of the running site. */
async function makeWorld(
  file: object,
  settings: Record<string, string> = {},
): Promise<{ code: number; output: string; errors: string }> {
  const place = path.join(folder, 'world.json');
  fs.writeFileSync(place, JSON.stringify(file));
  const child = spawn(process.execPath, [packed('scripts/world.ts'), place], {
    // What libraries say of this version of Node is no word of the command: with files on S3 there is some.
    env: { ...bareEnvironment({ ...app.settings, ...settings }), NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

const byCookie = (key: string) => ({ cookie: world.people[key]!.cookie });
const byKey = (key: string) => ({ authorization: `Bearer ${world.people[key]!.apiKey}` });

async function ask(query: string, headers: Record<string, string>) {
  const answer = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  // What a test reads of an answer is checked by what it expects.
  // oxlint-disable-next-line typescript/no-explicit-any
  return ((await answer.json()) as { data: any }).data;
}

/** The matters of the world that whoever sends these headers may read, by asking for each. */
async function readable(headers: Record<string, string>): Promise<string[]> {
  const fields = Object.entries(world.matters).map(([key, { id }]) => `${key}: node(id: "${id}") { id }`);
  const found = await ask(`{ ${fields.join(' ')} }`, headers);
  return Object.keys(world.matters).filter((key) => found[key] !== null);
}

const VIEWS: readonly (readonly [string, readonly string[]])[] = [
  ['owner', ['kept', 'embargoed', 'open']],
  ['editor', ['kept', 'sealed', 'embargoed', 'open']],
  ['counsel', ['kept', 'counsel', 'sealed', 'embargoed', 'open']],
  ['guest', ['kept', 'open']],
  ['ended', ['open']],
  ['former', ['open']],
  ['outsider', ['open']],
  ['admin', ['open']],
];

test.each([
  ['owner', ['memo', 'note', 'sealed-note']],
  ['editor', ['memo', 'note']],
  ['counsel', ['memo', 'kept-fact', 'note', 'sealed-note']],
  ['guest', ['memo', 'note']],
  ['outsider', []],
])('%s reads what is kept closer in it, and the notes, as the file says', async (key, names) => {
  const { children } = world.matters['kept']!;
  const kept = ['memo', 'kept-fact', 'note', 'sealed-note'];
  const fields = kept.map((name, at) => `a${at}: node(id: "${children[name]}") { id }`);
  const found = await ask(`{ ${fields.join(' ')} }`, byCookie(key));
  expect(kept.filter((_name, at) => found[`a${at}`] !== null)).toEqual(names);
});

describe('a session and a key open what their person may read', { timeout: 120_000 }, () => {
  test.each(VIEWS)('%s', async (key, matters) => {
    expect(await readable(byCookie(key))).toEqual(matters);
    expect(await readable(byKey(key))).toEqual(matters);
  });

  test('nobody in particular', async () => {
    expect(await readable({})).toEqual(['open']);
  });

  test('a removed member has a dead session and a key that is nobody of the organization', async () => {
    expect(await ask('{ viewer { email } }', byCookie('former'))).toEqual({ viewer: null });
    const { viewer } = await ask('{ viewer { email } }', byKey('former'));
    expect(viewer.email).toBe(world.people['former']!.email);
  });

  test('pages and files, as a browser or curl asks for them', async () => {
    const { url, files } = world.matters['kept']!;
    const statusOf = async (address: string, headers: Record<string, string>) =>
      (await fetch(address, { headers })).status;
    for (const [key, status] of Object.entries({
      owner: 200,
      guest: 200,
      outsider: 404,
      ended: 404,
      admin: 404,
    })) {
      expect([key, await statusOf(url, byCookie(key))]).toEqual([key, status]);
      expect([key, await statusOf(files['paper']!, byCookie(key))]).toEqual([key, status]);
      expect([key, await statusOf(files['paper']!, byKey(key))]).toEqual([key, status]);
    }
    expect(await (await fetch(files['paper']!, { headers: byCookie('owner') })).text()).toBe('Canary text');
  });

  const KINDS: Readonly<Record<string, string>> = {
    part: 'RequestPart',
    letter: 'Communication',
    number: 'MatterEvent',
    memo: 'Communication',
    'kept-fact': 'MatterEvent',
    note: 'Note',
    'sealed-note': 'Note',
  };

  /** What each child that is printed is to somebody; a file is asked for by its address. */
  async function childrenSeenBy(key: string): Promise<Record<string, string | undefined>> {
    const { children } = world.matters['kept']!;
    const nodes = Object.entries(children).filter(([child]) => child !== 'paper');
    const fields = nodes.map(([, id], index) => `n${index}: node(id: "${id}") { __typename }`);
    const answer = await ask(`{ ${fields.join(' ')} }`, byCookie(key));
    return Object.fromEntries(nodes.map(([child], index) => [child, answer[`n${index}`]?.__typename]));
  }

  test('every child that is printed is there for those who may see it, and for no outsider', async () => {
    expect(Object.keys(world.matters['kept']!.children).sort()).toEqual(
      [...Object.keys(KINDS), 'paper'].sort(),
    );
    // The owner is named for what is sealed, and is no counsel.
    expect(await childrenSeenBy('owner')).toEqual({ ...KINDS, 'kept-fact': undefined });
    expect(await childrenSeenBy('counsel')).toEqual(KINDS);
    const ordinary = { ...KINDS, 'kept-fact': undefined, 'sealed-note': undefined };
    expect(await childrenSeenBy('editor')).toEqual(ordinary);
    expect(Object.values(await childrenSeenBy('outsider'))).toEqual(Object.keys(KINDS).map(() => undefined));
  });

  test('the printed version is the one that an act expects, and a key that only reads does no act', async () => {
    const { id, version } = world.matters['open']!;
    const act = `mutation { matterSetVisibility(input: { matter: "${id}", expectedVersion: ${version}, visibility: PUBLIC }) {
      userErrors { code } } }`;
    expect(await ask(act, byKey('editor'))).toMatchObject({
      matterSetVisibility: { userErrors: [{ code: 'KEY_SCOPE' }] },
    });
    expect(await ask(act, byKey('owner'))).toMatchObject({ matterSetVisibility: { userErrors: [] } });
  });
});

describe('what is refused, in a plain sentence', { timeout: 120_000 }, () => {
  test('a field that is not as told, by its place', async () => {
    const file = { ...FILE, matters: [{ ...FILE.matters[0], visibility: 'secret' }] };
    const { code, output, errors } = await makeWorld(file);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^matters\[0\]\.visibility: Invalid option/);
    const unknown = { ...FILE, matters: [{ ...FILE.matters[4], organization: 'none' }] };
    expect(() => readWorldFile(JSON.stringify(unknown))).toThrow(
      'matters[0].organization: nothing here has the key "none"',
    );
  });

  test('what an act refuses, by the matter', async () => {
    const file = { ...FILE, matters: [{ ...FILE.matters[0], filedOn: '2099-01-01' }] };
    const { code, errors } = await makeWorld(file);
    expect(code).toBe(1);
    expect(errors).toMatch(/^matters\[0\]\.submittedOn: /);
  });

  test('everywhere but in a demo', async () => {
    const { code, output, errors } = await makeWorld(FILE, { DEMO: '0' });
    expect([code, output]).toEqual([1, '']);
    expect(errors).toBe('This is no demo: a world is made only where DEMO is 1, and nothing was made.\n');
  });
});
