// Two people, one record: every form that changes a matter, sent after somebody else has saved. It must come back with all that
// was typed and say who saved what, and the next save must go through. A form that nobody added here fails.
import { Readable } from 'node:stream';
import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeDocument } from '#commands/documents/store-document.ts';
import { fileRequest } from '#commands/requests/file-request.ts';
import { setPeople } from '#commands/matters/set-people.ts';
import { openFileStorage } from '#server/files/open-storage.ts';
import { globalId } from '#server/graphql/ids.ts';
import { schema } from '#server/graphql/schema.ts';
import { readSources } from '#test/architecture/sources.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeDataDir, removeDataDir } from '#test/support/data-dir.ts';
import { line, paper } from '#test/support/personal-papers.ts';
import { filesOf } from '#test/support/storage.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { FORMS } from '#test/support/conflict-forms.ts';
import type { FormCase } from '#test/support/conflict-scenes.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let cookie: string;
const cookies = { counsel: '' };
const dataDir = makeDataDir();
const files = filesOf(dataDir);

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db, { files });
  cookie = await site.signIn(world.person.owner);
  cookies.counsel = await site.signIn(world.person.counsel);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
  removeDataDir(dataDir);
});

const pages = (...endings: string[]) => readSources(...endings).filter(({ path }) => path.startsWith('web/'));

test('every act that a page sends with a version is in the list', () => {
  // A task has a version of its own, and acts on it leave that of its matter alone: test/commands/tasks/tasks.test.ts.
  const versioned = Object.values(schema.getMutationType()!.getFields())
    .filter(({ args }) => {
      const input = args[0] && getNamedType(args[0].type);
      return isInputObjectType(input) && 'expectedVersion' in input.getFields();
    })
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('task'));
  const documents = pages('.query.ts').map(({ text }) => text);
  const sent = versioned.filter((name) => documents.some((text) => new RegExp(`\\b${name}\\(`).test(text)));
  expect(sent.length).toBeGreaterThan(15);
  expect(Object.keys(FORMS).sort()).toEqual(sent.sort());
});

test('one form carries the version, and one function reads it', () => {
  const files = pages('.ts', '.tsx').filter(
    ({ path, text }) => !path.endsWith('graphql-env.d.ts') && /['"]expectedVersion['"]/.test(text),
  );
  expect(files.map(({ path }) => path).sort()).toEqual([
    'web/forms/attempt.server.ts',
    'web/forms/change-form.tsx',
    'web/forms/version.ts',
  ]);
});

interface Standing {
  readonly version: number;
  readonly entries: number;
}

async function standingOf(matterId: string): Promise<Standing> {
  const [row] = await it.db.sql<Standing[]>`
    select version, (select count(*)::int from history where matter_id = matters.id) as entries
    from matters where id = ${matterId}`;
  return row!;
}

async function send({ path, fields, as }: FormCase, versions: Readonly<Record<string, number>>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...fields, ...versions }))
    for (const one of [value].flat()) body.append(name, String(one));
  const answer = await fetch(site.url + path, {
    method: 'POST',
    headers: { cookie: as ? cookies[as] : cookie },
    body,
    redirect: 'manual',
  });
  // What a reader without scripts has: the answer also carries the form for the page's own script.
  const html = (await answer.text()).replace(/<script[^]*?<\/script>|<!-- -->/g, '');
  return { status: answer.status, html };
}

/** A copy is made of a file that is really there. */
async function giveBytes(matterId: string) {
  const letter = Buffer.from(paper(line('We got it.')));
  const { storageKey } = await openFileStorage(files).store(Readable.from([letter]));
  await it.db.sql`
    update documents set storage_key = ${storageKey}
    where id in (select document_id from communications where matter_id = ${matterId})`;
}

/** The table that a form takes along, stored as an upload is. */
async function withTable(form: FormCase): Promise<FormCase> {
  if (!form.table) return form;
  const stored = await openFileStorage(files).store(Readable.from([Buffer.from(form.table)]));
  const named = { organization: world.organizationId, name: 'index.csv', ...stored };
  const { documentId } = await storeDocument(world.as('owner'), named);
  return { ...form, fields: { ...form.fields, file: globalId('Document', documentId) } };
}

test.each(Object.keys(FORMS))('%s', async (name) => {
  const form = await withTable(await FORMS[name]!(world));
  const { matterId } = form;
  if (name === 'documentMakeCopy') await giveBytes(matterId);
  const opened = await standingOf(matterId);
  await setPeople(world.as('editor'), {
    matter: matterId,
    expectedVersion: opened.version,
    lead: world.person.counsel,
    backup: world.person.editor,
  });
  const theirs = await standingOf(matterId);

  const late = await send(form, { expectedVersion: opened.version, openedVersion: opened.version });
  expect(late.status).toBe(200);
  expect(late.html).toContain('Test editor saved while you were writing');
  expect(late.html).toContain('Named lead and backup.');
  expect(late.html).toContain('Test counsel');
  expect(late.html).toContain(`name="expectedVersion" value="${theirs.version}"`);
  for (const text of form.typed) expect(late.html).toContain(text);
  expect(await standingOf(matterId)).toEqual(theirs);

  const again = await send(form, { expectedVersion: theirs.version, openedVersion: opened.version });
  expect(again.html).not.toContain('data-error-summary');
  expect([200, 302]).toContain(again.status);
  expect((await standingOf(matterId)).version).toBe(theirs.version + 1);
});

test('where both changed the same field it is asked, and nothing is saved without an answer', async () => {
  const { matterId: matter, version } = await world.draft();
  const { counsel, owner, volunteer } = world.person;
  await setPeople(world.as('editor'), {
    matter,
    expectedVersion: version,
    lead: counsel,
    backup: null,
  });
  const path = `/requests/${await codeOf(matter)}/people`;
  const person = (id: string) => globalId('Person', id);
  const fields = {
    intent: 'people',
    'was.lead': person(world.person.editor),
    'was.backup': '',
    lead: person(owner),
    backup: person(volunteer),
  };
  const form = { matterId: matter, path, fields, typed: [] };
  const late = await send(form, {
    expectedVersion: version,
    openedVersion: version,
  });
  expect(late.html).toContain('Lead: both of you changed it');
  expect(late.html).toMatch(/Now saved:<\/small> <span>Test counsel/);
  expect(late.html).toMatch(/You typed:<\/small> <span>Test owner/);
  // What was done before the form was opened is no news.
  expect(late.html).not.toContain('Drafted the request.');
  // The backup was changed by one side alone.
  expect(late.html).not.toContain('Backup: both');

  const next = { expectedVersion: version + 1, openedVersion: version };
  const open = { ...fields, 'was.lead': person(counsel), open: 'lead' };
  const silent = await send({ ...form, fields: open }, next);
  expect(silent.html).toContain('say which text stays');
  expect(silent.html).toContain('Lead: both of you changed it');
  expect((await standingOf(matter)).version).toBe(version + 1);

  const said = await send({ ...form, fields: { ...open, 'keep.lead': 'saved' } }, next);
  expect(said.status).toBe(302);
  const [saved] = await it.db.sql`select lead_id, backup_id from matters where id = ${matter}`;
  expect(saved).toEqual({ leadId: counsel, backupId: volunteer });
});

test('a text that somebody is writing survives that the request was sent meanwhile', async () => {
  const { matterId, version } = await world.draft();
  const path = `/requests/${await codeOf(matterId)}/edit`;
  await fileRequest(world.as('editor'), {
    foiaRequest: matterId,
    expectedVersion: version,
    submittedOn: '2026-03-02',
    channel: 'email',
    proof: 'sent_email',
  });
  const fields = {
    title: 'A title that I typed',
    agency: globalId('Agency', world.agency.hhs),
    requestText: 'A text that I typed.',
    'requester.name': 'Me',
  };
  const form = { matterId, path, fields, typed: [] };
  const late = await send(form, { expectedVersion: version, openedVersion: version });
  expect(late.html).toContain('Recorded that it was sent.');
  expect(late.html).toContain('A text that I typed.');
});

async function codeOf(matterId: string): Promise<string> {
  const [row] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  return row!.code;
}
