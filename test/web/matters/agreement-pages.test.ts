// The pages that go with every matter, of an agreement, as a browser without scripts sends them: each answers as that of a request
// does, a note and a task are written there, and an editor holds the agreement back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportFacts } from '#commands/agreements/report-facts.ts';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { recordEntry } from '#commands/lawsuits/record-entry.ts';
import { recordLawsuit } from '#commands/lawsuits/record-lawsuit.ts';
import { recordAgencyAction } from '#commands/matters/record-agency-action.ts';
import { globalId } from '#server/graphql/ids.ts';
import { MATTER_TAILS } from '#test/support/alike-pages.ts';
import { inAMonth } from '#test/support/conflict-scenes.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { addPrivateDocket } from '#test/support/private-docket.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let path: string;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  const { matterId, version } = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    title: 'Sharing of enrollee data',
    agreementKind: 'other',
    visibility: 'public',
    summary: 'One department opens records to another.',
    parties: [],
    known: [],
    unknown: [],
  });
  await reportFacts(world.as('editor'), {
    agreement: matterId,
    expectedVersion: version,
    facts: [FACT],
  });
  path = await pathOf(matterId);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

const FACT = {
  factId: 'signed',
  factKind: 'press',
  occurred: { on: '2025-07-14' },
  statement: 'It was signed.',
  sources: [{ url: 'https://example.org/signed', title: 'A newspaper' }],
  confidence: 'high',
};

async function pathOf(matterId: string): Promise<string> {
  const [row] = await it.db.sql<[{ code: string; kind: string }]>`
    select code, kind from matters where id = ${matterId}`;
  return `/${row.kind === 'agreement' ? 'agreements' : 'requests'}/${row.code}`;
}

const read = async (where: string, cookie = '') => {
  const answer = await fetch(site.url + where, { headers: { cookie } });
  return {
    status: answer.status,
    text: (await answer.text()).replaceAll('<!-- -->', ''),
  };
};

/** Sends a form of a page of the agreement. @returns where it leads */
async function send(cookie: string, page: string, fields: Record<string, string>): Promise<string | null> {
  const [row] = await it.db.sql<[{ version: number }]>`
    select version from matters where code = ${path.split('/')[2]!}`;
  const answer = await fetch(`${site.url}${path}/${page}`, {
    method: 'POST',
    headers: { cookie, origin: site.url },
    body: new URLSearchParams({
      expectedVersion: String(row.version),
      ...fields,
    }),
    redirect: 'manual',
  });
  return answer.headers.get('location');
}

const factOf = async (at: string) => {
  const [row] = await it.db.sql<[{ id: string }]>`
    select e.id from matter_events e join matters m on m.id = e.matter_id where m.code = ${at.split('/')[2]!} limit 1`;
  return encodeURIComponent(globalId('MatterEvent', row.id));
};

test('each page answers for an agreement as it does for a request, to everybody', async () => {
  const { matterId } = await world.filed('2026-03-02', {
    visibility: 'public',
  });
  const request = await pathOf(matterId);
  const cookies = await Promise.all(
    (['viewer', 'volunteer', 'editor', 'counsel', 'owner'] as const).map((role) =>
      site.signIn(world.person[role]),
    ),
  );
  const statuses = async (at: string) => {
    const event = await factOf(at);
    const found: string[] = [];
    for (const tail of MATTER_TAILS.filter((one) => !one.includes(':letter')))
      for (const cookie of ['', ...cookies]) {
        const page = tail.replace('/:reference', at).replace(':event', event);
        const answer = await fetch(site.url + page, {
          headers: { cookie },
          redirect: 'manual',
        });
        found.push(`${tail} ${answer.status}`);
      }
    return found;
  };
  const ofAgreement = await statuses(path);
  expect(ofAgreement).toEqual(await statuses(request));
  for (const status of [200, 302, 403])
    expect(ofAgreement.some((one) => one.endsWith(` ${status}`))).toBe(true);
});

test('its page shows suits with entries, notices with periods, our comments and what agencies did', async () => {
  const [{ id, version }] = await it.db.sql<[{ id: string; version: number }]>`
    select id, version from matters where code = ${path.split('/')[2]!}`;
  const suit = await recordLawsuit(world.as('editor'), {
    organization: world.organizationId,
    caption: 'Aid v. Department',
    nature: 'foia',
    court: 'dcd',
    agreement: id,
    visibility: 'public',
  });
  await recordEntry(world.as('editor'), {
    lawsuit: suit.matterId,
    expectedVersion: suit.version,
    entry: { entered: { on: '2026-03-05' }, text: 'MINUTE ORDER. Report every 60 days.' },
    facts: [],
  });
  const docket = await addPrivateDocket(world, 'Heron');
  await it.db
    .sql`update public_comments set status = 'submitted', visibility = null where matter_id = ${docket.ids[0]!}`;
  await it.db
    .sql`update matters set agreement_id = ${id}, visibility = 'public' where id = ${docket.ids[0]!}`;
  await recordAgencyAction(world.as('editor'), {
    matter: id,
    expectedVersion: version,
    agency: world.agency.hhs,
    kind: 'statement',
    occurred: { on: '2026-03-06' },
    statement: 'It told reporters that the sharing goes on.',
    sources: [{ url: 'https://example.org/said' }],
  });
  const { text } = await read(path);
  for (const words of [
    'Aid v. Department',
    'MINUTE ORDER. Report every 60 days.',
    'Heron rule',
    'Comments until Thursday, December 31, 2026',
    'Heron comment: Sent, not seen in the docket yet',
    'It told reporters that the sharing goes on.',
  ])
    expect(text).toContain(words);
});

test('staff record on its pages what an agency did, and link it with another matter and take the link away', async () => {
  const editor = await site.signIn(world.person.editor);
  const action = {
    intent: 'action',
    agency: globalId('Agency', world.agency.hhs),
    kind: 'LETTER_TO_CONGRESS',
  };
  expect(await send(editor, 'report', action)).toBeNull();
  const said = {
    actionOn: '2026-03-09',
    actionStatement: 'It wrote to the committee.',
    said: 'We continue.',
  };
  expect(
    await send(editor, 'report', {
      ...action,
      ...said,
      actionSources: 'https://example.org/letter | A letter',
    }),
  ).toMatch(/done=changed$/);
  for (const words of ['It wrote to the committee.', 'As the agency said it', 'We continue.', 'A letter'])
    expect((await read(path)).text).toContain(words);

  const other = await pathOf(
    (await world.filed('2026-03-02', { title: 'Linked request', visibility: 'public' })).matterId,
  );
  const link = { intent: 'link', kind: 'CONCERNS', source: 'The request says so' };
  expect(await send(editor, 'links', { ...link, to: 'https://example.org/nowhere' })).toBeNull();
  expect(await send(editor, 'links', { ...link, to: `${site.url}${other}-words` })).toMatch(/done=changed$/);
  expect((await read(path)).text).toContain('Linked request');
  expect((await read(other)).text).toContain('The request says so');
  const [row] = await it.db.sql<
    { id: string }[]
  >`select id from matter_links where source = 'The request says so'`;
  const taken = { intent: 'unlink', link: globalId('MatterLink', row?.id ?? '') };
  expect(await send(editor, 'links', taken)).toMatch(/done=changed$/);
  expect((await read(other)).text).not.toContain('The request says so');
  const viewer = await site.signIn(world.person.viewer);
  expect((await read(`${path}/links`, viewer)).status).toBe(403);
});

test('a page of one kind of matter is not found under the address of another', async () => {
  const owner = await site.signIn(world.person.owner);
  const code = path.split('/')[2];
  for (const tail of ['guests', 'history', 'notes'])
    expect((await read(`/requests/${code}/${tail}`, owner)).status).toBe(404);
});

test('lead, note, task, guest and hold of an agreement are set on its pages and stand on it and in its history', async () => {
  const owner = await site.signIn(world.person.owner);
  expect(
    await send(owner, 'people', {
      lead: globalId('Person', world.person.counsel),
    }),
  ).toMatch(/done=changed$/);
  expect(await send(owner, 'notes', { intent: 'add', text: 'Ask the reporter.' })).toMatch(/done=noted$/);
  expect(await send(owner, 'tasks', { intent: 'add', title: 'Read the annex' })).toMatch(/\/tasks$/);
  const guest = {
    address: 'guest@example.org',
    role: 'VOLUNTEER',
    lastDay: inAMonth(),
  };
  expect(await send(owner, 'guests', { intent: 'invite', ...guest })).toMatch(/done=invite$/);
  expect(await send(owner, 'hold', { intent: 'set', reason: 'We may sue.' })).toMatch(/done=changed$/);

  const shown = (await read(path, owner)).text;
  for (const words of ['Ask the reporter.', 'Read the annex', 'We may sue.']) expect(shown).toContain(words);
  expect((await read(`${path}/guests`, owner)).text).toContain('guest@example.org');
  const told = (await read(`${path}/history`, owner)).text;
  for (const words of [
    'Named lead and backup',
    'Test counsel',
    'We may sue.',
    'Mon Jul 14, 2025: It was signed.',
  ])
    expect(told).toContain(words);
  const outside = (await read(path)).text;
  for (const words of ['Ask the reporter.', 'Read the annex', 'We may sue.', 'Test counsel'])
    expect(outside).not.toContain(words);

  const [{ number }] = await it.db.sql<[{ number: number }]>`
    select h.number from history h join matters m on m.id = h.matter_id where m.code = ${path.split('/')[2]!} and h.action = 'set_people'`;
  expect(await send(owner, 'history', { entry: String(number) })).toMatch(/done=undone$/);
  const [{ leadId }] = await it.db.sql<[{ leadId: string | null }]>`
    select lead_id from matters where code = ${path.split('/')[2]!}`;
  expect(leadId).toBeNull();
});

test('a fact of an agreement is kept closer, and a share link is made', async () => {
  const owner = await site.signIn(world.person.owner);
  const fact = await factOf(path);
  expect((await read(path)).text).toContain('It was signed.');
  expect(
    await send(owner, `entries/${fact}`, {
      intent: 'fact',
      choice: 'organization',
    }),
  ).toMatch(/done=seen$/);
  expect((await read(path)).text).not.toContain('It was signed.');
  expect((await read(path, owner)).text).toContain('It was signed.');
  expect(await send(owner, `entries/${fact}`, { intent: 'fact', choice: 'matter' })).toMatch(/done=seen$/);
  expect(await send(owner, 'share', { intent: 'make', lastDay: inAMonth() })).toBeNull();
  expect((await read(`${path}/share`, owner)).text).toContain('A new link in the place of the old');
});

test('an editor holds an agreement back, a volunteer asks to publish it, and others know of neither', async () => {
  const editor = await site.signIn(world.person.editor);
  const volunteer = await site.signIn(world.person.volunteer);
  expect((await read(path)).text).not.toContain('can see this');
  const form = await read(`${path}/visibility`, editor);
  expect(form.text).toContain('Now: Everyone.');
  // No court and no agency decides on an agreement.
  expect(form.text).not.toContain('Everyone, once something has happened');

  expect(await send(editor, 'visibility', { choice: 'organization' })).toMatch(/done=seen$/);
  expect((await read(path, editor)).text).toContain('Only the organization can see this.');
  for (const page of [path, `${path}/visibility`]) expect((await read(page)).status).toBe(404);

  expect((await read(`${path}/visibility`, volunteer)).text).toContain('A second person looks at this');
  expect(await send(volunteer, 'visibility', { choice: 'public' })).toMatch(/done=asked$/);
  expect((await read(path)).status).toBe(404);
  const asked = await read('/approvals', editor);
  expect(asked.text).toMatch(/<a href="\/agreements\/[^"]+"[^>]*>Sharing of enrollee data/);
});
