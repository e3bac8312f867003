// Redacted copies, with real files in a real storage: what goes, who has what afterwards, versions, and what keeps the original
// from ever standing where a copy stood.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as mupdf from 'mupdf';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ANONYMOUS, type Role, type Viewer } from '#domain/access/viewer.ts';
import { redact } from '#commands/access/redact.ts';
import { acceptApproval } from '#commands/approvals/accept-approval.ts';
import { holdDocument } from '#commands/documents/hold-document.ts';
import type { MakeCopyInput } from '#commands/documents/make-copy.ts';
import { releaseDocument } from '#commands/documents/release-document.ts';
import { storeDocument } from '#commands/documents/store-document.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { documentChecks, heldDocuments } from '#db/queries/document-checks.ts';
import { pageRendition } from '#db/queries/document-pages.ts';
import { documentsByIds, filesInPlaceOf } from '#db/queries/documents.ts';
import { HISTORY_ORDER, historyOfEach } from '#db/queries/history.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { filesOfMatter } from '#db/queries/matter-files.ts';
import { claimUnread } from '#db/writes/document-reading.ts';
import { readDocument } from '#jobs/reading/read-document.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { globalId } from '#server/graphql/ids.ts';
import { checkWaiting } from '#server/inspecting/checking.ts';
import { copyWriter, type WriteCopy } from '#server/inspecting/write-copy.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startTestApi, type TestApi } from '#test/support/graphql-api.ts';
import { scanOf } from '#test/support/papers.ts';
import { boxOver, line, paper, SECRET } from '#test/support/personal-papers.ts';
import { packed } from '#test/support/programs.ts';
import { filesOf } from '#test/support/storage.ts';
import { makeWorld, type World } from '#test/support/world.ts';

// Each copy is written and looked into by processes of their own, which take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });
afterAll(() => vi.resetConfig());

let it: TestDatabase;
let world: World;
let api: TestApi;
let writeCopy: WriteCopy;
const dataDir = makeDataDir();
const storage = openFileStorage(filesOf(dataDir));
const inspector = packed('server/inspecting/child.ts');

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  api = await startTestApi(it.db);
  writeCopy = copyWriter(storage, inspector);
});
afterAll(async () => {
  await api.stop();
  await it.drop();
  removeDataDir(dataDir);
});

const SSN = { kind: 'social_security', masked: '•••-••-••20' } as const;

/** A letter of a public request whose file was looked into; a fact cites the words on its page. */
async function letterWith(bytes: Uint8Array, passage = `SSN ${SECRET}`) {
  const stored = await storage.store(Readable.from([Buffer.from(bytes)]));
  const input = { organization: world.organizationId, name: 'letter.pdf', ...stored };
  const { documentId: file } = await storeDocument(world.as('editor'), input);
  const { matterId: matter, version } = await world.filed('2026-03-02', { visibility: 'public' });
  const recorded = await recordCommunication(world.as('editor'), {
    foiaRequest: matter,
    expectedVersion: version,
    communication: { direction: 'in', channel: 'letter', subject: 'A letter', datedOn: '2026-03-10', file },
    facts: [{ kind: 'acknowledged', occurred: { on: '2026-03-10' }, page: 1, passage }],
  });
  await checkWaiting(it.db, storage, undefined, inspector);
  return { matter, file, expectedVersion: recorded.version, letter: recorded.communicationId };
}

type Target = Awaited<ReturnType<typeof letterWith>>;

const order = (target: Target, more: Partial<MakeCopyInput> = {}): MakeCopyInput => ({
  matter: target.matter,
  file: target.file,
  expectedVersion: target.expectedVersion,
  reason: 'The number of a patient.',
  found: [SSN],
  everything: false,
  drawn: [],
  ...more,
});

/** Reads these files as the worker does, and no other: each takes a process. */
async function read(...ids: readonly string[]) {
  await it.db.sql`
    update documents set reading_state = 'read' where reading_state = 'waiting' and id <> all(${ids as string[]}::uuid[])`;
  const claims = await claimUnread(it.db, { limit: 50, leaseMs: 60_000, maxAttempts: 3 });
  for (const claim of claims)
    await readDocument(
      {
        db: it.db,
        openFile: (key) => storage.read(key),
        leaseMs: 60_000,
        program: packed('jobs/reading/reader.ts'),
        onVerdict: () => undefined,
      },
      claim,
    );
}

const has = async (viewer: Viewer, id: string) => (await documentsByIds(it.db, viewer, [id])).length === 1;
async function bytesFor(viewer: Viewer, id: string): Promise<Buffer> {
  const [file] = await documentsByIds(it.db, viewer, [id]);
  return buffer(storage.read(file?.storageKey ?? ''));
}
const inPlace = async (viewer: Viewer, id: string) =>
  (await filesInPlaceOf(it.db, viewer, [id]))[0]?.id ?? null;
const member = (role: Role) => world.as(role).viewer;
const stateOf = async (id: string) => (await documentChecks(it.db, member('viewer'), [id]))[0]?.checkState;

test('outsiders have the copy in the place of the original, at once and through every door', async () => {
  const target = await letterWith(
    paper(line(`SSN ${SECRET} of the patient`) + line('The fee is waived.', 600)),
  );
  const { version } = await releaseDocument(world.as('editor'), {
    ...target,
    reason: 'By mistake: it is his own number.',
  });
  expect(await has(ANONYMOUS, target.file)).toBe(true);
  const made = await writeCopy(world.as('editor'), order({ ...target, expectedVersion: version }));
  await read(target.file, made.copyId);

  for (const viewer of [ANONYMOUS, world.outsider.viewer]) {
    expect([await has(viewer, target.file), await has(viewer, made.copyId)]).toEqual([false, true]);
    expect(await inPlace(viewer, target.file)).toBe(made.copyId);
    for (const rendition of ['picture', 'thumbnail', 'text'] as const)
      expect(await pageRendition(it.db, viewer, target.file, 1, rendition)).toBeNull();
    const text = await pageRendition(it.db, viewer, made.copyId, 1, 'text');
    expect(Buffer.from(text ?? []).toString()).toContain('of the patient');
    expect(Buffer.from(text ?? []).toString()).not.toContain('078');
    const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${target.matter}`;
    expect((await filesOfMatter(it.db, viewer, row.code))?.files.map(({ id }) => id)).toEqual([made.copyId]);
    const found = await api.ask(
      '{ documentSearch(query: "078-05-1120") { totalCount } patient: documentSearch(query: "patient") { nodes { document { isRedactedCopy original { id } } } } }',
      {},
      viewer,
    );
    expect(found.data).toEqual({
      documentSearch: { totalCount: 0 },
      patient: { nodes: [{ document: { isRedactedCopy: true, original: null } }] },
    });
  }
  expect([await has(member('viewer'), target.file), await has(member('viewer'), made.copyId)]).toEqual([
    true,
    true,
  ]);
  expect(await inPlace(member('viewer'), target.file)).toBe(target.file);
  expect([await stateOf(target.file), await stateOf(made.copyId)]).toEqual(['held', 'clear']);
  expect(await heldDocuments(it.db, member('viewer'))).not.toContain(target.file);

  const bytes = await bytesFor(ANONYMOUS, made.copyId);
  expect(bytes.includes(SECRET)).toBe(false);
  const pages = await historyOfEach(
    it.db,
    member('viewer'),
    [target.matter],
    readWindow({ first: 1 }, HISTORY_ORDER),
  );
  expect(pages.get(target.matter)?.rows[0]).toMatchObject({
    action: 'make_copy',
    personId: world.person.editor,
    reason: 'The number of a patient.',
    before: { fileIs: 'out' },
    after: { fileIs: 'held_back', copyIs: 'out', takenOut: ['social_security'] },
  });
});

test('a letter, its facts and custody tell each viewer of the file that they have', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`) + line('The fee is waived.', 600)));
  const made = await writeCopy(world.as('editor'), order(target));
  await read(made.copyId);
  const query = `query ($id: ID!) { node(id: $id) { ... on Communication { facts { passage evidencePath } file { id name document {
    isRedactedCopy original { id } copies { id } custody { by { name } sha256 letters { id } } } } } } }`;
  const id = globalId('Communication', target.letter);
  const [original, copy] = [globalId('Document', target.file), globalId('Document', made.copyId)];
  const letterFor = async (viewer: Viewer) => (await api.ask(query, { id }, viewer)).data.node;
  const fileFor = async (viewer: Viewer) => (await letterFor(viewer)).file;
  expect((await letterFor(ANONYMOUS)).facts).toEqual([
    { passage: null, evidencePath: `/documents/${made.copyId}?page=1` },
  ]);
  expect((await letterFor(member('viewer'))).facts).toMatchObject([{ passage: `SSN ${SECRET}` }]);
  expect(await fileFor(ANONYMOUS)).toMatchObject({
    id: copy,
    name: 'letter (redacted).pdf',
    document: { isRedactedCopy: true, original: null, copies: [], custody: { by: null, letters: [{ id }] } },
  });
  expect(await fileFor(member('viewer'))).toMatchObject({
    id: original,
    document: { isRedactedCopy: false, copies: [{ id: copy }], custody: { by: { name: 'Test editor' } } },
  });
});

test('a newer copy takes the place of the older one, and what is held back leaves nothing', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`) + line('Seen by Maria Sanchez', 600)));
  const first = await writeCopy(world.as('editor'), order(target));
  const word = { page: 1, left: 1_000, top: 2_200, width: 3_000, height: 300 };
  const second = await writeCopy(
    world.as('editor'),
    order({ ...target, expectedVersion: first.version }, { drawn: [word] }),
  );
  expect([await has(ANONYMOUS, first.copyId), await has(ANONYMOUS, second.copyId)]).toEqual([false, true]);
  const [newest] = await documentsByIds(it.db, ANONYMOUS, [second.copyId]);
  expect(newest?.name).toBe('letter (redacted 2).pdf');
  const act = { ...target, reason: 'Looked at both.' };
  await expect(
    releaseDocument(world.as('owner'), { ...act, expectedVersion: second.version }),
  ).rejects.toMatchObject({ code: 'FILE_HAS_COPY' });
  const back = await releaseDocument(world.as('owner'), {
    ...act,
    file: first.copyId,
    expectedVersion: second.version,
  });
  expect([await has(ANONYMOUS, first.copyId), await has(ANONYMOUS, second.copyId)]).toEqual([true, false]);
  await holdDocument(world.as('volunteer'), { ...act, file: first.copyId, expectedVersion: back.version });
  expect(await inPlace(ANONYMOUS, target.file)).toBeNull();
  // Also for somebody with a pen in the database.
  await it.db.sql`update documents set check_state = 'released' where id = ${first.copyId}`;
  await expect(
    it.db.sql`update documents set check_state = 'released' where id = ${target.file}`,
  ).rejects.toThrow(/documents_out/);
});

test('a volunteer’s copy waits; a volunteer asks for a release, and a second person lets the file out', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  const made = await writeCopy(world.as('volunteer'), order(target));
  expect([await stateOf(made.copyId), await has(ANONYMOUS, made.copyId)]).toEqual(['held', false]);
  const asked = await releaseDocument(world.as('volunteer'), {
    ...target,
    file: made.copyId,
    expectedVersion: made.version,
    reason: 'Nothing is left in it.',
  });
  expect(asked.approvalId).toBeDefined();
  expect(await has(ANONYMOUS, made.copyId)).toBe(false);
  await acceptApproval(world.as('owner'), {
    approval: asked.approvalId ?? '',
    expectedVersion: made.version,
  });
  expect(await has(ANONYMOUS, made.copyId)).toBe(true);
});

test('what was not chosen and what the agency failed to remove keep the copy back', async () => {
  const target = await letterWith(
    paper(line(`SSN ${SECRET}`) + line('the informant', 600) + boxOver(600) + line('Call 202-555-0143', 500)),
  );
  const made = await writeCopy(world.as('editor'), order(target));
  const [check] = await documentChecks(it.db, member('viewer'), [made.copyId]);
  expect(check?.checkResult?.findings.map(({ kind }) => kind).sort()).toEqual(['failed_redaction', 'phone']);
  expect(check?.checkState).toBe('held');
  const act = { ...target, file: made.copyId, expectedVersion: made.version, reason: 'A public desk.' };
  await expect(releaseDocument(world.as('owner'), act)).rejects.toMatchObject({
    code: 'FAILED_REDACTION_STANDS',
  });
  const all = await writeCopy(
    world.as('editor'),
    order({ ...target, expectedVersion: made.version }, { found: [], everything: true }),
  );
  expect(await stateOf(all.copyId)).toBe('clear');
});

test('a number in a scan is read, found, and gone from the pixels of the copy, which a person must still look at', async () => {
  const target = await letterWith(
    new Uint8Array(scanOf([['The patient has the number', `SSN ${SECRET} as told`, 'The fee is waived.']])),
  );
  const act = { ...target, reason: 'Looked at the picture.' };
  await expect(releaseDocument(world.as('editor'), act)).rejects.toMatchObject({
    code: 'FILE_BEING_CHECKED',
  });
  await read(target.file);
  const [check] = await documentChecks(it.db, member('viewer'), [target.file]);
  expect(check).toMatchObject({
    checkState: 'held',
    checkResult: { unchecked: [{ page: 1, why: 'picture' }] },
  });
  const found = check?.pictureFindings?.findings ?? [];
  expect(found).toMatchObject([{ ...SSN, place: 'picture', page: 1 }]);
  expect(JSON.stringify(check)).not.toContain(SECRET);
  const made = await writeCopy(world.as('editor'), order(target));
  expect(await stateOf(made.copyId)).toBe('held');
  await read(made.copyId);
  const text = Buffer.from(
    (await pageRendition(it.db, member('viewer'), made.copyId, 1, 'text')) ?? [],
  ).toString();
  expect(text).toContain('waived');
  expect(text).not.toMatch(/078|1120/);
  const [again] = await documentChecks(it.db, member('viewer'), [made.copyId]);
  expect(again?.pictureFindings?.findingCount).toBe(0);
});

const filesInStorage = async () => {
  let count = 0;
  for await (const batch of storage.lying(0, 500)) count += batch.length;
  return count;
};
/** What became of an order: `made`, or the code of its refusal. */
const verdictOn = (input: MakeCopyInput, write = writeCopy) =>
  write(world.as('editor'), input).then(
    () => 'made',
    ({ code }: { code: string }) => code,
  );

test('a number that is only told for one where a box was cut out leaves no copy', async () => {
  const bytes = paper(line('SSN of child 2: 078051120') + line('The fee is waived.', 600));
  const target = await letterWith(bytes, 'The fee is waived.');
  const before = await filesInStorage();
  const [digit] = boxesOf(bytes, '2');
  const act = order(target, { found: [], everything: true });
  expect(await verdictOn({ ...act, drawn: [digit!] })).toBe('COPY_LEFT');
  expect(await filesInStorage()).toBe(before);
  const [whole] = boxesOf(bytes, 'SSN of child 2: 078051120');
  expect(await verdictOn({ ...act, drawn: [whole!] })).toBe('made');
});

/** Where words stand on the first page. */
function boxesOf(bytes: Uint8Array, words: string) {
  const page = mupdf.Document.openDocument(bytes, 'application/pdf').loadPage(0);
  const [, , right, bottom] = page.getBounds();
  return page.search(words, '').map(([[x0, y0, , , , , x1, y1] = [0, 0, 0, 0, 0, 0, 0, 0]]) => ({
    page: 1,
    left: Math.round((x0 / right) * 10_000),
    top: Math.round((y0 / bottom) * 10_000),
    width: Math.round(((x1 - x0) / right) * 10_000),
    height: Math.round(((y1 - y0) / bottom) * 10_000),
  }));
}

test('more boxes than are drawn for one copy are refused, and as many as are allowed are not', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  const box = { page: 1, left: 0, top: 0, width: 10, height: 10 };
  const drawn = (count: number) => order(target, { drawn: Array.from({ length: count }, () => box) });
  expect(await verdictOn(drawn(201))).toBe('COPY_TOO_MUCH');
  expect(await verdictOn(drawn(200))).toBe('made');
});

test('a file whose bytes are missing has no copy, and stays held back', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  const [file] = await documentsByIds(it.db, member('viewer'), [target.file]);
  await storage.discard({ storageKey: file?.storageKey ?? '' });
  const before = await filesInStorage();
  expect(await verdictOn(order(target))).toBe('COPY_FAILED');
  expect(await filesInStorage()).toBe(before);
  expect(await stateOf(target.file)).toBe('held');
  // The next one in line is written.
  expect(await verdictOn(order(await letterWith(paper(line(`SSN ${SECRET}`)))))).toBe('made');
});

/** The program that looks into files, which writes down each time that it is run. */
function counting() {
  const [program, log] = [path.join(dataDir, 'counting.mjs'), path.join(dataDir, 'runs')];
  const [count, run] = [JSON.stringify(log), JSON.stringify(inspector)];
  fs.writeFileSync(log, '');
  fs.writeFileSync(
    program,
    `import fs from 'node:fs'; fs.appendFileSync(${count}, '.'); await import(${run});`,
  );
  return { program, runs: () => fs.readFileSync(log, 'utf8').length };
}

test('one copy is written at a time, a few wait, and more are told to come again', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  const act = (version = target.expectedVersion) => order({ ...target, expectedVersion: version });
  const { program, runs } = counting();
  const write = copyWriter(storage, program);
  const verdicts = await Promise.all(Array.from({ length: 12 }, () => verdictOn(act(), write)));
  const counted = (verdict: string) => verdicts.filter((one) => one === verdict).length;
  expect(counted('made')).toBe(1);
  // Those that waited are of a version that the first one ended; when each of them asked decides which answer it gets.
  expect(counted('CONFLICT') + counted('COPY_BUSY')).toBe(11);
  expect(counted('COPY_BUSY')).toBeGreaterThan(0);
  // The copy, and the look into it: whoever waited was refused before any work.
  expect(runs()).toBe(2);
  expect(await verdictOn(act(target.expectedVersion + 1))).toBe('made');
});

test('who may, what cannot be, and that nothing is left of a copy that was refused', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  const before = await filesInStorage();
  const refusedWith = (role: Role, input: MakeCopyInput) =>
    writeCopy(world.as(role), input).then(
      () => 'made',
      ({ code }: { code: string }) => code,
    );
  const box = { page: 1, left: 0, top: 0, width: 10, height: 10 };
  expect(await refusedWith('viewer', order(target))).toBe('FORBIDDEN');
  expect(await refusedWith('editor', order(target, { found: [] }))).toBe('COPY_NOTHING');
  expect(await refusedWith('editor', order(target, { drawn: [{ ...box, left: 9_999 }] }))).toBe(
    'COPY_BOX_INVALID',
  );
  expect(await refusedWith('editor', order(target, { name: `Maria ${SECRET}.pdf` }))).toBe(
    'COPY_NAME_PERSONAL',
  );
  expect(await refusedWith('editor', order(target, { reason: ' ' }))).toBe('TEXT_REQUIRED');
  expect(await refusedWith('editor', order(target, { expectedVersion: 1 }))).toBe('CONFLICT');
  expect(await refusedWith('editor', order(target, { file: v7() }))).toBe('NOT_FOUND');
  await expect(writeCopy(world.outsider, order(target))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await filesInStorage()).toBe(before);
  const repeated = order(target, { clientMutationId: v7() });
  const first = await writeCopy(world.as('editor'), repeated);
  expect(await writeCopy(world.as('editor'), repeated)).toEqual(first);
  expect(await filesInStorage()).toBe(before + 1);
  const ofCopy = { ...target, file: first.copyId, expectedVersion: first.version };
  expect(await refusedWith('editor', order(ofCopy))).toBe('COPY_OF_COPY');
  const words = await letterWith(Buffer.from(`SSN ${SECRET}`));
  expect(await refusedWith('editor', order(words))).toBe('COPY_KIND');
});

test('removing the words of a file for good reaches its copies', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  const made = await writeCopy(world.as('editor'), order(target));
  await redact(world.as('owner'), {
    matter: target.matter,
    expectedVersion: made.version,
    part: target.file,
    reason: 'By order of the court.',
  });
  const rows = await it.db.sql<{ gone: boolean }[]>`
    select redaction is not null as gone from documents where id in (${target.file}, ${made.copyId})`;
  expect(rows).toEqual([{ gone: true }, { gone: true }]);
});

test('those who can decide are told of a held file once, by ids', async () => {
  const target = await letterWith(paper(line(`SSN ${SECRET}`)));
  await checkWaiting(it.db, storage, undefined, inspector);
  const told = await it.db.sql<{ personId: string; params: object; matterId: string }[]>`
    select person_id, params, matter_id from notices where kind = 'file_held' and params ->> 'documentId' = ${target.file}`;
  expect(told).toEqual([
    { personId: world.person.editor, params: { documentId: target.file }, matterId: target.matter },
  ]);
});
