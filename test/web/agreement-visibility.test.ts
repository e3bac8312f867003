// The page that says who can see an agreement, as a browser without scripts sends it: an editor holds it back, and it is gone
// for others; a volunteer asks for it to be public again, and the editor sees about what.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftAgreement } from '#commands/agreements/draft-agreement.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
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
  const { matterId } = await draftAgreement(world.as('editor'), {
    visibility: 'public',
    organization: world.organizationId,
    title: 'Sharing of enrollee data',
    agreementKind: 'other',
    summary: 'One department opens records to another.',
    parties: [],
    known: [],
    unknown: [],
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

async function choose(cookie: string, expectedVersion: number, choice: string): Promise<string | null> {
  const answer = await fetch(`${site.url}${path}/visibility`, {
    method: 'POST',
    headers: { cookie, origin: site.url },
    body: new URLSearchParams({ expectedVersion: String(expectedVersion), choice }),
    redirect: 'manual',
  });
  return answer.headers.get('location');
}

test('an editor holds an agreement back, a volunteer asks to publish it, and others know of neither', async () => {
  const editor = await site.signIn(world.person.editor);
  const volunteer = await site.signIn(world.person.volunteer);
  expect((await read(path)).text).not.toContain('can see this');
  const form = await read(`${path}/visibility`, editor);
  expect(form.text).toContain('Now: Everyone.');
  // No court and no agency decides on an agreement.
  expect(form.text).not.toContain('Everyone, once something has happened');

  expect(await choose(editor, 1, 'organization')).toMatch(/done=seen$/);
  expect((await read(path, editor)).text).toContain('Only the organization can see this.');
  for (const page of [path, `${path}/visibility`]) expect((await read(page)).status).toBe(404);

  expect((await read(`${path}/visibility`, volunteer)).text).toContain('A second person looks at this');
  expect(await choose(volunteer, 2, 'public')).toMatch(/done=asked$/);
  expect((await read(path)).status).toBe(404);
  const asked = await read('/approvals', editor);
  expect(asked.text).toMatch(/<a href="\/agreements\/[^"]+"[^>]*>Sharing of enrollee data/);
});
