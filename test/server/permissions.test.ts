// The permission matrix, docs/permissions.md: every query field, mutation, page and file route, for everybody who might ask and
// every visibility, found out by asking. `npm run docs` writes it; a door that stands in no row fails.
import { createHash, randomBytes } from 'node:crypto';
import type { GraphQLField } from 'graphql';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { can } from '#domain/access/policy.ts';
import type { Viewer, Visibility } from '#domain/access/viewer.ts';
import { approvals } from '#db/schema/index.ts';
import { newShareLink } from '#server/share-links.ts';
import { globalId } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import { isAlike, MATTER_TAILS, patternsOf, routeIds } from '#test/support/alike-pages.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type GateMatter, type GateWorld, type Kind, makeGateWorld } from '#test/support/gate-world.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { leastInput } from '#test/support/least-input.ts';
import { letFilesOut } from '#test/support/let-out.ts';
import {
  ACTS,
  MATTER_PAGES,
  MEMBERS,
  NOT_ASKED,
  ON_ORGANIZATION,
  OTHER_PAGES,
  OWN,
  PLAIN,
  PREVIEWS,
  QUERIES,
  SITE,
  TRIED_FIRST,
} from '#test/support/permission-rows.ts';
import { type Site, startSite } from '#test/support/site.ts';
import routes from '#web/routes.ts';

/** Who asks, and by what name the matrix calls them. */
const ACTORS = {
  nobody: 'nobody',
  outsider: 'outsider',
  'former member': 'former member, old session',
  'link holder': 'share link',
  'guest volunteer': 'guest (volunteer)',
  viewer: 'viewer',
  volunteer: 'volunteer',
  editor: 'editor',
  owner: 'owner',
  counsel: 'counsel',
  'named counsel': 'counsel, named',
  key: 'key of the editor, to record',
} as const satisfies Partial<Record<Kind | 'key', string>>;
type Actor = keyof typeof ACTORS;
const actors = Object.keys(ACTORS) as Actor[];

/** The letter of each state of a matter. */
const LETTERS = { public: 'P', embargoed: 'E', organization: 'O', counsel: 'C', sealed: 'S' } as const;
type State = keyof typeof LETTERS;
const states = Object.keys(LETTERS) as State[];

interface Asked extends GateMatter {
  readonly code: string;
  /** Of the lawsuit in the same state. */
  readonly suitCode: string;
  readonly document: string;
  readonly letter: string;
  readonly event: string;
  readonly task: string;
  readonly note: string;
  /** An agreement in the same state. */
  readonly agreement: string;
  /** An agency docket in the same state, with a draft comment. */
  readonly docket: string;
  readonly comment: string;
}

let it: TestDatabase;
let api: TestApi;
let gate: GateWorld;
let site: Site;
const matters = new Map<State, Asked>();
const viewers = new Map<Actor, Viewer>();
const cookies = new Map<Actor, string>();
let authorization: string;

beforeAll(async () => {
  it = await createTestDatabase();
  api = await startTestApi(it.db);
  gate = await makeGateWorld(it.db);
  site = await startSite(it.db);
  for (const actor of actors) {
    viewers.set(actor, await viewerOf(actor));
    cookies.set(actor, await cookieOf(actor));
  }
  for (const state of states) matters.set(state, await nameMatter(state));
  // Who may see the agreements is known now.
  for (const actor of actors) viewers.set(actor, await viewerOf(actor));
  authorization = await keyHeader();
}, 240_000);
afterAll(async () => {
  await site.stop();
  await api.stop();
  await it.drop();
});

/** What the key of the matrix may do beside reading. */
const KEY_ACTS = ['foiaRequestRecordCommunication'];

async function viewerOf(actor: Actor): Promise<Viewer> {
  if (actor !== 'key') return gate.viewer(actor);
  const editor = await gate.viewer('editor');
  return editor.kind === 'person' ? { ...editor, key: { id: v7(), mutations: KEY_ACTS } } : editor;
}

const suitOf = (state: State): string =>
  gate.lawsuits.find((suit) => suit.isNear && suit.state === state)!.id;

const titleOf = (state: State) => `The ${state} matter of the matrix`;

/** Gives the near matter of this state a title of its own, and finds what hangs on it. */
async function nameMatter(state: State): Promise<Asked> {
  const found = gate.matters.find((matter) => matter.isNear && matter.state === state)!;
  const document = await upload();
  await it.db
    .sql`update communications set document_id = ${document} where matter_id = ${found.id} and visibility is null`;
  const [row] = await it.db.sql<
    [{ code: string; suitCode: string; letter: string; event: string; task: string; note: string }]
  >`
    update matters m set title = ${titleOf(state)} where id = ${found.id}
    returning m.code, (select s.code from matters s where s.id = ${suitOf(state)}) as suit_code, (select c.id from communications c where c.matter_id = m.id and c.document_id = ${document} order by c.id limit 1) as letter, (select e.id from matter_events e where e.matter_id = m.id and e.visibility is null and e.kind = 'submitted') as event,
      (select w.id from tasks w where w.matter_id = m.id and w.visibility = 'organization') as task,
      (select n.id from notes n where n.matter_id = m.id and n.visibility = 'organization') as note`;
  await it.db.drizzle.insert(approvals).values({
    id: v7(),
    matterId: found.id,
    act: 'withdraw_request',
    needed: 'withdraw_request',
    input: {},
    version: 1,
    personId: gate.world.person.volunteer,
    askedAt: '2026-01-01T00:00:00Z',
    decideBy: '2026-01-04T00:00:00Z',
  });
  await letFilesOut(it.db);
  await it.db.sql`
    insert into document_pages (id, document_id, number, text, origin, places) values (${v7()}, ${document}, 1, 'A letter.', 'text', '[]')`;
  const agreement = await agreementLike(found.id);
  return { ...found, ...row, document, agreement, ...(await docketLike(found.id)) };
}

/** A matter of another kind that is hidden as a matter is, from the same people. @returns its id */
async function matterLike(matterId: string, kind: string): Promise<string> {
  const id = v7();
  const { sql } = it.db;
  await sql`
    insert into matters (id, code, kind, title, organization_id, visibility, embargoed_until, status, created_at, updated_at)
    select ${id}, ${id.slice(-10)}, ${kind}, 'Another matter', organization_id, visibility, embargoed_until, 'recorded', created_at,
      updated_at from matters where id = ${matterId}`;
  await sql`
    insert into sealed_readers (matter_id, person_id) select ${id}, person_id from sealed_readers where matter_id = ${matterId}`;
  await sql`
    insert into guests (id, matter_id, person_id, role, ends_at, ended_at)
    select gen_random_uuid(), ${id}, person_id, role, ends_at, ended_at from guests where matter_id = ${matterId}`;
  return id;
}

async function agreementLike(matterId: string): Promise<string> {
  const id = await matterLike(matterId, 'agreement');
  await it.db.sql`
    insert into agreements (matter_id, agreement_kind, summary, parties, known, unknown) values (${id}, 'other', '', '[]', '[]', '[]')`;
  return id;
}

async function docketLike(matterId: string): Promise<{ readonly docket: string; readonly comment: string }> {
  const [docket, comment] = [await matterLike(matterId, 'agency_docket'), v7()];
  const { sql } = it.db;
  await sql`
    insert into agency_dockets (matter_id, agency_id, docket_kind, subject) values (${docket}, ${gate.world.agency.hhs}, 'none', '')`;
  await sql`
    insert into public_comments (id, matter_id, origin, title, text, made_at)
    values (${comment}, ${docket}, 'ours', 'A comment', 'We object.', app_now())`;
  return { docket, comment };
}

/** A file with its bytes. @returns its id in addresses */
async function upload(): Promise<string> {
  const body = new FormData();
  body.set('file', new File(['A letter.'], 'letter.txt', { type: 'text/plain' }));
  const headers = { cookie: cookies.get('editor') ?? '' };
  const answer = await fetch(`${site.url}/files`, { method: 'POST', headers, body });
  const { document } = (await answer.json()) as { document: { path: string } };
  return document.path.replace('/files/', '');
}

/** A session; of who has left, one from when they belonged. */
async function cookieOf(actor: Actor): Promise<string> {
  // A key is no session, and a page takes none.
  if (actor === 'nobody' || actor === 'key') return '';
  if (actor === 'link holder') return linkCookie();
  if (actor !== 'former member') return site.signIn(personOf(actor));
  const [{ personId }] = await it.db.sql<[{ personId: string }]>`
    update memberships set ended_at = null from people p where p.id = person_id and p.name = 'former member' returning person_id`;
  const cookie = await site.signIn(personId);
  await it.db.sql`update memberships set ended_at = app_now() where person_id = ${personId}`;
  return cookie;
}

/** The links of the near matters, as a browser that opened each holds them. */
async function linkCookie(): Promise<string> {
  const near = gate.matters.filter(({ isNear, state }) => isNear && state in LETTERS);
  const held = near.map(({ id }) => ({ id, ...newShareLink() }));
  for (const { id, digest } of held) {
    await it.db.sql`
      insert into share_links (id, matter_id, token_digest, ends_at) values (${v7()}, ${id}, ${digest}, app_now() + interval '1 day')`;
  }
  return `shared=${held.map(({ secret }) => secret).join('.')}`;
}

/** A key that works, of the editor. */
async function keyHeader(): Promise<string> {
  const secret = `sun_${randomBytes(32).toString('base64url')}`;
  const digest = createHash('sha256').update(secret).digest('base64url');
  await it.db.sql`
    insert into api_keys (id, person_id, name, hint, digest, mutations, expires_at)
    values (${v7()}, ${gate.world.person.editor}, 'Matrix', 'sun_', ${digest}, ${KEY_ACTS}, clock_timestamp() + interval '1 day')`;
  return `Bearer ${secret}`;
}

function personOf(actor: Actor): string {
  const viewer = viewers.get(actor);
  return viewer?.kind === 'person' ? viewer.personId : '';
}

type Cell = (actor: Actor, state: State) => Promise<string> | string;

/** A row: for every actor the letters of the states for which the cell says something, or a dash. */
async function row(name: string, cell: Cell): Promise<string> {
  const cells: string[] = [];
  for (const actor of actors) {
    const letters = await Promise.all(states.map((state) => cell(actor, state)));
    cells.push(letters.join('') || '–');
  }
  return `| \`${name}\` | ${cells.join(' | ')} |`;
}
const head = (what: string) =>
  `| ${what} | ${actors.map((actor) => ACTORS[actor]).join(' | ')} |\n|---|${actors.map(() => '---|').join('')}`;

/** By whether the API shows the title of the matter. */
const ofQuery =
  (query: string): Cell =>
  async (actor, state) => {
    const { id, code } = matters.get(state)!;
    const known = { id: globalId('FoiaRequest', id), code, suit: globalId('Lawsuit', suitOf(state)) };
    const variables = Object.fromEntries(
      Object.entries(known).filter(([name]) => query.includes(`$${name}`)),
    );
    const { data } = await api.ask(query, variables, viewers.get(actor));
    return JSON.stringify(data).includes(titleOf(state)) ? LETTERS[state] : '';
  };

const subjectOf = (name: string, state: State) => ({
  organizationId: gate.world.organizationId,
  ...(ON_ORGANIZATION.includes(name)
    ? { visibility: 'organization' as const }
    : {
        matterId: matters.get(state)!.id,
        visibility: (state === 'embargoed' ? 'public' : state) as Visibility,
      }),
  isEmbargoed: state === 'embargoed',
});

/** By the policy: upper case where it is done at once, lower case where a second person must agree. */
const ofPolicy =
  (name: string): Cell =>
  (actor, state) => {
    if (ON_ORGANIZATION.includes(name) && state !== 'organization') return '';
    if (actor === 'key' && !KEY_ACTS.includes(name)) return '';
    const permission = can(viewers.get(actor)!, ACTS[name]!, subjectOf(name, state));
    if (permission.allowed) return LETTERS[state];
    return permission.reason === 'needs_approval' ? LETTERS[state].toLowerCase() : '';
  };

const DENIED = ['NOT_FOUND', 'FORBIDDEN', 'SIGN_IN_REQUIRED', 'KEY_SCOPE'];

/** By the API: a stale version is told to those only who might have saved, and nothing is changed. */
const ofApi =
  (name: string): Cell =>
  async (actor, state) => {
    if (ON_ORGANIZATION.includes(name) && state !== 'organization') return '';
    const isPreview = PREVIEWS.includes(name);
    const root = isPreview ? schema.getQueryType()! : schema.getMutationType()!;
    const field = root.getFields()[name] as GraphQLField<unknown, unknown>;
    const { id, event, task, note, document, letter, agreement, docket, comment } = matters.get(state)!;
    const ids = {
      foiaRequest: globalId('FoiaRequest', id),
      matter: globalId('FoiaRequest', id),
      agreement: globalId('Agreement', agreement),
      agencyDocket: globalId('AgencyDocket', docket),
      publicComment: globalId('PublicComment', comment),
      signOn: globalId('CommentSignOn', v7()),
      to: globalId('FoiaRequest', v7()),
      link: globalId('MatterLink', v7()),
      referral: globalId('MatterEvent', event),
      lawsuit: globalId('Lawsuit', suitOf(state)),
      organization: globalId('Organization', gate.world.organizationId),
      person: globalId('Person', v7()),
      task: globalId('Task', task),
      file: globalId('Document', document),
      // Of an act that records one it is an input of its own.
      ...(/^(foiaRequest|matterRecord|agencyDocketRecord)/.test(name)
        ? {}
        : { communication: globalId('Communication', letter) }),
      files: [globalId('Document', document)],
      note: globalId('Note', note),
      withholding: globalId('Withholding', v7()),
      guest: globalId('Person', v7()),
      agency: globalId('Agency', gate.world.agency.hhs),
      event: globalId('MatterEvent', event),
      part: ['matterRedact', 'matterSetPartVisibility'].includes(name)
        ? globalId('MatterEvent', event)
        : globalId('RequestPart', v7()),
      visibility: 'ORGANIZATION',
      expectedVersion: 1_000_000,
    };
    const { input: type } = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
    const query = `${isPreview ? 'query' : 'mutation'} ($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`;
    const answer = await api.ask(query, { input: leastInput(field, ids) }, viewers.get(actor));
    expect(answer.errors, `${name} by ${actor}`).toBeUndefined();
    const codes: string[] = answer.data[name].userErrors.map(({ code }: { code: string }) => code);
    if (codes.some((code) => DENIED.includes(code))) return '';
    return codes.includes('NEEDS_APPROVAL') ? LETTERS[state].toLowerCase() : LETTERS[state];
  };

/** By the site: the states in which the address answers with the page, what it is made from (`.data`, without the frame around it), or the file. One after the other: this is no test of load. */
const ofSite =
  (path: (matter: Asked) => string): Cell =>
  async (actor, state) => {
    const before = turn;
    let done = () => undefined as void;
    turn = new Promise((resolve) => (done = resolve));
    await before;
    const identity = { 'accept-encoding': 'identity', cookie: cookies.get(actor) ?? '' };
    const headers = { ...identity, ...(actor === 'key' ? { authorization } : {}) };
    const status = await statusOf(path(matters.get(state)!), headers).finally(done);
    expect([200, 202, 302, 403, 404], `${path(matters.get(state)!)} to ${actor}`).toContain(status);
    return status === 200 ? LETTERS[state] : '';
  };
let turn = Promise.resolve();

async function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { status, body } = await fetch(site.url + path, { headers, redirect: 'manual' });
  await body?.cancel();
  return status;
}

function referenceOf(pattern: string, { code, suitCode, docket, state }: Asked): string {
  if (pattern.startsWith('lawsuits/')) return `${suitCode}-a-v-b`;
  if (pattern.startsWith('agency-dockets/')) return `${docket.slice(-10)}-another-matter`;
  return `${code}-the-${state}-matter-of-the-matrix`;
}

const pagePath = (pattern: string) => (matter: Asked) =>
  `/${pattern.replace(':reference', referenceOf(pattern, matter)).replace(':event', globalId('MatterEvent', matter.event)).replace(':comment', globalId('PublicComment', matter.comment)).replace(':letter', globalId('Communication', matter.letter))}`;

test('every query field, mutation and page stands in a row', async () => {
  const fields = Object.keys(schema.getQueryType()!.getFields());
  expect(fields.sort()).toEqual([...Object.keys(QUERIES), ...PLAIN, ...PREVIEWS].sort());
  expect(Object.keys(schema.getMutationType()!.getFields()).sort()).toEqual(
    [...Object.keys(ACTS), ...OWN, ...MEMBERS, ...SITE].sort(),
  );
  const patterns = patternsOf(await routes).filter((pattern) => !isAlike(pattern));
  expect([...MATTER_PAGES, ...OTHER_PAGES].sort()).toEqual(patterns.sort());
});

test.each(Object.keys(ACTS).filter((name) => !NOT_ASKED.includes(name)))(
  '%s answers as the policy says',
  { timeout: 60_000 },
  async (name) => {
    const [said, meant] = [await row(name, ofApi(name)), await row(name, ofPolicy(name))];
    const isTried = TRIED_FIRST.includes(name);
    expect(isTried ? said.toLowerCase() : said).toBe(isTried ? meant.toLowerCase() : meant);
  },
);

test(
  'the matrix in docs/permissions.md is what the policy, the API and the site say',
  { timeout: 240_000 },
  async () => {
    const rows = { queries: [] as string[], acts: [] as string[], pages: [] as string[] };
    for (const [name, query] of Object.entries(QUERIES)) rows.queries.push(await row(name, ofQuery(query)));
    for (const name of PREVIEWS) rows.queries.push(await row(name, ofApi(name)));
    for (const name of Object.keys(ACTS)) rows.acts.push(await row(name, ofPolicy(name)));
    const ids = routeIds(await routes);
    for (const pattern of MATTER_PAGES)
      rows.pages.push(
        await row(
          `/${pattern}`,
          ofSite(
            (matter) => `${pagePath(pattern)(matter)}.data?_routes=${encodeURIComponent(ids.get(pattern)!)}`,
          ),
        ),
      );
    rows.pages.push(
      await row(
        '/requests/:reference/files.zip',
        ofSite(({ code }) => `/requests/${code}/files.zip`),
      ),
      await row(
        '/agency-dockets/:reference/comments.csv',
        ofSite(({ docket }) => `/agency-dockets/${docket.slice(-10)}/comments.csv`),
      ),
      await row(
        '/requests/:reference/withholdings.csv',
        ofSite(({ code }) => `/requests/${code}/withholdings.csv`),
      ),
      await row(
        '/requests/:reference/ready-to-sue.pdf',
        ofSite(({ code }) => `/requests/${code}/ready-to-sue.pdf`),
      ),
      await row(
        '/lawsuits/:reference/status-report.csv',
        ofSite(({ suitCode }) => `/lawsuits/${suitCode}/status-report.csv`),
      ),
      await row(
        '/files/:id',
        ofSite(({ document }) => `/files/${document}`),
      ),
      await row(
        '/files/:id/pages/:number/text',
        ofSite(({ document }) => `/files/${document}/pages/1/text`),
      ),
      await row(
        '/documents/:id',
        ofSite(({ document }) => `/documents/${document}`),
      ),
    );
    await expect(matrix(rows)).toMatchFileSnapshot('../../docs/permissions.md');
  },
);

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const matrix = (
  rows: Readonly<Record<'queries' | 'acts' | 'pages', readonly string[]>>,
) => `# Who may see and do what

Written by \`npm run docs\`, which asks the policy, the API and the site; a test fails when this page differs, or when a query field, a
mutation or a page stands in no row. Each cell lists the matters for which the door opens: **P** public, **E** public under an embargo,
**O** kept to the organization, **C** for counsel, **S** sealed. A small letter: a second person must agree. A dash: never.

## Query fields

Through which the title of a request can be read; the preview tells its dates.

${head('Query field')}
${rows.queries.join('\n')}

No request can come through ${list(PLAIN)}.

## Mutations

Acts on an organization stand under O.

${head('Mutation')}
${rows.acts.join('\n')}

These concern nobody but who asks: ${list(OWN)}.

These are for every member of any organization, on the directory of agencies that belongs to none: ${list(MEMBERS)}.

These are for who administers the site, with a session; nobody in the table may: ${list(SITE)}.

## Pages and files

Who gets the page itself, on a request that was filed; others get the same answer as for an address that leads nowhere, or are asked to
sign in for what they see already.

${head('Address')}
${rows.pages.join('\n')}

The pages that go with every matter stand below the other kinds of matters too, and answer alike: ${list(MATTER_TAILS)}.

Every other page leads to no single matter: ${list(OTHER_PAGES.map((page) => `/${page}`))}.
`;
