// A list of refusals leads to the fields they speak of: every form of the pages below is sent empty, and again with what no
// field takes. Each link of each answer must have its one field. A form without a link of its own would show here.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addNote } from '#commands/notes/add-note.ts';
import { globalId } from '#server/graphql/ids.ts';
import { factOf, recorded } from '#test/support/conflict-scenes.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { type FormInPage, formsIn, withoutScripts } from '#test/support/forms-in-page.ts';
import { type Site, startSite } from '#test/support/site.ts';
import { makeWorld, type World } from '#test/support/world.ts';

let it: TestDatabase;
let site: Site;
let world: World;
let cookie: string;
let request: string;
let fact: string;
let draft: string;

beforeAll(async () => {
  it = await createTestDatabase();
  world = await makeWorld(it.db);
  site = await startSite(it.db);
  const target = await recorded(world);
  fact = globalId('MatterEvent', await factOf(world, target, 'received_proper_component'));
  const { matterId, version } = target;
  await addNote(world.as('owner'), { matter: matterId, expectedVersion: version, text: 'A note.' });
  request = await pathOf(matterId);
  draft = await pathOf((await world.draft()).matterId);
  cookie = await site.signIn(world.person.owner);
}, 240_000);
afterAll(async () => {
  await site.stop();
  await it.drop();
});

async function pathOf(matterId: string): Promise<string> {
  const [row] = await it.db.sql<{ code: string }[]>`select code from matters where id = ${matterId}`;
  return `/requests/${row!.code}`;
}

async function read(path: string, form?: URLSearchParams) {
  const sent = form ? { method: 'POST', body: form } : {};
  const answer = await fetch(site.url + path, { headers: { cookie }, redirect: 'manual', ...sent });
  return { status: answer.status, html: withoutScripts(await answer.text()) };
}

/** Nothing, and what is too long to be anything. */
const WRITTEN = ['', 'x'.repeat(5000)];

function waysToSend(form: FormInPage, written: string): URLSearchParams[] {
  return form.buttons.map(({ name, value }) => {
    const body = new URLSearchParams(form.fields.map(([field, was]) => [field, was]));
    for (const field of new Set(form.written)) body.set(field, written);
    if (name) body.set(name, value);
    return body;
  });
}

const openForms = async (page: string): Promise<FormInPage[]> =>
  formsIn((await read(page)).html).filter(({ action, buttons }) => action === page && buttons.length > 0);

/** @returns the fields that the links of the page lead to */
function linked(html: string, page: string): string[] {
  const summaries = [...html.matchAll(/data-error-summary[^]*?<\/ul>/g)].map(([text]) => text).join('');
  const targets = [...summaries.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
  for (const id of targets) {
    const places = html.split(` id="${id}"`).length - 1;
    expect(places, `${page}: places that #${id} leads to`).toBe(1);
  }
  return targets;
}

/** Each page, and a field that a refusal there is about. */
const PAGES: ReadonlyArray<readonly [path: () => string, field: string]> = [
  [() => '/requests/new', 'agency'],
  [() => `${draft}/edit`, 'title'],
  [() => `${request}/manage`, 'text'],
  [() => `${request}/guests`, 'address'],
  [() => `${request}/visibility`, 'reason'],
  [() => `${request}/share`, 'lastDay'],
  [() => `${request}/notes`, 'text'],
  [() => `${request}/tasks`, 'title'],
  [() => `${request}/events/${fact}`, 'reason'],
  [() => `${request}/entries/${fact}`, 'reason'],
  [() => `${request}/entries/${fact}/redact`, 'reason'],
  [() => `/organizations/aid-${world.organizationId}/team`, 'address'],
  [() => '/security/keys', 'name'],
  [() => '/security/password', 'password'],
  [() => '/security/email', 'email'],
  [() => '/profile/delete', 'currentPassword'],
  // Last: under hold other pages have no form.
  [() => `${request}/hold`, 'reason'],
];

test.each(PAGES.map((page) => [page[1], page[0]] as const))(
  'a refusal of %s leads to its field: %s',
  async (field, path) => {
    const page = path();
    const reached = new Set<string>();
    let forms = await openForms(page);
    for (const at of forms.keys())
      for (const way of [0, 1]) {
        const form = forms[at];
        for (const body of form ? waysToSend(form, WRITTEN[way] ?? '') : []) {
          const { status, html } = await read(page, body);
          expect(status, `${page} with ${String(body)}`).toBeLessThan(500);
          for (const id of linked(html, page)) reached.add(id);
          // What was done after all has made a new version.
          if (status === 302) forms = await openForms(page);
        }
      }
    expect([...reached]).toContain(`field-${field}`);
  },
);

test('a choice that was not made leads to the first of the choices, and people to the first of them', async () => {
  const at = { expectedVersion: '999', clientMutationId: 'any' };
  const unmade = await read(`${request}/visibility`, new URLSearchParams({ ...at, intent: 'visibility' }));
  expect(linked(unmade.html, 'visibility')).toEqual(['field-choice']);
  const entry = await read(`${request}/entries/${fact}`, new URLSearchParams({ ...at, intent: 'fact' }));
  expect(linked(entry.html, 'entry')).toEqual(['field-choice']);
});
