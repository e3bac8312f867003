// What a complaint is written from, over the API and as Word and PDF: for members and guests, without what is for counsel, and from
// there the lawsuit with its request in suit.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setLegalHold } from '#commands/access/set-legal-hold.ts';
import { setPartVisibility } from '#commands/access/set-part-visibility.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { ANONYMOUS, type Viewer } from '#domain/access/viewer.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { globalId } from '#server/graphql/ids.ts';
import { setClock } from '#test/support/clock.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let api: TestApi;
let world: World;
let site: Site;
const dataDir = makeDataDir();
const files = filesOf(dataDir);
const storage = openFileStorage(files);
const SECRET = 'Memo to counsel about the judge';

interface Ready {
  readonly id: string;
  readonly code: string;
  readonly matterId: string;
}
let ready: Ready;

beforeAll(async () => {
  it = await createTestDatabase();
  await setClock(it.db, '2026-04-06T15:00:00Z');
  api = await startTestApi(it.db);
  world = await makeWorld(it.db);
  site = await startSite(it.db, { files });
  ready = await silentAgency();
}, 240_000);
afterAll(async () => {
  await site.stop();
  await api.stop();
  await it.drop();
  removeDataDir(dataDir);
});

async function keep(text: string, name: string): Promise<string> {
  const stored = await storage.store(Readable.from([Buffer.from(text)]));
  const { documentId } = await storeDocument(world.as('editor'), {
    organization: world.organizationId,
    name,
    ...stored,
  });
  return documentId;
}

/** Received on March 3 by its own letter; nothing since. Beside it a letter for counsel. */
async function silentAgency(): Promise<Ready> {
  const { matterId, version } = await world.filed('2026-03-02', {
    title: 'Records of Müller',
    visibility: 'public',
  });
  const file = await keep('We received it on March 3.', 'letter.txt');
  const told = await recordCommunication(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'We got it', datedOn: '2026-03-05', file },
    facts: [{ kind: 'received_proper_component', occurred: { on: '2026-03-03' }, page: 1 }],
  });
  const memo = await recordCommunication(world.as('counsel'), {
    foiaRequest: matterId,
    expectedVersion: told.version,
    communication: {
      direction: 'out',
      channel: 'letter',
      subject: SECRET,
      sentOn: '2026-03-20',
      file: await keep(SECRET, 'memo.txt'),
    },
    facts: [{ kind: 'ogis_requested', occurred: { on: '2026-03-20' } }],
  });
  const kept = await setPartVisibility(world.as('counsel'), {
    matter: matterId,
    expectedVersion: memo.version,
    part: memo.communicationId,
    visibility: 'counsel',
  });
  await setLegalHold(world.as('owner'), {
    matter: matterId,
    expectedVersion: kept.version,
    reason: 'Suit is near.',
  });
  const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  return { id: globalId('FoiaRequest', matterId), code: row.code, matterId };
}

const QUERY = `query ($id: ID!, $plaintiff: String, $checked: Date) { foiaRequest(id: $id) {
  readyToSue(plaintiff: $plaintiff, mailCheckedOn: $checked) { isReady sueFrom sueUntil
    checks { kind state sentence evidence { kind } deadline { rule { citation } } }
    dates { on sentence citation } exhibits { label subject sha256 file { name } } } } }`;

async function ask(viewer: Viewer, variables: object = {}) {
  const { data, errors } = await api.ask(QUERY, { id: ready.id, ...variables }, viewer);
  expect(errors).toBeUndefined();
  return data.foiaRequest.readyToSue;
}

test('a silent agency, a proved receipt, the right plaintiff, a hold and a look into the mail make a request ready', async () => {
  const { viewer } = world.as('volunteer');
  const open = await ask(viewer);
  expect(open.isReady).toBe(false);
  const states = Object.fromEntries(
    open.checks.map(({ kind, state }: { kind: string; state: string }) => [kind, state]),
  );
  expect(states).toEqual({
    REQUESTER: 'ASK',
    RECEIPT: 'MET',
    CLOCK: 'MET',
    APPEALS: 'MET',
    MAIL: 'ASK',
    HOLD: 'MET',
    WHEN: 'MET',
  });
  const said = await ask(viewer, { plaintiff: 'Test Legal Aid', checked: '2026-04-06' });
  expect(said).toMatchObject({ isReady: true, sueFrom: '2026-04-01' });
  expect(said.checks.find(({ kind }: { kind: string }) => kind === 'CLOCK')).toMatchObject({
    deadline: { rule: { citation: expect.stringContaining('552(a)(6)(A)') } },
    evidence: [{ kind: 'submitted' }],
  });
  expect((await ask(viewer, { plaintiff: 'Test Legal Aid', checked: '2026-04-05' })).isReady).toBe(false);
});

test('the table of dates cites exhibits by label and page, and the law', async () => {
  const { dates, exhibits } = await ask(world.as('editor').viewer);
  expect(dates).toEqual([
    {
      on: '2026-03-02',
      citation: 'No paper on file',
      sentence: expect.stringContaining('On March 2, 2026, Test Legal Aid submitted the request to'),
    },
    {
      on: '2026-03-03',
      citation: 'Exhibit 1 at 1',
      sentence: 'On March 3, 2026, Agency of family hhs received the request.',
    },
    {
      on: '2026-03-17',
      citation: '45 CFR 5.24(a)',
      sentence: 'Agency’s acknowledgment: due on March 17, 2026.',
    },
    {
      on: '2026-03-31',
      citation: expect.stringContaining('5 U.S.C. 552(a)(6)(A)'),
      sentence: expect.stringContaining('due on March 31, 2026.'),
    },
  ]);
  const sha256 = createHash('sha256').update('We received it on March 3.').digest('hex');
  expect(exhibits).toEqual([
    { label: 'Exhibit 1', subject: 'We got it', sha256, file: { name: 'letter.txt' } },
  ]);
});

test('it is nobody’s but of those inside, and what is for counsel is in it for nobody', async () => {
  expect(await ask(ANONYMOUS)).toBeNull();
  expect(await ask(world.outsider.viewer)).toBeNull();
  for (const role of ['viewer', 'owner', 'counsel'] as const) {
    const found = await ask(world.as(role).viewer);
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(JSON.stringify(found)).not.toContain('memo.txt');
  }
});

async function take(
  extension: 'docx' | 'pdf',
  cookie: string,
  query = '',
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const answer = await fetch(`${site.url}/requests/${ready.code}/ready-to-sue.${extension}${query}`, {
    headers: { cookie },
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

const wordsOfDocx = (bytes: Buffer): string =>
  Object.entries(unzipSync(new Uint8Array(bytes)))
    .filter(([name]) => /^word\/(?:document|header|footer)/.test(name))
    .map(([, xml]) => strFromU8(xml).replaceAll(/<[^>]+>/g, ' '))
    .join('\n');

function wordsOfPdf(bytes: Buffer): string {
  const document = mupdf.Document.openDocument(new Uint8Array(bytes), 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, at) =>
    document.loadPage(at).toStructuredText('preserve-whitespace').asText(),
  );
  return pages.join('\n').replaceAll(/\s+/g, ' ');
}

test.each(['docx', 'pdf'] as const)(
  'it is taken along as %s, with sums and citations, by members alone',
  async (extension) => {
    const counsel = await site.signIn(world.person.counsel);
    const query = '?plaintiff=Test+Legal+Aid&checked=2026-04-06';
    const { status, bytes, headers } = await take(extension, counsel, query);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${ready.code}-ready-to-sue.${extension}"`,
    );
    expect(headers.get('cache-control')).toBe('private, no-store');
    const words = extension === 'docx' ? wordsOfDocx(bytes) : wordsOfPdf(bytes);
    for (const piece of [
      'Ready to sue: Records of Müller',
      'On March 3, 2026, Agency of family hhs received',
      'Exhibit 1 at 1',
      'checked on 2026-04-06 by Test counsel',
      'letter.txt',
    ])
      expect(words.includes(piece), piece).toBe(true);
    expect(words.replaceAll(/\s/g, '')).toContain(
      createHash('sha256').update('We received it on March 3.').digest('hex'),
    );
    expect(words).not.toContain(SECRET);
    expect(words).not.toContain('SAMPLE');
    expect((await take(extension, '')).status).toBe(404);
  },
);

test('a sample carries the word in its name, its title and on its pages', async () => {
  await it.db.sql`update organizations set is_sample = true where id = ${world.organizationId}`;
  await it.db.sql`update matters set is_sample = true where id = ${ready.matterId}`;
  const cookie = await site.signIn(world.person.editor);
  const pdf = await take('pdf', cookie);
  expect(pdf.headers.get('content-disposition')).toContain(`filename="sample-${ready.code}`);
  expect(wordsOfPdf(pdf.bytes)).toContain('SAMPLE, MADE UP · Page 1 of');
  const docx = await take('docx', cookie);
  expect(wordsOfDocx(docx.bytes)).toContain('SAMPLE, MADE UP: Ready to sue');
  await it.db.sql`update organizations set is_sample = false where id = ${world.organizationId}`;
  await it.db.sql`update matters set is_sample = false where id = ${ready.matterId}`;
});

test('from there the lawsuit begins, with the request in suit and its names as printed', async () => {
  const cookie = await site.signIn(world.person.editor);
  const page = await (
    await fetch(`${site.url}/requests/${ready.code}-x/ready-to-sue?plaintiff=Test+Legal+Aid`, {
      headers: { cookie },
    })
  ).text();
  const link = /\/lawsuits\/new\?request=[^"]+/.exec(page)?.[0].replaceAll('&amp;', '&') ?? '';
  const form = await (await fetch(site.url + link, { headers: { cookie } })).text();
  expect(form).toContain(`value="${ready.id}"`);
  const input = {
    organization: globalId('Organization', world.organizationId),
    caption: 'Test Legal Aid v. HHS',
    nature: 'FOIA',
    court: 'dcd',
    parties: [{ name: 'Test Legal Aid', role: 'PLAINTIFF' }],
    requests: [ready.id],
  };
  const mutation = `mutation ($input: LawsuitRecordInput!) { lawsuitRecord(input: $input) { userErrors { code path }
    lawsuit { requestsInSuit { foiaRequest { id } matchesPlaintiff } } } }`;
  const { data } = await api.ask(mutation, { input }, world.as('editor').viewer);
  expect(data.lawsuitRecord).toEqual({
    userErrors: [],
    lawsuit: { requestsInSuit: [{ foiaRequest: { id: ready.id }, matchesPlaintiff: true }] },
  });
  // The plaintiffs of its suit are known now.
  const checks = (await ask(world.as('editor').viewer)).checks as readonly { kind: string; state: string }[];
  expect(checks.find(({ kind }) => kind === 'REQUESTER')?.state).toBe('MET');
  // All or none: one that cannot be put in suit leaves no lawsuit behind.
  const none = {
    ...input,
    caption: 'Another v. HHS',
    requests: [ready.id, globalId('FoiaRequest', world.organizationId)],
  };
  const refused = await api.ask(mutation, { input: none }, world.as('editor').viewer);
  expect(refused.data.lawsuitRecord.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['requests', '1'] }]);
  const [left] = await it.db.sql<
    [{ count: number }]
  >`select count(*)::int as count from lawsuits where caption = 'Another v. HHS'`;
  expect(left.count).toBe(0);
});
