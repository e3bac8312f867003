// The forms of an agreement as a browser without scripts sends them: put under watch, edited, a fact corrected, and what an agency did
// with the paper that shows it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { editAgreement } from '#commands/agreements/edit-agreement.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { formsIn } from '#test/support/forms-in-page.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
let path: string;
let editor: string;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  editor = await site.signIn(world.person.editor);
  const { matterId } = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    title: 'Sharing of enrollee data',
    agreementKind: 'other',
    visibility: 'public',
    summary: 'One department opens records to another.',
    parties: [],
    known: [],
    unknown: [],
    facts: [
      {
        factKind: 'press',
        occurred: { on: '2025-07-14' },
        statement: 'It was signed.',
        sources: [{ url: 'https://example.org/signed', title: 'A newspaper' }],
        confidence: 'high',
      },
    ],
  });
  const [row] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  path = `/agreements/${row.code}`;
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

const read = async (where: string, cookie = '') => {
  const answer = await fetch(site.url + where, { headers: { cookie } });
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') };
};

const post = (where: string, body: URLSearchParams | FormData) =>
  fetch(site.url + where, {
    method: 'POST',
    headers: { cookie: editor, origin: site.url },
    body,
    redirect: 'manual',
  });

/** Sends a form of a page of the agreement. @returns where it leads */
async function send(page: string, fields: Record<string, string>, file?: File): Promise<string | null> {
  const [row] = await it.db.sql<[{ version: number }]>`
    select version from matters where code = ${path.split('/')[2]!}`;
  const all = { ...fields, expectedVersion: String(row.version) };
  const body = file ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(all)) body.append(name, value);
  if (file && body instanceof FormData) body.append('actionFile', file);
  return (await post(`${path}/${page}`, body)).headers.get('location');
}

const factOf = async () => {
  const [row] = await it.db.sql<[{ id: string }]>`
    select e.id from matter_events e join matters m on m.id = e.matter_id where m.code = ${path.split('/')[2]!} limit 1`;
  return globalId('MatterEvent', row.id);
};

/** What a form that holds this field would send untouched. */
const formWith = (page: string, field: string): Record<string, string> =>
  Object.fromEntries(formsIn(page).find(({ html }) => html.includes(`name="${field}"`))?.fields ?? []);

test('what an agency did is recorded with its paper and page, what it answers and what came of it', async () => {
  const fact = await factOf();
  const fields = {
    intent: 'action',
    agency: globalId('Agency', world.agency.hhs),
    kind: 'STATEMENT',
    actionOn: '2026-03-10',
    actionStatement: 'It told the court that it goes on.',
    'cited.page': '1',
    'cited.passage': 'within the law',
    aboutEvent: fact,
    gaveRiseTo: fact,
  };
  expect(await send('report', fields)).toBeNull();
  const file = new File(['We act within the law.'], 'brief.txt', { type: 'text/plain' });
  expect(await send('report', fields, file)).toMatch(/done=changed$/);
  const inside = (await read(path, editor)).text;
  for (const words of [
    'It told the court that it goes on.',
    'brief.txt',
    'It answers: It was signed.',
    'It gave rise to: It was signed.',
  ])
    expect(inside).toContain(words);
  // Nobody has looked into the file yet: to others it does not exist.
  expect((await read(path)).text).toContain('It told the court that it goes on.');
  expect((await read(path)).text).not.toContain('brief.txt');
  expect((await read(`${path}/report`, editor)).text).toContain('brief.txt: It told the court');

  const [act] = await it.db.sql<[{ id: string }]>`select id from matter_events where kind = 'agency_action'`;
  const page = `actions/${encodeURIComponent(globalId('MatterEvent', act.id))}`;
  expect((await read(`${path}/edit`, editor)).text).toContain(`/${page}"`);
  expect((await read(`${path}/actions/${encodeURIComponent(fact)}`, editor)).status).toBe(404);
  const asked = formWith((await read(`${path}/${page}`, editor)).text, 'actionStatement');
  expect(asked).toMatchObject({ kind: 'STATEMENT', actionOn: '2026-03-10' });
  const right = { ...asked, actionStatement: 'It told another court that it goes on.' };
  expect(await send(page, right)).toBeNull();
  expect(await send(page, { ...right, reason: 'The docket is of another court.' })).toMatch(/done=changed$/);
  const corrected = (await read(path, editor)).text;
  expect(corrected).toContain('It told another court that it goes on.');
  expect(corrected).toContain('It answers: It was signed.');
  const told = (await read('/corrections')).text;
  expect(told).toContain('The docket is of another court.');
  expect(told).toContain('It told another court that it goes on.');
});

const ofForm = (text: string, name: string) => new RegExp(`name="${name.replaceAll('.', '\\.')}"`).test(text);

test('staff put an agreement under watch on a page, and others are led elsewhere', async () => {
  const volunteer = await site.signIn(world.person.volunteer);
  expect((await read('/agreements/new', volunteer)).status).toBe(403);
  expect((await read('/agreements', volunteer)).text).not.toContain('href="/agreements/new"');
  expect((await read('/agreements', editor)).text).toContain('href="/agreements/new"');
  const draft = (fields: Record<string, string>) => post('/agreements/new', new URLSearchParams(fields));
  const typed = {
    organization: globalId('Organization', world.organizationId),
    title: 'Matching of two registers',
    agreementKind: 'COMPUTER_MATCHING',
    summary: 'One register is matched with another.',
    'parties.0.name': 'The first office',
    'parties.0.role': 'gives the data',
    'known.DATA.0.text': 'Names and addresses.',
    'known.DATA.0.sources': 'https://example.org/notice | 90 FR 1\nhttps://example.org/other',
    'known.NUMBER.0.text': 'A million people.',
    'known.NUMBER.0.sources': '',
    unknown: 'Who looked.\nWhat was kept.',
    'dates.signed.on': '2025-07-01',
    'dates.signed.precision': 'MONTH',
    'dates.signed.sources': 'https://example.org/signed',
    'dates.ends.until': '2027-01-01',
    'dates.ends.precision': 'YEAR',
    visibility: 'PUBLIC',
  };
  const more = await (await draft({ ...typed, intent: 'more' })).text();
  expect(ofForm(more, 'known.DATA.1.text') && ofForm(more, 'parties.1.name')).toBe(true);
  expect(more).not.toContain('data-error-summary');

  const undated = await (await draft(typed)).text();
  expect(undated).toContain('href="#field-dates-ends-on"');
  const ends = { 'dates.ends.on': '2026-01-05', 'dates.ends.sources': 'https://example.org/terms' };
  const unsourced = await (await draft({ ...typed, ...ends })).text();
  expect(unsourced).toContain('href="#field-known-NUMBER-0-sources"');
  expect(unsourced).toContain('Names and addresses.');

  const sourced = { ...typed, ...ends, 'known.NUMBER.0.sources': 'https://example.org/count' };
  const made = (await draft(sourced)).headers.get('location') ?? '';
  expect(made).toMatch(/^\/agreements\/.*done=watched$/);
  const shown = (await read(made.split('?')[0]!)).text;
  for (const words of [
    'Computer matching agreement',
    'The first office',
    'Names and addresses.',
    '90 FR 1',
    'July 2025',
    '>2027<',
    'Who looked.',
    'What was kept.',
  ])
    expect(shown).toContain(words);
  expect((await read('/agreements')).text).toContain('Matching of two registers');
});

test('agreements are found by what is said of them now, for who may see them', async () => {
  const said = {
    organization: world.organizationId,
    title: 'A quiet exchange',
    agreementKind: 'other',
    summary: 'Two bureaus compare ledgers.',
    parties: [{ name: 'Bureau of Almanacs', role: 'gives the tables' }],
    known: [],
    unknown: ['Who keeps the carbon copies.'],
  } as const;
  const { matterId, version } = await draftAgreement(world.as('editor'), said);
  const found = async (text: string, cookie = editor) => {
    const page = await read(`/agreements?text=${encodeURIComponent(text)}`, cookie);
    expect(page.status).toBe(200);
    return [...page.text.matchAll(/<h2><a[^>]*>([^<]*)</g)].map(([, title]) => title);
  };
  for (const words of ['quiet', 'comparing ledger', 'almanacs', '"gives the tables"', 'carbon copies'])
    expect(await found(words), words).toEqual([said.title]);
  expect(await found('quiet registers')).toEqual([]);
  expect(await found('enrollee or almanacs')).toEqual([said.title, 'Sharing of enrollee data']);
  expect(await found('almanacs or enrollee', '')).toEqual(['Sharing of enrollee data']);
  expect((await read('/agreements?text=almanacs')).text).toContain('No agreement has these words');
  await editAgreement(world.as('editor'), {
    agreement: matterId,
    expectedVersion: version,
    parties: [{ name: 'Bureau of Tides', role: 'gives the tables' }],
  });
  expect(await found('almanacs')).toEqual([]);
  expect(await found('tides')).toEqual([said.title]);
});

test('an edit that touches one list leaves the others as they were, and a fact is corrected in the open', async () => {
  const viewer = await site.signIn(world.person.viewer);
  const fact = encodeURIComponent(await factOf());
  for (const page of ['edit', `facts/${fact}`])
    expect((await read(`${path}/${page}`, viewer)).status).toBe(403);
  const matter = async () => {
    const [row] = await it.db.sql`
      select g.* from agreements g join matters m on m.id = g.matter_id where m.code = ${path.split('/')[2]!}`;
    return row!;
  };
  const source = { url: 'https://example.org/known' };
  const known = [
    { text: 'A million people.', topic: 'number', sources: [source] },
    { text: 'Names.', topic: 'data', sources: [source] },
  ];
  await it.db.sql`update agreements set known = ${JSON.stringify(known)}::text::jsonb
    where matter_id = (select id from matters where code = ${path.split('/')[2]!})`;
  const form = async () => formWith((await read(`${path}/edit`, editor)).text, 'summary');
  expect(await send('edit', { ...(await form()), summary: 'Other words.', unknown: 'Who looked.' })).toMatch(
    /done=edited$/,
  );
  expect(await matter()).toMatchObject({ summary: 'Other words.', unknown: ['Who looked.'], known });
  expect(
    await send('edit', { ...(await form()), 'known.DATA.0.text': '', 'known.DATA.0.sources': '' }),
  ).toMatch(/done=edited$/);
  expect((await matter())['known']).toMatchObject([{ text: 'A million people.' }]);

  const asked = formWith((await read(`${path}/facts/${fact}`, editor)).text, 'reason');
  const fields = { ...asked, precision: 'MONTH', on: '2025-07-01' };
  expect(await send(`facts/${fact}`, fields)).toBeNull();
  const reason = 'The source names the month alone.';
  expect(await send(`facts/${fact}`, { ...fields, reason })).toMatch(/done=changed$/);
  const told = await read(`/corrections`);
  for (const words of [reason, 'July 14, 2025', 'July 2025']) expect(told.text).toContain(words);
  const [newest] = await it.db.sql`select payload, precision from matter_events where reason = ${reason}`;
  expect(newest).toMatchObject({
    precision: 'month',
    payload: { statement: 'It was signed.', factKind: 'press' },
  });
});
