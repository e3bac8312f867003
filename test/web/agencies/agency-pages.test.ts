// The directory of agencies as a browser without scripts reads and changes it: found by other names, each contact with its source
// and its age, a change that is proposed, decided and read; and nothing of what the reader may not see.
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { recordDocket } from '#commands/comments/record-docket.ts';
import { recordCommunication } from '#commands/requests/record-communication.ts';
import { SAMPLE_AGENCIES } from '#db/seeds/demo/cast.ts';
import { FEDERAL_AGENCIES } from '#db/seeds/agencies.ts';
import { plantAgencies } from '#db/seeds/plant-reference.ts';
import { STATE_AGENCIES } from '#db/seeds/state-agencies.ts';
import { globalId } from '#server/graphql/ids.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { formsIn, withoutScripts } from '#test/support/forms-in-page.ts';
import { setClock } from '#test/support/clock.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let world: World;
let site: Site;
const cookies = { nobody: '', member: '', editor: '', admin: '' };

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  await setClock(it.db, '2026-12-01T17:00:00Z');
  await it.db.transaction((tx) =>
    plantAgencies({ tx, newId: v7 }, [...FEDERAL_AGENCIES, ...STATE_AGENCIES, ...SAMPLE_AGENCIES]),
  );
  site = await startSite(it.db);
  const root = v7();
  await it.db.sql`
    insert into people (id, name, email, is_site_admin) values (${root}, 'Rowan Root', ${`${root}@example.org`}, true)`;
  cookies.member = await site.signIn(world.person.volunteer);
  cookies.editor = await site.signIn(world.person.editor);
  cookies.admin = await site.signIn(root);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

type Who = keyof typeof cookies;

async function read(path: string, who: Who = 'nobody') {
  const answer = await fetch(site.url + path, { headers: { cookie: cookies[who] }, redirect: 'manual' });
  const html = withoutScripts(await answer.text());
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
  return { status: answer.status, location: answer.headers.get('location'), html, text };
}

/** Sends the form of a page that has this button, with what is typed into it. */
async function send(path: string, who: Who, button: string, typed: Readonly<Record<string, string>>) {
  const form = formsIn((await read(path, who)).html).find(({ buttons }) =>
    buttons.some(({ text }) => text === button),
  );
  const pressed = form?.buttons.find(({ text }) => text === button);
  const body = new URLSearchParams(form?.fields.map(([name, value]) => [name, value]));
  if (pressed?.name) body.set(pressed.name, pressed.value);
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  const headers = { cookie: cookies[who], origin: site.url };
  const answer = await fetch(site.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  return {
    location: answer.headers.get('location'),
    html: withoutScripts(await answer.text()).replaceAll('&amp;', '&'),
  };
}

test('the directory is a tree, and is searched by any name and by whose law binds', async () => {
  const { html, text } = await read('/agencies');
  expect(html).toMatch(/Department of Health and Human Services<\/a>[^]*<ul>[^]*href="\/agencies\/cms"/);
  expect(text).toContain('also: DHHS');
  expect(text).not.toContain('Sample');
  const found = async (query: string) =>
    [...(await read(`/agencies?${query}`)).html.matchAll(/href="\/agencies\/([\w-]+)"/g)].map(
      ([, slug]) => slug,
    );
  expect(await found('text=dhhs')).toEqual(['hhs']);
  expect(await found('text=HCFA')).toEqual(['cms']);
  expect(await found('text=sample+coverage+administration')).toEqual([]);
  expect(await found('text=sample+coverage+administration&sample=true')).toEqual(['sample-coverage-records']);
  expect(await found('jurisdiction=CA')).toEqual(['ca-dhcs']);
  expect((await read('/agencies?text=nothing+like+it')).text).toContain('No agency is called so');
});

test('the page of an agency says how to file and appeal, where that was read and when, and which rules bind', async () => {
  const { status, html, text } = await read('/agencies/cms');
  expect(status).toBe(200);
  expect(text).toContain('Mail: Room C5-16-03, 7500 Security Boulevard, Baltimore, MD 21244');
  expect(html).toContain('href="http://federal.elaws.us/cfr/title-45/section-5.62"');
  expect(text).toMatch(/last checked Tue Nov 24, 2026 for the data of this site/);
  expect(text).not.toContain('may be out of date');
  expect(html).toContain('href="/calculator?rule=FOIA-APPEAL-HHS"');
  expect(text).toContain('Health Care Financing Administration (HCFA) , former name');
  expect(html).toContain('href="/agencies/hhs"');
  expect(text).not.toContain('It changed');
  expect((await read('/agencies/hhs')).html).toContain('href="/agencies/cms"');
  expect((await read('/agencies/none')).status).toBe(404);
});

test('what nobody has checked for half a year says so', async () => {
  const { text, html } = await read('/agencies/sample-coverage-records');
  expect(text).toContain('Last checked 2025: may be out of date');
  expect(html).toContain('href="tel:2025550142"');
  expect(text).toMatch(/Sample Bureau of Coverage Records Sample/);
});

test('requests are shown and counted for who may see them, and lead to how their agency is reached', async () => {
  const [{ id }] = await it.db.sql<[{ id: string }]>`
    select id from agencies where slug = 'sample-coverage-records'`;
  const { matterId } = await world.filed('2026-03-02', { agency: id, title: 'The quiet request' });
  await it.db.sql`update matters set is_sample = true where id = ${matterId}`;
  const page = '/agencies/sample-coverage-records';
  const [outside, inside] = [await read(page), await read(page, 'member')];
  expect(outside.text).toContain('Requests to it None is recorded here.');
  expect(inside.text).toContain('Requests to it (1)');
  expect(inside.text).toContain('The quiet request');
  const [{ code }] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  const { html } = await read(`/requests/${code}-the-quiet-request`, 'member');
  expect(html).toContain(`href="${page}"`);
  expect(html).toContain(`href="${page}#appeal"`);
  expect(html).toContain(`href="${page}#liaison"`);
});

test('a change is proposed with its source, decided by who runs the site, and read by its proposer', async () => {
  const propose = '/agencies/ice/propose';
  expect((await read(propose)).location).toContain('/sign-in?next=');
  const typed = { kind: 'PUBLIC_LIAISON', channel: 'PHONE', value: '(202) 555-0188', note: 'In the footer' };
  const refused = await send(propose, 'member', 'Propose it', typed);
  expect(refused.location).toBeNull();
  expect(refused.html).toContain('Fill in where it can be read.');
  expect(refused.html).toContain('value="(202) 555-0188"');
  expect(refused.html).toMatch(/<textarea[^>]*>In the footer<\/textarea>/);
  const source = 'https://www.example.gov/foia';
  const wrong = await send(propose, 'member', 'Propose it', { ...typed, source, value: 'ask them' });
  expect(wrong.html).toContain('ask them is not a phone number.');
  const sent = await send(propose, 'member', 'Propose it', { ...typed, source });
  expect(sent.location).toBe('/agencies/ice?done=waiting');
  expect((await read('/agencies/ice', 'member')).text).not.toContain('555-0188');
  const waiting = await read('/agencies/proposals', 'member');
  expect(waiting.text).toContain('U.S. Immigration & Customs Enforcement : A new contact');
  expect(formsIn(waiting.html).flatMap(({ buttons }) => buttons.map(({ text }) => text))).not.toContain(
    'Accept it',
  );

  const undecided = await send('/agencies/proposals', 'admin', 'Decline it', {});
  expect(undecided.html).toContain('Fill in the reason.');
  const accepted = await send('/agencies/proposals', 'admin', 'Accept it', { reason: 'Read it too' });
  expect(accepted.location).toBe('/agencies/proposals?done=accept');
  const { text } = await read('/agencies/ice');
  expect(text).toContain('Phone: (202) 555-0188');
  expect(text).toContain('last checked Tue Dec 1, 2026 by a member');
  expect(text).not.toContain('Test volunteer');
  expect((await read('/agencies/proposals?state=accepted', 'member')).text).toContain('Read it too');
});

test('who runs the site says at once that it still holds or is gone, and what stood there stays readable', async () => {
  const page = '/agencies/cbp';
  const linkOf = async (words: string) => {
    const { html } = await read(page, 'admin');
    return new RegExp(`href="([^"]*)"[^>]*>${words}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  };
  const source = 'https://www.example.gov/appeals';
  const checked = await send(await linkOf('It still holds'), 'admin', 'Save it', { source });
  expect(checked.location).toBe(`${page}?done=accepted`);
  expect((await read(page)).text).toContain(
    'Read at example.gov , last checked Tue Dec 1, 2026 by who runs this site',
  );
  const again = await send(await linkOf('It still holds'), 'admin', 'Save it', { source });
  expect(again.html).toContain('It was already checked on 2026-12-01.');
  const gone = await send(await linkOf('It is gone'), 'admin', 'Save it', { source });
  expect(gone.location).toBe(`${page}?done=accepted`);
  const { text } = await read(page);
  expect(text).toContain('No office for appeals is recorded here.');
  expect(text).toMatch(
    /What stood here before 1 contact that no longer hold.*Appeals Officer.*Not in the directory since/,
  );
});

test('notices are narrowed to an agency with all below it, and to words, for who may see them', async () => {
  const idOf = async (slug: string): Promise<string> => {
    const [{ id }] = await it.db.sql<[{ id: string }]>`select id from agencies where slug = ${slug}`;
    return id;
  };
  const open = async (slug: string, title: string, visibility: 'public' | 'organization') =>
    recordDocket(world.as('editor'), {
      organization: world.organizationId,
      agency: await idOf(slug),
      docketKind: 'none',
      title,
      subject: 'A routine use of data.',
      visibility,
    });
  await open('cms', 'Enrollee notices', 'public');
  await open('ice', 'Removal notices', 'public');
  await open('samhsa', 'A quiet notice', 'organization');
  const titles = async (search: string, who: Who = 'nobody') => {
    const { status, html } = await read(`/agency-dockets${search}`, who);
    expect(status).toBe(200);
    return [...html.matchAll(/href="\/agency-dockets\/[0-9A-Z]{10}[^>]*>([^<]*)</g)]
      .map(([, title]) => title)
      .sort();
  };
  const of = async (slug: string) => `?agency=${encodeURIComponent(globalId('Agency', await idOf(slug)))}`;
  expect(await titles('')).toEqual(['Enrollee notices', 'Removal notices']);
  expect(await titles(await of('hhs'))).toEqual(['Enrollee notices']);
  expect(await titles(await of('hhs'), 'editor')).toEqual(['A quiet notice', 'Enrollee notices']);
  expect(await titles(await of('samhsa'))).toEqual([]);
  expect(await titles('?text=removal')).toEqual(['Removal notices']);
  expect(await titles(`${await of('dhs')}&text=enrollee`)).toEqual([]);
  const { html, text } = await read(`/agency-dockets${await of('samhsa')}`);
  expect(text).toContain('No other notice fits these filters');
  expect(html).toMatch(/<option[^>]* selected=""[^>]*>Substance Abuse and Mental Health/);
  const link = `href="/agency-dockets${(await of('cms')).replaceAll('&', '&amp;')}"`;
  expect((await read('/agencies/cms')).html).toContain(link);
});

const codeOf = async (matterId: string): Promise<string> => {
  const [{ code }] = await it.db.sql<[{ code: string }]>`select code from matters where id = ${matterId}`;
  return code;
};

/** A request that its agency referred to another body. */
async function referredOn(): Promise<string> {
  const filed = await world.filed('2026-03-02');
  await recordCommunication(world.as('editor'), {
    foiaRequest: filed.matterId,
    expectedVersion: filed.version,
    communication: { direction: 'in', channel: 'email', subject: 'Letter', datedOn: '2026-03-16' },
    facts: [
      {
        kind: 'referred',
        occurred: { on: '2026-03-16' },
        fields: [{ key: 'body', value: 'The removals office' }],
      },
    ],
  });
  return codeOf(filed.matterId);
}

async function watched(): Promise<string> {
  const { matterId } = await draftAgreement(world.as('editor'), {
    organization: world.organizationId,
    title: 'Sharing of enrollee data',
    agreementKind: 'other',
    summary: 'One department opens records to another.',
    parties: [],
    known: [],
    unknown: [],
  });
  return codeOf(matterId);
}

test('in a directory of several hundred, each form offers every agency, the last one too', async () => {
  await it.db.sql`
    insert into agencies (id, slug, name, kind, jurisdiction, zone, appeal_family)
    select gen_random_uuid(), 'zz-' || i, 'Zone office ' || i, 'agency', case i when 250 then 'VT' else 'US' end,
      'America/New_York', 'generic' from generate_series(1, 250) i`;
  const offered = async (path: string, field = 'agency') => {
    const { html } = await read(path, 'editor');
    const select = new RegExp(`<select[^>]* name="${field.replaceAll('.', '\\.')}"[^]*?</select>`).exec(html);
    const values = [...(select?.[0] ?? '').matchAll(/<option[^>]* value="([^"]+)"/g)].map(
      ([, value]) => value,
    );
    expect(new Set(values).size, path).toBe(values.length);
    return values.length;
  };
  const [{ all, real }] = await it.db.sql<[{ all: number; real: number }]>`
    select count(*)::int as all, count(*) filter (where not is_sample)::int as real from agencies`;
  expect(real).toBeGreaterThan(300);
  const [request, agreement] = [`/requests/${await referredOn()}`, `/agreements/${await watched()}`];
  expect({
    list: await offered('/requests'),
    suits: await offered('/lawsuits'),
    listWithSample: await offered('/requests?sample=true'),
    draft: await offered('/requests/new'),
    batch: await offered('/requests/batch', 'components.5.agency'),
    referral: await offered(`${request}/referral`),
    docket: await offered('/agency-dockets/new'),
    agreement: await offered('/agreements/new', 'parties.1.agency'),
    report: await offered(`${agreement}/report`),
  }).toEqual({
    list: real,
    suits: real,
    listWithSample: all,
    draft: all,
    batch: all,
    // Not the one that referred it.
    referral: all - 1,
    docket: all,
    agreement: all,
    report: real,
  });
  expect((await read('/agencies')).html).toContain('<option value="VT">');
});

test('the form of lawsuits keeps what a link from elsewhere narrowed', async () => {
  const request = globalId('FoiaRequest', v7());
  const { html } = await read(`/lawsuits?request=${encodeURIComponent(request)}`, 'editor');
  expect(html).toContain(`<input type="hidden" name="request" value="${request}"/>`);
  expect((await read('/lawsuits', 'editor')).html).not.toContain('name="request"');
});
